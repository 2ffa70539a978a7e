import type { EpochMs } from '../shared/instant.ts';
import type { Refusal } from '../shared/result.ts';
import { announceable } from './announce.ts';
import { publicNotice, type NoticeFacts } from './facts.ts';
import { CLOSING_DELAY_MS } from './running.ts';
import type { NoticeState } from './state.ts';

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
  const withdrawn = state.stages.some(({ outcome }) => outcome === 'WITHDRAWN');
  return state.approved.map(({ personId }) => {
    if (withdrawn) return { personId, may: false, refusals: [{ code: 'NOTICE_WITHDRAWN', clause }] };
    return posted.get(personId) ?? { personId, may: false, refusals: [{ code: 'NOTICE_NOT_POSTED', clause }] };
  });
}
