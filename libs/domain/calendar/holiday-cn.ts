import { ok, refuse, refuseAll, type Refusal, type Result } from '../shared/result.ts';
import { checkName } from '../shared/text.ts';
import type { NoticeDay } from './notice.ts';

/** A year's file in the shape of holiday-cn: `{year, papers, days: [{name, date, isOffDay}]}`; papers are addresses of the notice. */
export type HolidayCnFile = { year: number; papers: string[]; days: NoticeDay[] };

/** A year has about 40 such days; more than this is no year's file. */
const MOST_DAYS = 400;

/**
 * Reads such a file for a year. Further fields are let be. Refuses with CALENDAR_FILE_MALFORMED (`field` names the place),
 * CALENDAR_FILE_OF_OTHER_YEAR, CALENDAR_FILE_EMPTY: a file that is there before its notice has no days.
 */
export function parseHolidayCn(text: string, year: number): Result<HolidayCnFile> {
  const file = parseJson(text);
  if (!isRecord(file)) return malformed('{}');
  if (typeof file['year'] !== 'number') return malformed('year');
  if (file['year'] !== year) return refuse('CALENDAR_FILE_OF_OTHER_YEAR', { params: { found: file['year'], year } });
  if (!Array.isArray(file['days']) || file['days'].length > MOST_DAYS) return malformed('days');
  if (file['days'].length === 0) return refuse('CALENDAR_FILE_EMPTY', { params: { year } });
  return readDays(file['days'], year, papersOf(file['papers']));
}

function readDays(rows: readonly unknown[], year: number, papers: string[]): Result<HolidayCnFile> {
  const read = rows.map(readDay);
  const refusals = read.flatMap((each) => (each.ok ? [] : each.refusals));
  if (refusals.length > 0) return refuseAll(refusals);
  return ok({ year, papers, days: read.flatMap((each) => (each.ok ? [each.value] : [])) });
}

function readDay(row: unknown, index: number): Result<NoticeDay> {
  if (!isRecord(row)) return malformed(`days.${index}`);
  const { date, isOffDay } = row;
  const name = checkName(row['name']);
  if (!name.ok) return malformed(`days.${index}.name`);
  if (typeof date !== 'string') return malformed(`days.${index}.date`);
  if (typeof isOffDay !== 'boolean') return malformed(`days.${index}.isOffDay`);
  return ok({ date, name: name.value, isOffDay });
}

const papersOf = (papers: unknown): string[] =>
  Array.isArray(papers) ? papers.filter((paper): paper is string => typeof paper === 'string' && /^https?:\/\/\S{1,500}$/.test(paper)) : [];

function parseJson(text: string): unknown {
  try {
    return JSON.parse(text.replace(/^\ufeff/, ''));
  } catch {
    // What is no JSON is told by the refusal: there is nothing else to know of it.
    return undefined;
  }
}

const isRecord = (value: unknown): value is Record<string, unknown> => typeof value === 'object' && value !== null && !Array.isArray(value);

function malformed(field: string): { ok: false; refusals: Refusal[] } {
  return refuse('CALENDAR_FILE_MALFORMED', { params: { place: field } });
}
