import { currentStage, type CaseState, type NextStage, type Story } from '../process/story.ts';
import type { CivilDate } from '../shared/civil-date.ts';
import type { EpochMs } from '../shared/instant.ts';
import type { PrintedPart } from './subject.ts';
import type { NoticeExtension, OutageDecision, Posting, RecordedDecision, Removal, Sighting } from './notice.ts';

/** Stages of a notice, in the order of the story (workflows/notice). */
export const noticeStages = ['POSTING', 'RUNNING'] as const;
export type NoticeStage = (typeof noticeStages)[number];

/** How each stage may end. */
export const stageOutcomes = {
  POSTING: ['POSTED', 'WITHDRAWN'],
  RUNNING: ['CLOSED', 'WITHDRAWN'],
} as const satisfies Record<NoticeStage, readonly string[]>;
export type NoticeOutcome = (typeof stageOutcomes)[NoticeStage][number];

/** The case whose list is put up: a selection's, or that of a campaign's end (subject.ts). */
export interface NoticeOwner {
  kind: string;
  id: string;
}

/** What may be printed of a person; which parts are is the subject's. */
export interface PrintedPerson extends Partial<Record<PrintedPart, string | undefined>> {
  /** Of a selection the candidature; of winners see libs/domain/campaign/winners. */
  personId: string;
  name: string;
  unit: string;
}

/** A person of the list that was decided on; employer and recommending unit (ids) tell who may not verify an objection to him. */
export interface ApprovedPerson extends PrintedPerson {
  employerId: string | null;
  recommendedBy: string | null;
}

/** The window of a posting as it was last counted. */
export interface RecordedWindow {
  posting: number;
  /** The first day that counts, and the last one: both are printed (domain §2.1). */
  firstDay: CivilDate;
  lastDay: CivilDate;
  closesAt: EpochMs;
  provisional: boolean;
  calendarVersion: string;
}

/** A look at a display that the office took, with its photograph or print. */
export interface DisplayProof extends Sighting {
  fileId: string;
  sha256: string;
}

/** An outage that was found and waits for the office's word, or had it. */
export interface FoundOutage {
  display: string;
  from: EpochMs;
}

export interface NoticeState extends CaseState<NoticeStage, NoticeOutcome> {
  owner: NoticeOwner;
  /** The list as decided, in its order. */
  approved: readonly ApprovedPerson[];
  decision: RecordedDecision;
  postings: readonly Posting[];
  windows: readonly RecordedWindow[];
  extensions: readonly NoticeExtension[];
  proofs: readonly DisplayProof[];
  outages: readonly FoundOutage[];
  outageDecisions: readonly OutageDecision[];
  removals: readonly Removal[];
}

export const initialNotice = (owner: NoticeOwner, approved: readonly ApprovedPerson[], decision: RecordedDecision): NoticeState => ({
  owner,
  approved,
  decision,
  postings: [],
  windows: [],
  extensions: [],
  proofs: [],
  outages: [],
  outageDecisions: [],
  removals: [],
  stages: [],
  backfilledAt: null,
});

/** Which stage the story opens next, given how the last one ended; null at the end or while one is open. */
export function nextStage(state: NoticeState): NextStage<NoticeStage> | null {
  const current = currentStage(state);
  if (current === null) return { stage: 'POSTING', round: 1 };
  switch (current.outcome) {
    case 'POSTED':
      return { stage: 'RUNNING', round: 1 };
    case null:
    case 'CLOSED':
    case 'WITHDRAWN':
      return null;
  }
}

/** A notice that closes may let its owner go on: what holds a person does not hold the others (004-27). */
export const noticeStory: Story<NoticeState> = {
  next: nextStage,
  organizations: () => [],
  moves: ({ owner }) => [owner.id],
};
