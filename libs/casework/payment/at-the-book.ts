import { campaignProcess } from '../campaign/campaign-process.ts';
import type { Actor, Role } from '@jiangcheng/domain/access/actor';
import type { CampaignState } from '@jiangcheng/domain/campaign/state';
import { byOf, mayReadMoney, moneyRefusals, moneyRole, type MoneyAct } from '@jiangcheng/domain/payment/permissions';
import type { By } from '@jiangcheng/domain/payment/commands';
import { handsOf } from '@jiangcheng/domain/payment/task-acts';
import type { MoneyTask } from '@jiangcheng/domain/payment/tasks';
import { civilDateOf } from '@jiangcheng/domain/shared/instant';
import { ok, refuseAll, type Result } from '@jiangcheng/domain/shared/result';
import { behalfOf, handRefusals } from '@jiangcheng/domain/task/hold';
import { actedAs } from '../audit/acted-as.ts';
import type { NewAuditEvent } from '../ports/case-changes.ts';
import type { LockedCase } from '../ports/case-store.ts';
import type { PaperBasis } from '../ports/paper-row.ts';
import { notFound, refused, type Outcome } from '../ports/outcome.ts';
import { ofKind } from '../process/process.ts';
import { loadMoney, type Money } from './load-book.ts';
import { tellOfMoney } from './money-tasks.ts';
import type { MoneyPack, MoneyRequest, PaymentDesk } from './ports.ts';
import type { PaymentTransaction } from '../ports/payments.ts';

/** An act on what follows from a campaign's circulars, under the lock of the case of its end. */
export interface AtBook<I> {
  tx: PaymentTransaction;
  desk: PaymentDesk;
  input: I;
  campaignId: string;
  locked: LockedCase<CampaignState>;
  pack: MoneyPack;
  money: Money;
  actor: Actor;
  by: By;
  accountId: string;
  today: string;
  /** Who acted, for every event of this act. */
  basis: Partial<NewAuditEvent>;
  /** On which the act rests; null for one on screen. */
  paper: PaperBasis | null;
}

/** Runs an act once, by whose it is. To who may not read it is not there. Refuses with CAMPAIGN_END_MISSING before the end has a case. */
export function atTheBook<I, T>(
  desk: PaymentDesk,
  request: MoneyRequest<I>,
  act: MoneyAct,
  work: (at: AtBook<I>) => Promise<Outcome<T>>,
): Promise<Outcome<T>> {
  return desk.store.once(request.key, async (tx): Promise<Outcome<T>> => {
    const { campaignId } = request;
    const { actor } = request.origin;
    if (!mayReadMoney(actor, campaignId)) return notFound;
    const refusals = moneyRefusals(act, actor, campaignId);
    if (refusals.length > 0) return { kind: 'FORBIDDEN', refusals };
    return withTheBook(tx, { desk, request, role: moneyRole(act, actor, campaignId) ?? 'OFFICE' }, work);
  });
}

interface Opening<I> {
  desk: PaymentDesk;
  request: MoneyRequest<I>;
  role: Role;
}

/** The same for somebody whose right to it has been looked at already. */
export async function withTheBook<I, T>(
  tx: PaymentTransaction,
  { desk, request, role }: Opening<I>,
  work: (at: AtBook<I>) => Promise<Outcome<T>>,
): Promise<Outcome<T>> {
  const { campaignId, input, origin } = request;
  const { actor } = origin;
  const caseId = await tx.caseOf(campaignId);
  const locked = caseId === null ? null : ofKind(campaignProcess, await tx.lock(caseId));
  if (locked === null) return refused([{ code: 'CAMPAIGN_END_MISSING', clause: '000/附1/六.4' }]);
  const pack = desk.packOf(locked.regulation, locked.edition, locked.settings);
  const money = await loadMoney(tx, locked, pack);
  const facts = {
    today: civilDateOf(locked.now),
    actor,
    by: byOf(actor),
    accountId: actor.accountId,
    basis: actedAs(request, role),
    paper: origin.paper ?? null,
  };
  const at = { tx, desk, input, campaignId, locked, pack, money, ...facts };
  const outcome = await work(at);
  if (outcome.kind === 'DONE') await tellOfMoney(at);
  return outcome;
}

/**
 * For whom an act is done (代), as its events say. Refuses with the codes of holdRefusals what somebody else has in hand; a decision on paper is
 * in nobody's.
 */
export function inHand<I>(
  { locked, actor, basis, paper }: AtBook<I>,
  act: MoneyAct,
  task: MoneyTask | null,
): Result<Partial<NewAuditEvent>> {
  if (paper !== null) return ok(basis);
  const hands = handsOf(act, task, locked, actor);
  const refusals = handRefusals(hands, actor);
  return refusals.length > 0 ? refuseAll(refusals) : ok({ ...basis, onBehalfOf: behalfOf(hands, actor) });
}

/** FILE_NOT_OF_CASE for a file that was not brought to this case for this purpose. */
export async function fileRefusals<I>(
  { tx, locked }: AtBook<I>,
  files: readonly { id: string; purpose: string; field: string }[],
  caseId = locked.id,
) {
  const refusals = [];
  const hashes: string[] = [];
  for (const { id, purpose, field } of files) {
    const hash = await tx.fileHash(caseId, id, purpose);
    if (hash === null) refusals.push({ code: 'FILE_NOT_OF_CASE', field });
    else hashes.push(hash);
  }
  return { refusals, hashes };
}
