import { isOffice, mayRead } from '@jiangcheng/domain/access/actor';
import { entryRefusals } from '@jiangcheng/domain/deadline/decide-entry';
import type { PaperBasis } from '../ports/paper-row.ts';
import type { ActAnswer, Desk } from '../process/act-context.ts';
import { saveAndAnswer } from '../process/answer.ts';
import { processOf } from '../process/processes.ts';
import { stageOpened } from '../process/stage-events.ts';
import { noChanges, type CaseChanges } from '../ports/case-changes.ts';
import type { CaseTransaction, CommandKey, CommandOrigin, LockedCase } from '../ports/case-store.ts';
import { notFound, refused, type Outcome } from '../ports/outcome.ts';
import type { DeadlineRow, LedgerRow } from '../ports/rows.ts';
import { entryOf, type DeadlineCommand } from './commands.ts';
import { clockRefusals } from './clock-refusals.ts';
import { deadlineMails } from './deadline-mails.ts';
import { passingAt, withEntry } from './deadline-row.ts';
import { entryEvent } from './entry-event.ts';

export interface DeadlineActRequest {
  caseId: string;
  command: DeadlineCommand;
  /** SHA-256 of the documents that it was entered from. */
  documents: readonly string[];
  origin: CommandOrigin;
  key: CommandKey;
}

/** The office suspends, resumes or extends a clock of a case, in one transaction under the case's lock. Poking is the caller's. */
export const actOnDeadline = (desk: Desk, request: DeadlineActRequest): Promise<Outcome<ActAnswer>> =>
  desk.store.once(request.key, async (tx) => {
    const locked = await tx.lock(request.caseId);
    const { actor } = request.origin;
    if (locked === null || !mayRead(actor, locked.scope)) return notFound;
    if (!isOffice(actor, locked.scope.campaignId))
      return { kind: 'FORBIDDEN', refusals: [{ code: 'ROLE_MISSING', params: { who: 'OFFICE' } }] };
    return enterInLedger(desk, tx, locked, request, null);
  });

/** The same for a decision from paper, inside the confirming clerk's transaction (office.md §1). */
export async function enterInLedger(
  desk: Desk,
  tx: CaseTransaction,
  locked: LockedCase,
  request: DeadlineActRequest,
  paper: PaperBasis | null,
): Promise<Outcome<ActAnswer>> {
  const before = locked.deadlines.find(({ id }) => id === request.command.input.deadlineId);
  if (before === undefined) return notFound;
  const calendar = await tx.calendar();
  const entry = lineOf(request, locked.now, paper);
  const process = processOf(locked.kind);
  const general = clockRefusals(process, locked, entry.kind, before);
  const refusals = general.length > 0 ? general : entryRefusals(entry, before, calendar, locked.now);
  if (refusals.length > 0) return refused(refusals);
  const after = withEntry(before, entry, calendar);
  const changes: CaseChanges = {
    ...noChanges(locked.state, locked.wakeAt),
    moved: true,
    events: [...stageOpened(locked), entryEvent(request, entry, before, after, paper)],
    deadlines: [after],
    dueTasks: dueOf(locked, after),
    mails: await deadlineMails(tx, locked, { process, pack: process.packOf(desk, locked) }, after, entry, desk.newId),
  };
  return saveAndAnswer(tx, locked, changes);
}

function lineOf({ command, origin }: DeadlineActRequest, at: number, paper: PaperBasis | null): LedgerRow {
  const { accountId } = origin.actor;
  return {
    ...entryOf(command),
    fileId: command.input.fileId ?? null,
    enteredBy: paper?.registeredBy ?? accountId,
    confirmedBy: paper?.confirmedBy ?? null,
    at,
  };
}

const dueOf = ({ tasks }: LockedCase, row: DeadlineRow): CaseChanges['dueTasks'] =>
  tasks.filter(({ deadlineId }) => deadlineId === row.id).map(({ id }) => ({ id, deadlineId: row.id, dueAt: passingAt(row) }));
