import type { VariableValues } from './mail-kinds.ts';

const due = { at: '2026-05-22T16:00:00Z', provisional: false };
const clause = '《示例通知》附件1 六.3';

/** Made-up values for previews and test mails. */
export const SAMPLE_VALUES: VariableValues = {
  recipient: '示例收件人',
  contest: '示例工种技能竞赛',
  clause,
  due,
  daysLeft: 2,
  daysOverdue: 1,
  workingDays: { days: 2, provisional: false },
  link: 'http://localhost/example',
  organizer: '示例单位',
  firstDay: '2026-05-06',
  plannedEnd: '2026-05-08',
  reason: '缺少签章',
  reasonText: '第二页缺少裁判长签字。',
  round: 2,
  receivedAt: '2026-05-20T02:00:00Z',
  late: false,
  confirmedAt: '2026-05-25T02:00:00Z',
  organization: '示例单位',
  role: '承办单位',
  open: {
    entries: [
      {
        name: '示例选手',
        position: 2,
        rule: { zh: '从事本职业一线工作', en: 'works in this trade at the front line' },
        reason: '证明不属实',
      },
    ],
    count: 1,
  },
  contestant: '示例选手',
  rule: { zh: '从事本职业一线工作', en: 'works in this trade at the front line' },
  appeal: { zh: '现场申诉', en: 'appeal on site' },
  outcome: { zh: '不成立', en: 'unfounded' },
  candidate: '示例人选',
  login: 'shili.jia',
  expiresAt: '2026-05-23T02:00:00Z',
  items: [
    { contest: '示例竞赛甲', clause, due, daysOverdue: 1, link: 'http://localhost/example/1' },
    { contest: '示例竞赛乙', clause, due, daysLeft: 2, link: 'http://localhost/example/2' },
  ],
  task: '报送成绩',
  step: { zh: '会签成绩通报', en: 'countersign the results circular' },
  dueOrNone: due,
  urgedBy: '示例经办人',
  handedBy: '示例审核人',
  note: '请尽快办理。',
  day: '2026-05-20',
  count: 2,
  authority: '示例局〔2026〕7号',
  since: '2026-05-11',
  score: '96.5',
  amount: '8000.50',
  calendarYear: 2027,
  document: '示例办发明电〔2026〕99号',
  moves: [
    {
      contest: '示例竞赛丙',
      before: { at: '2027-01-11T16:00:00Z', provisional: true },
      after: { at: '2027-01-08T16:00:00Z', provisional: false },
    },
  ],
  moveCount: 1,
  before: { firstDay: '2026-05-06', lastDay: '2026-05-08', place: '示例培训基地' },
  after: { firstDay: '2026-05-13', lastDay: '2026-05-15', place: '示例二号基地' },
};
