import { addDays, fromDayNumber, toDayNumber, type CivilDate } from './civil-date.ts';
import { minutesOf, type LocalTime } from './local-time.ts';

/** Milliseconds since 1970-01-01T00:00:00Z, a whole number. */
export type EpochMs = number;

/** The zones a regulation may name. Business instants begin in 1992, after China's last summer time (1991-09-15). */
export type Zone = 'Asia/Shanghai';

const MS_PER_MINUTE = 60_000;
const MS_PER_DAY = 86_400_000;
const OFFSET_MINUTES = { 'Asia/Shanghai': 480 } as const satisfies Record<Zone, number>;
const FIRST_DAY = '1992-01-01';

/** The instant of a local date and time; '24:00' is the beginning of the next day. */
export function instantOf(date: CivilDate, time: LocalTime, zone: Zone = 'Asia/Shanghai'): EpochMs {
  if (date < FIRST_DAY) throw new RangeError(`no business instants before ${FIRST_DAY}: ${date}`);
  return toDayNumber(date) * MS_PER_DAY + (minutesOf(time) - OFFSET_MINUTES[zone]) * MS_PER_MINUTE;
}

export function startOfDay(date: CivilDate, zone: Zone = 'Asia/Shanghai'): EpochMs {
  return instantOf(date, '00:00', zone);
}

/** 24:00 of the date: the first instant that no longer belongs to it (民法典 第203条). */
export function startOfDayAfter(date: CivilDate, zone: Zone = 'Asia/Shanghai'): EpochMs {
  return instantOf(date, '24:00', zone);
}

export function civilDateOf(at: EpochMs, zone: Zone = 'Asia/Shanghai'): CivilDate {
  return localParts(at, zone).date;
}

/**
 * 'YYYY-MM-DD HH:MM' as a deadline is printed: an instant at midnight is 24:00 of the day that ends there.
 * Seconds are cut off.
 */
export function formatLocal(at: EpochMs, zone: Zone = 'Asia/Shanghai'): string {
  const { date, msOfDay } = localParts(at, zone);
  return msOfDay === 0 ? `${addDays(date, -1)} 24:00` : `${date} ${clock(msOfDay).slice(0, 5)}`;
}

/** '2025-06-10T00:00:00.000+08:00', for JSON and the record. */
export function toIsoLocal(at: EpochMs, zone: Zone = 'Asia/Shanghai'): string {
  const { date, msOfDay } = localParts(at, zone);
  return `${date}T${clock(msOfDay)}${offsetText(OFFSET_MINUTES[zone])}`;
}

/** '2025-06-09T16:00:00.000Z'. */
export function toIsoUtc(at: EpochMs): string {
  const { date, msOfDay } = partsAt(at, 0);
  return `${date}T${clock(msOfDay)}Z`;
}

function localParts(at: EpochMs, zone: Zone): { date: CivilDate; msOfDay: number } {
  const parts = partsAt(at, OFFSET_MINUTES[zone]);
  if (parts.date < FIRST_DAY) throw new RangeError(`no business instants before ${FIRST_DAY}: ${at}`);
  return parts;
}

function partsAt(at: EpochMs, offsetMinutes: number): { date: CivilDate; msOfDay: number } {
  if (!Number.isSafeInteger(at)) throw new RangeError(`not an instant: ${at}`);
  const shifted = at + offsetMinutes * MS_PER_MINUTE;
  const dayNumber = Math.floor(shifted / MS_PER_DAY);
  return { date: fromDayNumber(dayNumber), msOfDay: shifted - dayNumber * MS_PER_DAY };
}

function clock(msOfDay: number): string {
  const seconds = Math.floor(msOfDay / 1000);
  const parts = [Math.floor(seconds / 3600), Math.floor(seconds / 60) % 60, seconds % 60];
  return `${parts.map((part) => String(part).padStart(2, '0')).join(':')}.${String(msOfDay % 1000).padStart(3, '0')}`;
}

function offsetText(minutes: number): string {
  const parts = [Math.floor(minutes / 60), minutes % 60];
  return `+${parts.map((part) => String(part).padStart(2, '0')).join(':')}`;
}
