import type { Calendar } from '../calendar/calendar.ts';
import { formatLocal, type EpochMs } from '../shared/instant.ts';
import type { Refusal } from '../shared/result.ts';
import { undecidedOutages } from './display.ts';
import { isListed, personsOf, postingOf, type PublicNotice } from './notice.ts';
import { windowOf } from './window.ts';

/** Whether a person may be announced now, and if not, everything that stands in the way. */
export type Announceable = { personId: string; may: boolean; refusals: Refusal[] };

/** Of everybody who was ever on the list, in its order (004-27). What holds one person holds nobody else. */
export function announceable(notice: PublicNotice, calendar: Calendar, now: EpochMs): Announceable[] {
  return personsOf(notice).map((personId) => {
    const refusals = announceRefusals(notice, personId, calendar, now);
    return { personId, may: refusals.length === 0, refusals };
  });
}

/**
 * Why a person may not be announced: PERSON_ANNOUNCED, PERSON_REMOVED, PERSON_NOT_LISTED, NOTICE_OPEN (until), NOTICE_PROVISIONAL (the end
 * may still move), HOLD_OPEN (objection) for each, UPHELD_NOT_REMOVED (objection) until a decision takes him off, OUTAGE_UNDECIDED (from).
 */
export function announceRefusals(notice: PublicNotice, personId: string, calendar: Calendar, now: EpochMs): Refusal[] {
  const { clause } = notice.rule;
  if (notice.announced.some((each) => each.personId === personId)) return [{ code: 'PERSON_ANNOUNCED', clause }];
  if (notice.removals.some((each) => each.personId === personId)) return [{ code: 'PERSON_REMOVED', clause }];
  const posting = postingOf(notice, personId);
  if (posting === null || !isListed(notice, personId)) return [{ code: 'PERSON_NOT_LISTED', clause }];
  const { closesAt, provisional } = windowOf(notice, posting, calendar);
  return [
    ...(now < closesAt ? [{ code: 'NOTICE_OPEN', clause, params: { until: formatLocal(closesAt) } }] : []),
    ...(provisional ? [{ code: 'NOTICE_PROVISIONAL', clause }] : []),
    ...holdRefusals(notice, personId),
    ...undecidedOutages(notice, posting, calendar, now).map(({ from }) => ({
      code: 'OUTAGE_UNDECIDED',
      clause,
      params: { from: formatLocal(from) },
    })),
  ];
}

/** Objections that hold a person, or were upheld without a decision that takes him off. They follow him from notice to notice. */
export function holdRefusals({ holds, rule: { clause } }: PublicNotice, personId: string): Refusal[] {
  return holds
    .filter((hold) => hold.personId === personId)
    .flatMap(({ objectionId, finding }) => {
      if (finding === 'NOT_UPHELD') return [];
      return [{ code: finding === 'OPEN' ? 'HOLD_OPEN' : 'UPHELD_NOT_REMOVED', clause, params: { objection: objectionId } }];
    });
}
