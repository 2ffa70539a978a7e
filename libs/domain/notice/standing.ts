import { currentStage } from '../process/story.ts';
import type { EpochMs } from '../shared/instant.ts';
import type { Refusal } from '../shared/result.ts';
import { announceable, holdRefusals, type Announceable } from './announce.ts';
import { publicNotice, type NoticeFacts } from './facts.ts';
import type { PublicNotice } from './notice.ts';
import { CLOSING_DELAY_MS } from './running.ts';
import type { NoticeState } from './state.ts';

/** Where a notice stands: to be posted, on display, over, or taken down before its time. */
export const noticeStandings = ['POSTING', 'RUNNING', 'CLOSED', 'WITHDRAWN'] as const;
export type NoticeStandingCode = (typeof noticeStandings)[number];

/** The same in one word, from the stages that the notice went through. */
export function noticeStandingOf(state: NoticeState): NoticeStandingCode {
  const current = currentStage(state);
  const outcome = current?.outcome ?? null;
  if (outcome === 'CLOSED' || outcome === 'WITHDRAWN') return outcome;
  return outcome === 'POSTED' ? 'RUNNING' : (current?.stage ?? 'POSTING');
}

/** Whether a person of a notice may be announced, and if not, everything that stands in the way (codes of announceRefusals). */
export interface PersonStanding {
  personId: string;
  may: boolean;
  refusals: readonly Refusal[];
}

/**
 * Everybody who was decided on. Who was never put up is NOTICE_NOT_POSTED, and after a withdrawal NOTICE_WITHDRAWN. A window counts as
 * over a minute after its end, when no objection can still be on its way.
 */
export function personStandings(state: NoticeState, facts: NoticeFacts, now: EpochMs): PersonStanding[] {
  const posted = new Map(
    announceable(publicNotice(state, facts), facts.calendar, now - CLOSING_DELAY_MS).map((one) => [one.personId, one] as const),
  );
  const { clause } = facts.rule;
  const withdrawn = noticeStandingOf(state) === 'WITHDRAWN';
  return state.approved.map(({ personId }) => {
    if (withdrawn) return { personId, may: false, refusals: withdrawnRefusals(publicNotice(state, facts), personId) };
    return posted.get(personId) ?? { personId, may: false, refusals: [{ code: 'NOTICE_NOT_POSTED', clause }] };
  });
}

/** Who was taken off by decision is not put up anew; who is held stays held. */
function withdrawnRefusals(notice: PublicNotice, personId: string): Refusal[] {
  const { clause } = notice.rule;
  if (notice.removals.some((removal) => removal.personId === personId)) return [{ code: 'PERSON_REMOVED', clause }];
  return [{ code: 'NOTICE_WITHDRAWN', clause }, ...holdRefusals(notice, personId)];
}

/** All notices of an owner as one (libs/casework/notice). `closed` once one window is over; `persons` as announceable says now. */
export interface OwnersNotice {
  /** Of the first one. */
  caseId: string | null;
  closed: boolean;
  persons: readonly Announceable[];
}

/** Nothing is posted yet. */
export const NO_NOTICE: OwnersNotice = { caseId: null, closed: false, persons: [] };

/** Whose notice was withdrawn and who is on no other one; who was taken off the list stays off it. */
export const withdrawnFrom = ({ persons }: OwnersNotice): string[] =>
  persons.filter(({ refusals }) => refusals.some(({ code }) => code === 'NOTICE_WITHDRAWN')).map(({ personId }) => personId);
