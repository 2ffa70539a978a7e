import type { EntryStatus } from '../ranking/types.ts';
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
interface Place {
  total: string | null;
  rank: number | null;
  prize: string;
}

/** For whom a correction changes something. */
export interface ResultChange {
  key: string;
  name: string;
  before: Place;
  after: Place;
}

export const CORRECTION_CLAUSE = 'office §2';

/**
 * The sheet as corrected. Refuses with ENTRY_UNKNOWN, ENTRY_TWICE, CORRECTION_CHANGES_NOTHING and the codes of parseMark, each with its field.
 */
export function correctEntries(entries: readonly DraftEntry[], corrections: readonly EntryCorrection[]): Result<DraftEntry[]> {
  const checked = corrections.map((one, index) => checkOne(one, entries, corrections.slice(0, index), `entries.${index}`));
  const refusals = checked.flatMap((one) => (one.ok ? [] : one.refusals));
  if (refusals.length > 0) return refuseAll(refusals);
  const given = new Map(checked.flatMap((one) => (one.ok ? [[one.value.key, one.value] as const] : [])));
  const corrected = entries.map((entry) => correctedEntry(entry, given.get(entry.key)));
  if (corrected.every((entry, index) => same(entry, entries[index]))) return refuse('CORRECTION_CHANGES_NOTHING', { field: 'entries' });
  return ok(corrected);
}

function checkOne(
  one: EntryCorrection,
  entries: readonly DraftEntry[],
  earlier: readonly EntryCorrection[],
  field: string,
): Result<EntryCorrection> {
  if (!entries.some(({ key }) => key === one.key)) return refuse('ENTRY_UNKNOWN', { field: `${field}.key` });
  if (earlier.some(({ key }) => key === one.key)) return refuse('ENTRY_TWICE', { field: `${field}.key` });
  const [theory, practice] = [markAt(one.theory, `${field}.theory`), markAt(one.practice, `${field}.practice`)];
  if (!theory.ok || !practice.ok) return refuseAll([theory, practice].flatMap((mark): Refusal[] => (mark.ok ? [] : mark.refusals)));
  return ok({ ...one, theory: theory.value, practice: practice.value });
}

const markAt = (mark: string | null, field: string): Result<string | null> => (mark === null ? ok(null) : atField(parseMark(mark), field));

/** An organizer's own total was of the old marks. */
const correctedEntry = (entry: DraftEntry, given: EntryCorrection | undefined): DraftEntry =>
  given === undefined ? entry : { ...entry, theory: given.theory, practice: given.practice, status: given.status, total: null };

const same = (entry: DraftEntry, was: DraftEntry | undefined): boolean =>
  entry.theory === was?.theory && entry.practice === was.practice && entry.status === was.status;

/** Who has another total, rank or prize by the correction, in the order of the sheet. Refuses with the codes of awardsOf. */
export function resultChanges(before: CirculatedResult, after: CirculatedResult, rules: AwardRules): Result<ResultChange[]> {
  const [was, is] = [awardsOfResult(before, rules), awardsOfResult(after, rules)];
  if (!was.ok) return was;
  if (!is.ok) return is;
  const places = before.entries.map(({ key, name }) => ({ key, name, before: placeOf(was.value, key), after: placeOf(is.value, key) }));
  return ok(places.filter((one) => JSON.stringify(one.before) !== JSON.stringify(one.after)));
}

function placeOf({ ranking, entitlements }: ContestAwards, key: string): Place {
  const row = ranking.find(({ id }) => id === key);
  const prize = entitlements.find(({ kind, entry }) => kind === 'PRIZE' && entry === key);
  return { total: row?.total ?? null, rank: row?.rank ?? null, prize: prize?.kind === 'PRIZE' ? prize.amount : '0.00' };
}
