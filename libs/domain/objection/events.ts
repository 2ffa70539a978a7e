import { closeStage } from '../process/story.ts';
import type { ObjectionState } from './objection.ts';
import type { ObjectionCaseState, ObjectionReply, ObjectionStage } from './state.ts';

type Handled<S extends ObjectionState['stage']> = Extract<ObjectionState, { stage: S }>;

/** What happened to an objection. `at` is the instant of the record's clock, in epoch milliseconds. */
export type ObjectionEvent =
  | { type: 'STAGE_OPENED'; at: number; stage: ObjectionStage; round: number }
  | { type: 'OBJECTION_ASSESSED'; at: number; concrete: boolean; sealed: boolean }
  | { type: 'OBJECTION_ADMITTED'; at: number; handling: Handled<'ADMITTED'> }
  | { type: 'OBJECTION_NOT_ADMITTED'; at: number; handling: Handled<'NOT_ADMITTED'> }
  | { type: 'OBJECTION_REPORTED'; at: number; handling: Handled<'REPORTED'> }
  | { type: 'OBJECTION_DECIDED'; at: number; handling: Handled<'DECIDED'> }
  | { type: 'OBJECTION_REPLIED'; at: number; handling: Handled<'DECIDED'>; reply: ObjectionReply }
  | { type: 'BACKFILLED'; at: number };

/** The state after an event. Total: every event has its line. */
export function evolve(state: ObjectionCaseState, event: ObjectionEvent): ObjectionCaseState {
  switch (event.type) {
    case 'STAGE_OPENED': {
      const { stage, round, at: openedAt } = event;
      return { ...state, stages: [...state.stages, { stage, round, openedAt, closedAt: null, outcome: null }] };
    }
    case 'OBJECTION_ASSESSED':
      return { ...state, concrete: event.concrete, sealed: event.sealed };
    case 'OBJECTION_ADMITTED':
      return closeStage({ ...state, handling: event.handling }, 'ADMITTED', event.at);
    case 'OBJECTION_NOT_ADMITTED':
      return closeStage({ ...state, handling: event.handling }, 'NOT_ADMITTED', event.at);
    case 'OBJECTION_REPORTED':
      return closeStage({ ...state, handling: event.handling }, 'REPORTED', event.at);
    case 'OBJECTION_DECIDED':
      return closeStage({ ...state, handling: event.handling }, state.objectorKind === 'ANONYMOUS' ? 'SETTLED' : 'DECIDED', event.at);
    case 'OBJECTION_REPLIED':
      return closeStage({ ...state, handling: event.handling, reply: event.reply }, 'REPLIED', event.at);
    case 'BACKFILLED':
      return { ...state, backfilledAt: event.at };
  }
}
