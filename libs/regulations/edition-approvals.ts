import { isDeepStrictEqual } from 'node:util';
import { planRefusals } from '@jiangcheng/domain/approval/plan';
import { ok, refuse, refuseAll, type Result } from '@jiangcheng/domain/shared/result';
import { planOf } from './approval-plan.ts';
import type { EditionContent } from './edition.ts';
import type { PlannedApproval } from './schema/approvals.ts';

type Node = PlannedApproval['nodes'][number];

/** How a node of an approval decides and who sits there, with the clause that it rests on now. */
export interface NodeChange {
  approval: string;
  node: string;
  rule: Node['rule'];
  seats: readonly Node['participants'][number][];
  clause: string;
}

/** An approval of an edition beside the one it was made from. `fixed`: its kind is no edition's to choose. */
export interface EditionApproval {
  key: string;
  /** In the words of the setting that chooses it; null for a 会签, which its stage has words for. */
  label: { zh: string; en: string } | null;
  clause: string;
  fixed: boolean;
  changed: boolean;
  nodes: readonly { key: string; rule: Node['rule']; seats: readonly Node['participants'][number][] }[];
}

/** 会签 of what is issued jointly is always all (office.md §8): the sub-plan's, and the bodies' review of the results. */
const COUNTERSIGNINGS = [
  { key: 'COUNTERSIGNING', node: 'COUNTERSIGN' },
  { key: 'COMMITTEE_REVIEW', node: 'BODIES' },
] as const;

const approvalsOf = (content: EditionContent): readonly PlannedApproval[] =>
  (content['approvals'] as { approvals: PlannedApproval[] } | undefined)?.approvals ?? [];

/** The words of each way of reviewing a report, as the setting that chooses among them has them. */
function labelsIn(content: EditionContent): Readonly<Record<string, { zh: string; en: string }>> {
  const { settings } = content['settings'] as { settings: readonly Choosing[] };
  return settings.find(({ key }) => key === 'REVIEW_APPROVAL')?.allowed.labels ?? {};
}
type Choosing = { key: string; allowed: { labels?: Readonly<Record<string, { zh: string; en: string }>> } };

/** Those that an edition may change, then the 会签 that none may; none where the regulation has no approvals. */
export function editionApprovals(content: EditionContent, base: EditionContent): EditionApproval[] {
  const [before, labels] = [approvalsOf(base), labelsIn(content)];
  const own = approvalsOf(content).map((one) => ({
    ...{ key: one.key, label: labels[one.key] ?? null, clause: one.clause, fixed: false },
    changed: !isDeepStrictEqual(
      before.find(({ key }) => key === one.key),
      one,
    ),
    nodes: one.nodes.map(({ key, rule, participants: seats }) => ({ key, rule, seats })),
  }));
  const fixed = COUNTERSIGNINGS.map(({ key, node }) => ({
    ...{ key, label: null, clause: 'office §8', fixed: true, changed: false },
    nodes: [{ key: node, rule: { kind: 'ALL' as const }, seats: [] }],
  }));
  return own.length === 0 ? [] : [...own, ...fixed];
}

/**
 * With one node decided in another way. Who votes may say no: 表决 lets its approval be refused. Refuses with COUNTERSIGN_IS_ALL,
 * APPROVAL_NODE_UNKNOWN and the codes of planRefusals.
 */
export function withNode(content: EditionContent, change: NodeChange): Result<EditionContent> {
  if (COUNTERSIGNINGS.some(({ key }) => key === change.approval))
    return refuse('COUNTERSIGN_IS_ALL', { field: 'rule', clause: 'office §8' });
  const approval = approvalsOf(content).find(({ key }) => key === change.approval);
  if (approval?.nodes.some(({ key }) => key === change.node) !== true) return refuse('APPROVAL_NODE_UNKNOWN');
  const changed = changedBy(approval, change);
  const wrong = planRefusals(planOf(changed));
  if (wrong.length > 0) return refuseAll(wrong.map((refusal) => ({ ...refusal, field: 'rule', clause: change.clause })));
  const approvals = approvalsOf(content).map((one) => (one === approval ? changed : one));
  return ok({ ...content, approvals: { ...(content['approvals'] as object), approvals } });
}

function changedBy(approval: PlannedApproval, { node, rule, seats, clause }: NodeChange): PlannedApproval {
  const participants = seats.map(({ weight, ...seat }) => (rule.kind === 'VOTE' && weight !== undefined ? { ...seat, weight } : seat));
  return {
    ...approval,
    clause,
    mayDisagree: approval.mayDisagree || rule.kind === 'VOTE',
    nodes: approval.nodes.map((one) => (one.key === node ? { ...one, rule, participants } : one)),
  };
}
