import { currentStage, type CaseState, type NextStage, type Story } from '../process/story.ts';
import type { CivilDate } from '../shared/civil-date.ts';
import type { EpochMs } from '../shared/instant.ts';
import type { Arrival, Objection, Objector, ObjectionState } from './objection.ts';

/** Stages of an objection that the office took up, in the order of the story (workflows/objection). */
export const objectionStages = ['ADMISSION', 'VERIFICATION', 'DECISION', 'REPLY'] as const;
export type ObjectionStage = (typeof objectionStages)[number];

/** How each stage may end. DECIDED leaves an answer to give; SETTLED has nobody to answer. */
export const stageOutcomes = {
  ADMISSION: ['ADMITTED', 'NOT_ADMITTED'],
  VERIFICATION: ['REPORTED'],
  DECISION: ['DECIDED', 'SETTLED'],
  REPLY: ['REPLIED'],
} as const satisfies Record<ObjectionStage, readonly string[]>;
export type ObjectionOutcome = (typeof stageOutcomes)[ObjectionStage][number];

/** An objection on record before anybody took it up. Who objects is not here: it is read elsewhere, by three people alone. */
export interface ReceivedObjection {
  id: string;
  noticeId: string;
  /** The case that put up the notice. */
  ownerId: string;
  personId: string;
  arrival: Arrival;
  objectorKind: Objector['kind'];
  /** The unit's seal is on it, as far as is known. */
  sealed: boolean;
  concrete: boolean;
  /** The person who registered it; null where it came by the web, until somebody takes it up: then it is he. */
  registeredBy: string | null;
}

/** The answer that the objector got, or can read with his receipt. */
export interface ObjectionReply {
  on: CivilDate;
  text: string;
  at: EpochMs;
}

export interface ObjectionCaseState extends CaseState<ObjectionStage, ObjectionOutcome>, Omit<ReceivedObjection, 'id'> {
  handling: ObjectionState;
  reply: ObjectionReply | null;
}

export const initialObjection = ({ id: _id, ...received }: ReceivedObjection): ObjectionCaseState => ({
  ...received,
  handling: { stage: 'RECEIVED' },
  reply: null,
  stages: [],
  backfilledAt: null,
});

const ON_RECORD = '（已登记）';

/** Stands for who objects: name and contact were asked for at the receipt, and the rules of handling need no more than that they are there. */
function objectorOf(
  { objectorKind, sealed }: Pick<ReceivedObjection, 'objectorKind' | 'sealed'>,
  verifierObjects: string | null,
): Objector {
  switch (objectorKind) {
    case 'REAL_NAME':
      return { kind: 'REAL_NAME', personId: verifierObjects, name: ON_RECORD, contact: ON_RECORD };
    case 'UNIT_SEAL':
      return { kind: 'UNIT_SEAL', unit: ON_RECORD, contact: ON_RECORD, sealed };
    case 'ANONYMOUS':
      return { kind: 'ANONYMOUS' };
  }
}

/** The objection as its rules see it. `verifierObjects` is the one of those named as verifiers who is the objector himself. */
export const objectionOf = (id: string, state: ObjectionCaseState, verifierObjects: string | null = null): Objection => ({
  id,
  noticeId: state.noticeId,
  personId: state.personId,
  arrival: state.arrival,
  objector: objectorOf(state, verifierObjects),
  facts: ON_RECORD,
  concrete: state.concrete,
  registeredBy: state.registeredBy ?? '',
  state: state.handling,
});

/** Which stage the story opens next, given how the last one ended; null at the end or while one is open. */
export function nextStage(state: ObjectionCaseState): NextStage<ObjectionStage> | null {
  const current = currentStage(state);
  if (current === null) return { stage: 'ADMISSION', round: 1 };
  switch (current.outcome) {
    case 'ADMITTED':
      return { stage: 'VERIFICATION', round: 1 };
    case 'REPORTED':
      return { stage: 'DECISION', round: 1 };
    case 'DECIDED':
      return { stage: 'REPLY', round: 1 };
    case null:
    case 'NOT_ADMITTED':
    case 'SETTLED':
    case 'REPLIED':
      return null;
  }
}

/** What becomes of an objection frees or holds a person: the case that announces him may go on. */
export const objectionStory: Story<ObjectionCaseState> = {
  next: nextStage,
  organizations: () => [],
  moves: ({ ownerId }) => [ownerId],
};
