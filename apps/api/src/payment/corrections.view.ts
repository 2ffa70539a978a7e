import type { correctionView } from '@jiangcheng/contracts/api/payment';
import type { Output } from '@jiangcheng/contracts/api/output';
import { settleRefusals } from '@jiangcheng/casework/payment/correct-result';
import type { Money } from '@jiangcheng/casework/payment/load-book';
import type { Correction } from '@jiangcheng/casework/ports/payments';
import { isOfResult, type ResultCorrection } from '@jiangcheng/domain/campaign/noticed-correction';
import { byOf } from '@jiangcheng/domain/payment/permissions';
import { toIsoLocal } from '@jiangcheng/domain/shared/instant';
import { actionsOf, type Viewer } from './money-actions.ts';

type View = Output<typeof correctionView>;

/** Corrections of announced results in the order of their numbers, from paper and by a 更正通知 of the case. */
export function correctionViews({ awarded, corrections, noticed }: Money, viewer: Viewer): View[] {
  const results = new Map(awarded.map(({ result }) => [result.caseId, result]));
  const names = (contestId: string) => new Map(results.get(contestId)?.entries.map(({ key, name }) => [key, name]));
  const title = (contestId: string): string => results.get(contestId)?.title ?? '';
  return [
    ...corrections.map((one) => fromPaper(one, title(one.contestId), viewer)),
    ...noticed.filter(isOfResult).map((one) => byNotice(one, title(one.contestId), names(one.contestId))),
  ].sort((a, b) => a.number - b.number);
}

function fromPaper(correction: Correction, title: string, viewer: Viewer): View {
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

/** Its acts are the case's, where its document is. */
function byNotice(
  { number, contestId, reason, changes, begunBy, begunAt, document, withdrawn }: ResultCorrection,
  title: string,
  names: ReadonlyMap<string, string>,
): View {
  const { numbered, distributed } = document;
  return {
    ...{ id: null, number, contestId, title, reason, decider: null, fileId: null, settledBy: null, actions: [] },
    documentNumber: numbered?.number ?? null,
    decidedOn: distributed?.on ?? null,
    status: withdrawn !== null ? 'WITHDRAWN' : distributed === null ? 'ISSUING' : 'CONFIRMED',
    registeredBy: begunBy,
    registeredAt: toIsoLocal(begunAt),
    changes: changes.map((change) => ({ ...change, name: names.get(change.key) ?? '' })),
  };
}
