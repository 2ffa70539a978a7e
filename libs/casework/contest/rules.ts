import type { AppealLengths } from '@jiangcheng/domain/appeal/appeal-window';
import type { ApprovalPlan } from '@jiangcheng/domain/approval/plan';
import type { PackSubPlanRules } from '@jiangcheng/regulations/facts/sub-plan';
import type { DeadlineRule } from '@jiangcheng/domain/deadline/rule';
import type { DayRule } from '@jiangcheng/domain/contest/facts';
import type { RecheckRule } from '@jiangcheng/domain/recheck/recheck';
import type { CollectionPlan } from '@jiangcheng/domain/collection/plan';
import type { ContestRules } from '@jiangcheng/domain/contest/plan';

/** The values of a rule pack, under a campaign's settings, that a contest's case needs. Each has its clause in the pack. */
export interface ContestPack {
  rules: ContestRules;
  /** Words of each duty beside the report, zh-CN. */
  dutyLabels: Readonly<Record<string, string>>;
  cutoffOn: string;
  cutoffClause: string;
  /** Whether own contestants of an upper contest are ranked by themselves (000-57). */
  localRanking: boolean;
  lateReports: 'ACCEPT' | 'REFUSE';
  /** How many there must be in the final, and what a confirmation comes to where there are fewer and no waiver (FEW_FINALISTS). */
  finalists: { wanted: number; clause: string; unwaived: 'WARN' | 'REQUIRE' };
  returnReasons: readonly string[];
  /** Words of each coded reason, zh-CN. */
  returnReasonLabels: Readonly<Record<string, string>>;
  /** On what something rests under this regulation that 000 rests on the given clause. */
  ground: (clause: string) => string;
  /** The regulation as mails name it, such as 通工发〔2025〕14号. */
  docNo: string;
  /** Whether the committee may circulate results in parts (RESULTS_CIRCULAR_GATE). */
  partialCirculars: boolean;
  /** Whether winners are put up before the circular (WINNERS_PUBLIC_NOTICE). */
  winnersNotice: boolean;
  /** What a sub-plan must have, and whether contests go by it (CONTEST_FRONT); null under a regulation without sub-plans. */
  front: { asked: boolean; rules: PackSubPlanRules } | null;
  /** Minutes without a save after which a draft is in nobody's hand (DRAFT_HOLD_MINUTES). */
  holdMinutes: number;
  /** What many units hand in by one day. */
  collections: readonly CollectionPlan[];
  /** Who reviews a score report, in which order. */
  reviewPlan: ApprovalPlan;
  /** How long one opening of an approval's node may take: in the review of a report, and where bodies sign together. Null: no limit. */
  approvalClocks: { review: DeadlineRule | null; countersign: DeadlineRule | null };
  /** Whether lots are drawn for start numbers, marks given under codes, and read again (DRAW_LOTS, BLIND_CODES, SCORE_RECHECK). */
  day: DayRule;
  recheck: RecheckRule;
  /** How long appeals may come (APPEAL_ON_SITE_HOURS, SCORE_REVIEW_WORKING_DAYS). */
  appeals: AppealLengths;
}

/**
 * A clause as people cite it: document number, attachment, item. `000/附1/六.3` → `通工发〔2025〕14号附件1 六.3`; a law by its own name, and for
 * what is the office's practice the document as a whole.
 */
export function cited({ docNo }: Pick<ContestPack, 'docNo'>, clause: string): string {
  if (/^(office |rules |$)/.test(clause)) return docNo;
  if (!/^\d{3}\//.test(clause)) return clause;
  return docNo + clause.replace(/^\d{3}\//, '').replace(/^附(\d)(?:\/| )?/, '附件$1 ');
}

/** The pack edition that a case was opened under; it keeps it for life (design.md §5). */
export type PackOf = (regulation: string, edition: string, settings: Readonly<Record<string, unknown>>) => ContestPack;
