import { approvalWordActs, type ApprovalView, type ApprovalWordAct } from '@jiangcheng/contracts/api/approval';
import type { AvailableVerb } from '@jiangcheng/domain/approval/available-verbs';
import type { PlannedNode } from '@jiangcheng/domain/approval/plan';
import { currentRun, indexOfNode, type ApprovalState, type NodeRun, type Signer } from '@jiangcheng/domain/approval/state';
import { verbRow } from '@jiangcheng/domain/approval/verbs';
import { actingSigners } from '@jiangcheng/domain/approval/verdict';
import { wordsToTakeBack } from '@jiangcheng/domain/approval/withdrawing';
import { toIsoLocal } from '@jiangcheng/domain/shared/instant';
import { sentenceOf } from '../platform/messages/catalogue.ts';
import type { Locale } from '../platform/messages/locale.ts';
import type { ReadApproval } from './approval-row.ts';
import { attachedTo, signerViewOf } from './signer.view.ts';
import { refusalViewOf } from '../platform/refusal-view.ts';

type NodeView = ApprovalView['nodes'][number];

/** The page of an approval, out of what was read. */
export function approvalViewOf(
  approval: ReadApproval,
  { verbs, copies }: { verbs: readonly AvailableVerb[]; copies: ApprovalView['copies'] },
  locale: Locale,
): ApprovalView {
  const { row, caseId } = approval;
  const { state } = row;
  return {
    ...{ id: row.id, caseId, stage: row.stage, round: row.round, status: state.status },
    stageLabel: sentenceOf(`stage.${row.stage}`, locale),
    closedAt: state.status === 'OPEN' ? null : toIsoLocal(state.closedAt),
    nodes: nodesOf(approval, locale),
    copies,
    verbs: verbs.map((verb) => verbOf(approval, verb, locale)),
    paperActs: paperActsOf(state, locale),
    returnTargets: targetsOf(state, locale),
  };
}

function nodesOf(approval: ReadApproval, locale: Locale): NodeView[] {
  const { state } = approval.row;
  const open = currentRun(state);
  const ahead = open === null ? [] : state.plan.nodes.slice(indexOfNode(state, open.node) + 1);
  return [
    ...state.runs.flatMap((run) => {
      const node = state.plan.nodes.find(({ key }) => key === run.node);
      return node === undefined ? [] : [openedNode(approval, node, run, locale)];
    }),
    ...ahead.map((node) => ({
      ...plannedNode(node, locale),
      round: 0,
      state: 'AHEAD' as const,
      openedAt: null,
      endedAt: null,
      returned: null,
      participants: [],
    })),
  ];
}

const plannedNode = ({ key, label, rule }: PlannedNode, locale: Locale) => ({
  key,
  label: sentenceOf(label, locale),
  rule: rule.kind,
  ruleLabel: sentenceOf(`approval.rule.${rule.kind}`, locale),
  share: 'share' in rule ? rule.share : null,
});

function openedNode(approval: ReadApproval, node: PlannedNode, run: NodeRun, locale: Locale): NodeView {
  const { end } = run;
  const returned =
    end?.kind === 'RETURNED' ? { by: end.by.name, to: end.to, text: end.text, attachments: attachedTo(end.attachments) } : null;
  return {
    ...plannedNode(node, locale),
    ...{ round: run.round, state: end?.kind ?? 'OPEN', openedAt: toIsoLocal(run.openedAt), returned },
    endedAt: end === null ? null : toIsoLocal(end.at),
    participants: run.participants.map(({ order, weight, signers }) => ({
      order,
      weight,
      signers: signers.map((signer) => signerViewOf(approval, run, signer, locale)),
    })),
  };
}

const ON_TASK = ['agree', 'disagree', 'return', 'transfer', 'consign', 'addSigner', 'claim', 'release'];

function verbOf(
  { row, tasks }: ReadApproval,
  { verb, signer, allowed, refusals }: AvailableVerb,
  locale: Locale,
): ApprovalView['verbs'][number] {
  const taskId = signer === null ? undefined : tasks.get(signer);
  const onTask = ON_TASK.includes(verb);
  const href = onTask
    ? taskId === undefined
      ? null
      : `/api/v1/tasks/${taskId}/verbs`
    : verb === 'urge'
      ? null
      : `/api/v1/approvals/${row.id}/verbs`;
  return {
    ...{ verb, signer, allowed, href },
    label: sentenceOf(verbRow(verb).label, locale),
    needsReason: verbRow(verb).reason,
    refusals: refusals.map((refusal) => refusalViewOf(refusal, locale)),
  };
}

/** The words that the approval knows, with their seats: 退回 only where a node lies before this one, 撤回 only of a word that nobody acted upon. */
function paperActsOf(state: ApprovalState, locale: Locale): ApprovalView['paperActs'] {
  const open = currentRun(state);
  if (open === null) return [];
  const { mayDisagree, mayReturn } = state.plan;
  const acting = actingSigners(open);
  const seats: Record<ApprovalWordAct, Signer[]> = {
    agreeInApproval: acting,
    disagreeInApproval: mayDisagree ? acting : [],
    returnInApproval: mayReturn !== false && indexOfNode(state, open.node) > 0 ? acting : [],
    withdrawInApproval: wordsToTakeBack(state),
  };
  return approvalWordActs
    .map((act) => ({ act, label: sentenceOf(`act.${act}`, locale), signers: seats[act].map(({ key }) => key) }))
    .filter(({ signers }) => signers.length > 0);
}

/** Earlier nodes, the nearest first, then what lies before the approval. */
function targetsOf(state: ApprovalState, locale: Locale): ApprovalView['returnTargets'] {
  const open = currentRun(state);
  if (open === null) return [];
  const earlier = state.plan.nodes.slice(0, indexOfNode(state, open.node)).reverse();
  return [
    ...earlier.map(({ key, label }) => ({ to: key, label: sentenceOf(label, locale) })),
    { to: null, label: sentenceOf('approval.before', locale) },
  ];
}
