import { dayNumberOf, daysInMonth, yearMonthDayOf, type YearMonthDay } from './day-number.ts';
import { ok, refuse, type Result } from './result.ts';

/** A day of the Gregorian calendar as 'YYYY-MM-DD', years 1900 to 2100. It has no time and no zone. */
export type CivilDate = string;

/** ISO 8601 day of the week: 1 is Monday, 7 is Sunday. */
export type DayOfWeek = 1 | 2 | 3 | 4 | 5 | 6 | 7;

export const FIRST_YEAR = 1900;
export const LAST_YEAR = 2100;

const FORM = /^(\d{4})-(\d{2})-(\d{2})$/;

/** Refuses with DATE_MISSING, DATE_BAD_FORM, DATE_YEAR_OUT_OF_RANGE or DATE_DOES_NOT_EXIST. */
export function parseCivilDate(input: unknown): Result<CivilDate> {
  if (input === null || input === undefined || input === '') return refuse('DATE_MISSING');
  const parts = typeof input === 'string' ? split(input) : null;
  if (typeof input !== 'string' || !parts) return refuse('DATE_BAD_FORM');
  if (parts.year < FIRST_YEAR || parts.year > LAST_YEAR) return refuse('DATE_YEAR_OUT_OF_RANGE', { params: { year: parts.year } });
  return exists(parts) ? ok(input) : refuse('DATE_DOES_NOT_EXIST');
}

export function isCivilDate(input: unknown): input is CivilDate {
  return parseCivilDate(input).ok;
}

/** Days since 1970-01-01. Throws on anything that is not a civil date. */
export function toDayNumber(date: CivilDate): number {
  return dayNumberOf(partsOf(date));
}

/** Throws outside the years 1900 to 2100. */
export function fromDayNumber(dayNumber: number): CivilDate {
  const parts = yearMonthDayOf(dayNumber);
  if (!(parts.year >= FIRST_YEAR && parts.year <= LAST_YEAR))
    throw new RangeError(`day number ${dayNumber} lies outside ${FIRST_YEAR} to ${LAST_YEAR}`);
  return join(parts);
}

export function addDays(date: CivilDate, days: number): CivilDate {
  return fromDayNumber(toDayNumber(date) + days);
}

/** The corresponding day of another month, or that month's last day where it has none (民法典 第202条). */
export function addMonths(date: CivilDate, months: number): CivilDate {
  const { year, month, day } = partsOf(date);
  const target = year * 12 + (month - 1) + months;
  const targetYear = Math.floor(target / 12);
  const targetMonth = target - targetYear * 12 + 1;
  const targetDay = Math.min(day, daysInMonth(targetYear, targetMonth));
  return fromDayNumber(dayNumberOf({ year: targetYear, month: targetMonth, day: targetDay }));
}

/** Days from a to b; negative where b comes first. */
export function daysBetween(a: CivilDate, b: CivilDate): number {
  return toDayNumber(b) - toDayNumber(a);
}

/** Negative, zero or positive, for sorting. */
export function compareDates(a: CivilDate, b: CivilDate): number {
  return a < b ? -1 : a > b ? 1 : 0;
}

export function laterOf(a: CivilDate, b: CivilDate): CivilDate {
  return a > b ? a : b;
}

export function earlierOf(a: CivilDate, b: CivilDate): CivilDate {
  return a < b ? a : b;
}

export function dayOfWeek(date: CivilDate): DayOfWeek {
  const sinceMonday = (toDayNumber(date) + 3) % 7;
  return (((sinceMonday + 7) % 7) + 1) as DayOfWeek;
}

export function yearOf(date: CivilDate): number {
  return partsOf(date).year;
}

function partsOf(date: CivilDate): YearMonthDay {
  const parts = split(date);
  if (!parts || !isCivilDate(date)) throw new RangeError(`not a civil date: ${JSON.stringify(date)}`);
  return parts;
}

function split(text: string): YearMonthDay | null {
  const match = FORM.exec(text);
  return match && { year: Number(match[1]), month: Number(match[2]), day: Number(match[3]) };
}

function exists({ year, month, day }: YearMonthDay): boolean {
  return month >= 1 && month <= 12 && day >= 1 && day <= daysInMonth(year, month);
}

function join({ year, month, day }: YearMonthDay): CivilDate {
  return `${year}-${twoDigits(month)}-${twoDigits(day)}`;
}

function twoDigits(value: number): string {
  return String(value).padStart(2, '0');
}
