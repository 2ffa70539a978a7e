import type { Output } from '@jiangcheng/contracts/api/output';
import type { noticeView } from '@jiangcheng/contracts/api/notice';
import type { objectionView } from '@jiangcheng/contracts/api/objection';
import { uuid } from './ids.ts';
import { CANDIDATE, ROUND } from './selection.ts';

type Notice = Output<typeof noticeView>;
type Objection = Output<typeof objectionView>;

export const NOTICE = uuid('contest', 70);
export const OBJECTION = uuid('entry', 70);
export const WAITING = uuid('entry', 71);
export const VERIFYING = uuid('entry', 72);
export const ANSWERING = uuid('entry', 73);
export const VERIFIERS = [
  { personId: uuid('person', 71), name: '示例核查甲' },
  { personId: uuid('person', 72), name: '示例核查乙' },
];
const clause = '004/第八条';
const hash = 'a7'.repeat(32);
const people = [
  { personId: CANDIDATE, name: '示例甲', unit: '示例企业', post: '示例工' },
  { personId: uuid('person', 92), name: '示例乙', unit: '示例农场', post: '示例技师' },
  { personId: uuid('person', 93), name: '示例丙', unit: '示例学校', post: '示例教师' },
];
const reception = {
  ...{ department: '示例部', phone: '0000-0000000', email: 'notice@example.org' },
  ...{ address: '示例路1号', postcode: '000000' },
};
const refusal = (code: string, message: string) => ({ code, message, clause, field: null, params: null });

const acting =
  (id: string, kind: 'notices' | 'objections') =>
  (act: string, label: string, refusals: ReturnType<typeof refusal>[] = []) => ({
    ...{
      act,
      label,
      allowed: refusals.length === 0,
      refusals,
      notes: [],
      clause,
      paper: false,
      href: `/api/v1/${kind}/${id}/${routes[act] ?? ''}`,
    },
    schemaHref: `/api/v1/${kind}/${id}/actions/${act}/schema`,
  });
export const routes: Readonly<Record<string, string>> = {
  ...{
    postNotice: 'posting',
    changeNotice: 'change',
    proveDisplay: 'display-proofs',
    decideOutage: 'outage-decision',
    extendNotice: 'extension',
  },
  ...{ assessObjection: 'assessment', admitObjection: 'admission', registerObjection: 'registration', reportFinding: 'report' },
  ...{ decideObjection: 'decision', replyToObjection: 'reply' },
};
const stage = (name: string, label: string, outcome: string | null = null) => ({
  ...{ stage: name, label, round: 1, openedAt: '2026-06-16T09:00:00+08:00', outcome },
  closedAt: outcome === null ? null : '2026-06-16T10:00:00+08:00',
});
const quiet = { paperDecisions: [], incidents: [], approvalId: null, catchingUp: false };

export const posting = { title: '关于示例名单的公示', basis: [clause], list: people, text: '现予以公示。', reception };

/** A notice on display whose page was away for two days; an objection holds one of its three persons. */
export function notice(): Notice {
  const act = acting(NOTICE, 'notices');
  const paper = (name: string, label: string) => ({
    ...act(name, label, [refusal('PARTY_GROUP_DECISION_NEEDED', '此事项须由党组会议决定，请据会议纪要摘录登记。')]),
    paper: true,
  });
  return {
    ...{ caseId: NOTICE, campaignId: ROUND, number: '2026-004-公示1', title: '示例2026年科尔沁工匠公示', clause, persons: 3 },
    subject: 'SELECTION',
    ...{ standing: 'RUNNING', standingLabel: '公示中', lastDay: '2026-06-24', openedAt: '2026-06-15T16:00:00+08:00' },
    owner: { title: '示例2026年科尔沁工匠', href: `/selections/${ROUND}` },
    decision: { body: '党组会议', on: '2026-06-15', reference: '2026年第8次' },
    approved: people,
    postings: [
      {
        ...{
          no: 1,
          postedAt: '2026-06-16T10:00:00+08:00',
          ...posting,
          hash,
          reason: null,
          concerns: people.map(({ personId }) => personId),
        },
        window: {
          ...{ postedOn: '2026-06-16', firstDay: '2026-06-17', lastDay: '2026-06-24', provisional: false },
          closesAt: '2026-06-25T00:00:00+08:00',
        },
      },
    ],
    announceable: people.map(({ personId, name }, index) => ({
      ...{ personId, name, may: false },
      refusals: [
        refusal('NOTICE_OPEN', '公示期至 2026-06-24 24:00 结束，结束前不能公布。'),
        ...(index === 1 ? [refusal('HOLD_OPEN', '对此人的异议正在核查，暂不能公布。')] : []),
      ],
    })),
    holds: [{ objectionId: OBJECTION, receiptNo: 'YY-EXAMPLE1', name: '示例乙', finding: 'OPEN' }],
    displays: [
      { code: 'SITE', label: '网站公示页' },
      { code: 'BOARD', label: '公示栏' },
    ],
    days: [
      { date: '2026-06-16', seenOn: ['SITE'], gap: false },
      { date: '2026-06-17', seenOn: ['BOARD', 'SITE'], gap: false },
      { date: '2026-06-18', seenOn: [], gap: true },
    ],
    proofs: [{ display: 'BOARD', label: '公示栏', seenAt: '2026-06-17T10:00:00+08:00', shown: true, fileId: uuid('file', 70) }],
    evidence: [{ on: '2026-06-16', at: '2026-06-16T10:05:00+08:00', sha256: 'b8'.repeat(32) }],
    outages: [{ display: 'SITE', label: '网站公示页', from: '2026-06-17T08:00:00+08:00', decided: false, extended: false, reason: null }],
    extensions: [{ posting: 1, days: 1, reason: '示例公示栏一度遮挡', authority: '示例批示', at: '2026-06-17T15:00:00+08:00' }],
    objections: { waiting: 1, takenUp: 1 },
    stages: [stage('POSTING', '待张贴', 'POSTED'), stage('RUNNING', '公示中')],
    actions: [
      act('changeNotice', '更正公示内容'),
      act('proveDisplay', '登记展示证明'),
      act('decideOutage', '决定中断的处理'),
      act('extendNotice', '延长公示期'),
      paper('removePerson', '撤下一人'),
      paper('withdrawNotice', '撤下公示'),
    ],
    ...quiet,
  };
}

const received = (id: string, receiptNo: string, personName: string): Omit<Objection, 'standing' | 'standingLabel' | 'takenUp'> => ({
  ...{ id, noticeId: NOTICE, noticeTitle: '示例2026年科尔沁工匠公示', receiptNo, personId: CANDIDATE, personName },
  ...{ channel: 'WEB', receivedAt: '2026-06-17T11:00:00+08:00', inTime: true, objectorKind: 'REAL_NAME', clause },
  ...{ facts: '反映其一线工作经历不足五年。', files: 1, concrete: true, sealed: false, stage: null, stageLabel: null },
  ...{ arrival: { channel: 'WEB', on: '2026-06-17', basis: 'SERVER' }, admissibility: null, verifiers: [], refused: null },
  ...{
    finding: null,
    decision: null,
    hold: 'OPEN',
    replyDue: null,
    reply: null,
    ledTo: null,
    mayReadObjector: false,
    stages: [],
    actions: [],
  },
  ...quiet,
});

/** One that the office looks at for its admission, one that nobody took up yet, one that is verified and one that is to be answered. */
export function objections(): Objection[] {
  const act = acting(OBJECTION, 'objections');
  return [
    {
      ...received(OBJECTION, 'YY-EXAMPLE1', '示例乙'),
      ...{
        standing: 'RECEIVED',
        standingLabel: '已收到',
        takenUp: true,
        mayReadObjector: true,
        stage: 'ADMISSION',
        stageLabel: '受理审查',
      },
      admissibility: { verdict: 'ADMIT', refusals: [] },
      replyDue: { on: '2026-07-08', text: '2026-07-08 24:00', overdue: false },
      stages: [stage('ADMISSION', '受理审查')],
      actions: [
        act('assessObjection', '核对材料'),
        act('admitObjection', '受理并确定核查人'),
        act('registerObjection', '不予受理，仅作登记', [refusal('OBJECTION_ADMISSIBLE', '此件异议符合受理条件。')]),
      ],
    },
    { ...received(WAITING, 'YY-EXAMPLE2', '示例甲'), standing: 'RECEIVED', standingLabel: '已收到', takenUp: false },
    {
      ...received(VERIFYING, 'YY-EXAMPLE3', '示例丙'),
      ...{ standing: 'ADMITTED', standingLabel: '核查中', takenUp: true, stage: 'VERIFICATION', stageLabel: '核查', verifiers: VERIFIERS },
      stages: [stage('ADMISSION', '受理审查', 'ADMITTED'), stage('VERIFICATION', '核查')],
      actions: [acting(VERIFYING, 'objections')('reportFinding', '提交核查报告')],
    },
    {
      ...received(ANSWERING, 'YY-EXAMPLE4', '示例丙'),
      ...{ standing: 'DECIDED', standingLabel: '已作出决定', takenUp: true, stage: 'REPLY', stageLabel: '答复', verifiers: VERIFIERS },
      ...{ finding: 'UPHELD', hold: 'UPHELD' },
      ledTo: { caseId: uuid('contest', 95), on: '2026-06-21', reference: '2026年第10次' },
      decision: { body: 'PARTY_GROUP', on: '2026-06-20', reference: '2026年第9次', effect: 'REMOVE' },
      replyDue: { on: '2026-06-20', text: '2026-06-20 24:00', overdue: true },
      stages: [stage('DECISION', '处理决定', 'DECIDED'), stage('REPLY', '答复')],
      actions: [acting(ANSWERING, 'objections')('replyToObjection', '答复异议人')],
    },
  ];
}
