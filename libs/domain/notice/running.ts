import type { Calendar } from '../calendar/calendar.ts';
import type { EpochMs } from '../shared/instant.ts';
import { isStageOpen } from '../process/story.ts';
import { undecidedOutages } from './display.ts';
import type { NoticeEvent } from './events.ts';
import { publicNotice, type NoticeFacts } from './facts.ts';
import { personsOf, postingOf, type Outage, type Posting, type PublicNotice } from './notice.ts';
import type { NoticeState, RecordedWindow } from './state.ts';
import { windowOf } from './window.ts';

/** Requests live at most 30 s: a minute after its end no objection can still arrive in time (design.md §3). */
export const CLOSING_DELAY_MS = 60_000;

/** The postings under which somebody's time runs, the first one first. */
export const runningPostings = (notice: PublicNotice): Posting[] => {
  const current = new Set(personsOf(notice).map((person) => postingOf(notice, person)?.no));
  return notice.postings.filter(({ no }) => current.has(no));
};

/** The windows of all postings, by this calendar. */
export const windowsOf = (notice: PublicNotice, calendar: Calendar): RecordedWindow[] =>
  notice.postings.map((posting) => {
    const { lastDay, closesAt, provisional, calendarVersion } = windowOf(notice, posting, calendar);
    return { posting: posting.no, lastDay, closesAt, provisional, calendarVersion };
  });

/** The end of the last window, before which the notice closes for nobody as a whole; null before it is posted. */
export const lastClosing = ({ windows }: Pick<NoticeState, 'windows'>): EpochMs | null =>
  windows.length === 0 ? null : Math.max(...windows.map(({ closesAt }) => closesAt));

/** Outages of a watched display on which the office has not decided, each once. */
export function openOutages(notice: PublicNotice, calendar: Calendar, now: EpochMs): Outage[] {
  const all = runningPostings(notice).flatMap((posting) => undecidedOutages(notice, posting, calendar, now));
  return all.filter((one, index) => all.findIndex(({ display, from }) => display === one.display && from === one.from) === index);
}

const sameWindows = (one: readonly RecordedWindow[], other: readonly RecordedWindow[]): boolean =>
  one.length === other.length &&
  one.every(({ closesAt, provisional }, index) => closesAt === other[index]?.closesAt && provisional === other[index].provisional);

/**
 * What happens to a running notice by itself, one event at a time: its windows move with the calendar, an outage is found, and it closes a
 * minute after its last day. It does not close while an outage waits for the office's word, or while its end may still move.
 */
export function eventByItself(state: NoticeState, facts: NoticeFacts, now: EpochMs): NoticeEvent | null {
  if (!isStageOpen(state, 'RUNNING')) return null;
  const notice = publicNotice(state, facts);
  const windows = windowsOf(notice, facts.calendar);
  if (!sameWindows(windows, state.windows)) return { type: 'WINDOWS_MOVED', at: now, windows };
  const open = openOutages(notice, facts.calendar, now);
  const outages = open
    .filter(({ display, from }) => !state.outages.some((known) => known.display === display && known.from === from))
    .map(({ display, from }) => ({ display, from }));
  if (outages.length > 0) return { type: 'OUTAGES_FOUND', at: now, outages };
  const due = now >= (lastClosing(state) ?? Infinity) + CLOSING_DELAY_MS;
  return due && open.length === 0 && !windows.some(({ provisional }) => provisional) ? { type: 'NOTICE_CLOSED', at: now } : null;
}
