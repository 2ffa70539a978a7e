import type { BoardItem, DeadlineView } from '@jiangcheng/contracts/api/deadline';
import { uuid } from './ids.ts';

const organizer = { id: uuid('organization', 1), name: '示例承办单位' };

const labels = { suspendDeadline: '中止期限', resumeDeadline: '恢复期限', extendDeadline: '延长期限' } as const;
const routes = { suspendDeadline: 'suspension', resumeDeadline: 'resumption', extendDeadline: 'extension' } as const;

/** What the office may do about the deadline of a contest: suspend and extend while it runs, resume and extend while it stands. */
const actions = (n: number, stands: boolean): DeadlineView['actions'] =>
  (['suspendDeadline', 'resumeDeadline', 'extendDeadline'] as const).map((act) => ({
    act,
    label: labels[act],
    allowed: act === 'extendDeadline' || stands === (act === 'resumeDeadline'),
    refusals: [],
    href: `/api/v1/cases/${uuid('contest', n)}/deadlines/${uuid('deadline', n)}/${routes[act]}`,
  }));

/** The deadline of a contest: it runs, provisionally, and was extended once. */
export const deadline = (n: number): DeadlineView => ({
  id: uuid('deadline', n),
  key: 'SCORE_REPORT',
  round: 1,
  run: null,
  clause: '000/附1/六.3',
  unit: 'WORKING_DAY',
  hard: false,
  startOn: '2025-06-20',
  dueOn: '2025-07-04',
  dueAt: '2025-07-05T00:00:00+08:00',
  dueText: '2025-07-04 24:00',
  workingDaysLeft: 5,
  provisional: true,
  provisionalReason: '国务院尚未公布 2027 年放假安排，公布后重新计算。',
  status: 'RUNNING',
  overdue: false,
  late: null,
  participant: organizer,
  budget: 10,
  consumed: 5,
  grossDays: 12,
  netDays: 10,
  runningSince: '2025-06-25',
  suspendedSince: null,
  ledger: [
    {
      ...{ kind: 'SUSPEND', on: '2025-06-24', days: null, grantedTo: null, reason: '暴雨停课', authority: '示例局〔2025〕7号' },
      ...{ fileId: uuid('file', 1), enteredBy: '测试甲', confirmedBy: null, at: '2025-06-24T09:00:00+08:00' },
    },
    {
      ...{ kind: 'RESUME', on: '2025-06-25', days: null, grantedTo: null, reason: '恢复', authority: '示例局〔2025〕8号' },
      ...{ fileId: null, enteredBy: '测试甲', confirmedBy: '测试乙', at: '2025-06-25T09:00:00+08:00' },
    },
  ],
  actions: actions(n, false),
});

/** The same after it was suspended. */
export const suspended = (n: number): DeadlineView => ({
  ...deadline(n),
  ...{ status: 'SUSPENDED', dueAt: null, dueText: null, workingDaysLeft: null, suspendedSince: '2025-06-30', runningSince: null },
  actions: actions(n, true),
});

/** A clock that follows a day of its case's own, which says so. */
export const unmoved = (key: string, message: string): DeadlineView => ({
  ...deadline(1),
  ...{ key, ledger: [], participant: null },
  actions: actions(1, false).map((one) => ({
    ...one,
    allowed: false,
    refusals: [{ code: 'CLOCK_OF_ITS_OWN', message, clause: null, field: null, params: null }],
  })),
});

const item = (n: number, changed: Partial<BoardItem>): BoardItem => ({
  ...{ id: uuid('deadline', n), caseId: uuid('contest', 1), number: `2025-0${String(n)}`, title: '铝电解工比赛' },
  campaign: { id: uuid('campaign', 1), name: '2025年示例竞赛' },
  ...{ key: 'SCORE_REPORT', keyLabel: '成绩报送期限', round: 1, run: null, clause: '000/附1/六.3', unit: 'WORKING_DAY' },
  participant: organizer,
  people: [{ id: uuid('person', 3), name: '测试丙' }],
  ...{ startOn: '2025-06-10', dueOn: '2025-06-24', dueAt: '2025-06-25T00:00:00+08:00', dueText: '2025-06-24 24:00', workingDaysLeft: -4 },
  ...{ standing: 'OVERDUE', suspendedSince: null, provisional: false, grossDays: 10, netDays: 10, href: `/contests/${uuid('contest', 1)}` },
  ...changed,
});

/** One of each standing, the overdue first. */
export const boardItems = (): BoardItem[] => [
  item(11, {}),
  item(12, { standing: 'SOON', dueOn: '2025-07-02', dueAt: '2025-07-03T00:00:00+08:00', dueText: '2025-07-02 24:00', workingDaysLeft: 2 }),
  item(13, {
    ...{ standing: 'SUSPENDED', dueOn: '2025-07-08', dueAt: null, dueText: null, workingDaysLeft: null, suspendedSince: '2025-06-26' },
    ...{ grossDays: 12, participant: null, people: [] },
  }),
  item(14, {
    standing: 'LATER',
    dueOn: '2025-08-01',
    dueAt: '2025-08-02T00:00:00+08:00',
    dueText: '2025-08-01 24:00',
    workingDaysLeft: 24,
  }),
];
