import type { EntryStatus, Weights } from '../ranking/types.ts';
import { Exact, parseMark } from '../shared/decimal.ts';
import { atField, ok, refuseAll, type Refusal, type Result } from '../shared/result.ts';
import { checkName } from '../shared/text.ts';
import type { DraftEntry } from './records.ts';
import { REPORT_CLAUSE as clause } from './score-pack.ts';

/** A contestant as typed or read from a table; the key comes beside it. */
export interface EntryInput {
  number?: string | undefined;
  name: string;
  sex?: 'F' | 'M' | undefined;
  unit: string;
  team?: string | undefined;
  theory: string | null;
  practice: string | null;
  timeSeconds?: number | undefined;
  total?: string | null | undefined;
  status: EntryStatus;
  note?: string | undefined;
  /** One of the office's own contestants unless it says false (000-57). */
  local?: boolean | undefined;
}

/**
 * What a draft may hold: empty fields stay empty, what is there must be well formed.
 * Refuses with the codes of checkName and parseMark, each with its field.
 */
export function draftEntry(input: EntryInput, key: string, markDecimals: number): Result<DraftEntry> {
  const { entry, refusals } = readEntry(input, key, markDecimals);
  return refusals.length > 0 ? refuseAll(refusals) : ok(entry);
}

/** The same with what is not well formed left empty, beside its refusals: so that the rest of the row can be looked at too. */
export function readEntry(input: EntryInput, key: string, markDecimals: number): { entry: DraftEntry; refusals: Refusal[] } {
  const texts = {
    number: textOf(input.number),
    name: textOf(input.name),
    unit: textOf(input.unit),
    team: textOf(input.team),
    note: textOf(input.note),
  };
  const marks = {
    theory: markOf(input.theory, markDecimals),
    practice: markOf(input.practice, markDecimals),
    total: markOf(input.total, markDecimals),
  };
  const refusals = Object.entries({ ...texts, ...marks }).flatMap(([field, result]) => refusalsOf(atField(result, field)));
  const entry = {
    key,
    number: given(texts.number),
    name: given(texts.name) ?? '',
    sex: input.sex ?? null,
    unit: given(texts.unit) ?? '',
    team: given(texts.team),
    theory: given(marks.theory),
    practice: given(marks.practice),
    timeSeconds: input.timeSeconds ?? null,
    total: given(marks.total),
    status: input.status,
    note: given(texts.note),
    ...(input.local === false && { local: false as const }),
  };
  return { entry, refusals };
}

/** What one row still lacks or contradicts, looked at alone. Codes: ENTRY_NAME_MISSING, ENTRY_UNIT_MISSING, MARK_MISSING, MARK_NOT_ALLOWED. */
export function entryProblems(entry: DraftEntry, weights: Weights): Refusal[] {
  return [
    ...(entry.name === '' ? [{ code: 'ENTRY_NAME_MISSING', field: 'name', clause }] : []),
    ...(entry.unit === '' ? [{ code: 'ENTRY_UNIT_MISSING', field: 'unit', clause }] : []),
    ...(entry.status === 'PRESENT' ? missingMarks(entry, weights) : needlessMarks(entry)),
  ];
}

/** A mark whose weight is 0 may be missing. */
export function missingMarks(entry: DraftEntry, weights: Weights): Refusal[] {
  const needed = (['theory', 'practice'] as const).filter((part) => !new Exact(weights[part]).isZero());
  return needed.filter((part) => entry[part] === null).map((field) => ({ code: 'MARK_MISSING', field, clause }));
}

/** Who was absent, withdrew or was disqualified has no marks. */
function needlessMarks(entry: DraftEntry): Refusal[] {
  const parts = (['theory', 'practice', 'total'] as const).filter((part) => entry[part] !== null);
  return parts.map((field) => ({ code: 'MARK_NOT_ALLOWED', field, clause }));
}

const isBlank = (value: string | null | undefined): boolean => value === null || value === undefined || value.trim() === '';
const textOf = (value: string | undefined): Result<string | null> => (isBlank(value) ? ok(null) : checkName(value));
const markOf = (value: string | null | undefined, decimals: number): Result<string | null> =>
  isBlank(value) ? ok(null) : parseMark(value, { decimals });
const given = (result: Result<string | null>): string | null => (result.ok ? result.value : null);
const refusalsOf = (result: Result<unknown>): Refusal[] => (result.ok ? [] : result.refusals);
