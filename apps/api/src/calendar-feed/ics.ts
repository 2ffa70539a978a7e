import { caseLink } from '@jiangcheng/contracts/case-link';
import ical, { ICalCalendarMethod, ICalEventBusyStatus, ICalEventStatus, ICalEventTransparency } from 'ical-generator';
import type { FeedDeadline } from '@jiangcheng/persistence/calendar/feed-deadlines';
import { deadlineName } from '../deadline/run.view.ts';
import type { Locale } from '../platform/messages/locale.ts';

export interface FeedFrame {
  readonly name: string;
  readonly publicUrl: string;
  readonly locale: Locale;
}

/** How often a program that reads the feed should look again, in seconds. */
const LOOK_AGAIN_S = 3600;

/**
 * The deadlines as an iCalendar (RFC 5545, folding and escaping by the library): each an event of its whole last day, which blocks no time.
 * Its id is the deadline's, so that a date that moves moves the event.
 */
export function icsOf(deadlines: readonly FeedDeadline[], { name, publicUrl, locale }: FeedFrame): string {
  const calendar = ical({
    name,
    prodId: { company: 'jiangcheng', product: 'deadlines', language: locale === 'en' ? 'EN' : 'ZH' },
    ttl: LOOK_AGAIN_S,
  });
  calendar.method(ICalCalendarMethod.PUBLISH);
  for (const deadline of deadlines) calendar.createEvent(eventOf(deadline, publicUrl, locale));
  return calendar.toString();
}

function eventOf(deadline: FeedDeadline, publicUrl: string, locale: Locale) {
  const { id, caseId, kind, campaignId, dueOn, provisional, changedAt } = deadline;
  return {
    id: `${id}@${new URL(publicUrl).hostname}`,
    // All day: the library writes the date's own parts, which must be read as UTC and are made so here.
    start: `${dueOn}T00:00:00Z`,
    allDay: true,
    timezone: 'UTC',
    stamp: changedAt,
    lastModified: changedAt,
    summary: summaryOf(deadline, locale),
    description: descriptionOf(deadline, locale),
    url: `${publicUrl}${caseLink(kind, caseId, campaignId)}`,
    status: provisional ? ICalEventStatus.TENTATIVE : ICalEventStatus.CONFIRMED,
    transparency: ICalEventTransparency.TRANSPARENT,
    busystatus: ICalEventBusyStatus.FREE,
  };
}

const WORDS = {
  'zh-CN': {
    provisional: '（暂定）',
    due: '截止时间',
    clause: '依据',
    round: (n: number) => `第 ${n} 轮`,
    why: '该年度放假安排尚未公布，日期为暂定。',
  },
  en: {
    provisional: ' (provisional)',
    due: 'Due',
    clause: 'Clause',
    round: (n: number) => `round ${n}`,
    why: 'The holiday notice of that year is not published; the date is provisional.',
  },
} as const;

/** What an organizer's calendar says of his own clocks; every other one goes by its name. */
const OWN: Readonly<Record<string, Record<Locale, string>>> = {
  SCORE_REPORT: { 'zh-CN': '成绩报送截止', en: 'score report due' },
  CORRECTION: { 'zh-CN': '补正截止', en: 'correction due' },
};

function summaryOf({ contest, provisional, ...deadline }: FeedDeadline, locale: Locale): string {
  const words = WORDS[locale];
  const what = OWN[deadline.key]?.[locale] ?? deadlineName(deadline, locale);
  const separator = locale === 'en' ? ': ' : '：';
  return `${contest}${separator}${what}${provisional ? words.provisional : ''}`;
}

function descriptionOf({ dueOn, cutoff, clause, round, provisional }: FeedDeadline, locale: Locale): string {
  const words = WORDS[locale];
  const colon = locale === 'en' ? ': ' : '：';
  const lines = [`${words.due}${colon}${dueOn} ${cutoff}`, `${words.clause}${colon}${clause}`, words.round(round)];
  return [...lines, ...(provisional ? [words.why] : [])].join('\n');
}
