import type { ApprovalPlan } from '@jiangcheng/domain/approval/plan';
import type { CollectionPlan } from '@jiangcheng/domain/collection/plan';
import type { ContestRules } from '@jiangcheng/domain/contest/plan';

/** The values of a rule pack, under a campaign's settings, that a contest's case needs. Each has its clause in the pack. */
export interface ContestPack {
  rules: ContestRules;
  cutoffOn: string;
  lateReports: 'ACCEPT' | 'REFUSE';
  returnReasons: readonly string[];
  /** Words of each coded reason, zh-CN. */
  returnReasonLabels: Readonly<Record<string, string>>;
  /** The regulation as mails name it, such as 通工发〔2025〕14号. */
  docNo: string;
  /** Whether the committee may circulate results in parts (RESULTS_CIRCULAR_GATE). */
  partialCirculars: boolean;
  /** What many units hand in by one day. */
  collections: readonly CollectionPlan[];
  /** Who reviews a score report, in which order. */
  reviewPlan: ApprovalPlan;
}

/** A clause as people cite it: document number, attachment, item. `000/附1/六.3` → `通工发〔2025〕14号附件1 六.3`. */
export const cited = ({ docNo }: Pick<ContestPack, 'docNo'>, clause: string): string =>
  docNo + clause.replace(/^\d{3}\//, '').replace(/^附(\d)(?:\/| )?/, '附件$1 ');

/** The pack edition that a case was opened under; it keeps it for life (design.md §5). */
export type PackOf = (regulation: string, edition: string, settings: Readonly<Record<string, unknown>>) => ContestPack;
