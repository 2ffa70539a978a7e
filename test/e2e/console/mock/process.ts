import { documentViewOf } from '@jiangcheng/api/src/document/document.view';
import '@jiangcheng/api/src/document/document.messages';
import type { CampaignProcessView } from '@jiangcheng/contracts/api/campaign-process';
import type { DocumentCommand } from '@jiangcheng/domain/document/commands';
import { decideDocument } from '@jiangcheng/domain/document/decide';
import { evolveDocument } from '@jiangcheng/domain/document/events';
import { initialDocument, type DocumentContent, type DocumentState } from '@jiangcheng/domain/document/state';
import { uuid } from './ids.ts';

const bodies = ['示例市总工会', '示例市人社局', '示例团市委', '示例市妇联'].map((name, index) => ({
  organizationId: uuid('organization', index + 1),
  name,
}));
const by = (name: string, on: string) => ({ on, by: { personId: name, name }, paper: false });
const bodyId = (n: number): string => uuid('organization', n);

const TEXT = {
  title: '关于示例竞赛成绩的通报',
  recipients: ['各示例旗县总工会', '各示例行业主管部门'],
  body: ['示例竞赛各项比赛已全部结束。', '经竞赛组委会审核无异议，现将成绩予以通报。'],
  attachments: ['获奖人员名单'],
  note: null,
};

/** Two texts are told apart by their titles. */
const digestOf = ({ text }: DocumentContent): string => (text.title === TEXT.title ? 'ab' : 'ef').repeat(32);

/** A document that has been signed and waits for its number, and what was done to it since. */
function signedCircular(kind = 'RESULTS_CIRCULAR', since: readonly DocumentCommand[] = []): DocumentState {
  const chain: DocumentCommand[] = [
    { act: 'DRAFT', text: TEXT, ...by('测试甲', '2025-06-26') },
    { act: 'CHECK', ...by('测试乙', '2025-06-26') },
    ...[2, 3, 4].map((n) => ({
      act: 'COUNTERSIGN' as const,
      issuer: bodyId(n),
      ...by(`测试会签${String(n)}`, '2025-06-27'),
      paper: n === 4,
    })),
    { act: 'SIGN', ...by('测试签发', '2025-06-27') },
    ...since,
  ];
  const facts = { today: '2025-06-30', holdMinutes: 30, isTaken: () => false, digestOf, checkCodeOf: () => 'AB12-CD34' };
  return chain.reduce(
    (state, command) => {
      const decided = decideDocument(command, state, facts, Date.parse('2025-06-27T10:00:00+08:00'));
      if (!decided.ok) throw new Error(JSON.stringify(decided.refusals));
      return evolveDocument(state, decided.value);
    },
    initialDocument(kind, bodies),
  );
}

/** Who reads all this, twenty minutes after the last step. */
const reader = { personId: 'office', now: Date.parse('2025-06-27T10:20:00+08:00'), locale: 'zh-CN' as const, holdMinutes: 30 };

const stage = (name: string, label: string, closedAt: string | null, outcome: string | null) => ({
  ...{ stage: name, label, round: 1, closedAt, outcome },
  openedAt: '2025-06-20T09:00:00+08:00',
});

const action = (act: string, label: string, route: string, refusals: [code: string, message: string][] = []) => ({
  ...{ act, label, allowed: refusals.length === 0, clause: '000/附1/六.4', paper: true, notes: [] },
  refusals: refusals.map(([code, message]) => ({ code, message, clause: null, field: null, params: null })),
  notes: [],
  href: `/api/v1/campaigns/${uuid('campaign', 1)}/process/${route}`,
  schemaHref: `/api/v1/campaigns/${uuid('campaign', 1)}/process/actions/${act}/schema`,
});

const WINNERS = [
  { rank: 1, name: '示例选手甲', unit: '示例铝业公司', prize: '5000.00' },
  { rank: 2, name: '示例选手乙', unit: '示例冶炼厂', prize: '4000.00' },
];

/** The end of the campaign after its review: one 异议 is settled, one holds the circular, which waits for its number. */
export const campaignEnd = (): CampaignProcessView => ({
  caseId: uuid('contest', 9),
  campaignId: uuid('campaign', 1),
  campaign: '通辽市2025年“十大行业”职工职业技能竞赛',
  number: '2025-000-00',
  title: '示例竞赛成绩通报',
  stage: 'CIRCULAR',
  stageLabel: '成绩通报',
  round: 1,
  status: 'OPEN',
  version: 12,
  backfilled: false,
  partialAllowed: true,
  deadlines: [],
  bodies,
  gate: [
    { tradeNo: 1, title: '铝电解工比赛', stand: 'CONFIRMED', waiting: false, stageLabel: '审核确认' },
    { tradeNo: 2, title: '化学检验（金属）比赛', stand: 'RUNNING', waiting: true, stageLabel: '成绩报送' },
    { tradeNo: 3, title: '示例工种三', stand: 'NOT_OPENED', waiting: false, stageLabel: null },
  ].map((row) => ({
    ...row,
    stand: row.stand as 'CONFIRMED' | 'RUNNING' | 'NOT_OPENED',
    caseId: row.stand === 'NOT_OPENED' ? null : uuid('contest', row.tradeNo),
    number: row.stand === 'NOT_OPENED' ? null : `2025-000-0${String(row.tradeNo)}`,
    organizers: row.stand === 'NOT_OPENED' ? [] : ['示例承办单位', '示例协办公司'],
  })),
  cancelledTrades: [{ tradeNo: 3, title: '示例工种三', reason: '报名不足，组委会决定不举办' }],
  objections: [
    {
      ...{ id: '1', contestId: uuid('contest', 1), contest: '铝电解工比赛', body: '示例团市委' },
      ...{ reason: '第三名单位填写有误', raisedAt: '2025-06-24T10:00:00+08:00' },
      settled: { outcome: 'CORRECTED', label: '已更正', reason: '已按单位证明更正', at: '2025-06-25T15:30:00+08:00' },
    },
    {
      ...{ id: '2', contestId: uuid('contest', 1), contest: '铝电解工比赛', body: '示例市妇联' },
      ...{ reason: '请核对女选手名次', raisedAt: '2025-06-28T09:20:00+08:00', settled: null },
    },
  ],
  yearPlan: documentViewOf(signedCircular('CAMPAIGN_PLAN'), reader),
  rounds: [
    {
      round: 1,
      contests: [{ caseId: uuid('contest', 1), number: '2025-000-01', title: '铝电解工比赛', sha256: 'cd'.repeat(32), winners: WINNERS }],
      sentBack: null,
      leftOut: [{ tradeNo: 2, caseId: uuid('contest', 2), title: '化学检验（金属）比赛', reason: '组委会决定先行通报已确认的比赛' }],
      countersignings: bodies.map((body, index) => ({
        ...body,
        word: {
          by: `测试会签${String(index + 1)}`,
          at: '2025-06-25T16:00:00+08:00',
          paper: index === 3,
          opinion: index === 0 ? '同意' : null,
        },
      })),
      circular: { outdated: false, document: documentViewOf(signedCircular(), reader) },
    },
  ],
  winnersNotices: [],
  corrections: [],
  stages: [
    stage('CONTESTS', '等待各项比赛', '2025-06-23T09:00:00+08:00', 'PARTIAL'),
    stage('COMMITTEE_REVIEW', '组委会审核', '2025-06-25T16:00:00+08:00', 'AGREED'),
    stage('CIRCULAR', '成绩通报', null, null),
  ],
  actions: [
    action('numberCircular', '编号', 'circular/number'),
    action('settle', '处理异议', 'objection-settlements'),
    action('amendCircular', '修改文稿', 'circular/amendment'),
    action('sealCircular', '用印', 'circular/seals', [['DOCUMENT_NOT_NUMBERED', '尚未编号。']]),
    action('distributeCircular', '分发登记', 'circular/distribution', [['DOCUMENT_NOT_NUMBERED', '尚未编号。']]),
  ],
  paperDecisions: [],
  incidents: [],
  approvalId: null,
  catchingUp: false,
});

/** The winners hang before the circular, as the campaign asks for it. */
export const onDisplay = (): CampaignProcessView => ({
  ...campaignEnd(),
  ...{ stage: 'WINNERS_NOTICE', stageLabel: '公示获奖人员' },
  winnersNotices: [
    {
      ...{ caseId: uuid('contest', 70), number: '2025-000-00-公示1', title: '示例竞赛成绩通报获奖人员公示', subject: 'WINNERS' },
      ...{ standing: 'RUNNING', standingLabel: '公示中', persons: 12, lastDay: '2025-07-08' },
    },
  ],
  stages: [...campaignEnd().stages.slice(0, 2), stage('WINNERS_NOTICE', '公示获奖人员', null, null)],
  actions: [
    action('object', '提出异议', 'objections'),
    action('renewWinnersNotice', '重新公示', 'winners-notice-renewal', [['NOTHING_WITHDRAWN', '没有撤下的公示。']]),
  ],
});

/** The same closed since, with a correction whose notice is on its way. */
export const underCorrection = (): CampaignProcessView => ({
  ...campaignEnd(),
  status: 'CLOSED',
  corrections: [
    {
      ...{ number: 1, reason: '登分有误', withdrawn: null, corrects: '《关于2025年示例竞赛成绩的通报》（示工发〔2025〕30号）' },
      result: { contestId: uuid('contest', 1), contest: '铝电解工比赛' },
      document: { ...documentViewOf(signedCircular('CORRECTION'), reader), corrects: '示工发〔2025〕30号' },
    },
  ],
  stages: campaignEnd().stages.map((one) => (one.outcome === null ? { ...one, outcome: 'ISSUED', closedAt: one.openedAt } : one)),
  actions: [
    action('numberCorrection', '更正通知编号', 'correction/number'),
    action('withdrawCorrection', '撤回更正', 'correction/withdrawal'),
  ],
});

/** With a correction of its plan that waits for its number, and nothing else to do. */
export const planCorrected = (): CampaignProcessView => ({
  ...campaignEnd(),
  corrections: [
    {
      ...{
        number: 1,
        result: null,
        corrects: '《关于印发示例活动方案的通知》（示工发〔2025〕1号）',
        reason: '比赛时间有误',
        withdrawn: null,
      },
      document: { ...documentViewOf(signedCircular('CORRECTION'), reader), corrects: '示工发〔2025〕1号' },
    },
  ],
  actions: [action('withdrawCorrection', '撤回更正', 'correction/withdrawal')],
});

/** Its plan is out: it may be corrected. */
export const planOut = (): CampaignProcessView => ({
  ...campaignEnd(),
  actions: [action('beginPlanCorrection', '更正方案', 'plan/corrections')],
});

/** What a body sees while its word is asked for. */
export const underReview = (): CampaignProcessView => {
  const end = campaignEnd();
  const [round] = end.rounds;
  return {
    ...end,
    ...{ stage: 'COMMITTEE_REVIEW', stageLabel: '组委会审核', approvalId: uuid('approval', 9) },
    stages: [...end.stages.slice(0, 1), stage('COMMITTEE_REVIEW', '组委会审核', null, null)],
    rounds: round
      ? [{ ...round, circular: null, countersignings: round.countersignings.map((one, n) => (n === 1 ? { ...one, word: null } : one)) }]
      : [],
    actions: [action('countersign', '会签', 'countersignings'), action('object', '提出异议', 'objections')],
  };
};

/** Somebody else is at work on the text of the circular. */
export const textHeld = (): CampaignProcessView => {
  const end = campaignEnd();
  const change: DocumentCommand = {
    act: 'AMEND',
    text: { ...TEXT, title: '关于示例竞赛成绩的通报（修改稿）' },
    ...by('测试甲', '2025-06-27'),
  };
  const document = documentViewOf(signedCircular('RESULTS_CIRCULAR', [change]), reader);
  return { ...end, rounds: end.rounds.map((round) => ({ ...round, circular: { outdated: false, document } })) };
};
