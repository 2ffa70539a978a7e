import { closeStage, currentStage, type CaseState, type NextStage, type Story } from '../process/story.ts';

/** Stages of a window in which many units hand in a package, in the order of the story (workflows/collection). */
export const collectionStages = ['OPEN', 'CLOSING', 'CHECK'] as const;
export type CollectionStage = (typeof collectionStages)[number];

/** How each stage may end. CLOSING marks unit after unit, in batches. */
export const stageOutcomes = {
  OPEN: ['OVER', 'WITHDRAWN'],
  CLOSING: ['CLOSED'],
  CHECK: ['CONCLUDED'],
} as const satisfies Record<CollectionStage, readonly string[]>;
export type CollectionOutcome = (typeof stageOutcomes)[CollectionStage][number];

/** How many units stand how; they themselves are rows. */
export interface UnitCounts {
  units: number;
  awaited: number;
  handedIn: number;
  returned: number;
  accepted: number;
  excused: number;
  /** Handed in after their due instant. */
  late: number;
  /** Days of receipt that a second clerk has not confirmed. */
  receipts: number;
}

export interface CollectionState extends CaseState<CollectionStage, CollectionOutcome> {
  /** Key of the plan in the rule pack. */
  plan: string;
  opensOn: string;
  /** The last day of the window, for everybody. */
  dueOn: string;
  /** Hard: what comes late is refused. As the campaign's setting stood when the window was opened. */
  hard: boolean;
  /** The counts at the closing; null before. */
  closed: UnitCounts | null;
  /** When the last package came, where none is missing at the closing. */
  completedAt: number | null;
  /** When nothing can be handed in any more. */
  ended: number | null;
}

export const initialCollection = (window: Pick<CollectionState, 'plan' | 'opensOn' | 'dueOn' | 'hard'>): CollectionState => ({
  ...window,
  closed: null,
  completedAt: null,
  ended: null,
  stages: [],
  backfilledAt: null,
});

/** Which stage the story opens next; null at the end or while one is open. */
export function nextStage(state: CollectionState): NextStage<CollectionStage> | null {
  const current = currentStage(state);
  if (current === null) return { stage: 'OPEN', round: 1 };
  switch (current.outcome) {
    case null:
    case 'WITHDRAWN':
    case 'CONCLUDED':
      return null;
    case 'OVER':
      return { stage: 'CLOSING', round: 1 };
    case 'CLOSED':
      return { stage: 'CHECK', round: 1 };
  }
}

/** Units are rows and do not read the case: each sees its own package. */
export const collectionStory: Story<CollectionState> = { next: nextStage, organizations: () => [] };

/** What happened to a window as a whole. `at` is the instant of the record's clock, in epoch milliseconds. */
export type CollectionEvent =
  | { type: 'STAGE_OPENED'; at: number; stage: CollectionStage; round: number }
  | { type: 'WINDOW_OVER'; at: number }
  | { type: 'WINDOW_WITHDRAWN'; at: number }
  | { type: 'WINDOW_CLOSED'; at: number; counts: UnitCounts; lastAt: number | null }
  | { type: 'COLLECTION_CONCLUDED'; at: number }
  | { type: 'BACKFILLED'; at: number };

/** The state after an event. Total: every event has its line. */
export function evolve(state: CollectionState, event: CollectionEvent): CollectionState {
  switch (event.type) {
    case 'STAGE_OPENED': {
      const { stage, round, at: openedAt } = event;
      return { ...state, stages: [...state.stages, { stage, round, openedAt, closedAt: null, outcome: null }] };
    }
    case 'WINDOW_OVER':
      return closeStage(state, 'OVER', event.at);
    case 'WINDOW_WITHDRAWN':
      return closeStage({ ...state, ended: event.at }, 'WITHDRAWN', event.at);
    case 'WINDOW_CLOSED':
      return closeStage(closedWith(state, event), 'CLOSED', event.at);
    case 'COLLECTION_CONCLUDED':
      return closeStage({ ...state, ended: state.ended ?? event.at }, 'CONCLUDED', event.at);
    case 'BACKFILLED':
      return { ...state, backfilledAt: event.at };
  }
}

function closedWith(state: CollectionState, { at, counts, lastAt }: CollectionEvent & { type: 'WINDOW_CLOSED' }): CollectionState {
  const complete = counts.awaited + counts.returned === 0;
  return { ...state, closed: counts, completedAt: complete ? lastAt : null, ended: complete || state.hard ? at : null };
}
