import { ok, refuse, refuseAll, type Refusal, type Result } from '../shared/result.ts';
import type { SelectionInputs } from './commands.ts';
import type { SelectionEvent } from './events.ts';
import type { RankedCandidate, SelectionFacts } from './facts.ts';
import { needed, reaches, type PanelMeeting, type Suggested, type Votes } from './meeting.ts';
import { meetingOf } from './standing.ts';
import type { SelectionState } from './state.ts';
import { checkList, type ListCheckKey } from './whole-list.ts';

type Events = Result<SelectionEvent[]>;
const clause = '004/第七条';

/**
 * The meeting as it was held; entered again, it is replaced until the list is suggested. Refuses with MEETING_IN_FUTURE,
 * NOT_OF_THE_PANEL (expert), EXPERT_TWICE, NO_QUORUM (needed, found), CANDIDATE_NOT_SCORED, VOTES_TWICE, VOTES_EXCEED (candidate).
 */
export function recordMeeting(input: SelectionInputs['recordMeeting'], facts: SelectionFacts, at: number): Events {
  const refusals = [
    ...(input.on > facts.document.today ? [{ code: 'MEETING_IN_FUTURE', field: 'on', clause }] : []),
    ...presenceRefusals(input.present, facts),
    ...(input.ballot === null ? [] : input.ballot.votes.flatMap((votes) => votesRefusals(votes, input.present.length, facts))),
    ...votedTwice(input.ballot),
  ];
  return refusals.length > 0 ? refuseAll(refusals) : ok([{ type: 'MEETING_RECORDED', at, meeting: input }]);
}

function presenceRefusals(present: readonly string[], { scoring, rules: { quorum } }: SelectionFacts): Refusal[] {
  const field = 'present';
  const all = scoring.experts.length;
  const strangers = present.filter((id) => !scoring.experts.includes(id));
  return [
    ...strangers.map((expert) => ({ code: 'NOT_OF_THE_PANEL', field, clause, params: { expert } })),
    ...(new Set(present).size < present.length ? [{ code: 'EXPERT_TWICE', field, clause }] : []),
    ...(reaches(quorum, present.length, all)
      ? []
      : [{ code: 'NO_QUORUM', field, clause, params: { needed: needed(quorum, all), found: present.length } }]),
  ];
}

function votesRefusals({ candidateId, inFavour, against, abstained }: Votes, present: number, { scoring }: SelectionFacts): Refusal[] {
  const field = 'ballot';
  if (!scoring.ranking.some((one) => one.candidateId === candidateId)) return [{ code: 'CANDIDATE_NOT_SCORED', field, clause }];
  return inFavour + against + abstained > present ? [{ code: 'VOTES_EXCEED', field, clause, params: { present } }] : [];
}

function votedTwice(ballot: PanelMeeting['ballot']): Refusal[] {
  const ids = ballot?.votes.map(({ candidateId }) => candidateId) ?? [];
  return new Set(ids).size < ids.length ? [{ code: 'VOTES_TWICE', field: 'ballot', clause }] : [];
}

export const suggestRefusals = (state: SelectionState): Refusal[] =>
  meetingOf(state)?.present.length ? [] : [{ code: 'MEETING_MISSING', clause }];

/**
 * 建议名单. Refuses with LIST_EMPTY, CANDIDATE_TWICE, CANDIDATE_NOT_SCORED, BALLOT_NOT_REACHED (candidate) where there was a ballot,
 * DEPARTURE_REASON_MISSING where somebody is taken before one whom the ranking puts ahead, CHECK_REASON_MISSING (check) where the whole
 * list fails a check and no reason is given.
 */
export function suggestList(input: SelectionInputs['suggestList'], state: SelectionState, facts: SelectionFacts, at: number): Events {
  const { suggested, reserves, reason = '' } = input;
  const ids = [...suggested.map(({ candidateId }) => candidateId), ...reserves];
  if (suggested.length === 0) return refuse('LIST_EMPTY', { field: 'suggested', clause });
  if (new Set(ids).size < ids.length) return refuse('CANDIDATE_TWICE', { field: 'suggested', clause });
  const ranked = facts.scoring.ranking;
  if (ids.some((id) => !ranked.some(({ candidateId }) => candidateId === id)))
    return refuse('CANDIDATE_NOT_SCORED', { field: 'suggested', clause });
  const refusals = [
    ...suggested.flatMap((one) => ballotRefusals(one, state, facts)),
    ...departures(suggested, ranked).map((candidate) => ({
      code: 'DEPARTURE_REASON_MISSING',
      field: 'suggested',
      clause,
      params: { candidate },
    })),
    ...(reason.trim() === '' ? failing(suggested, facts) : []).map((check) => ({
      code: 'CHECK_REASON_MISSING',
      field: 'reason',
      clause,
      params: { check },
    })),
  ];
  return refusals.length > 0
    ? refuseAll(refusals)
    : ok([{ type: 'LIST_SUGGESTED', at, suggested, reserves, reason: reason.trim() === '' ? null : reason }]);
}

function ballotRefusals({ candidateId }: Suggested, state: SelectionState, { rules: { ballotThreshold } }: SelectionFacts): Refusal[] {
  const meeting = meetingOf(state);
  if (meeting === null || meeting.ballot === null) return [];
  const inFavour = meeting.ballot.votes.find((votes) => votes.candidateId === candidateId)?.inFavour ?? 0;
  const all = meeting.present.length;
  return reaches(ballotThreshold, inFavour, all)
    ? []
    : [
        {
          code: 'BALLOT_NOT_REACHED',
          field: 'suggested',
          clause,
          params: { candidate: candidateId, needed: needed(ballotThreshold, all), found: inFavour },
        },
      ];
}

/** Suggested persons without a reason although somebody of a better rank is not suggested. */
function departures(suggested: readonly Suggested[], ranked: readonly RankedCandidate[]): string[] {
  const rankOf = (id: string): number => ranked.find(({ candidateId }) => candidateId === id)?.rank ?? 0;
  const left = ranked.filter(({ candidateId }) => !suggested.some((one) => one.candidateId === candidateId));
  const best = Math.min(Infinity, ...left.map(({ rank }) => rank));
  return suggested
    .filter(({ candidateId, reason }) => rankOf(candidateId) > best && (reason ?? '').trim() === '')
    .map(({ candidateId }) => candidateId);
}

/** The checks of the whole list that it fails; those are then the binding ones. */
function failing(suggested: readonly Suggested[], { candidates, rules }: SelectionFacts): ListCheckKey[] {
  const members = candidates.filter(({ personId }) => suggested.some(({ candidateId }) => candidateId === personId));
  return checkList(members, rules.list)
    .checks.filter(({ room }) => room !== null && room < 0)
    .map(({ key }) => key);
}
