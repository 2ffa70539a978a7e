import { ok, refuse, type Refusal, type Result } from '../shared/result.ts';
import type { CampaignInputs } from './commands.ts';
import type { CampaignEvent } from './events.ts';
import type { CampaignFacts } from './facts.ts';
import { circulationOf, openObjections, type CampaignState } from './state.ts';

type Events = Result<CampaignEvent[]>;
const clause = '000/附1/六.4';

/** 审核无异议: while a body objects to a contest of this round, nothing is agreed or distributed. */
export function objectionRefusals(state: CampaignState): Refusal[] {
  const titleOf = (contestId: string) => circulationOf(state)?.contests.find(({ caseId }) => caseId === contestId)?.title ?? '';
  return openObjections(state).map(({ contestId }) => ({ code: 'OBJECTION_OPEN', clause, params: { contest: titleOf(contestId) } }));
}

export function object(input: CampaignInputs['object'], state: CampaignState, at: number): Events {
  const { contestId, organizationId } = input;
  const inRound = circulationOf(state)?.contests.some(({ caseId }) => caseId === contestId) === true;
  if (!inRound) return refuse('CONTEST_NOT_IN_ROUND', { field: 'contestId' });
  if (!state.bodies.some((body) => body.organizationId === organizationId))
    return refuse('NOT_A_BODY', { field: 'organizationId', clause });
  const twice = openObjections(state).some((one) => one.contestId === contestId && one.organizationId === organizationId);
  if (twice) return refuse('OBJECTION_TWICE', { field: 'contestId' });
  return ok([{ type: 'OBJECTION_RAISED', at, id: String(state.objections.length + 1), ...input }]);
}

export const settleRefusals = (state: CampaignState): Refusal[] =>
  state.objections.some(({ settled }) => settled === null) ? [] : [{ code: 'NO_OBJECTION_OPEN' }];

/** What is settled as CORRECTED sends the confirmed report back for the correction. */
export function settle(
  input: CampaignInputs['settle'],
  state: CampaignState,
  { contests }: Pick<CampaignFacts, 'contests'>,
  at: number,
): Events {
  const { objectionId: id, outcome, reason, correctionDays } = input;
  const objection = state.objections.find((one) => one.id === id);
  if (objection === undefined) return refuse('OBJECTION_UNKNOWN', { field: 'objectionId' });
  if (objection.settled !== null) return refuse('OBJECTION_SETTLED_ALREADY', { field: 'objectionId' });
  const settled = { type: 'OBJECTION_SETTLED', at, id, outcome, reason } as const;
  if (outcome !== 'CORRECTED') return ok([settled]);
  const { contestId } = objection;
  const stand = contests.find(({ caseId }) => caseId === contestId)?.stand;
  // Corrected is what the organizer corrects: one that is announced has a correction of its own, one under way is corrected already.
  if (stand !== 'CONFIRMED' || isAnnounced(state, contestId)) return ok([settled]);
  if (correctionDays === undefined) return refuse('CORRECTION_DAYS_MISSING', { field: 'correctionDays', clause });
  return ok([settled, { type: 'REPORT_SENT_BACK', at, contestId, reason, correctionDays }]);
}

const isAnnounced = ({ circulations, circulars }: CampaignState, contestId: string): boolean =>
  circulations.some(
    ({ round, contests }) =>
      contests.some(({ caseId }) => caseId === contestId) &&
      circulars.some((one) => one.round === round && one.document.distributed !== null),
  );
