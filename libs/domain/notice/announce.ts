import type { Calendar } from '../calendar/calendar.ts';
import { formatLocal, type EpochMs } from '../shared/instant.ts';
import { ok, refuseAll, type Refusal, type Result } from '../shared/result.ts';
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

/**
 * The notice with these persons announced by a document; others follow later by a 补充公布. Refuses with ANNOUNCEMENT_EMPTY, DOC_NO_MISSING
 * and the codes of announceRefusals, each with the field `persons.<personId>`.
 */
export function announce(
  notice: PublicNotice,
  persons: readonly string[],
  docNo: string,
  calendar: Calendar,
  now: EpochMs,
): Result<PublicNotice> {
  const refusals = [
    ...(persons.length === 0 ? [{ code: 'ANNOUNCEMENT_EMPTY', field: 'persons' }] : []),
    ...(docNo.trim() === '' ? [{ code: 'DOC_NO_MISSING', field: 'docNo' }] : []),
    ...persons.flatMap((personId) =>
      announceRefusals(notice, personId, calendar, now).map((refusal) => ({ ...refusal, field: `persons.${personId}` })),
    ),
  ];
  if (refusals.length > 0) return refuseAll(refusals);
  const added = [...new Set(persons)].map((personId) => ({ personId, at: now, docNo }));
  return ok({ ...notice, announced: [...notice.announced, ...added] });
}
