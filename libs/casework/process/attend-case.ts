import { workflowIdOf } from '@jiangcheng/contracts/ids';
import type { AttendInput, AttendResult } from '@jiangcheng/contracts/activities';
import { currentStage, type CaseState } from '@jiangcheng/domain/process/story';
import type { CaseTransaction, LockedCase, Saved } from '../ports/case-store.ts';
import type { Desk } from './act-context.ts';
import { dueWork, type DueWork } from './due-work.ts';
import { processOf } from './processes.ts';
import { asFound, closingChanges, massChanges, nothingToWrite, wakingChanges } from './waking.ts';

/** A waking's own proof of origin. */
export interface Waking {
  input: AttendInput;
  runId: string | null;
}

/** The stage asked for does not follow from the record: the story and the table of stages disagree, a defect in the code. */
export class StoryMismatchError extends Error {
  override name = 'StoryMismatchError';
}

/** Batches that one waking does, so that it ends within a local activity's time: what is owed to tens of thousands takes several. */
const BATCHES = 4;

/**
 * One waking of a case's story: opens the stage if the record has not yet, does what is due, and says whether it has its outcome.
 * Writes nothing if nothing is due; idempotent (design.md §3.4). What is owed to many is done in batches, each a transaction of its own;
 * `wakeInMs` is 0 while more of them wait.
 */
export async function attendCase(desk: Desk, waking: Waking): Promise<AttendResult> {
  for (let batch = 1; ; batch += 1) {
    const attended = await attendOnce(desk, waking);
    if (batch === BATCHES || attended.done || attended.wakeInMs !== 0) return attended;
  }
}

const attendOnce = (desk: Desk, waking: Waking): Promise<AttendResult> =>
  desk.store.transaction(async (tx) => {
    const locked = await tx.lock(waking.input.caseId);
    if (locked === null) throw new StoryMismatchError(`no case ${waking.input.caseId}`);
    const record = recordOf(locked.state, waking.input);
    if (record === null) throw mismatch(locked.state, waking.input);
    return record.outcome === null ? goOn(desk, tx, locked, waking) : ended(record.outcome, locked);
  });

const recordOf = (state: CaseState, { stage, round }: AttendInput) =>
  state.stages.find((s) => s.stage === stage && s.round === round) ?? null;

async function goOn(desk: Desk, tx: CaseTransaction, locked: LockedCase, { input, runId }: Waking): Promise<AttendResult> {
  const process = processOf(locked.kind);
  const origin = { workflowId: workflowIdOf(process.kind, locked.id), runId };
  const found = await asFound(process, desk, tx, locked);
  const closing = await process.closing(found);
  if (closing !== null) {
    const changes = await closingChanges(process, found, closing, origin);
    const outcome = recordOf(changes.state, input)?.outcome ?? null;
    const saved = await tx.save(locked, changes);
    return outcome === null ? { done: false, wakeInMs: AGAIN_MS, ...headOf(saved) } : ended(outcome, saved);
  }
  const mass = (await process.mass?.(found)) ?? null;
  if (mass !== null) {
    const { version, auditHead } = await tx.save(locked, massChanges(process, found, mass, origin));
    return { done: false, wakeInMs: 0, version, auditHead };
  }
  const due = await dueWork(process, found);
  const changes = wakingChanges(process, found, due, origin);
  const saved = nothingToWrite(locked, changes) ? locked : await tx.save(locked, changes);
  return { done: false, wakeInMs: wakeIn(due, locked.now), ...headOf(saved) };
}

const headOf = ({ version, auditHead }: Pick<Saved, 'version' | 'auditHead'>) => ({ version, auditHead });
const ended = (outcome: string, saved: Pick<Saved, 'version' | 'auditHead'>): AttendResult => ({ done: true, outcome, ...headOf(saved) });

function mismatch(state: CaseState, { stage, round }: AttendInput): StoryMismatchError {
  const current = currentStage(state);
  return new StoryMismatchError(`asked to attend ${stage} ${round} after ${current?.stage ?? 'nothing'} ${current?.outcome ?? ''}`);
}

/** A timer is only an alarm: at least a second, so that a clock that stands still cannot make a waking spin. */
const wakeIn = (due: DueWork, now: number): number | null => (due.wakeAt === null ? null : Math.max(AGAIN_MS, due.wakeAt - now));
const AGAIN_MS = 1000;
