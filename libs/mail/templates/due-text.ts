/** The languages mails are written in; Chinese first. */
export type MailLocale = 'zh-CN' | 'en';

/** ISO 8601 in UTC. */
export type Instant = string;

/** A deadline: the instant before which the work is in time, and whether its year's holidays are still unpublished. */
export interface LocalTime {
  readonly at: Instant;
  readonly provisional: boolean;
}

const LANGUAGE = { 'zh-CN': 'zh-CN', en: 'en-GB' } as const satisfies Record<MailLocale, string>;
const PROVISIONAL = {
  'zh-CN': '（暂定：该年度放假安排尚未公布）',
  en: ' (provisional: the holidays of that year are not yet published)',
} as const satisfies Record<MailLocale, string>;

/** What is said of a day, or a count of days, that may still move. */
export const provisionalText = (locale: MailLocale): string => PROVISIONAL[locale];

/** `2026年5月22日星期五 17:05` in the given IANA zone, never in the process's own. */
export function instantText(at: Instant, zone: string, locale: MailLocale): string {
  return `${dateText(instant(at), zone, locale)} ${clockText(instant(at), zone)}`;
}

/** As people name a deadline: 00:00 after the last day is 24:00 of that day. */
export function dueText(due: LocalTime, zone: string, locale: MailLocale): string {
  const at = instant(due.at);
  const isMidnight = clockText(at, zone) === '00:00' && at.getTime() % 60_000 === 0;
  const text = isMidnight ? `${dateText(new Date(at.getTime() - 1), zone, locale)} 24:00` : instantText(due.at, zone, locale);
  return due.provisional ? text + PROVISIONAL[locale] : text;
}

/** A civil date has no zone: it is shown as it is written. */
export function civilDateText(date: string, locale: MailLocale): string {
  return dateText(instant(`${date}T00:00:00Z`), 'UTC', locale);
}

function dateText(at: Date, zone: string, locale: MailLocale): string {
  const parts = { timeZone: zone, year: 'numeric', month: 'long', day: 'numeric', weekday: 'long' } as const;
  return new Intl.DateTimeFormat(LANGUAGE[locale], parts).format(at);
}

function clockText(at: Date, zone: string): string {
  return new Intl.DateTimeFormat('en-GB', { timeZone: zone, hour: '2-digit', minute: '2-digit', hourCycle: 'h23' }).format(at);
}

function instant(iso: string): Date {
  const at = new Date(iso);
  if (Number.isNaN(at.getTime()) || !iso.endsWith('Z')) throw new TypeError('an instant in a mail is ISO 8601 in UTC');
  return at;
}
