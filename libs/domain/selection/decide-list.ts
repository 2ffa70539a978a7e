import { ok, refuse, type Refusal, type Result } from '../shared/result.ts';
import type { SelectionInputs } from './commands.ts';
import type { SelectionEvent } from './events.ts';
import type { SelectionFacts } from './facts.ts';
import { approvedOf, suggestionOf } from './standing.ts';
import type { PartyDecision, SelectionState } from './state.ts';
import { vacantIn } from './vacancies.ts';

type Events = Result<SelectionEvent[]>;
const clause = '004/第七条';

interface Meeting {
  meeting: PartyDecision['meeting'];
  on: string;
}

const meetingRefusal = ({ meeting, on }: Meeting, { document: { today } }: SelectionFacts): Refusal | null => {
  if (on > today) return { code: 'MEETING_IN_FUTURE', field: 'on', clause };
  return on.startsWith(`${meeting.year}-`) ? null : { code: 'MEETING_YEAR_WRONG', field: 'meeting', clause };
};

/** 审定: the list as suggested, without those whom the meeting strikes. Refuses with MEETING_…, NOT_SUGGESTED, CANDIDATE_TWICE, LIST_EMPTY. */
export function approveList(input: SelectionInputs['approveList'], state: SelectionState, facts: SelectionFacts, at: number): Events {
  const wrong = meetingRefusal(input, facts);
  if (wrong !== null) return { ok: false, refusals: [wrong] };
  const suggested = suggestionOf(state)?.suggested.map(({ candidateId }) => candidateId) ?? [];
  const struck = input.struck.map(({ candidateId }) => candidateId);
  if (struck.some((id) => !suggested.includes(id))) return refuse('NOT_SUGGESTED', { field: 'struck', clause });
  if (new Set(struck).size < struck.length) return refuse('CANDIDATE_TWICE', { field: 'struck', clause });
  const approved = suggested.filter((id) => !struck.includes(id));
  if (approved.length === 0) return refuse('LIST_EMPTY', { field: 'struck', clause });
  const { meeting, on } = input;
  return ok([{ type: 'LIST_APPROVED', at, decision: { meeting, on, approved, struck: input.struck, sentBack: null } }]);
}

export function sendBackList(input: SelectionInputs['sendBackList'], facts: SelectionFacts, at: number): Events {
  const wrong = meetingRefusal(input, facts);
  if (wrong !== null) return { ok: false, refusals: [wrong] };
  const { meeting, on, reason } = input;
  return ok([{ type: 'LIST_SENT_BACK', at, decision: { meeting, on, approved: [], struck: [], sentBack: reason } }]);
}

/**
 * Somebody of the reserve list, by a new decision alone; he has a notice of his own, and fills the place that is vacant longest. Refuses with
 * NOT_A_RESERVE, APPROVED_ALREADY.
 */
export function approveReserve(input: SelectionInputs['approveReserve'], state: SelectionState, facts: SelectionFacts, at: number): Events {
  const wrong = meetingRefusal(input, facts);
  if (wrong !== null) return { ok: false, refusals: [wrong] };
  const { meeting, on, candidateId } = input;
  if (suggestionOf(state)?.reserves.includes(candidateId) !== true) return refuse('NOT_A_RESERVE', { field: 'candidateId', clause });
  if (approvedOf(state).includes(candidateId)) return refuse('APPROVED_ALREADY', { field: 'candidateId', clause });
  const fills = vacantIn(state, facts.notice)[0] ?? null;
  return ok([{ type: 'RESERVE_APPROVED', at, decision: { meeting, on, approved: [candidateId], struck: [], sentBack: null }, fills }]);
}
