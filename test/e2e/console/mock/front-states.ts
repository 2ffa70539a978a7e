import { type ApprovalState, type Decision, type Participant, type RunEnd } from '@jiangcheng/domain/approval/state';
import { evolve, type ContestEvent } from '@jiangcheng/domain/contest/events';
import { countersignersOf, initialContest, type ContestStage, type ContestState } from '@jiangcheng/domain/contest/state';
import type { Arrangement } from '@jiangcheng/domain/contest/notice-correction';
import { TEXT } from '@jiangcheng/domain/document/document.fixture';
import type { DocumentEvent } from '@jiangcheng/domain/document/events';
import type { DocumentText } from '@jiangcheng/domain/document/state';
import { countersignPlan } from '@jiangcheng/domain/sub-plan/countersign-plan';
import { PLAN } from '@jiangcheng/domain/sub-plan/sub-plan.fixture';
import { uuid } from './ids.ts';
import { NOW } from './people.ts';

const THEN = Date.parse('2025-06-25T10:00:00+08:00');

/** Organizations of a contest's front: an organizer, four bodies, an authority. */
export const ORGANIZER = { organizationId: uuid('organization', 1), name: '示例承办单位' };
export const BODIES = ['示例市总工会', '示例市人社局', '示例团市委', '示例市妇联'].map((name, index) => ({
  organizationId: uuid('organization', index === 0 ? 30 : index + 1),
  name,
}));
export const AUTHORITY = { organizationId: uuid('organization', 40), name: '示例市能源局' };

const RETURNED = '安全应急预案过简，请补充疏散路线。';
const documents = PLAN.documents.map(({ kind }, index) => ({ kind, fileId: uuid('file', 50 + index) }));
const text = {
  ...PLAN,
  firstDay: '2025-09-11',
  lastDay: '2025-09-12',
  judges: [...PLAN.judges, { name: '测试乙', organization: '示例学院' }],
};
const half = {
  ...text,
  workGroups: ['JUDGES', 'SUPERVISION'],
  documents: documents.slice(0, 2),
  weights: { theory: '0.40', practice: '0.60' },
};

const opened = (stage: ContestStage, round = 1): ContestEvent => ({ type: 'STAGE_OPENED', at: THEN, stage, round });
const submitted = (round: number): ContestEvent => ({
  ...{ type: 'PLAN_SUBMITTED', at: THEN, round, by: uuid('person', 3), byName: '测试丙' },
  bodies: BODIES,
});
const writer = { personId: 'organizer', name: '测试丙' };
const wrote = (version: number, plan: typeof text, at = THEN): ContestEvent => ({
  ...{ type: 'PLAN_WRITTEN', at, version, text: plan, by: writer },
});
/** The organizer has the plan in hand. */
const TEN_MINUTES_AGO = Date.parse(NOW) - 600_000;

const prepared: readonly ContestEvent[] = [
  opened('PREPARATION'),
  { type: 'ORGANIZERS_NAMED', at: THEN, organizers: [{ organizationId: ORGANIZER.organizationId, lead: true }], sealsForAll: null },
  { type: 'PLANNED', at: THEN },
  opened('SUB_PLAN'),
];
const returned: readonly ContestEvent[] = [
  ...prepared,
  { type: 'AUTHORITY_NAMED', at: THEN, authority: AUTHORITY },
  wrote(1, { ...text, documents }),
  submitted(1),
  opened('COUNTERSIGNING'),
  { type: 'PLAN_RETURNED', at: THEN, byName: '测试庚', text: RETURNED },
  opened('SUB_PLAN', 2),
];
const signing: readonly ContestEvent[] = [...returned, wrote(2, { ...text, documents }), submitted(2), opened('COUNTERSIGNING', 2)];
const office = { on: '2025-06-26', by: { personId: uuid('person', 1), name: '测试甲' }, paper: false };
const notice: readonly ContestEvent[] = [
  ...signing,
  { type: 'PLAN_AGREED', at: THEN },
  opened('CONTEST_NOTICE'),
  { type: 'NOTICE_DRAFTED', at: THEN, step: { type: 'DRAFTED', at: THEN, taken: office, text: TEXT } },
  { type: 'NOTICE_CHECKED', at: THEN, step: { type: 'CHECKED', at: THEN, taken: { ...office, by: { personId: null, name: '测试乙' } } } },
];

/** Every step of a document of the bodies, under this number. */
function chainOf(number: string, text: DocumentText = TEXT): readonly DocumentEvent[] {
  const [lead, ...joint] = BODIES;
  const later = { ...office, on: '2025-06-28' };
  const bodyOf = (organizationId: string) => ({ ...office, on: '2025-06-27', organizationId });
  const content = { kind: 'CONTEST_NOTICE', issuers: BODIES, corrects: null, text, number, issuedOn: '2025-06-27', version: 1 };
  const print = { version: 1, content, sha256: 'ab'.repeat(32), checkCode: 'AB12C-D34EF', void: false };
  const steps: readonly DocumentStep[] = [
    { type: 'DRAFTED', taken: office, text },
    { type: 'CHECKED', taken: { ...office, by: { personId: null, name: '测试乙' } } },
    ...joint.map(({ organizationId }) => ({ type: 'COUNTERSIGNED' as const, taken: bodyOf(organizationId) })),
    { type: 'SIGNED', taken: { ...bodyOf(lead?.organizationId ?? ''), sha256: 'ab'.repeat(32), void: false } },
    { type: 'NUMBERED', taken: { ...later, number } },
    { type: 'PROOFREAD', taken: later },
    { type: 'PRINTED', taken: { ...later, ...print } },
    ...BODIES.map(({ organizationId }) => ({ type: 'SEALED' as const, taken: bodyOf(organizationId) })),
    { type: 'DISTRIBUTED', taken: { ...later, recipients: ['各示例单位'] } },
  ];
  return steps.map((step) => ({ ...step, at: THEN }));
}
type DocumentStep = DocumentEvent extends infer E ? (E extends DocumentEvent ? Omit<E, 'at'> : never) : never;

const ofNotice = (step: DocumentEvent): ContestEvent => ({ type: `NOTICE_${step.type}`, at: THEN, step });
const ofCorrection = (step: DocumentEvent): ContestEvent => ({ type: `NOTICE_CORRECTION_${step.type}`, at: THEN, step });
const begun = (number: number, before: Arrangement, after: Arrangement, reason: string): ContestEvent => ({
  ...{ type: 'NOTICE_CORRECTION_BEGUN', at: THEN, number, reason, begunBy: '测试甲', before, after },
});
const planned = { firstDay: '2025-09-11', lastDay: '2025-09-12', place: PLAN.place };
const moved = { ...planned, firstDay: '2025-09-18', lastDay: '2025-09-19' };
/** The text of a correction, with its list of what changes. */
const CHANGES = { title: '比赛安排更正对照表', columns: ['事项', '更正前', '更正后'], rows: [] };
const correctionText = { ...TEXT, title: '关于更正示例比赛通知的通知', attachments: [CHANGES.title], annexes: [CHANGES] };
/** The notice is out, and its dates were corrected since. */
const corrected: readonly ContestEvent[] = [
  ...notice.slice(0, -2),
  ...chainOf('示工发〔2025〕31号').map(ofNotice),
  opened('HOLDING'),
  begun(1, planned, moved, '示例：与示例会议冲突'),
  ...chainOf('示工发〔2025〕32号', correctionText).map(ofCorrection),
];
/** The same while a second correction is countersigned. */
const correcting: readonly ContestEvent[] = [
  ...corrected,
  begun(2, moved, { ...moved, place: '示例二号基地' }, '示例：场地检修'),
  ...chainOf('', correctionText).slice(0, 3).map(ofCorrection),
];

const stateAfter = (events: readonly ContestEvent[], tradeNo: number): ContestState => events.reduce(evolve, initialContest(tradeNo));

/** Contests that stand in each stage before they are held, and two whose notice is out, by the number of their case. */
export const frontStates = (): ReadonlyMap<number, ContestState> =>
  new Map([
    [3, stateAfter(prepared, 3)],
    [4, stateAfter([...returned, wrote(2, half, TEN_MINUTES_AGO)], 4)],
    [5, stateAfter(signing, 5)],
    [6, stateAfter(notice, 6)],
    [7, stateAfter(corrected, 7)],
    [8, stateAfter(correcting, 8)],
  ]);

/** 会签 of a round: of all seats those that have signed, each with who did, on paper where it is the authority's. */
export function countersigned(state: ContestState, signed: readonly string[], returnedBy?: number): ApprovalState {
  const signers = countersignersOf(state);
  if (signers === null) throw new Error('nobody signs this plan');
  const plan = countersignPlan(signers);
  const participants = (plan.nodes[0]?.participants ?? []).map(({ address, weight }, index): Participant => {
    const seat = address.kind === 'ROLE' ? (address.organizationId ?? '') : '';
    const decision = signed.includes(seat) ? wordOf(seat) : null;
    const signer = { key: `COUNTERSIGN/1/${String(index + 1)}`, address, claimedBy: null, consignedTo: null, opinions: [], passedOn: [] };
    return { order: 1, weight, signers: [{ ...signer, addedBy: null, removed: null, decision, withdrawn: [] }] };
  });
  const run = {
    node: 'COUNTERSIGN',
    round: 1,
    openedAt: THEN,
    participants,
    end: returnedBy === undefined ? null : returnedAt(returnedBy),
  };
  return { plan, barred: [], runs: [run], copies: [], status: 'OPEN' };
}

const returnedAt = (seat: number): RunEnd => ({
  ...{ kind: 'RETURNED', at: THEN, signer: `COUNTERSIGN/1/${String(seat)}`, to: null, text: RETURNED },
  by: { kind: 'ACCOUNT', personId: uuid('person', 7), name: '测试庚', onBehalfOf: null },
});

const wordOf = (organizationId: string): Decision => ({
  verdict: 'AGREE',
  at: THEN,
  text: organizationId === AUTHORITY.organizationId ? '同意' : null,
  by:
    organizationId === AUTHORITY.organizationId
      ? { kind: 'PAPER', name: '测试签字人', registeredBy: uuid('account', 1), confirmedBy: uuid('account', 2) }
      : { kind: 'ACCOUNT', personId: uuid('person', 7), name: '测试庚', onBehalfOf: null },
});
