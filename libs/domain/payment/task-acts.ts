import type { Actor, CaseScope } from '../access/actor.ts';
import type { TaskHold } from '../task/hold.ts';
import type { Book } from './book.ts';
import type { PaymentCommand } from './commands.ts';
import { moneyRole, type MoneyAct } from './permissions.ts';
import { accountTask, batchTask, TAKE_BACK, type MoneyTask, type MoneyTaskKind } from './tasks.ts';

/** The acts that get a task of this kind done, or end it with a no: who has the task in hand is who may do them. */
const actsOfTask: Readonly<Record<MoneyTaskKind, readonly MoneyAct[]>> = {
  CHECK_PAYMENTS: ['check', 'void'],
  PAY_PAYMENTS: ['pay', 'void'],
  RENEW_ACCOUNT: ['giveAccount'],
  TAKE_BACK: ['refund'],
  PROPOSE_SUBSIDY: ['proposeSubsidy', 'refuseSubsidy'],
  CHECK_SUBSIDY: ['checkSubsidy', 'refuseSubsidy'],
  DECIDE_SUBSIDY: ['decideSubsidy', 'refuseSubsidy'],
};

/** The open tasks of a campaign's end, and who has which of them in hand. */
export interface Hands {
  scope: Pick<CaseScope, 'campaignId'>;
  tasks: readonly { id: string; kind: string; round: number }[];
  holds: readonly TaskHold[];
}

/** What waits where an act on the book is done; null where nothing does. */
export function taskOf(command: PaymentCommand, book: Book): MoneyTask | null {
  if (command.act === 'giveAccount') return accountTask(command.dueKey, book);
  if (command.act === 'refund') return TAKE_BACK;
  const batch = 'batchId' in command ? book.batches.find(({ id }) => id === command.batchId) : undefined;
  return batch === undefined ? null : batchTask(batch);
}

/**
 * Who has in hand what an act gets done. It binds those of the task's own role: the office takes its list back whoever of finance checks it, and
 * finance gives an account whoever of the office waits for it.
 */
export function handsOf(act: MoneyAct, task: MoneyTask | null, { scope, tasks, holds }: Hands, actor: Actor): TaskHold[] {
  if (task === null || !actsOfTask[task.kind].includes(act) || task.role !== moneyRole(act, actor, scope.campaignId)) return [];
  const open = tasks.find(({ kind, round }) => kind === task.kind && round === task.round);
  return holds.filter(({ taskId }) => taskId === open?.id);
}
