import { closeStage } from '../process/story.ts';
import type { NoticeExtension, OutageDecision, Posting, Removal } from './notice.ts';
import type { DisplayProof, FoundOutage, NoticeStage, NoticeState, RecordedWindow } from './state.ts';

/** What happened to a notice. `at` is the instant of the record's clock, in epoch milliseconds; `windows` are all windows as counted then. */
export type NoticeEvent =
  | { type: 'STAGE_OPENED'; at: number; stage: NoticeStage; round: number }
  | { type: 'NOTICE_POSTED'; at: number; posting: Posting; windows: readonly RecordedWindow[] }
  | { type: 'NOTICE_CHANGED'; at: number; posting: Posting; windows: readonly RecordedWindow[] }
  | { type: 'DISPLAY_PROVED'; at: number; proof: DisplayProof }
  | {
      type: 'OUTAGE_DECIDED';
      at: number;
      decision: OutageDecision;
      extensions: readonly NoticeExtension[];
      windows: readonly RecordedWindow[];
    }
  | { type: 'NOTICE_EXTENDED'; at: number; extensions: readonly NoticeExtension[]; windows: readonly RecordedWindow[] }
  | { type: 'PERSON_REMOVED'; at: number; removal: Removal }
  | { type: 'NOTICE_WITHDRAWN'; at: number; reason: string }
  | { type: 'WINDOWS_MOVED'; at: number; windows: readonly RecordedWindow[] }
  | { type: 'OUTAGES_FOUND'; at: number; outages: readonly FoundOutage[] }
  | { type: 'NOTICE_CLOSED'; at: number }
  | { type: 'BACKFILLED'; at: number };

/** The state after an event. Total: every event has its line. */
export function evolve(state: NoticeState, event: NoticeEvent): NoticeState {
  switch (event.type) {
    case 'STAGE_OPENED': {
      const { stage, round, at: openedAt } = event;
      return { ...state, stages: [...state.stages, { stage, round, openedAt, closedAt: null, outcome: null }] };
    }
    case 'NOTICE_POSTED':
      return closeStage(withPosting(state, event), 'POSTED', event.at);
    case 'NOTICE_CHANGED':
      return withPosting(state, event);
    case 'DISPLAY_PROVED':
      return { ...state, proofs: [...state.proofs, event.proof] };
    case 'OUTAGE_DECIDED':
      return { ...withExtensions(state, event), outageDecisions: [...state.outageDecisions, event.decision] };
    case 'NOTICE_EXTENDED':
      return withExtensions(state, event);
    case 'PERSON_REMOVED':
      return { ...state, removals: [...state.removals, event.removal] };
    case 'NOTICE_WITHDRAWN':
      return closeStage(state, 'WITHDRAWN', event.at);
    case 'WINDOWS_MOVED':
      return { ...state, windows: event.windows };
    case 'OUTAGES_FOUND':
      return { ...state, outages: [...state.outages, ...event.outages] };
    case 'NOTICE_CLOSED':
      return closeStage(state, 'CLOSED', event.at);
    case 'BACKFILLED':
      return { ...state, backfilledAt: event.at };
  }
}

const withPosting = (state: NoticeState, { posting, windows }: { posting: Posting; windows: readonly RecordedWindow[] }): NoticeState => ({
  ...state,
  postings: [...state.postings, posting],
  windows,
});

const withExtensions = (
  state: NoticeState,
  { extensions, windows }: { extensions: readonly NoticeExtension[]; windows: readonly RecordedWindow[] },
): NoticeState => ({ ...state, extensions: [...state.extensions, ...extensions], windows });
