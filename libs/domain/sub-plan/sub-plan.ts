import type { Weights } from '../ranking/types.ts';

/** 工作组 (000-64) that an organizer sets up at least; the pack says which, an organizer may have more. */
export type WorkGroup = string;

/** 子竞赛方案 (000-31): what bodies, authority and organizers sign together before the notice. */
export interface SubPlan {
  content: string;
  place: string;
  /** 行业竞赛组委会 (000-33). */
  committee: string;
  judges: readonly { name: string; organization: string }[];
  workGroups: readonly WorkGroup[];
  /** What the organizer made, each with its file (000-61). */
  documents: readonly { kind: string; fileId: string }[];
  /** From the 题库, or written by experts whom the committee brings together (000-27). */
  paperSource: 'QUESTION_BANK' | 'EXPERTS';
  /** 国家职业技能标准, or where there is none an own 评价规范 (000-25). */
  paperBasis: 'NATIONAL_STANDARD' | 'OWN_SPECIFICATION';
  /** Exact decimals that make one together. */
  weights: Weights;
  /** The upper contest's document on which other weights rest (000-26). */
  weightsBasis: string | null;
}

/** The values of the pack, and what is known of the trade. */
export interface SubPlanRules {
  workGroups: readonly WorkGroup[];
  documents: readonly string[];
  weights: Weights;
  /** Null while it is only inferred. */
  hasNationalStandard: boolean | null;
}
