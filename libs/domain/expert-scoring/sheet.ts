import { parseDecimal } from '../shared/decimal.ts';
import { canonicalJson } from '../shared/canonical-json.ts';
import type { EpochMs } from '../shared/instant.ts';
import { atField, ok, refuse, refuseAll, type Refusal, type Result } from '../shared/result.ts';
import { candidatesOf, openConflicts } from './panel.ts';
import {
  expertsOf,
  sheetOf,
  withSheet,
  type ScoringItem,
  type ScoringRound,
  type ScoringRule,
  type Sheet,
  type SheetRow,
} from './round.ts';

export type MissingPoint = { candidateId: string; item: string };

/** What an expert has still to score, in the order of candidates and items. */
export function missingPoints(round: ScoringRound, expertId: string): MissingPoint[] {
  const { rows } = sheetOf(round, expertId);
  return candidatesOf(round, expertId).flatMap((candidateId) => {
    const points = rows.find((row) => row.candidateId === candidateId)?.points ?? {};
    return round.rule.items.filter(({ code }) => !Object.hasOwn(points, code)).map(({ code }) => ({ candidateId, item: code }));
  });
}

/**
 * Some rows of an expert's draft as they are kept; blank points are left out. Refuses with DECLARATION_MISSING, CONFLICT_NOT_RECUSED,
 * SHEET_CANDIDATE_NOT_YOURS, SHEET_CANDIDATE_TWICE, SHEET_ITEM_UNKNOWN and the MARK_… codes of parseDecimal, each with the field `candidate.item`.
 */
export function draftRows(round: Drafting, expertId: string, rows: readonly SheetRow[]): Result<SheetRow[]> {
  const own = candidatesOf(round, expertId);
  const read = rows.map((row) => readRow(row, round.rule));
  const refusals = [
    ...(hasDeclared(round, expertId) ? [] : [{ code: 'DECLARATION_MISSING', clause: round.rule.clause }]),
    ...rows.filter(({ candidateId }) => !own.includes(candidateId)).map((row) => at('SHEET_CANDIDATE_NOT_YOURS', row)),
    ...rows.filter((row, index) => rows.findIndex(({ candidateId }) => candidateId === row.candidateId) < index).map(twice),
    ...rows.flatMap(({ candidateId }) => conflictsAt(round, expertId, candidateId)),
    ...read.flatMap((each) => each.refusals),
  ];
  return refusals.length > 0 ? refuseAll(refusals) : ok(read.map(({ row }) => row));
}

/** As much of a round as one row of a draft asks for: `candidates` may be those of the rows alone. */
export type Drafting = Pick<ScoringRound, 'panels' | 'candidates' | 'rule'>;

/** The draft in place of the expert's last one. Refuses with SCORES_OPENED, SHEET_SEALED and as draftRows does. */
export function draft(round: ScoringRound, expertId: string, rows: readonly SheetRow[]): Result<ScoringRound> {
  if (round.openedAt !== null) return refuse('SCORES_OPENED');
  if (sheetOf(round, expertId).seal !== null) return refuse('SHEET_SEALED');
  const read = draftRows(round, expertId, rows);
  return read.ok ? ok(withSheet(round, { expertId, rows: read.value, seal: null })) : read;
}

/** Whether he has declared his interest wherever he sits. */
const hasDeclared = ({ panels }: Drafting, expertId: string): boolean =>
  panels.flatMap(expertsOf).every((expert) => expert.id !== expertId || expert.hasDeclared);

const conflictsAt = (round: Drafting, expertId: string, candidateId: string): Refusal[] =>
  round.candidates
    .filter(({ id }) => id === candidateId)
    .flatMap((candidate) => openConflicts(round, candidate))
    .filter(({ params }) => params?.['expert'] === expertId)
    .map((refusal) => ({ ...refusal, field: candidateId }));

/**
 * The text whose SHA-256 seals a sheet: canonical JSON of round, expert, rows in order and the nonce, 64 hex digits. Whoever is shown the
 * nonce after the opening can check the sheet against the hash that was committed; before it the hash gives nothing away.
 */
export function sealText(roundId: string, { expertId, rows }: Sheet, nonce: string): string {
  if (!/^[0-9a-f]{64}$/.test(nonce)) throw new RangeError('a nonce has 32 bytes as 64 hex digits');
  const sorted = [...rows].sort((a, b) => (a.candidateId < b.candidateId ? -1 : 1));
  return canonicalJson({
    round: roundId,
    expert: expertId,
    nonce,
    rows: sorted.map(({ candidateId, points }) => ({ candidate: candidateId, points })),
  });
}

/** The round with the sheet sealed. Refuses with SCORES_OPENED, SHEET_SEALED, SHEET_INCOMPLETE (missing: how many points). */
export function seal(round: ScoringRound, expertId: string, hash: string, now: EpochMs): Result<ScoringRound> {
  const sheet = sheetOf(round, expertId);
  if (round.openedAt !== null) return refuse('SCORES_OPENED');
  if (sheet.seal !== null) return refuse('SHEET_SEALED');
  const missing = missingPoints(round, expertId).length;
  if (missing > 0) return refuse('SHEET_INCOMPLETE', { clause: round.rule.clause, params: { missing } });
  return ok(withSheet(round, { ...sheet, seal: { hash, at: now } }));
}

/** A point as it is kept; refuses with the MARK_… codes of parseDecimal. */
export const parsePoint = (input: unknown, { max }: ScoringItem, { decimals }: ScoringRule): Result<string> =>
  parseDecimal(input, { kind: 'MARK', min: '0', max, decimals });

function readRow({ candidateId, points }: SheetRow, rule: ScoringRule): { row: SheetRow; refusals: Refusal[] } {
  const read = Object.entries(points)
    .filter(([, value]) => value.trim() !== '')
    .map(([code, value]) => {
      const item = rule.items.find((each) => each.code === code);
      const result = item === undefined ? refuse('SHEET_ITEM_UNKNOWN') : parsePoint(value, item, rule);
      return [code, atField<string>(result, `${candidateId}.${code}`)] as const;
    });
  return {
    row: { candidateId, points: Object.fromEntries(read.flatMap(([code, result]) => (result.ok ? [[code, result.value]] : []))) },
    refusals: read.flatMap(([, result]) => (result.ok ? [] : result.refusals)),
  };
}

const at = (code: string, { candidateId }: SheetRow): Refusal => ({ code, field: candidateId });
const twice = (row: SheetRow): Refusal => at('SHEET_CANDIDATE_TWICE', row);
