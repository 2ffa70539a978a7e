import type { Role } from '@jiangcheng/domain/access/actor';
import type { CampaignState } from '@jiangcheng/domain/campaign/state';
import { moneyTasks, PAYMENTS, preparersOfTask, type MoneyTask } from '@jiangcheng/domain/payment/tasks';
import { paymentsLink } from '@jiangcheng/contracts/case-link';
import type { CaseChanges, NewMail } from '../ports/case-changes.ts';
import type { NewId } from '../ports/ids.ts';
import type { TaskRow } from '../ports/rows.ts';
import { mailTo } from '../reminder/reminding.ts';
import type { LockedCase } from '../ports/case-store.ts';
import type { MoneyBooks, PaymentTransaction } from '../ports/payments.ts';
import { loadMoney } from './load-book.ts';
import type { MoneyPack } from './ports.ts';

export type MoneyNews = Pick<CaseChanges, 'openTasks' | 'closeTasks' | 'mails'>;

interface Telling<B extends MoneyBooks> {
  tx: B;
  desk: { newId: NewId };
  locked: LockedCase<CampaignState>;
  pack: MoneyPack;
}

const isSame = (task: MoneyTask, row: TaskRow): boolean => task.kind === row.kind && task.round === row.round;

/** What waits now in the inbox of those who do it, against what waited before, and who hears by mail of what is new. */
export async function moneyNews({ tx, desk, locked, pack }: Telling<MoneyBooks>): Promise<MoneyNews> {
  const { campaignId } = locked.scope;
  const { book, subsidies } = await loadMoney(tx, locked, pack);
  const planned = moneyTasks(book, subsidies);
  const open = locked.tasks.filter(({ stage }) => stage === PAYMENTS);
  const fresh = planned.filter((task) => !open.some((row) => isSame(task, row)));
  const gone = open.filter((row) => !planned.some((task) => isSame(task, row)));
  const mails: NewMail[] = [];
  const variables = { contest: locked.title, link: paymentsLink(campaignId) };
  for (const role of new Set<Role>(fresh.map((task) => task.role))) {
    const count = fresh.filter((task) => task.role === role).length;
    const mail = { kind: 'payments-waiting', variables: { ...variables, count } };
    mails.push(...mailTo(await tx.recipients(role, campaignId), desk.newId, mail));
  }
  return {
    openTasks: fresh.map(({ deadline: _none, ...task }) => ({ ...task, id: desk.newId(), deadlineId: null, dueAt: null })),
    closeTasks: gone.map(({ id }) => ({ id, status: 'DONE' })),
    mails,
  };
}

type Looked = Parameters<typeof preparersOfTask>[1];
/** Lists and subsidies by the case as it was read: all its tasks look at the same ones. */
const looked = new WeakMap<LockedCase, Promise<Looked>>();

/** The people whose work a task looks at: none but tasks of money look at the book, which is read once for all of them. */
export async function moneyPreparers(
  books: Pick<MoneyBooks, 'batches' | 'subsidies'>,
  locked: LockedCase,
  task: TaskRow,
): Promise<string[]> {
  if (task.stage !== PAYMENTS) return [];
  const known = looked.get(locked) ?? looksAt(books, locked.id);
  looked.set(locked, known);
  return preparersOfTask(task, await known);
}

const looksAt = async (books: Pick<MoneyBooks, 'batches' | 'subsidies'>, caseId: string): Promise<Looked> => ({
  batches: await books.batches(caseId),
  subsidies: await books.subsidies(caseId),
});

/** After an act on the book: its news are written with it. */
export async function tellOfMoney(telling: Telling<PaymentTransaction> & { accountId: string }): Promise<void> {
  const { tx, locked, accountId } = telling;
  const { mails, ...tasks } = await moneyNews(telling);
  await tx.saveTasks(locked, { ...tasks, closedBy: accountId });
  await tx.insertMails(locked.id, mails);
}
