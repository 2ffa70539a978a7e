import { closeStage, currentStage } from '../process/story.ts';
import type { EpochMs } from '../shared/instant.ts';
import { passes, type Certificate, type CultivationEnd } from './cultivation.ts';
import type { CultivationStage, CultivationState, Filing, Period, Remedy, RoundEvaluation } from './state.ts';

/** What happened to a cultivation. `at` is the instant of the record's clock, in epoch milliseconds. */
export type CultivationEvent = { at: EpochMs } & (
  | { type: 'STAGE_OPENED'; stage: CultivationStage; round: number }
  | { type: 'ENTRY_CONFIRMED'; by: string }
  | { type: 'ENTRY_DISMISSED' }
  | { type: 'PLAN_FILED' | 'PROGRESS_REPORTED' | 'REMEDY_REPORTED'; filing: Filing }
  | { type: 'PERIOD_OVER'; lastInstant: EpochMs }
  | { type: 'CULTIVATION_EVALUATED'; evaluation: RoundEvaluation }
  | { type: 'REMEDY_ORDERED'; remedy: Remedy }
  | { type: 'REMEDY_TIME_OVER' }
  | { type: 'PERIOD_EXTENDED'; period: Period & { until: string } }
  | { type: 'CRAFTSMAN_CERTIFIED'; certificate: Certificate }
  | { type: 'CULTIVATION_ENDED'; end: CultivationEnd; certificate: Certificate | null }
  | { type: 'BACKFILLED' }
);

const roundOf = (state: CultivationState): number => currentStage(state)?.round ?? 1;

/** The one of this round, as it is from now on. */
const changed = <T extends { round: number }>(state: CultivationState, list: readonly T[], change: Partial<T>): T[] =>
  list.map((one) => (one.round === roundOf(state) ? { ...one, ...change } : one));

/** The state after an event. Total: every event has its line. */
export function evolve(state: CultivationState, event: CultivationEvent): CultivationState {
  const { at } = event;
  switch (event.type) {
    case 'STAGE_OPENED':
      return {
        ...state,
        stages: [...state.stages, { stage: event.stage, round: event.round, openedAt: at, closedAt: null, outcome: null }],
      };
    case 'ENTRY_CONFIRMED':
      return { ...state, entry: state.entry === null ? null : { ...state.entry, confirmedBy: event.by }, backfilledAt: at };
    case 'ENTRY_DISMISSED':
      return closeStage(state, 'DISMISSED', at);
    case 'PLAN_FILED':
      return { ...state, plan: event.filing };
    case 'PROGRESS_REPORTED':
      return { ...state, reports: [...state.reports, event.filing] };
    case 'PERIOD_OVER':
      return closeStage({ ...state, periods: changed(state, state.periods, { lastInstant: event.lastInstant }) }, 'PERIOD_OVER', at);
    case 'CULTIVATION_EVALUATED': {
      const evaluated = { ...state, evaluations: [...state.evaluations, event.evaluation] };
      return passes(event.evaluation) ? closeStage(evaluated, 'QUALIFIED', at) : evaluated;
    }
    case 'REMEDY_ORDERED':
      return closeStage({ ...state, remedies: [...state.remedies, event.remedy] }, 'TO_REMEDY', at);
    case 'REMEDY_REPORTED':
      return closeStage({ ...state, remedies: changed(state, state.remedies, { filed: event.filing }) }, 'REMEDIED', at);
    case 'REMEDY_TIME_OVER':
      return closeStage(state, 'TIME_OVER', at);
    case 'PERIOD_EXTENDED':
      return closeStage({ ...state, endsOn: event.period.until, periods: [...state.periods, event.period] }, 'EXTENDED', at);
    case 'CRAFTSMAN_CERTIFIED':
      return closeStage({ ...state, certificate: event.certificate }, 'CERTIFIED', at);
    case 'CULTIVATION_ENDED':
      return closeStage({ ...state, end: event.end, certificate: event.certificate }, 'ENDED', at);
    case 'BACKFILLED':
      return { ...state, backfilledAt: at };
  }
}
