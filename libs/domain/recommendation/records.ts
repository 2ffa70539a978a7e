import type { Person } from '../approval/plan.ts';
import type { LastSave } from '../draft/hold.ts';
import type { Secret } from '../score-report/records.ts';
import type { Condition, WorkPeriod } from '../selection/conditions.ts';
import type { CivilDate } from '../shared/civil-date.ts';

export const candidateStatuses = ['DRAFT', 'FILED', 'RETURNED', 'WITHDRAWN'] as const;
export type CandidateStatus = (typeof candidateStatuses)[number];

/** 支撑材料 for one of the five forces; the point of the fifteen is an optional tag (office.md §7). */
export interface Evidence {
  id: string;
  force: string;
  point: string | null;
  title: string;
  text: string;
  fileId: string | null;
}

/** What of a candidate the unit fills in. */
export interface CandidateContent {
  name: string;
  sex: 'F' | 'M';
  idNumber: Secret | null;
  birthDate: CivilDate;
  phone: Secret | null;
  employer: string;
  post: string;
  industry: string;
  region: string;
  keyIndustry: boolean;
  /** Declarations that hold of him, and conditions for which the unit gives its word. */
  declared: readonly string[];
  attested: readonly string[];
  frontLine: readonly WorkPeriod[];
}

/** The result of one item of 形式审查: in order, something to be supplied, or against the clause. */
export const itemResults = ['IN_ORDER', 'LACKING', 'FAILS'] as const;
export interface ReviewItem {
  key: string;
  result: (typeof itemResults)[number];
  note: string | null;
}

/** 征求意见: a body that the office asked about a candidate, and what it answered; null while it has not. */
export interface Opinion {
  body: string;
  askedOn: CivilDate;
  /** By when the answer is asked for; left out or null where no day was named. */
  dueOn?: CivilDate | null;
  answer: { on: CivilDate; text: string; fileId: string } | null;
}

/** 申报人 to 推荐人选: one person of one unit. Instants are epoch milliseconds. */
export interface CandidateRecord extends CandidateContent {
  id: string;
  organizationId: string;
  /** His place in the unit's own ranking, from 1. */
  position: number;
  version: number;
  status: CandidateStatus;
  evidence: readonly Evidence[];
  /** The signed and sealed 申报推荐表. */
  formFileId: string | null;
  exceptions: readonly { key: string; reason: string; by: string }[];
  opinions: readonly Opinion[];
  review: 'PASSED' | 'REJECTED' | null;
  reviewItems: readonly ReviewItem[];
  /** What a rejection rests on. */
  reviewClause: string | null;
  /** Why he was returned or rejected. */
  reviewReason: string | null;
  /** Last day for what was asked for; null unless it is returned. */
  supplementDueOn: CivilDate | null;
  filedAt: number | null;
  /** The last save of his form; null of one from before it was kept. */
  saved: LastSave<Person> | null;
}

/** What a unit says of its recommendation as a whole: 集体研究 with its excerpt, 推荐报告, and 本单位公示 where it made one. */
export interface RecommendationRecord {
  organizationId: string;
  version: number;
  studiedOn: CivilDate | null;
  studyFileId: string | null;
  reportFileId: string | null;
  shown: { from: CivilDate; to: CivilDate; fileId: string | null } | null;
}

export const newRecommendation = (organizationId: string): RecommendationRecord => ({
  ...{ organizationId, version: 0, studiedOn: null, studyFileId: null, reportFileId: null, shown: null },
});

/** What the pack of a round says of candidates. */
export interface CandidatePack {
  conditions: readonly Condition[];
  declarations: readonly string[];
  forces: readonly string[];
  points: readonly string[];
  /** What 形式审查 looks at, each with its clause. */
  items: readonly { key: string; clause: string }[];
  /** Whether the round seeks opinions of other bodies (征求意见), and on which clause. */
  opinions: { sought: boolean; clause: string };
  /** Minutes without a save after which a form is in nobody's hand (DRAFT_HOLD_MINUTES). */
  holdMinutes: number;
}
