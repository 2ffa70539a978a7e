import { currentStage, type CaseState, type NextStage, type Story } from '../process/story.ts';
import { laterOf, type CivilDate } from '../shared/civil-date.ts';
import { civilDateOf, type EpochMs } from '../shared/instant.ts';
import type { Certificate, Cultivation, CultivationEnd, Evaluation, Filed } from './cultivation.ts';

/** Stages of one person's cultivation, in the order of the story (workflows/cultivation). CERTIFICATE_HELD lasts as long as the certificate. */
export const cultivationStages = ['CULTIVATION', 'EVALUATION', 'REMEDIATION', 'CERTIFICATION', 'CERTIFICATE_HELD'] as const;
export type CultivationStage = (typeof cultivationStages)[number];

/** How each stage may end. DISMISSED is an entry afterwards (补录) that the second clerk did not confirm; ENDED is 停止培育. */
export const stageOutcomes = {
  CULTIVATION: ['PERIOD_OVER', 'DISMISSED', 'ENDED'],
  EVALUATION: ['QUALIFIED', 'TO_REMEDY', 'EXTENDED', 'ENDED'],
  REMEDIATION: ['REMEDIED', 'TIME_OVER', 'ENDED'],
  CERTIFICATION: ['CERTIFIED', 'ENDED'],
  CERTIFICATE_HELD: ['ENDED'],
} as const satisfies Record<CultivationStage, readonly string[]>;
export type CultivationOutcome = (typeof stageOutcomes)[CultivationStage][number];

/** 培育对象 as he was announced: name, employer and post, and no more. `candidateId` is null where he was entered afterwards. */
export interface CultivatedPerson {
  candidateId: string | null;
  name: string;
  employer: string;
  post: string;
}

/** Who entered an announcement that was made beside the system, why and from which paper; in force once another clerk has confirmed it. */
export interface LaterEntry {
  by: string;
  reason: string;
  fileHash: string;
  confirmedBy: string | null;
}

/** A file that the unit handed in, or the office for it (代填) with the day on which it came. */
export interface Filing extends Filed {
  fileId: string;
  on: CivilDate;
  note: string | null;
}

/** A period of cultivation: the first by the rule, a longer one up to a day that was decided. `lastInstant` once it is over. */
export interface Period {
  round: number;
  until: CivilDate | null;
  reason: string | null;
  lastInstant: EpochMs | null;
}

export interface RoundEvaluation extends Evaluation {
  round: number;
  note: string;
}

/** What has to be put right, until when, and what came. */
export interface Remedy {
  round: number;
  tasks: string;
  from: CivilDate;
  until: CivilDate;
  filed: Filing | null;
}

export interface CultivationState extends CaseState<CultivationStage, CultivationOutcome> {
  person: CultivatedPerson;
  /** The recommending unit, which makes the plan and reports (第十一条). */
  unitId: string;
  announcedOn: CivilDate;
  /** Number of the announcing document (第九条). */
  announcedBy: string;
  endsOn: CivilDate;
  entry: LaterEntry | null;
  plan: Filing | null;
  reports: readonly Filing[];
  periods: readonly Period[];
  evaluations: readonly RoundEvaluation[];
  remedies: readonly Remedy[];
  certificate: Certificate | null;
  end: CultivationEnd | null;
}

export type NewCultivation = Pick<CultivationState, 'person' | 'unitId' | 'announcedOn' | 'announcedBy' | 'endsOn' | 'entry'>;

export const initialCultivation = (opened: NewCultivation): CultivationState => ({
  ...opened,
  plan: null,
  reports: [],
  periods: [{ round: 1, until: null, reason: null, lastInstant: null }],
  evaluations: [],
  remedies: [],
  certificate: null,
  end: null,
  stages: [],
  backfilledAt: null,
});

/** The last day of the period: as announced or extended, and once it is over as its clock ran, suspensions and all. */
export function periodEnd({ endsOn, periods }: Pick<CultivationState, 'endsOn' | 'periods'>): CivilDate {
  const lastInstant = periods.at(-1)?.lastInstant ?? null;
  return lastInstant === null ? endsOn : laterOf(endsOn, civilDateOf(lastInstant));
}

/** The cultivation as its rules see it. */
export const cultivationOf = (id: string, state: CultivationState): Cultivation => ({
  personId: id,
  announcedOn: state.announcedOn,
  endsOn: periodEnd(state),
  plan: state.plan,
  reports: state.reports,
  evaluation: state.evaluations.at(-1) ?? null,
  certificate: state.certificate,
  end: state.end,
});

/** Which stage the story opens next, given how the last one ended; null at the end or while one is open. */
export function nextStage(state: CultivationState): NextStage<CultivationStage> | null {
  const current = currentStage(state);
  if (current === null) return { stage: 'CULTIVATION', round: 1 };
  const { outcome, round } = current;
  switch (outcome) {
    case null:
    case 'DISMISSED':
    case 'ENDED':
      return null;
    case 'PERIOD_OVER':
    case 'REMEDIED':
    case 'TIME_OVER':
      return { stage: 'EVALUATION', round };
    case 'TO_REMEDY':
      return { stage: 'REMEDIATION', round: round + 1 };
    case 'EXTENDED':
      return { stage: 'CULTIVATION', round: round + 1 };
    case 'QUALIFIED':
      return { stage: 'CERTIFICATION', round };
    case 'CERTIFIED':
      return { stage: 'CERTIFICATE_HELD', round };
  }
}

export const cultivationStory: Story<CultivationState> = {
  next: nextStage,
  organizations: ({ unitId }) => [unitId],
  unitsAct: true,
};
