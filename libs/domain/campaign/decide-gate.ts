import { ok, refuse, refuseAll, type Refusal, type Result } from '../shared/result.ts';
import type { CampaignInputs } from './commands.ts';
import { leftOutFor, readyContests, waitingContests } from './contests.ts';
import type { CampaignEvent } from './events.ts';
import type { CampaignFacts } from './facts.ts';
import { isStageOpen } from '../process/story.ts';
import type { CampaignState } from './state.ts';

type Events = Result<CampaignEvent[]>;
const clause = '000/附1/六.4';

/** 组委会 as the clause names it: the bodies that examine the results together, the leading one first (C7). */
export function nameBodies({ organizationIds }: CampaignInputs['nameBodies'], { names }: CampaignFacts, at: number): Events {
  if (new Set(organizationIds).size !== organizationIds.length) return refuse('BODY_TWICE', { field: 'organizationIds', clause });
  if (organizationIds.some((id) => names[id] === undefined)) return refuse('ORGANIZATION_UNKNOWN', { field: 'organizationIds' });
  const bodies = organizationIds.map((organizationId) => ({ organizationId, name: names[organizationId] ?? '' }));
  return ok([{ type: 'BODIES_NAMED', at, bodies }]);
}

/** A trade that is not held (office.md §6). One whose contest is open is that contest's matter. */
export function cancelTrade(input: CampaignInputs['cancelTrade'], state: CampaignState, { contests }: CampaignFacts, at: number): Events {
  const contest = contests.find(({ tradeNo }) => tradeNo === input.tradeNo);
  const [field, params] = ['tradeNo', { tradeNo: input.tradeNo }];
  if (contest === undefined) return refuse('TRADE_UNKNOWN', { field, params });
  if (contest.stand !== 'NOT_OPENED') return refuse('TRADE_HAS_CONTEST', { field, params });
  if (!waitingContests(state, [contest]).length) return refuse('TRADE_CANCELLED_ALREADY', { field, params });
  return ok([{ type: 'TRADE_CANCELLED', at, ...input }]);
}

/** Circulating in parts departs from the clause: the campaign's setting allows it, the committee decides it with a reason (C8). */
export const partialAllowed = ({ partial }: CampaignFacts): Refusal[] => (partial ? [] : [{ code: 'PARTIAL_NOT_ALLOWED', clause }]);

export function partialRefusals(state: CampaignState, facts: CampaignFacts): Refusal[] {
  const refusals = partialAllowed(facts);
  if (state.bodies.length === 0) refusals.push({ code: 'BODIES_MISSING', clause });
  if (readyContests(state, facts.contests).length === 0) refusals.push({ code: 'NO_CONTEST_CONFIRMED', clause });
  if (waitingContests(state, facts.contests).length === 0) refusals.push({ code: 'NOTHING_WAITS', clause });
  return refusals;
}

export function decidePartial({ reason }: CampaignInputs['decidePartial'], state: CampaignState, facts: CampaignFacts, at: number): Events {
  const contests = readyContests(state, facts.contests);
  const leftOut = waitingContests(state, facts.contests).map(leftOutFor(reason));
  return ok([{ type: 'PARTIAL_DECIDED', at, contests, leftOut }]);
}

/** The gate: every contest confirmed or cancelled, the bodies named. Null while it waits; a campaign without any contest waits too. */
export function gateEvent(state: CampaignState, contests: CampaignFacts['contests'], at: number): CampaignEvent | null {
  if (!isStageOpen(state, 'CONTESTS') || contests.length === 0 || waitingContests(state, contests).length > 0) return null;
  const ready = readyContests(state, contests);
  if (ready.length === 0) return { type: 'NO_CONTEST_LEFT', at };
  return state.bodies.length === 0 ? null : { type: 'ALL_CONTESTS_CONFIRMED', at, contests: ready };
}

/** This contest waits for the next round and the others go on; a round circulates one at least. */
export function leaveOut({ contestId, reason }: CampaignInputs['leaveOut'], inRound: readonly string[], at: number): Events {
  if (!inRound.includes(contestId)) return refuse('CONTEST_NOT_IN_ROUND', { field: 'contestId' });
  if (inRound.length === 1) return refuseAll([{ code: 'LAST_CONTEST', field: 'contestId', clause }]);
  return ok([{ type: 'CONTEST_LEFT_OUT', at, contestId, reason }]);
}
