const ZONE = 'Asia/Shanghai';
const DAY_MS = 86_400_000;
const clock = new Intl.DateTimeFormat('sv-SE', { timeZone: ZONE, dateStyle: 'short', timeStyle: 'short' });

/** `2025-06-20 09:30` in the regulation's zone, whatever the zone of the machine. */
export const localTime = (instant: string): string => clock.format(new Date(instant));
/** The same minute as it is sent: ISO 8601 with the zone's offset. */
export const minuteOf = (now: number): string => `${localTime(new Date(now).toISOString()).replace(' ', 'T')}:00+08:00`;
export const localDate = (instant: string): string => localTime(instant).slice(0, 10);

/** A due instant is 00:00 after the last day; people say `2025-07-04 24:00`. */
export function dueText(dueAt: string): string {
  const text = localTime(dueAt);
  return text.endsWith('00:00') ? `${localDate(new Date(Date.parse(dueAt) - 1).toISOString())} 24:00` : text;
}

/** Calendar days between today and the last day: 0 is today, negative is overdue. */
export function daysUntil(dueAt: string, now: number): number {
  const lastDay = Date.parse(`${localDate(new Date(Date.parse(dueAt) - 1).toISOString())}T00:00:00Z`);
  const today = Date.parse(`${localDate(new Date(now).toISOString())}T00:00:00Z`);
  return Math.round((lastDay - today) / DAY_MS);
}

/** Any value of the record as a person reads it. */
export function plain(value: unknown): string {
  if (value === null || value === undefined || value === '') return '—';
  if (Array.isArray(value)) return value.length === 0 ? '—' : value.map(plain).join('、');
  if (typeof value === 'boolean') return value ? '是' : '否';
  return typeof value === 'string' ? value : JSON.stringify(value);
}

/** A number of the inbox, which counts no further than a thousand. */
export const upTo999 = (count: number): string => (count > 999 ? '999+' : String(count));
