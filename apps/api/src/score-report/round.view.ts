import { printAnswer } from '@jiangcheng/casework/score-report/print-answer';
import type { Output } from '@jiangcheng/contracts/api/output';
import type { reportRound } from '@jiangcheng/contracts/api/score-report';
import { toIsoLocal } from '@jiangcheng/domain/shared/instant';
import type { RoundContent, RoundRecord } from '@jiangcheng/persistence/score-report/sql-rounds';
import { entryView } from './score-report.view.ts';

const unranked = { total: null, rank: null, decidedBy: null };

/** A handed-in round as it was that day: entries, ranks and signed prints from its frozen form; a reason's code is said by `labelOf`. */
export function roundViewOf(
  { entries, ranking, ...round }: RoundRecord & RoundContent,
  labelOf: (reasonCode: string) => string,
): Output<typeof reportRound> {
  const places = new Map(ranking.rows.map(({ key, total, rank, decidedBy }) => [key, { total, rank, decidedBy }]));
  return {
    ...round,
    handedInAt: toIsoLocal(round.handedInAt),
    effectiveAt: toIsoLocal(round.effectiveAt),
    reviewReason: round.reviewReason && { ...round.reviewReason, label: labelOf(round.reviewReason.code) },
    reviewedAt: round.reviewedAt === null ? null : toIsoLocal(round.reviewedAt),
    entries: entries.map((entry) => entryView(entry, places.get(entry.key) ?? unranked, [])),
    prints: ranking.prints.map(printAnswer),
  };
}
