import type { Actor, CaseScope, Grant } from '../access/actor.ts';
import type { FixedDateRule } from '../deadline/rule.ts';
import { instantOf } from '../shared/instant.ts';
import { sampleRubric } from '../org-award/rubric.fixture.ts';
import type { CollectionFacts } from './acts.ts';
import type { UnitFacts } from './decide-unit.ts';
import type { CollectionPlan, RequiredItem } from './plan.ts';
import { collectionStory, evolve, initialCollection, type CollectionState, type UnitCounts } from './state.ts';
import { withNextStageOpen } from '../process/story.ts';
import type { UnitInputs } from './unit-acts.ts';

export const CLAUSE = '003/七.1';
/** The window of these tests: through 30 November, 24:00. */
export const DUE_ON = '2026-11-30';
export const DUE_AT = instantOf(DUE_ON, '24:00');
export const NOW = instantOf('2026-11-20', '10:00');

const item = (key: string, zh: string, declarable: boolean): RequiredItem => ({ key, label: { zh, en: key }, declarable, clause: CLAUSE });
export const ITEMS = [item('BRIEFING', '简报', true), item('RESULTS', '比赛结果', false)] as const;

const rule: FixedDateRule = {
  ...{ key: 'FINAL_PACKAGE', startEvent: 'WINDOW_OPENED', cutoff: '24:00', clause: CLAUSE, hard: false, ladder: [] },
  ...{ unit: 'FIXED_DATE', on: '2020-11-30' },
};
export const PLAN: CollectionPlan = { key: 'FINAL_PACKAGE', title: '材料报送', units: '各示例单位', items: ITEMS, rule, clause: CLAUSE };

export const SCOPE: CaseScope = { campaignId: 'C1', organizationIds: [] };
const person = (id: string, name: string, grant: Partial<Grant>): Actor => ({
  accountId: `account-${id}`,
  personId: `person-${id}`,
  name,
  grants: [{ role: 'OFFICE', organizationId: null, campaignId: null, ...grant }],
});

/** Made-up people around a window in which U1 and U2 hand in. */
export const people = {
  office: person('office', '测试甲', {}),
  second: person('second', '测试乙', {}),
  unit: person('unit', '测试丙', { role: 'TEAM_UNIT', organizationId: 'U1' }),
  organizer: person('organizer', '测试丁', { role: 'ORGANIZER', organizationId: 'U1' }),
  otherUnit: person('other', '测试戊', { role: 'TEAM_UNIT', organizationId: 'U2' }),
  elsewhere: person('elsewhere', '测试己', { role: 'TEAM_UNIT', organizationId: 'U1', campaignId: 'C2' }),
  auditor: person('auditor', '测试庚', { role: 'AUDITOR' }),
} as const satisfies Record<string, Actor>;

export const LAID = [
  { kind: 'BRIEFING', fileIds: [], none: '本单位未编发简报' },
  { kind: 'RESULTS', fileIds: ['F1'], none: null },
];
export const unitFacts = (changes: Partial<UnitFacts> = {}): UnitFacts => ({
  ...{ required: ITEMS, laid: LAID, windowDueAt: DUE_AT, hard: false, clause: CLAUSE, cutoff: '24:00' },
  ...{ form: { rubric: sampleRubric, filled: null, hold: null }, arrivedAt: NOW, today: '2026-11-20', ...changes },
});

/** An input of each act that is refused by nothing but where the package stands. */
export const inputs: UnitInputs = {
  saveItem: { item: { kind: 'RESULTS', fileIds: ['F2'], none: null } },
  saveAssessment: { assessment: { answers: { B3: { kind: 'YES', holds: true } }, evidence: {} } },
  handIn: {},
  registerReceipt: { receivedOn: '2026-11-19', channel: 'POST', onPaper: ['RESULTS'], fileId: 'F9' },
  confirmReceipt: {},
  rejectReceipt: { reason: '日期有误' },
  accept: {},
  giveBack: { reason: '缺少签章', dueOn: '2026-12-04' },
  extend: { reason: '比赛推迟', authority: '示例纪要', until: '2026-12-04' },
  excuse: { reason: '本年未参赛' },
};

export const COUNTS: UnitCounts = { units: 3, awaited: 0, handedIn: 0, returned: 0, accepted: 3, excused: 0, late: 0, receipts: 0 };
export const FACTS: CollectionFacts = { counts: COUNTS, stillDue: 0 };

const opened = (state: CollectionState): CollectionState => withNextStageOpen(collectionStory, state, NOW);
export const OPEN = opened(initialCollection({ plan: 'FINAL_PACKAGE', opensOn: '2026-11-02', dueOn: DUE_ON, hard: false }));
export const HARD: CollectionState = { ...OPEN, hard: true };
export const closingOf = (state: CollectionState): CollectionState => opened(evolve(state, { type: 'WINDOW_OVER', at: DUE_AT + 60_000 }));
export const checkOf = (state: CollectionState, counts = COUNTS, lastAt: number | null = NOW): CollectionState =>
  opened(evolve(closingOf(state), { type: 'WINDOW_CLOSED', at: DUE_AT + 61_000, counts, lastAt }));
