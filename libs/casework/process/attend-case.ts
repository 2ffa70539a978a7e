import { workflowIdOf } from '@jiangcheng/contracts/ids';
import type { AttendInput, AttendResult } from '@jiangcheng/contracts/activities';
import { CaseArchivedError } from '@jiangcheng/domain/archive/case-archived-error';
import { storyOf } from '@jiangcheng/domain/process/stories';
import { currentStage, isOver, type CaseState } from '@jiangcheng/domain/process/story';
import { noChanges } from '../ports/case-changes.ts';
import type { CaseTransaction, LockedCase, Saved } from '../ports/case-store.ts';
import type { Desk } from './act-context.ts';
import { dueWork, nothingDue, type DueWork } from './due-work.ts';
import { massBatch } from './mass-batch.ts';
import { processOf } from './processes.ts';
import { asFound, closingChanges, nothingToWrite, recordOf, wakingChanges, type Found, type Waking, type WakingOrigin } from './waking.ts';

/** The stage asked for does not follow from the record: the story and the table of stages disagree, a defect in the code. */
export class StoryMismatchError extends Error {
  override name = 'StoryMismatchError';
}

/** Batches that one waking does, so that it ends within a local activity's time: what is owed to tens of thousands takes several. */
const BATCHES = 4;

/**
 * One waking of a case's story: opens the stage if the record has not yet, does what is due, and says whether it has its outcome.
 * Writes nothing if nothing is due; idempotent (design.md §3.4). What is owed to many is done in batches, each a transaction of its own;
 * `wakeInMs` is 0 while more of them may wait.
 */
export async function attendCase(desk: Desk, waking: Waking): Promise<AttendResult> {
  let attended = await attendOnce(desk, waking).catch((error: unknown) => asArchived(error, desk, waking));
  for (let batch = 1; batch <= BATCHES && !attended.done && attended.wakeInMs === 0; batch += 1) {
    const noted = await massBatch(desk, waking);
    if (noted === null) return attended;
    attended = { ...attended, ...noted };
  }
  return attended;
}

const attendOnce = (desk: Desk, waking: Waking): Promise<AttendResult> =>
  desk.store.transaction(async (tx) => {
    const locked = await tx.lock(waking.input.caseId);
    if (locked === null) throw new StoryMismatchError(`no case ${waking.input.caseId}`);
    const record = recordOf(locked.state, waking.input);
    if (record === null) throw mismatch(locked.state, waking.input);
    return record.outcome === null ? goOn(desk, tx, locked, waking) : afterwards(desk, tx, locked, waking, record.outcome);
  });

/** What was archived since has ended, and owes nobody anything any more. */
function asArchived(error: unknown, desk: Desk, { input }: Waking): Promise<AttendResult> {
  if (!(error instanceof CaseArchivedError)) throw error;
  return desk.store.transaction(async (tx) => {
    const found = await tx.read(input.caseId);
    const outcome = found === null ? null : recordOf(found.state, input)?.outcome;
    if (found === null || outcome == null) throw error;
    return ended(outcome, found);
  });
}

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
  const owedToMany = ((await process.mass?.(found)) ?? null) !== null;
  const due = owedToMany ? nothingDue(locked) : await dueWork(process, found);
  const saved = await written(tx, found, due, origin);
  return { done: false, wakeInMs: owedToMany ? 0 : wakeIn(due, locked.now), ...headOf(saved) };
}

/** A stage that is over. What people still owe at the end of the story is reminded of as before, and the record keeps the alarm (docs/decisions/0019). */
async function afterwards(
  desk: Desk,
  tx: CaseTransaction,
  locked: LockedCase,
  { input, runId }: Waking,
  outcome: string,
): Promise<AttendResult> {
  const process = processOf(locked.kind);
  if (!isAtItsEnd(locked, input)) return ended(outcome, locked);
  if (process.tasks(locked.state, process.packOf(desk, locked)).length === 0) return ended(outcome, await withoutAlarm(tx, locked));
  const found = await asFound(process, desk, tx, locked);
  const due = await dueWork(process, found);
  const saved = await written(tx, found, due, { workflowId: workflowIdOf(process.kind, locked.id), runId });
  return { ...ended(outcome, saved), wakeInMs: wakeIn(due, locked.now) };
}

const withoutAlarm = async (tx: CaseTransaction, locked: LockedCase): Promise<Pick<Saved, 'version' | 'auditHead'>> =>
  locked.wakeAt === null ? locked : tx.save(locked, noChanges(locked.state, null));

const isAtItsEnd = ({ kind, state }: LockedCase, { stage, round }: AttendInput): boolean => {
  const last = currentStage(state);
  return isOver(storyOf(kind), state) && last?.stage === stage && last.round === round;
};

async function written(
  tx: CaseTransaction,
  found: Found,
  due: DueWork,
  origin: WakingOrigin,
): Promise<Pick<Saved, 'version' | 'auditHead'>> {
  const changes = wakingChanges(found, due, origin);
  return nothingToWrite(found.locked, changes) ? found.locked : tx.save(found.locked, changes);
}

const headOf = ({ version, auditHead }: Pick<Saved, 'version' | 'auditHead'>) => ({ version, auditHead });
const ended = (outcome: string, saved: Pick<Saved, 'version' | 'auditHead'>) => ({ done: true as const, outcome, ...headOf(saved) });

function mismatch(state: CaseState, { stage, round }: AttendInput): StoryMismatchError {
  const current = currentStage(state);
  return new StoryMismatchError(`asked to attend ${stage} ${round} after ${current?.stage ?? 'nothing'} ${current?.outcome ?? ''}`);
}

/** A timer is only an alarm: at least a second, so that a clock that stands still cannot make a waking spin. */
const wakeIn = (due: DueWork, now: number): number | null => (due.wakeAt === null ? null : Math.max(AGAIN_MS, due.wakeAt - now));
const AGAIN_MS = 1000;
