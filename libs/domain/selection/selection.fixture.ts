import type { Actor, CaseScope } from '../access/actor.ts';
import type { DocumentText } from '../document/state.ts';
import type { Deciding } from '../process/deciding.ts';
import { deciding, onPaper, person } from '../process/people.fixture.ts';
import { instantOf } from '../shared/instant.ts';
import { valueOf } from '../shared/result.ts';
import type { SelectionCommand, SelectionInputs } from './commands.ts';
import { closingEvent, decide } from './decide.ts';
import { evolve, type SelectionEvent } from './events.ts';
import { NO_NOTICE, type OwnersNotice } from '../notice/standing.ts';
import { NO_SCORING, type CandidateStanding, type SelectionFacts } from './facts.ts';
import { initialSelection, nextStage, type SelectionState, type TimetableRow } from './state.ts';

export const TODAY = '2026-04-01';
export const NOW = instantOf(TODAY, '10:00');
export const SCOPE: CaseScope = { campaignId: 'R1', organizationIds: ['U0'] };

/** Made-up people around a selection that U0 issues and U1, U2 recommend for. */
export const people = {
  office: person('office', '测试甲', {}),
  checker: person('checker', '测试乙', {}),
  issuer: person('issuer', '测试丙', { role: 'BODY', organizationId: 'U0' }),
  stranger: person('stranger', '测试丁', { role: 'BODY', organizationId: 'U9' }),
  unit: person('unit', '测试戊', { role: 'TEAM_UNIT', organizationId: 'U1' }),
  organizer: person('organizer', '测试己', { role: 'ORGANIZER', organizationId: 'U0' }),
  auditor: person('auditor', '测试庚', { role: 'AUDITOR' }),
} as const satisfies Record<string, Actor>;

export const TIMETABLE: readonly TimetableRow[] = [
  { stage: 'RECOMMENDATION', from: '2026-04-02', to: '2026-04-30' },
  { stage: 'FORMAL_REVIEW', from: '2026-05-06', to: '2026-05-20' },
  { stage: 'EXPERT_SCORING', from: '2026-05-21', to: '2026-06-10' },
  { stage: 'PANEL_MEETING', from: '2026-06-11', to: '2026-06-12' },
  { stage: 'PARTY_GROUP', from: '2026-06-15', to: '2026-06-18' },
  { stage: 'NOTICE', from: '2026-06-22', to: '2026-06-30' },
  { stage: 'ANNOUNCEMENT', from: '2026-07-01', to: '2026-07-10' },
];

const FACTORS = { DEVELOPMENT: '1', TECHNICAL_LEVEL: '1', WORKERS: '1', ENVIRONMENT: '1' };
export const QUOTAS: SelectionInputs['decideQuotas'] = {
  total: 4,
  units: ['U1', 'U2'].map((organizationId) => ({ organizationId, figures: FACTORS, quota: 2 })),
};
export const PLAN: SelectionInputs['planRound'] = { target: 2, requirements: '示例要求', issuerId: 'U0', timetable: TIMETABLE };

export const candidate = (personId: string, organizationId: string, more: Partial<CandidateStanding> = {}): CandidateStanding => ({
  ...{ personId, organizationId, keyIndustry: true, industry: '示例行业', region: '示例区', sex: 'F', passed: true },
  ...more,
});
export const CANDIDATES = [candidate('K1', 'U1'), candidate('K2', 'U1'), candidate('K3', 'U2')];

export const RANKED = CANDIDATES.map(({ personId: candidateId }, index) => ({
  ...{ candidateId, total: `${90 - index}.00`, rank: index + 1, joint: false },
}));

/** Nobody is on the notice but these; each may be announced where nothing is said against him. */
export const noticed = (refusals: Readonly<Record<string, readonly string[]>>, closed = true): OwnersNotice => ({
  caseId: 'N1',
  closed,
  persons: Object.entries(refusals).map(([personId, codes]) => ({
    personId,
    may: codes.length === 0,
    refusals: codes.map((code) => ({ code })),
  })),
});

export const FACTS: SelectionFacts = {
  candidates: CANDIDATES,
  scoring: { openedAt: NOW, experts: ['E1', 'E2', 'E3'], ranking: RANKED },
  notice: noticed({ K1: [], K2: [] }),
  rules: {
    quota: { weights: { DEVELOPMENT: 25, TECHNICAL_LEVEL: 25, WORKERS: 25, ENVIRONMENT: 25 }, clause: '004/第五条' },
    list: { target: 2, tolerance: 1, keyIndustryPercent: 50, oneIndustryPercent: 0, oneRegionPercent: 0, womenPercent: 0 },
    quorum: 'TWO_THIRDS',
    ballotThreshold: 'MAJORITY',
  },
  names: Object.fromEntries(['U0', 'U1', 'U2'].map((id) => [id, `示例单位${id}`])),
  people: { P1: '示例甲', P2: '示例乙' },
  document: {
    today: TODAY,
    holdMinutes: 30,
    isTaken: () => false,
    digestOf: (content) => JSON.stringify(content),
    checkCodeOf: (sha256) => `code of ${sha256.length}`,
  },
};

export { deciding, onPaper };

export function opened(state: SelectionState): SelectionState {
  const next = nextStage(state);
  return next === null ? state : evolve(state, { type: 'STAGE_OPENED', at: NOW, ...next });
}

export const happened = (state: SelectionState, ...events: SelectionEvent[]): SelectionState => opened(events.reduce(evolve, state));

/** The state after an act, with the next stage open where one ended. */
export const act = (state: SelectionState, command: SelectionCommand, by: Deciding = onPaper(), facts = FACTS): SelectionState =>
  happened(state, ...valueOf(decide(command, state, facts, by, NOW)));

/** The codes by which an act is refused; none where it is done. */
export function codes(state: SelectionState, command: SelectionCommand, by: Deciding = onPaper(), facts: SelectionFacts = FACTS): string[] {
  const result = decide(command, state, facts, by, NOW);
  return result.ok ? [] : result.refusals.map(({ code }) => code);
}

/** The state after a waking that finds its stage at its end. */
export function closed(state: SelectionState, facts: SelectionFacts = FACTS, now = NOW): SelectionState {
  const event = closingEvent(state, facts, now);
  if (event === null) throw new Error('nothing closes');
  return happened(state, event);
}

export const TEXT: DocumentText = {
  title: '关于推荐科尔沁工匠培育对象的通知',
  recipients: ['各示例单位'],
  body: ['现将有关事项通知如下。'],
  attachments: [],
  note: null,
};
const on = TODAY;

/** The whole chain of a document as it goes without a hitch. */
export const chain = (number: string): readonly (readonly [SelectionCommand, Deciding])[] => [
  [{ act: 'draftDocument', input: { on, text: TEXT } }, deciding(people.office)],
  [{ act: 'checkDocument', input: { on } }, deciding(people.checker)],
  [{ act: 'signDocument', input: { on } }, onPaper()],
  [{ act: 'numberDocument', input: { on, number } }, deciding(people.office)],
  [{ act: 'proofreadDocument', input: { on } }, deciding(people.office)],
  [{ act: 'printDocument', input: { on } }, deciding(people.office)],
  [{ act: 'sealDocument', input: { on, organizationId: 'U0' } }, onPaper()],
  [{ act: 'distributeDocument', input: { on, recipients: ['各示例单位'] } }, deciding(people.office)],
];

/** After the first `count` steps of a document's chain. */
export const stepped = (state: SelectionState, count: number, number = '示工办发〔2026〕11号', facts = FACTS): SelectionState =>
  chain(number)
    .slice(0, count)
    .reduce((before, [command, by]) => act(before, command, by, facts), state);
export const WHOLE = chain('').length;

const contact = (state: SelectionState, organizationId: string, personId: string): SelectionState =>
  act(state, { act: 'nameContact', input: { organizationId, personId } });

export const MEETING: SelectionInputs['recordMeeting'] = {
  ...{ on, place: '示例会议室', chair: 'E1', present: ['E1', 'E2'], agenda: ['审议建议名单'], discussion: '逐人讨论', ballot: null },
};
const PARTY = { meeting: { year: 2026, seq: 8 }, on };

export const FRESH = opened(initialSelection);
export const PLANNED = act(FRESH, { act: 'planRound', input: PLAN });
/** Planned, with quotas and a person in charge at each unit. */
export const READY = contact(contact(act(PLANNED, { act: 'decideQuotas', input: QUOTAS }), 'U1', 'P1'), 'U2', 'P2');
export const RECOMMENDING = stepped(READY, WHOLE);
export const REVIEWING = closed(RECOMMENDING, FACTS, instantOf('2026-05-01', '00:01'));
export const SCORING = act(REVIEWING, { act: 'finishReview', input: {} });
export const MEETING_OPEN = closed(SCORING);
export const HELD = act(MEETING_OPEN, { act: 'recordMeeting', input: MEETING });
export const SUGGESTED = act(HELD, {
  act: 'suggestList',
  input: { suggested: ['K1', 'K2'].map((candidateId) => ({ candidateId, reason: null })), reserves: ['K3'] },
});
export const APPROVED = act(SUGGESTED, { act: 'approveList', input: { ...PARTY, struck: [] } });
export const NOTICE_OVER = closed(APPROVED);
export const NAMED = act(NOTICE_OVER, { act: 'nameAnnounced', input: { candidateIds: ['K1', 'K2'] } });

/** Where a case can stand. */
export const standings = {
  DEPLOYMENT: READY,
  RECOMMENDATION: RECOMMENDING,
  FORMAL_REVIEW: REVIEWING,
  EXPERT_SCORING: SCORING,
  PANEL_MEETING: HELD,
  PARTY_GROUP: SUGGESTED,
  NOTICE: APPROVED,
  ANNOUNCEMENT: NAMED,
} as const satisfies Record<string, SelectionState>;

export const UNBEGUN: SelectionFacts = { ...FACTS, candidates: [], scoring: NO_SCORING, notice: NO_NOTICE };
