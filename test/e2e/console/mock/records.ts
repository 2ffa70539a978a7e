import type { accessEventView, deviationView, engineHistory, history, incidentView } from '@jiangcheng/contracts/api/audit';
import type { calendarYearView, workingDaysView } from '@jiangcheng/contracts/api/calendar';
import type { mailView } from '@jiangcheng/contracts/api/mail';
import type { Output } from '@jiangcheng/contracts/api/output';
import { uuid } from './ids.ts';

type HistoryView = Output<typeof history>;
const event: HistoryView['events'][number] = {
  seq: 1,
  type: 'END_DECLARED',
  label: '申报结束',
  sentence: '测试丙（示例承办单位·承办单位）申报比赛已于 2025-06-20 结束。',
  actor: '测试丙（示例承办单位·承办单位）',
  actingRole: 'ORGANIZER',
  decidedBy: null,
  decidedOn: null,
  enteredBy: null,
  confirmedBy: null,
  at: '2025-06-20T18:00:00+08:00',
  clause: '000/附1/六.3',
  tookWorkingDays: 14,
  before: { stage: 'HOLDING', ended: null },
  after: { stage: 'SCORE_REPORT', ended: { on: '2025-06-20', confirmed: false, declaredAt: Date.parse('2025-06-20T16:30:00+08:00') } },
  reason: null,
  documents: [],
  hash: 'aa11'.repeat(16),
  previousHash: null,
};

export const caseHistory = (caseId: string): HistoryView => ({
  caseId,
  href: `/contests/${caseId}`,
  number: '2025-02',
  title: '化学检验（金属）比赛',
  verified: true,
  fault: null,
  head: 'bb22'.repeat(16),
  events: [
    event,
    {
      ...event,
      seq: 2,
      type: 'END_DAY_CORRECTED',
      label: '更正结束日',
      sentence: '测试己（示例总工会副主席）将比赛结束日由 2025-06-20 更正为 2025-06-19（据 2025-06-23 纸质件，测试甲登记，测试乙确认）。',
      decidedBy: { name: '测试己', post: '副主席', body: '示例总工会' },
      decidedOn: '2025-06-23',
      enteredBy: '测试甲',
      confirmedBy: '测试乙',
      before: { ended: { on: '2025-06-20' } },
      after: { ended: { on: '2025-06-19' } },
      reason: { code: null, text: '最后一项实操于 19 日完成' },
      documents: ['ee'.repeat(32)],
      tookWorkingDays: null,
      hash: 'bb22'.repeat(16),
      previousHash: event.hash,
    },
  ],
});

export const engine = (caseId: string): Output<typeof engineHistory> => ({
  workflowId: `contest/${caseId}`,
  available: true,
  status: 'RUNNING',
  events: [{ runId: 'run-1', eventId: 1, type: 'WorkflowExecutionStarted', at: '2025-05-10T09:00:00+08:00', detail: { attempt: 1 } }],
});

export const mails = (): Output<typeof mailView>[] => [
  {
    id: uuid('mail', 1),
    kind: 'REMINDER',
    label: '期限提醒',
    caseId: uuid('contest', 1),
    number: '2025-01',
    toName: '测试丙',
    toAddress: 'organizer@example.invalid',
    subject: '【匠程】铝电解工比赛：成绩报送还剩 5 个工作日',
    status: 'SENT',
    rung: '-5',
    createdAt: '2025-06-27T09:00:00+08:00',
    notBefore: null,
    openedAt: '2025-06-30T09:30:00+08:00',
    bouncedAt: null,
    nextAttemptAt: null,
    sentAt: '2025-06-27T09:00:02+08:00',
    attempts: [{ at: '2025-06-27T09:00:02+08:00', ok: true, permanent: false, code: 250, response: 'Message queued' }],
  },
];

export const deviations = (): Output<typeof deviationView>[] => [
  {
    id: uuid('event', 1),
    caseId: uuid('contest', 2),
    number: '2025-02',
    title: '化学检验（金属）比赛',
    kind: 'LATE_REPORT',
    label: '逾期报送',
    round: 1,
    clause: '000/附1/六.3',
    detail: { workingDays: 2 },
    reason: '裁判长出差',
    at: '2025-06-27T09:00:00+08:00',
  },
];
export const incidents = (): Output<typeof incidentView>[] => [
  {
    id: uuid('event', 2),
    kind: 'WORKFLOW_MISSING',
    label: '流程中断，已重新启动',
    caseId: uuid('contest', 2),
    number: '2025-02',
    detail: {},
    at: '2025-06-27T09:00:00+08:00',
    resolvedAt: '2025-06-27T09:01:00+08:00',
  },
];
export const accessEvents = (): Output<typeof accessEventView>[] => [
  {
    id: uuid('event', 3),
    type: 'SIGN_IN',
    label: '登录',
    account: '测试甲',
    caseId: null,
    address: '192.0.2.1',
    detail: { purpose: 'PASSWORD_RESET', accountId: uuid('account', 7), grants: [{ role: 'AUDITOR' }] },
    at: '2025-06-27T09:00:00+08:00',
  },
];

const doc = '国办发明电〔2024〕12号';
export const calendarYear = (year: number): Output<typeof calendarYearView> => ({
  year,
  status: year <= 2026 ? 'PUBLISHED' : 'PROVISIONAL',
  sourceDocNo: year <= 2026 ? doc : null,
  sourceUrl: null,
  note: year <= 2026 ? null : '放假安排尚未公布，暂按法定节假日推算。',
  version: year <= 2026 ? '2025-11-04' : 'statutory-core',
  historyId: uuid('calendar', year),
  update: null,
  days: [
    { date: `${String(year)}-01-01`, isWorkday: false, kind: 'HOLIDAY', name: '元旦', sourceDocNo: doc },
    { date: `${String(year)}-01-26`, isWorkday: true, kind: 'MAKEUP', name: '春节', sourceDocNo: doc },
  ],
});
export const workingDays = (from: string, count: number): Output<typeof workingDaysView> => ({
  from,
  count,
  date: '2025-07-04',
  provisional: false,
  provisionalYear: null,
  days: [
    { date: '2025-06-21', counted: false, index: null, kind: 'WEEKEND', reason: '周六' },
    { date: '2025-07-04', counted: true, index: 10, kind: 'WEEKDAY', reason: '工作日' },
  ],
});
