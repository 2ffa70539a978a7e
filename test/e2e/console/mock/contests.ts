import { contestLimitsOf } from '@jiangcheng/api/src/contest/contest-limits';
import { contestPack } from '@jiangcheng/casework/contest/contest-pack';
import type { CaseProgress } from '@jiangcheng/contracts/api/case';
import { contestActInputs, type ContestAct, type ContestView } from '@jiangcheng/contracts/api/contest';
import type { Output } from '@jiangcheng/contracts/api/output';
import type { InboxTab, taskView } from '@jiangcheng/contracts/api/task';
import { contestActTable, dayActs } from '@jiangcheng/domain/contest/acts';
import { deadline } from './deadlines.ts';
import { uuid } from './ids.ts';

type Action = CaseProgress['actions'][number];

const labels: Partial<Record<ContestAct, string>> = {
  nameOrganizers: '确定承办单位',
  nameChiefJudge: '确定裁判长',
  recordUpper: '登记上级竞赛依据（单独排名、成绩权重）',
  setDates: '确定比赛日期',
  release: '交承办单位办赛',
  drawLots: '抽签',
  recordDraw: '登记抽签记录',
  markEntrant: '登记缺赛、退赛、取消资格',
  reportSelection: '填报基层选拔赛、初赛',
  setDuty: '确定技术点评、宣传材料期限',
  fulfilDuty: '报送技术点评、宣传材料',
  drawRecheck: '抽取复检名单',
  enterRecheck: '录入复检读数',
  announceScores: '登记成绩现场公布',
  registerAppeal: '登记申诉',
  withdrawAppeal: '撤回申诉',
  decideAppeal: '裁决申诉',
  recordIncident: '登记突发情况',
  declareEnded: '申报比赛结束',
  confirmEndDay: '确认结束日',
  correctEndDay: '更正结束日',
  registerReceipt: '登记收件日期',
  confirmReceipt: '复核收件日期',
  tickOriginals: '原件收讫',
  admitLate: '准许逾期报送',
  handIn: '报送成绩',
  confirm: '审核确认',
  withdraw: '撤回报送',
  return: '退回补正',
  cancel: '取消比赛',
};
const routes: Partial<Record<ContestAct, string>> = {
  nameOrganizers: 'organizers',
  nameChiefJudge: 'chief-judge',
  recordUpper: 'upper-contest',
  setDates: 'dates',
  recordDraw: 'draw/record',
  registerAppeal: 'appeals',
  decideAppeal: 'appeals/decision',
  declareEnded: 'end-declaration',
  registerReceipt: 'receipt',
  handIn: 'score-report/hand-in',
  withdraw: 'score-report/withdrawal',
  confirm: 'confirmation',
};

const runsOn = {
  code: 'WITHDRAWN_RUNS_ON',
  message: '撤回后原报送期限继续计算，其间的时间一并计入，截止时间仍为 2025-07-04 24:00。',
  clause: '000/附1/六.3',
  field: null,
  params: null,
};

function actions(caseId: string, allowed: readonly ContestAct[]): Action[] {
  return (Object.keys(contestActInputs) as ContestAct[]).map((act) => {
    const row = contestActTable[act];
    const refusal = {
      code: 'STAGE_NOT_OPEN',
      message: '这一步现在不能办理（当前环节：比赛进行）。',
      clause: row.clause,
      field: null,
      params: null,
    };
    const base = `/api/v1/contests/${caseId}`;
    return {
      act,
      label: labels[act] ?? act,
      allowed: allowed.includes(act),
      refusals: allowed.includes(act) ? [] : [refusal],
      notes: act === 'withdraw' ? [runsOn] : [],
      clause: row.clause,
      paper: row.paper,
      href: `${base}/${routes[act] ?? act.toLowerCase()}`,
      schemaHref: row.page ? null : `${base}/actions/${act}/schema`,
    };
  });
}

function base(n: number): ContestView {
  const organizer = { organizationId: uuid('organization', 1), name: '示例承办单位', lead: true, seals: true };
  return {
    caseId: uuid('contest', n),
    number: `2025-0${String(n)}`,
    title: n === 1 ? '铝电解工比赛' : '化学检验（金属）比赛',
    campaignId: uuid('campaign', 1),
    tradeNo: n,
    stage: 'HOLDING',
    stageLabel: '比赛进行',
    round: 1,
    status: 'OPEN',
    organizers: ['示例承办单位'],
    dueAt: deadline(n).dueAt,
    overdue: false,
    version: 7,
    regulation: '000/2025',
    backfilled: n === 2,
    cancelledFor: null,
    organizerList: [organizer, { organizationId: uuid('organization', 2), name: '示例协办公司', lead: false, seals: true }],
    upper: null,
    chiefJudge: { name: '测试裁判长', organization: '示例学院', post: '教授' },
    firstDay: '2025-06-18',
    lastDay: '2025-06-20',
    place: null,
    ended: { on: '2025-06-20', declaredOn: '2025-06-20T18:00:00+08:00', confirmed: false },
    receipt: null,
    originalsReceivedOn: null,
    limits: contestLimitsOf(contestPack('000', '2025', {})),
    front: null,
    deadlines: [deadline(n)],
    stages: [
      {
        stage: 'PREPARATION',
        label: '赛前准备',
        round: 1,
        openedAt: '2025-05-10T09:00:00+08:00',
        closedAt: '2025-06-01T09:00:00+08:00',
        outcome: 'RELEASED',
      },
      { stage: 'HOLDING', label: '比赛进行', round: 1, openedAt: '2025-06-01T09:00:00+08:00', closedAt: null, outcome: null },
    ],
    actions: [],
    paperDecisions: [],
    incidents: [],
    approvalId: null,
    catchingUp: false,
  };
}

/** A contest that is being prepared and reported at once, so that every form can be opened. */
export function contest(): ContestView {
  const plain = base(1);
  return {
    ...plain,
    actions: actions(plain.caseId, [
      'nameOrganizers',
      'nameChiefJudge',
      'setDates',
      ...dayActs,
      'declareEnded',
      'registerReceipt',
      'handIn',
    ]),
    paperDecisions: [
      {
        id: uuid('paper', 1),
        act: 'setDates',
        label: '确定比赛日期',
        registeredBy: '测试乙',
        ownEntry: false,
        registeredAt: '2025-06-28T09:00:00+08:00',
        kind: 'PAPER',
      },
    ],
  };
}

/** A contest under another regulation, before its clock runs. */
export function contestUnder(regulation: string, edition: string): ContestView {
  const plain = base(1);
  return {
    ...plain,
    ...{ regulation: `${regulation}/${edition}`, limits: contestLimitsOf(contestPack(regulation, edition, {})), deadlines: [] },
    actions: actions(plain.caseId, ['setDates', 'declareEnded']),
  };
}

/** A contest whose report waits for the office, overdue. */
export function handedInContest(): ContestView {
  const plain = base(2);
  const review = {
    stage: 'OFFICE_REVIEW',
    label: '办公室审核',
    round: 1,
    openedAt: '2025-06-27T09:00:00+08:00',
    closedAt: null,
    outcome: null,
  };
  return {
    ...plain,
    stage: 'OFFICE_REVIEW',
    stageLabel: '办公室审核',
    approvalId: uuid('approval', 2),
    overdue: true,
    deadlines: [{ ...deadline(2), status: 'MET', provisional: false, provisionalReason: null, late: true, actions: [] }],
    stages: [...plain.stages.map((stage) => ({ ...stage, closedAt: '2025-06-27T09:00:00+08:00' })), review],
    actions: actions(plain.caseId, ['confirm', 'return', 'tickOriginals', 'withdraw']),
  };
}

export interface TabbedTask extends Output<typeof taskView> {
  tabs: InboxTab[];
}

export function tasks(): TabbedTask[] {
  const [one, two] = [base(1), base(2)];
  const line = {
    organizationName: null,
    personName: null,
    postName: null,
    claimedBy: null,
    claimedAt: null,
    ofApproval: false,
    claimable: false,
    claimedByMe: false,
    openedBy: '测试丙',
    consignedBy: null,
    closedBy: null,
    closedAt: null,
    copy: null,
    clause: '000/附1/六.3',
    round: 1,
    provisional: false,
    overdue: false,
    status: 'OPEN',
    openedAt: '2025-06-20T18:00:00+08:00',
  } as const;
  const of = (n: number, view: ContestView, more: Partial<TabbedTask>): TabbedTask => ({
    ...line,
    tabs: ['TODO'],
    id: uuid('task', n),
    kind: 'REVIEW',
    label: '审核成绩',
    caseId: view.caseId,
    number: view.number,
    title: view.title,
    stage: view.stage,
    dueAt: null,
    dueText: null,
    href: `/contests/${view.caseId}/review`,
    caseHref: `/contests/${view.caseId}`,
    ...more,
  });
  return [
    of(1, two, {
      ofApproval: true,
      stage: 'OFFICE_REVIEW',
      dueAt: '2025-06-28T00:00:00+08:00',
      dueText: '2025-06-27 24:00',
      overdue: true,
    }),
    of(2, one, {
      kind: 'SCORE_REPORT',
      label: '报送成绩',
      stage: 'SCORE_REPORT',
      dueAt: deadline(1).dueAt,
      dueText: deadline(1).dueText,
      provisional: true,
      organizationName: '示例承办单位',
      href: `/contests/${one.caseId}/score-report`,
    }),
    of(3, one, {
      kind: 'CONFIRM_END_DAY',
      label: '确认结束日',
      href: `/contests/${one.caseId}`,
      tabs: ['TODO', 'UNCLAIMED'],
      claimable: true,
    }),
    of(4, one, {
      kind: 'PREPARE',
      label: '准备比赛',
      stage: 'PREPARATION',
      status: 'DONE',
      tabs: ['DONE', 'OPENED'],
      closedBy: '测试甲',
      closedAt: '2025-06-01T09:00:00+08:00',
    }),
    of(5, two, {
      kind: 'COPY',
      label: '抄送',
      status: 'DONE',
      tabs: ['COPIED'],
      copy: { id: uuid('task', 5), from: '测试乙', note: '请知悉', at: '2025-06-29T09:00:00+08:00', readAt: null },
    }),
    of(6, two, { tabs: ['CONSIGNED'], personName: '测试乙', consignedBy: '测试甲' }),
  ];
}
