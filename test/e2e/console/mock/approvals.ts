import type { ApprovalView } from '@jiangcheng/contracts/api/approval';
import { uuid } from './ids.ts';

type Signer = ApprovalView['nodes'][number]['participants'][number]['signers'][number];

const AT = '2025-07-02T10:00:00+08:00';
const nobodyYet = { consignedBy: null, dueOn: null, addedBy: null, word: null, opinions: [], withdrawn: [], passedOn: [], taskId: null };
const attachments = [{ id: uuid('file', 1), name: '示例意见.pdf' }];
const word = { verdict: 'AGREE' as const, by: '测试乙', onBehalfOf: '测试甲', paper: false, at: AT, text: '材料齐全', attachments };

const signer = (key: string, address: string, more: Partial<Signer>): Signer => ({
  ...{ key, address, people: [], holder: null, state: 'ACTING' },
  ...nobodyYet,
  ...more,
});

const node = (key: string, label: string, state: 'PASSED' | 'OPEN', signers: Signer[]): ApprovalView['nodes'][number] => ({
  ...{ key, label, rule: 'ANY', ruleLabel: '或签', share: null, round: 1, state, openedAt: AT, endedAt: null, returned: null },
  participants: signers.map((one) => ({ order: 1, weight: 1, signers: [one] })),
});

const can = (verb: string, label: string, where: 'tasks' | 'approvals', needsReason = false): ApprovalView['verbs'][number] => ({
  ...{ verb, label, signer: where === 'tasks' ? 'HEAD/1/1' : null, allowed: true, refusals: [], needsReason },
  href: `/api/v1/${where}/${uuid(where === 'tasks' ? 'task' : 'approval', 2)}/verbs`,
});

/** A copy that has not been noted, and may be urged. */
export const copyTo = (personId: string, to: string, text: string | null): ApprovalView['copies'][number] => ({
  ...{ personId, to, by: '测试甲', at: AT, text, readAt: null },
  ...{ urgedAt: null, mayUrge: true, urgeableFrom: null },
});

/** A 会签 of this case that the second body has yet to sign; its first word may be taken back, and the others urged. */
export const countersigning = (n: number, caseId: string, stage: string): ApprovalView => ({
  ...{ id: uuid('approval', n), caseId, stage, stageLabel: '会签', round: 1, status: 'OPEN', closedAt: null },
  nodes: [
    {
      ...node('BODIES', '会签单位', 'OPEN', [
        signer('BODIES/1/1', '示例市总工会', { state: 'AGREED', word: { ...word, by: '测试会签1', onBehalfOf: null, attachments: [] } }),
        signer('BODIES/2/1', '示例市人社局', { taskId: uuid('task', 2) }),
      ]),
      ...{ rule: 'ALL', ruleLabel: '会签' },
    },
  ],
  copies: [],
  verbs: [
    can('copy', '抄送', 'approvals'),
    { ...can('urge', '催办', 'approvals'), href: null },
    { ...can('withdraw', '撤回', 'approvals', true), signer: 'BODIES/1/1' },
  ],
  paperActs: [{ act: 'withdrawInApproval', label: '撤回（审批节点）', signers: ['BODIES/1/1'] }],
  returnTargets: [{ to: null, label: '承办单位（修改方案）' }],
});

/** The office has signed, by a deputy; its head is waited for. */
export const approval = (): ApprovalView => ({
  ...{
    id: uuid('approval', 2),
    caseId: uuid('contest', 2),
    stage: 'OFFICE_REVIEW',
    stageLabel: '办公室审核',
    round: 1,
    status: 'OPEN',
    closedAt: null,
  },
  nodes: [
    node('OFFICE', '办公室审核', 'PASSED', [signer('OFFICE/1/1', '竞赛组委会办公室', { state: 'AGREED', word })]),
    node('HEAD', '负责人批准', 'OPEN', [signer('HEAD/1/1', '办公室负责人', { taskId: uuid('task', 2) })]),
  ],
  copies: [copyTo(uuid('person', 21), '测试丙', '请知悉'), copyTo(uuid('person', 22), '测试丁', null)],
  verbs: [
    can('agree', '同意', 'tasks'),
    can('return', '退回', 'tasks', true),
    can('transfer', '转办', 'tasks'),
    can('addSigner', '加签', 'tasks'),
    can('claim', '认领', 'tasks'),
    can('copy', '抄送', 'approvals'),
    { ...can('urge', '催办', 'approvals'), href: null },
    {
      ...can('withdraw', '撤回', 'approvals', true),
      allowed: false,
      refusals: [{ code: 'NEXT_HAS_ACTED', message: '下一步已经办理，不能撤回。', clause: null, field: null, params: null }],
    },
  ],
  paperActs: [
    { act: 'agreeInApproval', label: '同意（审批节点）', signers: ['HEAD/1/1'] },
    { act: 'returnInApproval', label: '退回到前面的节点', signers: ['HEAD/1/1'] },
    { act: 'withdrawInApproval', label: '撤回（审批节点）', signers: ['OFFICE/1/1'] },
  ],
  returnTargets: [
    { to: 'OFFICE', label: '办公室审核' },
    { to: null, label: '报送单位（退回补正）' },
  ],
});
