import { textOf, type ApprovalCommand } from '@jiangcheng/domain/approval/commands';
import type { Signature } from '@jiangcheng/domain/approval/state';
import { plannedTasks, type PlannedSeatTask } from '@jiangcheng/domain/approval/tasks';
import { peopleInTurn } from '../approval/people-in-turn.ts';
import type { ApprovalChange } from '../ports/approval-row.ts';
import type { Json, NewMail, NewTask } from '../ports/case-changes.ts';
import type { CaseTransaction, LockedCase } from '../ports/case-store.ts';
import { dueJson } from '../reminder/due-json.ts';
import { mailTo } from '../reminder/reminding.ts';
import type { Desk } from './act-context.ts';

/** A verb on an approval that goes on, and the tasks that it opened. */
export interface Turn {
  desk: Desk;
  tx: CaseTransaction;
  locked: LockedCase;
  command: ApprovalCommand;
  by: Signature;
  /** The person at the keyboard, who need not be told. */
  actorId: string;
  change: ApprovalChange;
  opened: readonly NewTask[];
  taskKind: string;
  /** As people cite it. */
  clause: string;
  link: string;
}

/** By when, where those whose turn it became are under a clock. */
function dueOrNone(opened: readonly NewTask[]): Json {
  const first = Math.min(...opened.map(({ dueAt }) => dueAt ?? Infinity));
  return Number.isFinite(first) ? dueJson({ dueAt: first, provisional: false }) : 'NONE';
}

/**
 * Whose turn it became hears of it at once: the next node's signers, the next in a 依次, to whom it was handed on or given back, who was added.
 */
export async function turnMails({
  desk,
  tx,
  locked,
  command,
  by,
  actorId,
  change,
  opened,
  taskKind,
  clause,
  link,
}: Turn): Promise<NewMail[]> {
  const isNew = ({ participant, personId }: PlannedSeatTask): boolean =>
    opened.some(({ seat }) => seat?.participant === participant && seat.personId === personId);
  const told = await peopleInTurn(tx, locked, plannedTasks(change.state).filter(isNew), taskKind);
  const others = told.filter(({ personId }) => personId !== actorId);
  const variables = { contest: locked.title, clause, handedBy: by.name, note: textOf(command) ?? '—', dueOrNone: dueOrNone(opened), link };
  return mailTo(others, desk.newId, { kind: 'approval-turn', variables });
}
