import type { Actor, CaseScope, Grant } from '../access/actor.ts';
import { NATIONAL_CALENDAR } from '../calendar/calendars.fixture.ts';
import { computeDeadline } from '../deadline/compute-deadline.ts';
import { SCORE_REPORT } from '../deadline/deadlines.fixture.ts';
import { instantOf } from '../shared/instant.ts';
import type { Deciding } from '../process/deciding.ts';
import { evolve, type ContestEvent } from './events.ts';
import type { ContestFacts, FrontFacts } from './facts.ts';
import type { ContestRules } from './plan.ts';
import { PLAN, PLAN_RULES } from '../sub-plan/sub-plan.fixture.ts';
import { FACTS as DOCUMENT_FACTS, TEXT } from '../document/document.fixture.ts';
import type { DocumentEvent } from '../document/events.ts';
import type { DocumentContent } from '../document/state.ts';
import { initialContest, type ContestOutcome, type ContestStage, type ContestState } from './state.ts';

/** Made-up people of one contest in campaign C1, organized by O1 (牵头) and O2, whose committee is B1 and B2 and whose authority is A1. */
export const SCOPE: CaseScope = { campaignId: 'C1', organizationIds: ['O1', 'O2', 'B1', 'B2', 'A1'] };

const person = (id: string, name: string, ...grants: Partial<Grant>[]): Actor => ({
  accountId: `account-${id}`,
  personId: `person-${id}`,
  name,
  grants: grants.map((grant) => ({ role: 'OFFICE', organizationId: null, campaignId: null, ...grant })),
});

export const people = {
  office: person('office', '测试甲', {}),
  secondClerk: person('second-clerk', '测试乙', {}),
  head: person('head', '测试丙', { role: 'OFFICE_HEAD' }),
  officeOfOtherCampaign: person('office-2', '测试丁', { campaignId: 'C2' }),
  organizer: person('organizer', '测试戊', { role: 'ORGANIZER', organizationId: 'O1' }),
  coOrganizer: person('co-organizer', '测试己', { role: 'ORGANIZER', organizationId: 'O2' }),
  otherOrganizer: person('other-organizer', '测试庚', { role: 'ORGANIZER', organizationId: 'O9' }),
  leadingBody: person('leading-body', '测试丑', { role: 'BODY', organizationId: 'B1' }),
  otherBody: person('other-body', '测试寅', { role: 'BODY', organizationId: 'B2' }),
  authority: person('authority', '测试卯', { role: 'BODY', organizationId: 'A1' }),
  auditor: person('auditor', '测试辛', { role: 'AUDITOR' }),
  admin: person('admin', '测试壬', { role: 'SYS_ADMIN' }),
  nobody: person('nobody', '测试癸'),
} as const satisfies Record<string, Actor>;

export const NOW = instantOf('2026-05-18', '10:00');

/** The ladder plays no part here; a correction is five working days unless the return says otherwise. */
export const RULES: ContestRules = { scoreReport: SCORE_REPORT, correction: { ...SCORE_REPORT, key: 'CORRECTION', length: 5 }, duties: {} };

/** The contest of this fixture ended on 2026-05-15; its report is due at 24:00 of 2026-05-29. */
export const DUE_AT = computeDeadline(SCORE_REPORT, '2026-05-15', NATIONAL_CALENDAR).dueAt;

export const FACTS: ContestFacts = {
  bans: [],
  today: '2026-05-18',
  cutoffOn: '2026-10-31',
  localRanking: true,
  blocking: [],
  front: null,
  lateReports: 'ACCEPT',
  returnReasons: ['MARK_MISTAKE', 'SEAL_MISSING'],
  correctionDays: 5,
  dueAt: DUE_AT,
  report: { draftVersion: 3, missing: [] },
  day: { lots: true, codes: true, recheck: false },
  recheck: {
    rule: { topRank: 1, restPercent: 15, errorPercent: 5 },
    rows: ['甲', '乙', '丙'].map((name, at) => ({
      ...{ key: `R${at + 1}`, name: `测试赛${name}`, unit: '示例厂', rank: at + 1, theory: '80', practice: String(90 - at) },
    })),
    seed: '示例种子',
    lotOf: (key) => ({ R2: '2', R3: '1' })[key] ?? '',
  },
  entrants: {
    all: [
      { id: 'E1', name: '测试赛甲', unit: '示例厂' },
      { id: 'E2', name: '测试赛乙', unit: '示例厂' },
      { id: 'E3', name: '测试赛甲', unit: '示例矿' },
    ],
    seed: '示例种子',
    lots: { start: (id) => ({ E1: '2', E2: '3', E3: '1' })[id] ?? '', code: (id) => ({ E1: '3', E2: '1', E3: '2' })[id] ?? '' },
  },
  appeals: { lengths: { onSiteHours: 2, scoreReviewDays: 2 }, calendar: NATIONAL_CALENDAR },
  touched: false,
  finalists: null,
  review: null,
};

/** The same of a campaign whose contests go by plan and notice. */
export const FRONT: FrontFacts = {
  asked: true,
  holdMinutes: 30,
  rules: PLAN_RULES,
  bodies: [
    { organizationId: 'B1', name: '示例单位B1' },
    { organizationId: 'B2', name: '示例单位B2' },
  ],
  names: { A1: '示例主管部门', O1: '示例单位O1' },
  blocking: [],
  document: { ...DOCUMENT_FACTS, today: '2026-05-18' },
};
export const FRONT_FACTS: ContestFacts = { ...FACTS, front: FRONT };

export const deciding = ({ personId, name }: Actor): Deciding => ({ kind: 'ACCOUNT', personId, name });
export const signer = (name: string): Deciding => ({
  kind: 'PAPER',
  name,
  registeredBy: 'account-office',
  confirmedBy: 'account-second-clerk',
});

const opened = (stage: ContestStage, round = 1): ContestEvent => ({ type: 'STAGE_OPENED', at: NOW, stage, round });
const filed = (round: number): ContestEvent => ({
  type: 'REPORT_HANDED_IN',
  at: NOW,
  round,
  by: people.organizer.personId,
  byName: people.organizer.name,
  effectiveAt: NOW,
});

/** The events of a plain case, in the order in which they come. */
export const PREPARED: readonly ContestEvent[] = [
  opened('PREPARATION'),
  {
    type: 'ORGANIZERS_NAMED',
    at: NOW,
    organizers: [
      { organizationId: 'O1', lead: true },
      { organizationId: 'O2', lead: false },
    ],
    sealsForAll: null,
  },
  { type: 'CHIEF_JUDGE_NAMED', at: NOW, chiefJudge: { name: '测试子', organization: '示例协会', post: null } },
  { type: 'DATES_SET', at: NOW, firstDay: '2026-05-13', lastDay: '2026-05-15' },
];
export const HELD: readonly ContestEvent[] = [...PREPARED, { type: 'RELEASED', at: NOW }, opened('HOLDING')];
export const DECLARED: readonly ContestEvent[] = [
  ...HELD,
  { type: 'END_DECLARED', at: NOW, on: '2026-05-15', by: people.organizer.personId, byName: people.organizer.name },
  opened('SCORE_REPORT'),
];
export const REPORTING: readonly ContestEvent[] = [...DECLARED, { type: 'END_DAY_CONFIRMED', at: NOW }];
export const UNDER_REVIEW: readonly ContestEvent[] = [...REPORTING, filed(1), opened('OFFICE_REVIEW')];
export const RETURNED: readonly ContestEvent[] = [
  ...UNDER_REVIEW,
  { type: 'REPORT_RETURNED', at: NOW, reasonCode: 'MARK_MISTAKE', from: '2026-05-18', correctionDays: 5 },
  opened('SCORE_REPORT', 2),
];
export const WITHDRAWN: readonly ContestEvent[] = [
  ...UNDER_REVIEW,
  { type: 'REPORT_WITHDRAWN', at: NOW, round: 1 },
  opened('SCORE_REPORT', 2),
];
export const UNDER_REVIEW_AGAIN: readonly ContestEvent[] = [...RETURNED, filed(2), opened('OFFICE_REVIEW', 2)];
export const WITHDRAWN_AGAIN: readonly ContestEvent[] = [
  ...UNDER_REVIEW_AGAIN,
  { type: 'REPORT_WITHDRAWN', at: NOW, round: 2 },
  opened('SCORE_REPORT', 3),
];
export const CONFIRMED: readonly ContestEvent[] = [...UNDER_REVIEW_AGAIN, { type: 'REPORT_CONFIRMED', at: NOW }];

/** The same by plan and notice. */
export const PLANNED: readonly ContestEvent[] = [
  ...PREPARED.slice(0, 2),
  { type: 'PLANNED', at: NOW },
  opened('SUB_PLAN'),
  { type: 'AUTHORITY_NAMED', at: NOW, authority: { organizationId: 'A1', name: '示例主管部门' } },
];
export const PLAN_WRITTEN: readonly ContestEvent[] = [
  ...PLANNED,
  { type: 'PLAN_WRITTEN', at: NOW, version: 1, text: PLAN, by: { personId: 'person-organizer', name: '测试戊' } },
];
const submitted = (round: number): ContestEvent => ({
  type: 'PLAN_SUBMITTED',
  at: NOW,
  round,
  by: people.organizer.personId,
  byName: people.organizer.name,
  bodies: FRONT.bodies,
});
export const PLAN_SUBMITTED: readonly ContestEvent[] = [...PLAN_WRITTEN, submitted(1), opened('COUNTERSIGNING')];
export const PLAN_RETURNED: readonly ContestEvent[] = [
  ...PLAN_SUBMITTED,
  { type: 'PLAN_RETURNED', at: NOW, byName: people.otherBody.name, text: '安全预案过简' },
  opened('SUB_PLAN', 2),
];
export const NOTICE_OPEN: readonly ContestEvent[] = [...PLAN_SUBMITTED, { type: 'PLAN_AGREED', at: NOW }, opened('CONTEST_NOTICE')];

const NOTICE_CONTENT: DocumentContent = {
  ...{ kind: 'CONTEST_NOTICE', issuers: FRONT.bodies, corrects: null, text: TEXT },
  ...{ number: '示工发〔2026〕9号', issuedOn: '2026-05-18', version: 1 },
};
const taken = (who: Actor) => ({ on: '2026-05-18', by: { personId: who.personId, name: who.name }, paper: false });
const ofBody = (who: Actor, organizationId: string) => ({ ...taken(who), organizationId });
const { office, secondClerk, leadingBody, otherBody } = people;
const noticeSteps: readonly DocumentEvent[] = [
  { type: 'DRAFTED', at: NOW, taken: taken(office), text: TEXT },
  { type: 'CHECKED', at: NOW, taken: taken(secondClerk) },
  { type: 'COUNTERSIGNED', at: NOW, taken: ofBody(otherBody, 'B2') },
  { type: 'SIGNED', at: NOW, taken: { ...taken(leadingBody), sha256: 'hash', void: false } },
  { type: 'NUMBERED', at: NOW, taken: { ...taken(office), number: '示工发〔2026〕9号' } },
  { type: 'PROOFREAD', at: NOW, taken: taken(office) },
  {
    type: 'PRINTED',
    at: NOW,
    taken: { ...taken(office), version: 1, content: NOTICE_CONTENT, sha256: 'hash of print', checkCode: 'code', void: false },
  },
  { type: 'SEALED', at: NOW, taken: ofBody(office, 'B1') },
  { type: 'SEALED', at: NOW, taken: ofBody(office, 'B2') },
  { type: 'DISTRIBUTED', at: NOW, taken: { ...taken(office), recipients: ['各示例单位'] } },
];
/** The first `count` steps of the notice’s chain. */
export const noticeAfter = (count: number): ContestEvent[] =>
  noticeSteps.slice(0, count).map((step) => ({ type: `NOTICE_${step.type}`, at: NOW, step }));

/** Its notice is out, and it is held. */
export const ANNOUNCED: readonly ContestEvent[] = [...NOTICE_OPEN, ...noticeAfter(noticeSteps.length), opened('HOLDING')];
export const MOVED = { firstDay: '2026-06-08', lastDay: '2026-06-09', place: '示例二号基地' };
export const AS_PLANNED = { firstDay: '2026-06-01', lastDay: '2026-06-02', place: PLAN.place };
/** A correction of it is begun. */
export const correcting = (number = 1, moved = MOVED): ContestEvent => ({
  ...{ type: 'NOTICE_CORRECTION_BEGUN', at: NOW, number, reason: '示例：场地检修', begunBy: office.name, before: AS_PLANNED, after: moved },
});
/** The first `count` steps of the chain of its correction, with a number of its own. */
export const correctionAfter = (count: number): ContestEvent[] =>
  noticeSteps.slice(0, count).map((step) => ({ type: `NOTICE_CORRECTION_${step.type}`, at: NOW, step: renumbered(step) }));
const renumbered = (step: DocumentEvent): DocumentEvent =>
  step.type === 'NUMBERED' ? { ...step, taken: { ...step.taken, number: '示工发〔2026〕10号' } } : step;

export const after = (events: readonly ContestEvent[]): ContestState => events.reduce(evolve, initialContest(7));

/** The same state with the current stage's outcome given, and the next not opened yet. */
export const closed = (state: ContestState, outcome: ContestOutcome): ContestState => ({
  ...state,
  stages: state.stages.map((record, i) => (i === state.stages.length - 1 ? { ...record, outcome, closedAt: NOW } : record)),
});

/** Where a case can stand: each stage, open and with each of its outcomes given. */
export const standings = {
  'not opened': { ...initialContest(7), organizers: after(PREPARED).organizers },
  PREPARATION: after(PREPARED),
  'PREPARATION, released': closed(after(PREPARED), 'RELEASED'),
  'PREPARATION, planned': closed(after(PREPARED), 'PLANNED'),
  SUB_PLAN: after(PLAN_WRITTEN),
  'SUB_PLAN, submitted': closed(after(PLAN_WRITTEN), 'PLAN_SUBMITTED'),
  COUNTERSIGNING: after(PLAN_SUBMITTED),
  'COUNTERSIGNING, agreed': closed(after(PLAN_SUBMITTED), 'PLAN_AGREED'),
  'COUNTERSIGNING, returned': closed(after(PLAN_SUBMITTED), 'PLAN_RETURNED'),
  CONTEST_NOTICE: after(NOTICE_OPEN),
  'CONTEST_NOTICE, announced': closed(after(NOTICE_OPEN), 'ANNOUNCED'),
  HOLDING: after(HELD),
  'HOLDING, ended': closed(after(HELD), 'ENDED'),
  SCORE_REPORT: after(DECLARED),
  'SCORE_REPORT, handed in': closed(after(REPORTING), 'HANDED_IN'),
  OFFICE_REVIEW: after(UNDER_REVIEW),
  'OFFICE_REVIEW, withdrawn': closed(after(UNDER_REVIEW), 'WITHDRAWN'),
  'OFFICE_REVIEW, returned': closed(after(UNDER_REVIEW), 'RETURNED'),
  'OFFICE_REVIEW, confirmed': closed(after(UNDER_REVIEW), 'CONFIRMED'),
  'HOLDING, cancelled': closed(after(HELD), 'CANCELLED'),
} as const satisfies Record<string, ContestState>;
export type Standing = keyof typeof standings;
