import type { Output } from '@jiangcheng/contracts/api/output';
import type { candidateView, recommendationView } from '@jiangcheng/contracts/api/recommendation';
import type { SelectionView } from '@jiangcheng/contracts/api/selection';
import { uuid } from './ids.ts';

export const ROUND = uuid('campaign', 9);
export const UNIT = uuid('organization', 1);
export const CANDIDATE = uuid('person', 91);
export const [FORM, STUDY, SHOWN] = [uuid('file', 92), uuid('file', 93), uuid('file', 94)];
const SHOWN_DAYS = { from: '2026-04-02', to: '2026-04-08' };
export const CASE = uuid('contest', 91);
const FACTORS = [
  { code: 'DEVELOPMENT', label: '地区发展状况', weight: 25 },
  { code: 'WORKERS', label: '职工人数', weight: 75 },
];
const named = { candidateId: CANDIDATE, name: '示例甲', unit: '示例旗总工会' };
const BALANCE = {
  persons: 1,
  checks: [
    { key: 'ABOUT_TARGET', label: '20名左右', found: 1, of: 20, room: -17, about: null, binding: true },
    { key: 'ONE_REGION', label: '兼顾地区', found: 1, of: 1, room: null, about: '示例区', binding: false },
  ],
  industries: [{ name: '示例行业', count: 1 }],
  regions: [{ name: '示例区', count: 1 }],
};
const window = { from: '2026-04-02', to: '2026-04-30' };
const marks = [{ code: 'CROSSES_HOLIDAY', message: '跨清明节。' }];

/** A round under 形式审查 with one unit, one candidate and a list of an earlier meeting. */
export const selectionRound = (): SelectionView => ({
  ...{
    id: ROUND,
    caseId: CASE,
    number: '2026-004',
    title: '示例2026年科尔沁工匠',
    year: 2026,
    stage: 'FORMAL_REVIEW',
    stageLabel: '形式审查',
  },
  ...{ status: 'OPEN', window, regulation: '004/2026', docNo: '示工办发〔2026〕11号', round: 1, version: 9, backfilled: false },
  plan: {
    ...{ target: 20, requirements: '示例要求', issuer: { organizationId: uuid('organization', 2), name: '示例市总工会' } },
    timetable: {
      holds: true,
      stages: [{ stage: 'RECOMMENDATION', label: '推荐', ...window, workingDays: 20, earliestEnd: '2026-04-02', holds: true, marks }],
    },
  },
  factors: FACTORS,
  places: { total: 4, reason: '重点产业集中' },
  units: [
    {
      ...{
        organizationId: UNIT,
        name: '示例旗总工会',
        figures: { DEVELOPMENT: '1', WORKERS: '2' },
        shares: { DEVELOPMENT: '50.00', WORKERS: '40.00' },
      },
      ...{ share: '42.50', exact: '1.7000', proposed: 2, tied: true, quota: 2, places: 3, contact: '示例乙', recommended: 1 },
    },
  ],
  counts: { recommended: 1, passed: 0 },
  balance: BALANCE,
  documents: [],
  ranking: [{ ...named, rank: 1, total: '91.20', joint: false }],
  meetings: [
    {
      ...{ round: 1, on: '2026-06-11', place: '示例会议室', chair: '示例丙', present: 7, ballot: 'SECRET' as const, balance: BALANCE },
      minutes: {
        ...{ agenda: ['汇总评分', '研究建议名单'], discussion: '示例：逐人讨论', present: ['示例丙', '示例丁'], absent: ['示例壬'] },
        votes: [{ ...named, inFavour: 6, against: 1, abstained: 0 }],
      },
      reason: '合格人选不足',
      ...{ suggested: [{ ...named, reason: '攻关成果突出' }], reserves: [] },
    },
  ],
  decisions: [{ round: 1, year: 2026, seq: 8, on: '2026-06-15', approved: [named], struck: [], sentBack: null }],
  vacancies: [
    { ...named, candidateId: uuid('person', 95), name: '示例戊', filledBy: null, notFilled: null },
    { ...named, candidateId: uuid('person', 96), name: '示例己', filledBy: { ...named, name: '示例庚' }, notFilled: null },
    { ...named, candidateId: uuid('person', 97), name: '示例辛', filledBy: null, notFilled: '递补名单中无合适人选' },
  ],
  openOpinions: [
    { ...named, organizationId: UNIT, body: '示例机关', askedOn: '2026-05-04', dueOn: '2026-05-08' },
    { ...named, organizationId: UNIT, body: '另一机关', askedOn: '2026-05-05', dueOn: null },
  ],
  waiting: [{ ...named, refusals: [{ code: 'HOLD_OPEN', message: '异议尚未处理。', clause: '004/第八条', field: null, params: null }] }],
  settings: [],
  stages: [{ stage: 'FORMAL_REVIEW', label: '形式审查', round: 1, openedAt: '2026-05-01T00:01:00+08:00', closedAt: null, outcome: null }],
  ...{ actions: [], paperDecisions: [], incidents: [], approvalId: null, catchingUp: false },
});

const person = {
  ...{ id: CANDIDATE, organizationId: UNIT, unit: '示例旗总工会', position: 1, name: '示例甲', sex: 'F' as const, employer: '示例企业' },
  ...{ post: '示例工', industry: '示例行业', region: '示例区', keyIndustry: true, status: 'FILED' as const, review: null },
  ...{ supplementDueOn: null, version: 3 },
};
const item = { key: 'FORM', label: '申报推荐表签字、盖章齐全', clause: '004/第六条' };
const condition = { key: 'RETIRED', label: '退休职工原则上不参与（延聘职工除外）', clause: '004/第四条' };

export const oneCandidate = (): Output<typeof candidateView> => ({
  ...{ ...person, caseId: CASE, idNumberMask: '150502********0010', phoneMask: '139****0000', birthYear: 1990 },
  ...{ declared: ['RETIRED'], attested: [], frontLine: [{ from: '2015-01-01', until: null }] },
  evidence: [{ id: uuid('file', 91), force: 'PRACTICE', point: null, title: '示例成果', text: '示例说明', fileId: null }],
  conditions: [{ ...condition, verdict: 'NEEDS_REASON', exception: null }],
  reviewItems: [{ ...item, result: null, note: null }],
  ...{ reviewClause: null, reviewReason: null, formFileId: FORM, filedAt: '2026-04-10T10:00:00+08:00', elsewhere: [] },
  opinions: [{ body: '示例机关', askedOn: '2026-05-04', dueOn: '2026-05-08', answer: null }],
  earlier: [{ year: 2025, what: '示例市级比赛 第1名', certain: false }],
  may: { edit: false, file: false, withdraw: false, review: true, recordOpinions: true },
  hold: null,
});

export const recommendation = (): Output<typeof recommendationView> => ({
  ...{ roundId: ROUND, caseId: CASE, title: '示例2026年科尔沁工匠', stageLabel: '推荐', organizationId: UNIT, unit: '示例旗总工会' },
  ...{ contact: '示例乙', requirements: '示例要求', window, places: 3, counted: 1, version: 1, studiedOn: '2026-04-08' },
  ...{
    studyFileId: STUDY,
    reportFileId: null,
    shown: { ...SHOWN_DAYS, fileId: SHOWN },
    candidates: [person],
    closed: null,
    may: { edit: true },
  },
  questions: {
    ...{ declarations: [condition], attested: [{ key: 'POLITICAL', label: '政治素质过硬', clause: '004/第三条' }], items: [item] },
    ...{ forces: [{ key: 'PRACTICE', label: '实践力', clause: '004/第四条' }], points: [] },
  },
});
