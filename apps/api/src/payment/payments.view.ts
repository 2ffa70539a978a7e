import type { announcedResult, correctionView, paymentsView, subsidyView } from '@jiangcheng/contracts/api/payment';
import type { Output } from '@jiangcheng/contracts/api/output';
import { settleRefusals } from '@jiangcheng/casework/payment/correct-result';
import type { Correction } from '@jiangcheng/casework/ports/payments';
import { dueKinds, MONEY_CLAUSE, PRIZE_CLAUSE, type DueKind } from '@jiangcheng/domain/payment/book';
import type { PaymentFacts } from '@jiangcheng/domain/payment/commands';
import type { Awarded } from '@jiangcheng/domain/payment/dues';
import { byOf } from '@jiangcheng/domain/payment/permissions';
import { dueRefusals } from '@jiangcheng/domain/payment/refusals';
import { standingsOf, type Standing } from '@jiangcheng/domain/payment/standing';
import { subsidyRefusals, type Subsidy } from '@jiangcheng/domain/payment/subsidy';
import { TAX_CLAUSE } from '@jiangcheng/domain/payment/tax';
import { totalOf, totalsByTrade } from '@jiangcheng/domain/payment/totals';
import { civilDateOf, toIsoLocal } from '@jiangcheng/domain/shared/instant';
import type { Refusal } from '@jiangcheng/domain/shared/result';
import { batchViewOf, dueViewOf, stepViewOf } from './batch.view.ts';
import { actionsOf, type Viewer } from './money-actions.ts';
import type { MoneyRead } from './money-reader.ts';

type PaymentsView = Output<typeof paymentsView>;

/** What follows from the circulars in money, as this person sees it. */
export function paymentsViewOf({ locked, money, pack, now }: MoneyRead, viewer: Viewer): PaymentsView {
  const standings = standingsOf(money.book);
  const facts = (): PaymentFacts => ({ now, today: civilDateOf(now), tax: pack.tax, newId: () => '' });
  const titles = new Map(money.awarded.map(({ result }) => [result.caseId, result.title]));
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
    dues: standings.map((standing) => dueViewOf(standing, viewer.locale)),
    batches: money.book.batches.map((batch) => batchViewOf(batch, standings, viewer, facts())),
    subsidies: money.subsidies.map((subsidy) => subsidyViewOf(subsidy, viewer)),
    corrections: money.corrections.map((correction) => correctionViewOf(correction, titles.get(correction.contestId) ?? '', viewer)),
    actions: actionsOf(viewer, [
      ['prepare', prepareRefusals(money.awarded, standings)],
      ['chooseTax', endRefusals(locked)],
      ['giveAccount', endRefusals(locked)],
      ['fileSubsidy', endRefusals(locked)],
      ['registerCorrection', announcedRefusals(money.awarded)],
    ]),
  };
}

const endRefusals = (locked: MoneyRead['locked']): Refusal[] =>
  locked === null ? [{ code: 'CAMPAIGN_END_MISSING', clause: PRIZE_CLAUSE }] : [];
const announcedRefusals = (awarded: readonly Awarded[]): Refusal[] =>
  awarded.length === 0 ? [{ code: 'CIRCULAR_NOT_ISSUED', clause: PRIZE_CLAUSE }] : [];

/** Something can go on a list, or why nothing can. */
function prepareRefusals(awarded: readonly Awarded[], standings: readonly Standing[]): Refusal[] {
  const ready = (kind: DueKind): boolean => standings.some((one) => one.due.kind === kind && dueRefusals(one).length === 0);
  if (dueKinds.some(ready)) return [];
  const missing = announcedRefusals(awarded);
  return missing.length > 0 ? missing : [{ code: 'NOTHING_TO_PAY', clause: MONEY_CLAUSE }];
}

function subsidyViewOf({ account, filed, checked, decision, ...subsidy }: Subsidy, viewer: Viewer): Output<typeof subsidyView> {
  const whole = { account, filed, checked, decision, ...subsidy };
  const refusals = (act: 'check' | 'decide' | 'refuse') => subsidyRefusals(act, whole, byOf(viewer.actor));
  const settled = subsidy.status === 'DECIDED' || subsidy.status === 'REFUSED';
  return {
    ...subsidy,
    accountMask: account.number.mask,
    bankName: account.bankName,
    filed: stepViewOf(filed),
    checked: checked && stepViewOf(checked),
    decision: decision && { ...decision, basis: [...decision.basis] },
    actions: settled
      ? []
      : actionsOf(viewer, [
          ['checkSubsidy', refusals('check')],
          ['decideSubsidy', refusals('decide')],
          ['refuseSubsidy', refusals('refuse')],
        ]),
  };
}

function correctionViewOf(correction: Correction, title: string, viewer: Viewer): Output<typeof correctionView> {
  const { id, number, documentNumber, contestId, decidedOn, decider, reason, fileId, status, registeredBy, settledBy } = correction;
  const { selves } = byOf(viewer.actor);
  return {
    ...{ id, number, documentNumber, contestId, title, decidedOn, decider, reason, fileId, status },
    registeredBy: registeredBy.name,
    registeredAt: toIsoLocal(correction.registeredAt),
    settledBy: settledBy?.name ?? null,
    changes: [...correction.changes],
    actions: status === 'REGISTERED' ? actionsOf(viewer, [['settleCorrection', settleRefusals(correction, selves)]]) : [],
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
