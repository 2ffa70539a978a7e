import { lotOf } from '@jiangcheng/casework/expert-scoring/lot-of';
import { sealHash } from '@jiangcheng/casework/expert-scoring/seal-hash';
import type { scoringToRecompute } from '@jiangcheng/contracts/api/recompute';
import type { Output } from '@jiangcheng/contracts/api/output';
import type { Expert, ScoringRound, ScoringRule } from '@jiangcheng/domain/expert-scoring/round';
import { missingPoints, parsePoint } from '@jiangcheng/domain/expert-scoring/sheet';
import { tally } from '@jiangcheng/domain/expert-scoring/tally';
import type { Refusal } from '@jiangcheng/domain/shared/result';
import { scoringRule } from '@jiangcheng/regulations/facts/expert-scoring';
import { refusedAt } from './bad-input.ts';
import { differencesIn } from './contest.ts';
import { namedBy, selectionPackOf } from './pack-of.ts';

type Scoring = Output<typeof scoringToRecompute>;

/** Totals and ranks with each expert's mark and its use, whether the seals and the draw hold, and where the report says otherwise. Throws BadInput. */
export function recomputeScoring(item: Scoring) {
  const pack = selectionPackOf(item);
  const rule = scoringRule(pack, item.settings);
  const round = roundOf(item, rule);
  const refusals = [...pointRefusals(item, rule), ...incomplete(round)];
  if (refusals.length > 0) throw refusedAt(item.id, refusals);
  const rows = tally(round);
  if (!rows.ok) throw refusedAt(item.id, rows.refusals);
  const names = new Map(item.candidates.map(({ id, name }) => [id, name]));
  const { items: _, outlierMarks: __, decimals: ___, ...shown } = rule;
  return {
    kind: item.kind,
    id: item.id,
    regulation: namedBy(pack),
    rules: shown,
    rows: rows.value.map(({ candidateId: id, marks, ...row }) => ({ id, name: names.get(id) ?? null, ...row, marks })),
    seals: item.sheets.map(({ expertId, rows: points, nonce, hash }) => ({
      expertId,
      intact: sealHash(item.id, expertId, points, nonce) === hash,
    })),
    draws: item.panels.flatMap(({ id, draw }) =>
      draw === null ? [] : [{ panel: id, intact: draw.lots.every(({ expertId, lot }) => lotOf(draw.seed, expertId) === lot) }],
    ),
    differences:
      item.reported === undefined
        ? null
        : differencesIn(
            item.reported,
            rows.value.map(({ candidateId: id, ...row }) => ({ id, ...row })),
          ),
  };
}

/** Points as the sheet takes them: known items, within their bounds. */
function pointRefusals({ sheets }: Scoring, rule: ScoringRule): Refusal[] {
  return sheets.flatMap(({ expertId, rows }) =>
    rows.flatMap(({ candidateId, points }) =>
      Object.entries(points).flatMap(([code, point]) => {
        const known = rule.items.find((each) => each.code === code);
        const read =
          known === undefined ? { ok: false as const, refusals: [{ code: 'SHEET_ITEM_UNKNOWN' }] } : parsePoint(point, known, rule);
        return read.ok ? [] : read.refusals.map((refusal) => ({ ...refusal, field: `${expertId}.${candidateId}.${code}` }));
      }),
    ),
  );
}

/** A point that is not there would count as nothing. */
const incomplete = (round: ScoringRound): Refusal[] =>
  round.sheets.flatMap(({ expertId }) => {
    const missing = missingPoints(round, expertId).length;
    return missing === 0 ? [] : [{ code: 'SHEET_INCOMPLETE', field: expertId, params: { missing } }];
  });

const NOTHING_SAID = { by: '', secondBy: '', reason: '', at: 0 };
/** Who an expert is plays no part in the sums. */
const seat = (id: string): Expert => ({ id, kind: '', personId: id, employerId: id, unitIds: [], declared: [], hasDeclared: true });

const roundOf = ({ id, candidates, panels, absent, sheets, corrections }: Scoring, rule: ScoringRule): ScoringRound => ({
  ...{ id, rule, absent, dueAt: 0, openedAt: 0 },
  candidates: candidates.map((one) => ({ id: one.id, personId: '', employerId: '', recommendedBy: '' })),
  panels: panels.map(({ members, reserves, recusals, ...panel }) => ({
    ...panel,
    members: members.map(seat),
    reserves: reserves.map(seat),
    recusals: recusals.map((recusal, index) => ({ ...recusal, no: index + 1, reason: '', at: 0 })),
  })),
  sheets: sheets.map(({ expertId, rows, hash }) => ({ expertId, rows, seal: { hash, at: 0 } })),
  corrections: corrections.map((correction) => ({ ...correction, ...NOTHING_SAID })),
});
