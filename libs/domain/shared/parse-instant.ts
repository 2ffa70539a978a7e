import { parseCivilDate, toDayNumber } from './civil-date.ts';
import type { EpochMs } from './instant.ts';
import { ok, refuse, type Result } from './result.ts';

const FORM = /^(\d{4}-\d{2}-\d{2})T([01]\d|2[0-3]):([0-5]\d):([0-5]\d)(?:\.(\d{1,6}))?(Z|[+-](?:0\d|1[0-4]):[0-5]\d)?$/;

/**
 * ISO 8601 with 'Z' or an offset, to epoch milliseconds; microseconds are cut off, so that an instant never moves later.
 * Refuses with INSTANT_BAD_FORM, INSTANT_WITHOUT_OFFSET or the codes of parseCivilDate.
 */
export function parseInstant(input: unknown): Result<EpochMs> {
  const match = typeof input === 'string' ? FORM.exec(input) : null;
  if (!match) return refuse('INSTANT_BAD_FORM');
  const [, dateText, hours, minutes, seconds, fraction = '', offset] = match;
  if (offset === undefined) return refuse('INSTANT_WITHOUT_OFFSET');
  const date = parseCivilDate(dateText);
  if (!date.ok) return date;
  const secondsAt = toDayNumber(date.value) * 86_400 + Number(hours) * 3600 + Number(minutes) * 60 + Number(seconds);
  return ok((secondsAt - offsetSeconds(offset)) * 1000 + Number(fraction.padEnd(3, '0').slice(0, 3)));
}

function offsetSeconds(offset: string): number {
  if (offset === 'Z') return 0;
  const [hours, minutes] = offset.slice(1).split(':').map(Number) as [number, number];
  const seconds = hours * 3600 + minutes * 60;
  return offset.startsWith('-') ? -seconds : seconds;
}
