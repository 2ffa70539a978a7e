import { datesOf } from '../calendar/notice.ts';
import type { Calendar } from '../calendar/calendar.ts';
import type { CivilDate } from '../shared/civil-date.ts';
import { civilDateOf, type EpochMs } from '../shared/instant.ts';
import { ok, refuseAll, type Refusal, type Result } from '../shared/result.ts';
import type { NoticeExtension, Outage, OutageDecision, Posting, PublicNotice } from './notice.ts';
import { windowOf } from './window.ts';

const ONE_DAY_MS = 86_400_000;

/** One day of the window: on which displays the notice was seen. A day on which nobody saw it anywhere is a gap in the proof. */
export type DisplayDay = { date: CivilDate; seenOn: string[]; gap: boolean };

/** From the day of posting to the last day, or to today while it is open. */
export function displayDays(notice: PublicNotice, posting: Posting, calendar: Calendar, now: EpochMs): DisplayDay[] {
  const { postedOn, lastDay } = windowOf(notice, posting, calendar);
  const today = civilDateOf(now);
  if (today < postedOn) return [];
  return datesOf(postedOn, today < lastDay ? today : lastDay).map((date) => {
    const seen = notice.sightings.filter(({ at, shown }) => shown && civilDateOf(at) === date).map(({ display }) => display);
    const seenOn = [...new Set(seen)].sort();
    return { date, seenOn, gap: seenOn.length === 0 };
  });
}

/**
 * The times within a posting's window for which a watched display was away for more than a day, between one sighting and the next. The
 * posting itself is the first sighting, for it was then put up.
 */
export function outagesOf(notice: PublicNotice, posting: Posting, calendar: Calendar, now: EpochMs): Outage[] {
  const { closesAt } = windowOf(notice, posting, calendar);
  const end = Math.min(now, closesAt);
  return notice.watched.flatMap((display) => {
    const seen = notice.sightings.filter((each) => each.display === display && each.shown && each.at > posting.postedAt && each.at < end);
    const instants = [posting.postedAt, ...seen.map(({ at }) => at).sort((a, b) => a - b)];
    return instants.flatMap((from, index): Outage[] => {
      const next = instants[index + 1];
      return (next ?? end) - from > ONE_DAY_MS ? [{ display, from, until: next ?? (closesAt <= now ? closesAt : null) }] : [];
    });
  });
}

/** Outages on which the office has not decided yet: it extends the notice or says why not. */
export const undecidedOutages = (notice: PublicNotice, posting: Posting, calendar: Calendar, now: EpochMs): Outage[] =>
  outagesOf(notice, posting, calendar, now).filter(
    ({ display, from }) => !notice.outageDecisions.some((each) => each.display === display && each.from === from),
  );

/**
 * The notice with the office's decision on an outage: so many working days more, or 0 for none. Refuses with OUTAGE_UNKNOWN,
 * OUTAGE_DECIDED, REASON_MISSING, and the codes of extend.
 */
export function decideOutage(
  notice: PublicNotice,
  posting: Posting,
  outage: Pick<Outage, 'display' | 'from'>,
  { days, reason, authority }: Pick<NoticeExtension, 'days' | 'reason' | 'authority'>,
  calendar: Calendar,
  now: EpochMs,
): Result<PublicNotice> {
  const same = (each: Pick<Outage, 'display' | 'from'>): boolean => each.display === outage.display && each.from === outage.from;
  if (!outagesOf(notice, posting, calendar, now).some(same)) return refuseAll([{ code: 'OUTAGE_UNKNOWN' }]);
  if (notice.outageDecisions.some(same)) return refuseAll([{ code: 'OUTAGE_DECIDED' }]);
  if (reason.trim() === '') return refuseAll([{ code: 'REASON_MISSING', field: 'reason' }]);
  const decision: OutageDecision = { ...outage, extended: days > 0, reason, decidedAt: now };
  const decided = { ...notice, outageDecisions: [...notice.outageDecisions, decision] };
  return days === 0 ? ok(decided) : extend(decided, { posting: posting.no, days, reason, authority, decidedAt: now }, calendar);
}

/**
 * The notice with a posting that hangs longer, by decision of the office. Refuses with EXTENSION_LENGTH_INVALID, REASON_MISSING, and
 * EXTENSION_OVER_ALREADY where the added days have gone by too: then the list is put up anew.
 */
export function extend(notice: PublicNotice, extension: NoticeExtension, calendar: Calendar): Result<PublicNotice> {
  const refusals: Refusal[] = [
    ...(Number.isSafeInteger(extension.days) && extension.days >= 1 ? [] : [{ code: 'EXTENSION_LENGTH_INVALID', field: 'days' }]),
    ...(extension.reason.trim() === '' ? [{ code: 'REASON_MISSING', field: 'reason' }] : []),
  ];
  if (refusals.length > 0) return refuseAll(refusals);
  const extended = { ...notice, extensions: [...notice.extensions, extension] };
  const over = notice.postings.some(
    (each) => each.no === extension.posting && windowOf(extended, each, calendar).closesAt <= extension.decidedAt,
  );
  return over ? refuseAll([{ code: 'EXTENSION_OVER_ALREADY', field: 'days' }]) : ok(extended);
}
