import type { EpochMs } from '../shared/instant.ts';
import { ok, refuseAll, type Refusal, type Result } from '../shared/result.ts';
import { candidatesOf, judgesOf } from './panel.ts';
import { sheetOf, type ScoringRound, type Sheet } from './round.ts';
import { parsePoint } from './sheet.ts';

/** Everybody who judges somebody, by id in order. */
export const judgesAt = (round: Pick<ScoringRound, 'panels' | 'candidates'>): string[] =>
  [...new Set(round.candidates.flatMap(({ id }) => judgesOf(round, id)))].sort();

/** Judges whose sheets are not sealed, by id in order. */
export const outstanding = (round: ScoringRound): string[] => judgesAt(round).filter((id) => sheetOf(round, id).seal === null);

/** All is sealed and every candidate has a judge: nothing keeps the sheets closed. */
export const isComplete = (round: ScoringRound): boolean => openScores(round, 0).ok;

/**
 * Opens all sheets together, once the last one is sealed. Refuses with SCORES_OPENED, SHEET_NOT_SEALED (expert) for each that is out, and
 * CANDIDATE_WITHOUT_JUDGE (candidate): every candidate is scored (004-23).
 */
export function openScores(round: ScoringRound, at: EpochMs): Result<ScoringRound> {
  const { clause } = round.rule;
  const out = outstanding(round).map((expert): Refusal => ({ code: 'SHEET_NOT_SEALED', clause, params: { expert } }));
  return opened(round, [], out, at);
}

/** How the chair opens at the deadline: whose sheets are missing, by name, and why it goes on without them. */
export type ChairOpening = { missing: readonly string[]; reason: string };

/**
 * The chair opens without those who have not sealed, after the deadline. Refuses with SCORES_OPENED, SCORING_STILL_RUNNING, MISSING_DIFFERS
 * (the named ones are not those who are out), REASON_MISSING, CANDIDATE_WITHOUT_JUDGE.
 */
export function openWithout(round: ScoringRound, { missing, reason }: ChairOpening, at: EpochMs): Result<ScoringRound> {
  const named = [...new Set(missing)].sort();
  const refusals: Refusal[] = [
    ...(at < round.dueAt ? [{ code: 'SCORING_STILL_RUNNING' }] : []),
    ...(named.join() === outstanding(round).join() ? [] : [{ code: 'MISSING_DIFFERS', field: 'missing' }]),
    ...(reason.trim() === '' ? [{ code: 'REASON_MISSING', field: 'reason' }] : []),
  ];
  return opened(round, named, refusals, at);
}

function opened(round: ScoringRound, absent: readonly string[], refusals: Refusal[], at: EpochMs): Result<ScoringRound> {
  if (round.openedAt !== null) return refuseAll([{ code: 'SCORES_OPENED' }]);
  const unjudged = round.candidates.filter(({ id }) => judgesOf(round, id).every((judge) => absent.includes(judge)));
  const all = [
    ...refusals,
    ...unjudged.map(({ id }) => ({ code: 'CANDIDATE_WITHOUT_JUDGE', clause: round.rule.clause, params: { candidate: id } })),
  ];
  return all.length > 0 ? refuseAll(all) : ok({ ...round, openedAt: at, absent });
}

/** Before the opening an expert sees his own sheet and nobody else any; afterwards all are seen, corrected ones as corrected. */
export function readableSheets(round: ScoringRound, viewer: { expertId: string | null }): Sheet[] {
  if (round.openedAt !== null) return round.sheets.map((sheet) => asCorrected(round, sheet));
  return round.sheets.filter(({ expertId }) => expertId === viewer.expertId);
}

export type CorrectionInput = Record<'expertId' | 'candidateId' | 'item' | 'before' | 'after' | 'reason' | 'by' | 'secondBy', string>;

/**
 * The round with one more correction. Refuses with SCORES_NOT_OPENED, CORRECTION_NO_SUCH_MARK, CORRECTION_BEFORE_DIFFERS (now),
 * CORRECTION_UNCHANGED, MARK_…, REASON_MISSING, SECOND_SIGNATURE_SAME (the second one is another person's).
 */
export function correct(round: ScoringRound, input: CorrectionInput, at: EpochMs): Result<ScoringRound> {
  const refusals = correctionRefusals(round, input);
  if (refusals.length > 0) return refuseAll(refusals);
  const correction = { ...input, reason: input.reason.trim(), no: round.corrections.length + 1, at };
  return ok({ ...round, corrections: [...round.corrections, correction] });
}

/** A sheet with the corrections laid over what was sealed. */
export function asCorrected({ corrections }: ScoringRound, sheet: Sheet): Sheet {
  const own = corrections.filter(({ expertId }) => expertId === sheet.expertId);
  const rows = sheet.rows.map(({ candidateId, points }) => {
    const after = own.filter((each) => each.candidateId === candidateId).map((each) => [each.item, each.after] as const);
    return { candidateId, points: { ...points, ...Object.fromEntries(after) } };
  });
  return { ...sheet, rows };
}

function correctionRefusals(round: ScoringRound, input: CorrectionInput): Refusal[] {
  if (round.openedAt === null) return [{ code: 'SCORES_NOT_OPENED' }];
  const item = round.rule.items.find(({ code }) => code === input.item);
  const now = markOf(round, input);
  if (item === undefined || now === undefined) return [{ code: 'CORRECTION_NO_SUCH_MARK', field: 'item' }];
  const after = parsePoint(input.after, item, round.rule);
  return [
    ...(input.before === now ? [] : [{ code: 'CORRECTION_BEFORE_DIFFERS', field: 'before', params: { now } }]),
    ...(after.ok ? [] : after.refusals.map((refusal) => ({ ...refusal, field: 'after' }))),
    ...(after.ok && after.value === now ? [{ code: 'CORRECTION_UNCHANGED', field: 'after' }] : []),
    ...(input.reason.trim() === '' ? [{ code: 'REASON_MISSING', field: 'reason' }] : []),
    ...(input.by === input.secondBy ? [{ code: 'SECOND_SIGNATURE_SAME', field: 'secondBy' }] : []),
  ];
}

/** The mark that counts at present; none where the expert does not judge the candidate. */
function markOf(round: ScoringRound, { expertId, candidateId, item }: CorrectionInput): string | undefined {
  if (!candidatesOf(round, expertId).includes(candidateId)) return undefined;
  const { rows } = asCorrected(round, sheetOf(round, expertId));
  return rows.find((row) => row.candidateId === candidateId)?.points[item];
}
