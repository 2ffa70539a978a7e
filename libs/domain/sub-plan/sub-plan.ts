import type { CivilDate } from '../shared/civil-date.ts';
import type { Weights } from '../ranking/types.ts';

/** 工作组 (000-64) that an organizer sets up at least; the pack says which, an organizer may have more. */
export type WorkGroup = string;

export const paperSources = ['QUESTION_BANK', 'EXPERTS'] as const;
export const paperBases = ['NATIONAL_STANDARD', 'OWN_SPECIFICATION'] as const;

/** 子竞赛方案 (000-31): what bodies, authority and organizers sign together before the notice. While it is written, texts may be empty. */
export interface SubPlan {
  content: string;
  /** First and last day of the final; null while nobody has said. */
  firstDay: CivilDate | null;
  lastDay: CivilDate | null;
  /** Why it ends after the regulation's last day (000-40). */
  lateReason: string | null;
  place: string;
  /** 行业竞赛组委会 (000-33). */
  committee: string;
  chiefJudge: { name: string; organization: string; post: string | null } | null;
  /** The others of the 裁判组. */
  judges: readonly { name: string; organization: string }[];
  workGroups: readonly WorkGroup[];
  /** What the organizer made, each with its file (000-61). */
  documents: readonly { kind: string; fileId: string }[];
  /** From the 题库, or written by experts whom the committee brings together (000-27). */
  paperSource: (typeof paperSources)[number];
  /** 国家职业技能标准, or where there is none an own 评价规范 (000-25). */
  paperBasis: (typeof paperBases)[number];
  /** Exact decimals that make one together. */
  weights: Weights;
  /** The upper contest's document on which other weights rest (000-26). */
  weightsBasis: string | null;
}

/** The level of the 国家职业技能标准 that papers follow, 1 = 一级: just this one, or it and the higher ones. */
export interface QuestionBasis {
  level: 1 | 2 | 3 | 4 | 5;
  orHigher: boolean;
  clause: string;
}

/** The values of the pack, and what is known of the trade. */
export interface SubPlanRules {
  workGroups: readonly WorkGroup[];
  documents: readonly string[];
  weights: Weights;
  /** Said where the plan names what its papers rest on; null where the document says nothing of it (000-25). */
  questionBasis: QuestionBasis | null;
  /** Last day on which contests end without a reason (000-40). */
  cutoffOn: CivilDate;
  /** Null while it is only inferred. */
  hasNationalStandard: boolean | null;
}
