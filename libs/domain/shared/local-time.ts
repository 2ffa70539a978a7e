import { ok, refuse, type Result } from './result.ts';

/** A time of day as 'HH:MM', from '00:00' to '24:00'; '24:00' is the end of the day (民法典 第203条). */
export type LocalTime = string;

const FORM = /^(?:([01]\d|2[0-3]):([0-5]\d)|24:00)$/;

/** Refuses with TIME_BAD_FORM. */
export function parseLocalTime(input: unknown): Result<LocalTime> {
  return typeof input === 'string' && FORM.test(input) ? ok(input) : refuse('TIME_BAD_FORM');
}

/** Minutes since the beginning of the day, 0 to 1440. Throws on anything that is not a local time. */
export function minutesOf(time: LocalTime): number {
  const match = FORM.exec(time);
  if (!match) throw new RangeError(`not a local time: ${JSON.stringify(time)}`);
  return match[1] === undefined ? 1440 : Number(match[1]) * 60 + Number(match[2]);
}
