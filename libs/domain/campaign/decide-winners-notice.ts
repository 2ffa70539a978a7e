import { isStageOpen } from '../process/story.ts';
import { withdrawnFrom, type OwnersNotice } from '../notice/standing.ts';
import { ok, refuse, type Refusal, type Result } from '../shared/result.ts';
import type { CampaignInputs } from './commands.ts';
import type { CampaignEvent } from './events.ts';
import { circulationOf, goesByNotice, type CampaignState } from './state.ts';
import { winnersIn } from './winners.ts';

/** On what a 公示 of winners rests: no document asks for it, the campaign's setting does. */
export const WINNERS_NOTICE_CLAUSE = 'rules §9.1-27';

/** Why somebody's time is not over. Everything else that keeps a winner back is said of him, and holds his contest at the circular. */
const STILL_HANGS = ['NOTICE_NOT_POSTED', 'NOTICE_OPEN', 'NOTICE_PROVISIONAL', 'NOTICE_WITHDRAWN', 'OUTAGE_UNDECIDED'];
const hangs = ({ code }: Refusal): boolean => STILL_HANGS.includes(code);

/** How those stand whom this round would announce. */
const ofRound = (state: CampaignState, notice: OwnersNotice): OwnersNotice => ({
  ...notice,
  persons: circulationOf(state)?.contests.flatMap((contest) => winnersIn(notice, contest)) ?? [],
});

/** The stage is over once the time of all whom this round would announce has run out; null while somebody's has not. */
export function noticedEvent(state: CampaignState, notice: OwnersNotice, at: number): CampaignEvent | null {
  if (!isStageOpen(state, 'WINNERS_NOTICE')) return null;
  return ofRound(state, notice).persons.some(({ refusals }) => refusals.some(hangs)) ? null : { type: 'WINNERS_NOTICED', at };
}

/**
 * What holds the circular of a round that was put up: of each contest WINNERS_NOTICE_RUNS while somebody's time runs, WINNER_HELD while an
 * objection is open, WINNER_STRUCK where somebody was taken off: his report goes back, or the contest waits for the next round.
 */
export function winnerRefusals(state: CampaignState, notice: OwnersNotice): Refusal[] {
  if (!goesByNotice(state)) return [];
  return (circulationOf(state)?.contests ?? []).flatMap((contest) => {
    const found = winnersIn(notice, contest).flatMap(({ refusals }) => refusals.map(codeOf));
    return [...new Set(found)].map((code) => ({ code, clause: WINNERS_NOTICE_CLAUSE, params: { contest: contest.title } }));
  });
}

function codeOf(refusal: Refusal): string {
  if (hangs(refusal)) return 'WINNERS_NOTICE_RUNS';
  return refusal.code === 'PERSON_REMOVED' ? 'WINNER_STRUCK' : 'WINNER_HELD';
}

/** NOTHING_WITHDRAWN while every winner of the round hangs, has hung, or is yet to be put up. */
export const renewalRefusals = (state: CampaignState, notice: OwnersNotice): Refusal[] =>
  withdrawnFrom(ofRound(state, notice)).length === 0 ? [{ code: 'NOTHING_WITHDRAWN', clause: WINNERS_NOTICE_CLAUSE }] : [];

/** Contests of this round of which a winner was taken off: their reports say what is not so any more. */
export const struckContests = (state: CampaignState, notice: OwnersNotice): string[] =>
  (circulationOf(state)?.contests ?? [])
    .filter((contest) => winnersIn(notice, contest).some(({ refusals }) => refusals.some(({ code }) => code === 'PERSON_REMOVED')))
    .map(({ caseId }) => caseId);

/** The report of such a contest goes back to its organizer. Refuses with WINNER_NOT_STRUCK. */
export function returnReport(
  input: CampaignInputs['returnReport'],
  state: CampaignState,
  notice: OwnersNotice,
  at: number,
): Result<CampaignEvent[]> {
  if (!struckContests(state, notice).includes(input.contestId)) return refuse('WINNER_NOT_STRUCK', { field: 'contestId' });
  return ok([{ type: 'REPORT_SENT_BACK', at, ...input }]);
}
