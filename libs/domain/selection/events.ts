import { changesText, evolveDocument, type DocumentEvent } from '../document/events.ts';
import { initialDocument } from '../document/state.ts';
import { closeStage, currentStage } from '../process/story.ts';
import type { HeldMeeting, PanelMeeting, Suggested } from './meeting.ts';
import type { QuotaException } from './quota.ts';
import { approvedOf, announcedOf, meetingOf, roundOf } from './standing.ts';
import type {
  PartyDecision,
  RoundPlan,
  SelectionOutcome,
  SelectionStage,
  SelectionState,
  UnitContact,
  UnitQuota,
  Vacancy,
} from './state.ts';

/** What happened to a selection. `at` is the instant of the record's clock, in epoch milliseconds. */
export type SelectionEvent = { at: number } & (
  | { type: 'STAGE_OPENED'; stage: SelectionStage; round: number }
  | { type: 'ROUND_PLANNED'; plan: RoundPlan }
  | { type: 'QUOTAS_DECIDED'; total: number; quotas: readonly UnitQuota[]; reason: string | null }
  | { type: 'CONTACT_NAMED'; contact: UnitContact }
  | { type: 'WINDOW_EXTENDED'; to: string; reason: string }
  | { type: 'QUOTA_RAISED'; exception: QuotaException }
  | { type: 'WINDOW_CLOSED'; outcome: 'WINDOW_CLOSED' | 'NOBODY_RECOMMENDED' }
  | { type: 'REVIEW_FINISHED'; outcome: 'REVIEWED' | 'NOBODY_PASSED' }
  | { type: 'SCORES_OPENED' }
  | { type: 'MEETING_RECORDED'; meeting: HeldMeeting }
  | { type: 'LIST_SUGGESTED'; suggested: readonly Suggested[]; reserves: readonly string[]; reason: string | null }
  | { type: 'LIST_APPROVED' | 'LIST_SENT_BACK'; decision: Omit<PartyDecision, 'round'> }
  | { type: 'PLACES_VACANT'; candidateIds: readonly string[] }
  | { type: 'RESERVE_APPROVED'; decision: Omit<PartyDecision, 'round'>; fills: string | null }
  | { type: 'PLACES_NOT_FILLED'; candidateIds: readonly string[]; reason: string }
  | { type: 'NOTICE_RENEWED'; candidateIds: readonly string[]; reason: string }
  | { type: 'NOTICE_OVER' }
  | { type: 'ANNOUNCED_NAMED'; candidateIds: readonly string[] }
  | { type: 'NOBODY_LEFT' }
  | SelectionDocumentEvent
  | { type: 'BACKFILLED' }
);

/** A step of the chain of the call or the announcement, whichever the stage issues. */
export interface SelectionDocumentEvent {
  type: `SELECTION_DOCUMENT_${DocumentEvent['type']}`;
  step: DocumentEvent;
  /** Persons who are not announced after this step, though approved and not taken off. */
  left: readonly string[];
  /** Places for which nobody has decided on a reserve yet: they keep the round open. */
  vacant: readonly string[];
}

export const CALL = 'RECOMMENDATION_CALL';
export const ANNOUNCEMENT = 'CRAFTSMEN_ANNOUNCEMENT';

/** What stands for this round is replaced, and added where there is none. */
const forRound = <T extends { round: number }>(list: readonly T[], one: T): T[] => [
  ...list.filter(({ round }) => round !== one.round),
  one,
];

const withPlan = (state: SelectionState, plan: RoundPlan): SelectionState => {
  const call = state.calls.find(({ round }) => round === roundOf(state));
  const document = { ...(call?.document ?? initialDocument(CALL, [plan.issuer])), issuers: [plan.issuer] };
  return { ...state, plan, calls: forRound(state.calls, { round: roundOf(state), document }) };
};

function withAnnounced(state: SelectionState, candidateIds: readonly string[]): SelectionState {
  const before = state.announcements.find(({ round }) => round === roundOf(state));
  const document = before?.document ?? initialDocument(ANNOUNCEMENT, state.plan === null ? [] : [state.plan.issuer]);
  const announcement = { round: roundOf(state), candidateIds, document, outdated: document.text !== null };
  return { ...state, announcements: forRound(state.announcements, announcement) };
}

function withMeeting(state: SelectionState, changes: Partial<PanelMeeting>): SelectionState {
  const none = { on: '', place: '', chair: '', present: [], agenda: [], discussion: '', ballot: null, suggested: [], reserves: [] };
  const meeting = { ...none, ...meetingOf(state), ...changes, round: roundOf(state) };
  return { ...state, meetings: forRound(state.meetings, meeting) };
}

function listSuggested(state: SelectionState, event: Extract<SelectionEvent, { type: 'LIST_SUGGESTED' }>): SelectionState {
  const { suggested, reserves, reason, at } = event;
  return closeStage(withMeeting(state, { suggested, reserves, reason }), 'SUGGESTED', at);
}

const withDecision = (state: SelectionState, decision: Omit<PartyDecision, 'round'>): SelectionState => ({
  ...state,
  decisions: [...state.decisions, { round: roundOf(state), ...decision }],
});

/** Known ones keep their order; whoever settles one that no waking has noted yet notes it. */
function withVacancies(state: SelectionState, candidateIds: readonly string[], end: Vacancy['end']): SelectionState {
  const { vacancies = [] } = state;
  const known = vacancies.map((one) => (candidateIds.includes(one.candidateId) ? { ...one, end } : one));
  const fresh = candidateIds.filter((id) => !vacancies.some(({ candidateId }) => candidateId === id));
  return { ...state, vacancies: [...known, ...fresh.map((candidateId) => ({ candidateId, end }))] };
}

function reserveApproved(
  state: SelectionState,
  { decision, fills }: Extract<SelectionEvent, { type: 'RESERVE_APPROVED' }>,
): SelectionState {
  const after = withDecision(state, decision);
  const [filledBy] = decision.approved;
  return fills === null || filledBy === undefined ? after : withVacancies(after, [fills], { filledBy });
}

/** How a distributed document ends its stage. */
const issued = (state: SelectionState, { left, vacant }: SelectionDocumentEvent): SelectionOutcome =>
  currentStage(state)?.stage === 'DEPLOYMENT' ? 'CALLED' : left.length + vacant.length === 0 ? 'ANNOUNCED' : 'ANNOUNCED_IN_PART';

function documentStep(state: SelectionState, event: SelectionDocumentEvent & { at: number }): SelectionState {
  const { step, at } = event;
  const round = roundOf(state);
  const after =
    currentStage(state)?.stage === 'DEPLOYMENT'
      ? {
          ...state,
          calls: state.calls.map((one) => (one.round === round ? { ...one, document: evolveDocument(one.document, step) } : one)),
        }
      : {
          ...state,
          announcements: state.announcements.map((one) =>
            one.round === round
              ? { ...one, document: evolveDocument(one.document, step), outdated: changesText(step) ? false : one.outdated }
              : one,
          ),
        };
  return step.type === 'DISTRIBUTED' ? closeStage(after, issued(state, event), at) : after;
}

/** Approved and not announced; who was taken off the list is the notice's to say. */
export const unannouncedOf = (state: SelectionState): string[] => {
  const announced = announcedOf(state);
  return approvedOf(state).filter((id) => !announced.includes(id));
};

/** The state after an event. Total: every event has its line. */
export function evolve(state: SelectionState, event: SelectionEvent): SelectionState {
  switch (event.type) {
    case 'STAGE_OPENED': {
      const { stage, round, at: openedAt } = event;
      return { ...state, stages: [...state.stages, { stage, round, openedAt, closedAt: null, outcome: null }] };
    }
    case 'ROUND_PLANNED':
      return withPlan(state, event.plan);
    case 'QUOTAS_DECIDED':
      return { ...state, quotas: event.quotas, places: { total: event.total, reason: event.reason } };
    case 'CONTACT_NAMED':
      return {
        ...state,
        contacts: [...state.contacts.filter(({ organizationId }) => organizationId !== event.contact.organizationId), event.contact],
      };
    case 'WINDOW_EXTENDED':
      return { ...state, extensions: [...state.extensions, { round: roundOf(state), to: event.to, reason: event.reason }] };
    case 'QUOTA_RAISED':
      return { ...state, quotaExceptions: [...state.quotaExceptions, event.exception] };
    case 'WINDOW_CLOSED':
    case 'REVIEW_FINISHED':
      return closeStage(state, event.outcome, event.at);
    case 'SCORES_OPENED':
      return closeStage(state, 'OPENED', event.at);
    case 'MEETING_RECORDED':
      return withMeeting(state, event.meeting);
    case 'LIST_SUGGESTED':
      return listSuggested(state, event);
    case 'LIST_APPROVED':
      return closeStage(withDecision(state, event.decision), 'APPROVED', event.at);
    case 'LIST_SENT_BACK':
      return closeStage(withDecision(state, event.decision), 'SENT_BACK', event.at);
    case 'PLACES_VACANT':
      return withVacancies(state, event.candidateIds, null);
    case 'RESERVE_APPROVED':
      return reserveApproved(state, event);
    case 'PLACES_NOT_FILLED':
      return withVacancies(state, event.candidateIds, { notFilled: event.reason });
    case 'NOTICE_RENEWED':
      // The notice is a case of its own: the round goes on when that one is over.
      return state;
    case 'NOTICE_OVER':
      return closeStage(state, 'OVER', event.at);
    case 'ANNOUNCED_NAMED':
      return withAnnounced(state, event.candidateIds);
    case 'NOBODY_LEFT':
      return closeStage(state, 'NOBODY_LEFT', event.at);
    case 'BACKFILLED':
      return { ...state, backfilledAt: event.at };
    default:
      return documentStep(state, event);
  }
}
