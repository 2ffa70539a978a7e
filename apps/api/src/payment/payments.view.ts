import type { announcedResult, paymentsView, subsidyView } from '@jiangcheng/contracts/api/payment';
import type { Output } from '@jiangcheng/contracts/api/output';
import type { Money } from '@jiangcheng/casework/payment/load-book';
import { CORRECTION_CLAUSE } from '@jiangcheng/domain/award/correct-result';
import { isUnderWay } from '@jiangcheng/domain/campaign/corrections';
import { dueKinds, MONEY_CLAUSE, PRIZE_CLAUSE, type DueKind } from '@jiangcheng/domain/payment/book';
import type { PaymentFacts } from '@jiangcheng/domain/payment/commands';
import type { Awarded } from '@jiangcheng/domain/payment/dues';
import { byOf } from '@jiangcheng/domain/payment/permissions';
import { dueRefusals } from '@jiangcheng/domain/payment/refusals';
import { standingsOf, type Standing } from '@jiangcheng/domain/payment/standing';
import { subsidyRefusals, type Subsidy } from '@jiangcheng/domain/payment/subsidy';
import { subsidyTask, TAKE_BACK } from '@jiangcheng/domain/payment/tasks';
import { TAX_CLAUSE } from '@jiangcheng/domain/payment/tax';
import { totalOf, totalsByTrade } from '@jiangcheng/domain/payment/totals';
import { civilDateOf } from '@jiangcheng/domain/shared/instant';
import { grouped } from '@jiangcheng/domain/shared/grouped';
import type { Refusal } from '@jiangcheng/domain/shared/result';
import { batchViewOf, dueViewOf, stepViewOf, type MoneyViewer } from './batch.view.ts';
import { correctionViews } from './corrections.view.ts';
import { actionsOf, heldBack, type Viewer } from './money-actions.ts';
import type { MoneyRead } from './money-reader.ts';

/** Without what their services read beside the book. */
type PaymentsView = Omit<Output<typeof paymentsView>, 'idCopies'>;

/** What follows from the circulars in money, as this person sees it; `confirmed` are the contests that may be subsidised. */
export function paymentsViewOf(
  { locked, money, pack, papers, now }: MoneyRead,
  confirmed: PaymentsView['confirmedContests'],
  reader: Viewer,
): PaymentsView {
  const viewer = { ...reader, hands: locked ?? { scope: reader, tasks: [], holds: [] }, papers };
  const standings = standingsOf(money.book);
  const back = grouped(money.book.refunds, ({ dueKey }) => dueKey);
  const facts = (): PaymentFacts => ({ now, today: civilDateOf(now), tax: pack.tax, newId: () => '' });
  return {
    campaignId: viewer.campaignId,
    caseId: locked?.id ?? null,
    tax: { treatment: pack.tax, clause: TAX_CLAUSE },
    totals: { prizes: totalOf(standings, 'PRIZE'), subsidies: totalOf(standings, 'SUBSIDY'), trades: totalsByTrade(standings) },
    contests: money.awarded.map(({ result: { caseId, tradeNo, title, circularNumber } }) => ({
      contestId: caseId,
      tradeNo,
      title,
      circularNumber,
    })),
    confirmedContests: confirmed,
    dues: standings.map((standing) => dueViewOf(standing, back.get(standing.due.key) ?? [], viewer)),
    batches: money.book.batches.map((batch) => batchViewOf(batch, standings, viewer, facts())),
    subsidies: money.subsidies.map((subsidy) => subsidyViewOf(subsidy, money.subsidies, viewer)),
    corrections: correctionViews(money, viewer),
    actions: actionsOf(viewer, [
      ['prepare', prepareRefusals(money.awarded, standings)],
      ['chooseTax', endRefusals(locked)],
      ['giveAccount', endRefusals(locked)],
      ['refund', [...endRefusals(locked), ...heldBack(viewer, 'refund', TAKE_BACK)]],
      ['fileSubsidy', endRefusals(locked)],
      ['registerCorrection', announcedRefusals(money.awarded)],
      ['beginCorrection', beginRefusals(money)],
    ]),
  };
}

const endRefusals = (locked: MoneyRead['locked']): Refusal[] =>
  locked === null ? [{ code: 'CAMPAIGN_END_MISSING', clause: PRIZE_CLAUSE }] : [];
const announcedRefusals = (awarded: readonly Awarded[]): Refusal[] =>
  awarded.length === 0 ? [{ code: 'CIRCULAR_NOT_ISSUED', clause: PRIZE_CLAUSE }] : [];

/** One notice after the other. */
const beginRefusals = ({ awarded, noticed }: Money): Refusal[] =>
  noticed.some(isUnderWay) ? [{ code: 'CORRECTION_WAITS', clause: CORRECTION_CLAUSE }] : announcedRefusals(awarded);

/** Something can go on a list, or why nothing can. */
function prepareRefusals(awarded: readonly Awarded[], standings: readonly Standing[]): Refusal[] {
  const ready = (kind: DueKind): boolean => standings.some((one) => one.due.kind === kind && dueRefusals(one).length === 0);
  if (dueKinds.some(ready)) return [];
  const missing = announcedRefusals(awarded);
  return missing.length > 0 ? missing : [{ code: 'NOTHING_TO_PAY', clause: MONEY_CLAUSE }];
}

function subsidyViewOf(whole: Subsidy, all: readonly Subsidy[], viewer: MoneyViewer): Output<typeof subsidyView> {
  const { account, filed, checked, decision, refusal: _ofItsOrganizer, ...subsidy } = whole;
  const task = subsidyTask(whole, all);
  const refusals = (act: 'propose' | 'check' | 'decide' | 'refuse') => [
    ...subsidyRefusals(act, whole, byOf(viewer.actor)),
    ...heldBack(viewer, `${act}Subsidy`, task),
  ];
  const settled = subsidy.status === 'DECIDED' || subsidy.status === 'REFUSED';
  return {
    ...subsidy,
    accountMask: account.number.mask,
    bankName: account.bankName,
    filed: stepViewOf(filed),
    checked: checked && stepViewOf(checked),
    decision: decision && { ...decision, basis: [...decision.basis], fileId: viewer.papers(subsidy.id, 'DECISION') },
    fileId: viewer.papers(subsidy.id, 'APPLICATION'),
    actions: settled
      ? []
      : actionsOf(viewer, [
          ['proposeSubsidy', refusals('propose')],
          ['checkSubsidy', refusals('check')],
          ['decideSubsidy', refusals('decide')],
          ['refuseSubsidy', refusals('refuse')],
        ]),
  };
}

/** The sheet as it was announced, with every correction since. */
export function announcedViewOf({ result, awards }: Awarded): Output<typeof announcedResult> {
  const places = new Map(awards.ranking.map((row) => [row.id, row]));
  return {
    contestId: result.caseId,
    title: result.title,
    circularNumber: result.circularNumber,
    entries: result.entries.map(({ key, name, unit, theory, practice, status }) => ({
      ...{ key, name, unit, theory, practice, status },
      total: places.get(key)?.total ?? null,
      rank: places.get(key)?.rank ?? null,
    })),
  };
}
