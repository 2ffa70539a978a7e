import { plannedTasks } from '@jiangcheng/domain/approval/tasks';
import { peopleInTurn } from '../approval/people-in-turn.ts';
import { dueJson } from '../reminder/due-json.ts';
import { distinct, mailTo } from '../reminder/reminding.ts';
import type { Process } from '../process/process.ts';
import type { Json, NewMail } from '../ports/case-changes.ts';
import type { CaseTransaction, LockedCase, Recipient } from '../ports/case-store.ts';
import type { NewId } from '../ports/ids.ts';
import type { DeadlineRow, LedgerRow } from '../ports/rows.ts';
import { isOfCase } from './deadline-row.ts';

/** What is said of each kind of entry: a clock that stands has no due time to name. */
const wordsOf = (entry: LedgerRow, row: DeadlineRow): { kind: string; own: Record<string, Json> } => {
  switch (entry.kind) {
    case 'SUSPEND':
      return { kind: 'deadline-suspended', own: { since: entry.on } };
    case 'RESUME':
      return { kind: 'deadline-resumed', own: { since: entry.on, due: dueJson(row) } };
    case 'EXTEND':
      return { kind: 'deadline-extended', own: { due: dueJson(row) } };
  }
};

/** Everybody who acts for those under the deadline, or whose turn it is under an approval's, is told at once; the reminders of the old due date are void from here on. */
export async function deadlineMails(
  tx: CaseTransaction,
  locked: LockedCase,
  { process, pack }: { process: Process; pack: object },
  row: DeadlineRow,
  entry: LedgerRow,
  newId: NewId,
): Promise<NewMail[]> {
  const { kind, own } = wordsOf(entry, row);
  const variables = {
    contest: locked.title,
    clause: process.cite(pack, row.rule.clause),
    reasonText: entry.reason,
    authority: entry.authority,
    ...own,
    link: process.link(locked),
  };
  return mailTo(await concerned(tx, process, locked, row), newId, { kind, variables });
}

async function concerned(tx: CaseTransaction, process: Process, locked: LockedCase, row: DeadlineRow): Promise<Recipient[]> {
  const { scope, approval } = locked;
  if (!isOfCase(row))
    return approval === null ? [] : peopleInTurn(tx, locked, plannedTasks(approval.state), process.approvalTask(approval.stage));
  return process.peopleOfClock?.(tx, locked) ?? organizersUnder(tx, scope, row);
}

async function organizersUnder(tx: CaseTransaction, scope: LockedCase['scope'], { participant }: DeadlineRow): Promise<Recipient[]> {
  const people: Recipient[] = [];
  for (const organization of participant === null ? scope.organizationIds : [participant])
    people.push(...(await tx.recipients('ORGANIZER', scope.campaignId, organization)));
  return distinct(people);
}
