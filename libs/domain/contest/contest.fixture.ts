import type { Actor, CaseScope, Grant } from '../access/actor.ts';
import { NATIONAL_CALENDAR } from '../calendar/calendars.fixture.ts';
import { computeDeadline } from '../deadline/compute-deadline.ts';
import { SCORE_REPORT } from '../deadline/deadlines.fixture.ts';
import { instantOf } from '../shared/instant.ts';
import type { Deciding } from '../process/deciding.ts';
import type { ContestFacts } from './facts.ts';
import { evolve, type ContestEvent } from './events.ts';
import type { ContestRules } from './plan.ts';
import { initialContest, type ContestOutcome, type ContestStage, type ContestState } from './state.ts';

/** Made-up people of one contest in campaign C1, organized by O1 (牵头) and O2. */
export const SCOPE: CaseScope = { campaignId: 'C1', organizationIds: ['O1', 'O2'] };

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
  auditor: person('auditor', '测试辛', { role: 'AUDITOR' }),
  admin: person('admin', '测试壬', { role: 'SYS_ADMIN' }),
  nobody: person('nobody', '测试癸'),
} as const satisfies Record<string, Actor>;

export const NOW = instantOf('2026-05-18', '10:00');

/** The ladder plays no part here; a correction is five working days unless the return says otherwise. */
export const RULES: ContestRules = { scoreReport: SCORE_REPORT, correction: { ...SCORE_REPORT, key: 'CORRECTION', length: 5 } };

/** The contest of this fixture ended on 2026-05-15; its report is due at 24:00 of 2026-05-29. */
export const DUE_AT = computeDeadline(SCORE_REPORT, '2026-05-15', NATIONAL_CALENDAR).dueAt;

export const FACTS: ContestFacts = {
  today: '2026-05-18',
  cutoffOn: '2026-10-31',
  blocking: [],
  lateReports: 'ACCEPT',
  returnReasons: ['MARK_MISTAKE', 'SEAL_MISSING'],
  correctionDays: 5,
  dueAt: DUE_AT,
  report: { draftVersion: 3, missing: [] },
  touched: false,
  review: null,
};

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

export const after = (events: readonly ContestEvent[]): ContestState => events.reduce(evolve, initialContest(7));

/** The same state with the current stage's outcome given, and the next not opened yet. */
export const closed = (state: ContestState, outcome: ContestOutcome): ContestState => ({
  ...state,
  stages: state.stages.map((record, i) => (i === state.stages.length - 1 ? { ...record, outcome, closedAt: NOW } : record)),
});

/** Where a case can stand: each stage, open and with each of its outcomes given. */
export const standings = {
  'not opened': initialContest(7),
  PREPARATION: after(PREPARED),
  'PREPARATION, released': closed(after(PREPARED), 'RELEASED'),
  HOLDING: after(HELD),
  'HOLDING, ended': closed(after(HELD), 'ENDED'),
  SCORE_REPORT: after(DECLARED),
  'SCORE_REPORT, handed in': closed(after(REPORTING), 'HANDED_IN'),
  OFFICE_REVIEW: after(UNDER_REVIEW),
  'OFFICE_REVIEW, withdrawn': closed(after(UNDER_REVIEW), 'WITHDRAWN'),
  'OFFICE_REVIEW, returned': closed(after(UNDER_REVIEW), 'RETURNED'),
  'OFFICE_REVIEW, confirmed': closed(after(UNDER_REVIEW), 'CONFIRMED'),
} as const satisfies Record<string, ContestState>;
export type Standing = keyof typeof standings;
