import type { EntryStatus, Weights } from '../ranking/types.ts';
import { entryProblems } from '../score-report/entry.ts';
import { parseMark } from '../shared/decimal.ts';
import { atField, ok, refuse, refuseAll, type Refusal, type Result } from '../shared/result.ts';
import type { DraftEntry } from '../score-report/records.ts';
import type { ContestAwards } from './awards-of.ts';
import { awardsOfResult, type CirculatedResult } from './circulated.ts';
import type { AwardRules } from './rules.ts';

/** What a correction of an announced result says of one contestant: his marks and status as they ought to have been. */
export interface EntryCorrection {
  key: string;
  theory: string | null;
  practice: string | null;
  status: EntryStatus;
}

/** A contestant's place and prize on one side of a correction; `prize` is yuan with two decimals. */
interface Standing {
  total: string | null;
  rank: number | null;
  prize: string;
}

/** For whom a correction changes something. */
export interface ResultChange {
  key: string;
  name: string;
  before: Standing;
  after: Standing;
}

export const CORRECTION_CLAUSE = 'office §2';

type Sheet = Pick<CirculatedResult, 'entries' | 'ranking'>;

/**
 * The sheet as corrected. Refuses with ENTRY_UNKNOWN, ENTRY_KEY_TWICE, MARK_MISSING, MARK_NOT_ALLOWED, the codes of parseMark, each with its
 * field and the row of the sheet; CORRECTION_CHANGES_NOTHING.
 */
export function correctEntries({ entries, ranking }: Sheet, corrections: readonly EntryCorrection[]): Result<DraftEntry[]> {
  const rows = corrections.map((one, index) => {
    const row = entries.findIndex(({ key }) => key === one.key) + 1;
    const twice = corrections.slice(0, index).some(({ key }) => key === one.key);
    return rowOf(one, entries[row - 1], { row, twice, field: `entries.${index}`, weights: ranking.weights });
  });
  const refusals = rows.flatMap((row) => (row.ok ? [] : row.refusals));
  if (refusals.length > 0) return refuseAll(refusals);
  const corrected = new Map(rows.flatMap((row) => (row.ok ? [[row.value.key, row.value] as const] : [])));
  const sheet = entries.map((entry) => corrected.get(entry.key) ?? entry);
  if (sheet.every((entry, index) => same(entry, entries[index]))) return refuse('CORRECTION_CHANGES_NOTHING', { field: 'entries' });
  return ok(sheet);
}

interface Place {
  /** On the sheet, from 1. */
  row: number;
  twice: boolean;
  field: string;
  weights: Weights;
}

function rowOf(one: EntryCorrection, entry: DraftEntry | undefined, { row, twice, field, weights }: Place): Result<DraftEntry> {
  if (entry === undefined) return refuse('ENTRY_UNKNOWN', { field: `${field}.key` });
  if (twice) return refuse('ENTRY_KEY_TWICE', { field: `${field}.key`, params: { row } });
  const [theory, practice] = [markOf(one.theory, 'theory'), markOf(one.practice, 'practice')];
  const refusals = [theory, practice].flatMap((mark): Refusal[] => (mark.ok ? [] : mark.refusals));
  // An organizer's own total was of the old marks.
  const corrected = { ...entry, status: one.status, theory: given(theory), practice: given(practice), total: null };
  if (refusals.length === 0) refusals.push(...entryProblems(corrected, weights));
  if (refusals.length === 0) return ok(corrected);
  return refuseAll(refusals.map((refusal) => ({ ...refusal, field: `${field}.${refusal.field}`, params: { ...refusal.params, row } })));
}

const markOf = (mark: string | null, field: string): Result<string | null> => (mark === null ? ok(null) : atField(parseMark(mark), field));
const given = (mark: Result<string | null>): string | null => (mark.ok ? mark.value : null);

const same = (entry: DraftEntry, was: DraftEntry | undefined): boolean =>
  entry.theory === was?.theory && entry.practice === was.practice && entry.status === was.status;

/** Who has another total, rank or prize by the correction, in the order of the sheet. Refuses with the codes of awardsOf. */
export function resultChanges(before: CirculatedResult, after: CirculatedResult, rules: AwardRules): Result<ResultChange[]> {
  const [was, is] = [awardsOfResult(before, rules), awardsOfResult(after, rules)];
  if (!was.ok) return was;
  if (!is.ok) return is;
  const places = before.entries.map(({ key, name }) => ({
    key,
    name,
    before: standingOf(was.value, key),
    after: standingOf(is.value, key),
  }));
  return ok(places.filter((one) => JSON.stringify(one.before) !== JSON.stringify(one.after)));
}

function standingOf({ ranking, entitlements }: ContestAwards, key: string): Standing {
  const row = ranking.find(({ id }) => id === key);
  const prize = entitlements.find(({ kind, entry }) => kind === 'PRIZE' && entry === key);
  return { total: row?.total ?? null, rank: row?.rank ?? null, prize: prize?.kind === 'PRIZE' ? prize.amount : '0.00' };
}
