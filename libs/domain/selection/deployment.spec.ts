import { describe, expect, it } from '@jest/globals';
import { instantOf } from '../shared/instant.ts';
import type { SelectionCommand, SelectionInputs } from './commands.ts';
import { closingEvent } from './decide.ts';
import { placesLeft, windowClosesAt } from './decide-window.ts';
import { plannedTasks, plannedWindows } from './plan.ts';
import * as given from './selection.fixture.ts';
import { placesOf, windowOf } from './standing.ts';
import type { SelectionState } from './state.ts';

const { act, codes, FACTS, FRESH, PLAN, PLANNED, QUOTAS, READY, RECOMMENDING, TIMETABLE, UNBEGUN } = given;
const plan = (changes: Partial<SelectionInputs['planRound']>): SelectionCommand => ({ act: 'planRound', input: { ...PLAN, ...changes } });
const quotas = (changes: Partial<SelectionInputs['decideQuotas']>): SelectionCommand => ({
  act: 'decideQuotas',
  input: { ...QUOTAS, ...changes },
});
const withQuota = (quota: number) => QUOTAS.units.map((unit, index) => (index === 0 ? { ...unit, quota } : unit));
const distribute: SelectionCommand = { act: 'distributeDocument', input: { on: given.TODAY, recipients: ['各示例单位'] } };
const late = { ...FACTS, document: { ...FACTS.document, today: '2026-05-02' } };

describe('部署', () => {
  it.each<[string, SelectionCommand, string[]]>([
    ['is planned', plan({}), []],
    ['names every stage', plan({ timetable: TIMETABLE.slice(1) }), ['TIMETABLE_INCOMPLETE']],
    ['names each once', plan({ timetable: [...TIMETABLE, ...TIMETABLE.slice(6)] }), ['TIMETABLE_STAGE_TWICE']],
    [
      'has no stage that ends before it begins',
      plan({ timetable: TIMETABLE.map((row) => (row.stage === 'NOTICE' ? { ...row, to: '2026-06-01' } : row)) }),
      ['TIMETABLE_STAGE_REVERSED'],
    ],
    [
      'has its stages in their order',
      plan({ timetable: TIMETABLE.map((row) => (row.stage === 'NOTICE' ? { ...row, from: '2026-04-01' } : row)) }),
      ['TIMETABLE_DISORDERED'],
    ],
    ['is issued by somebody there is', plan({ issuerId: 'U9' }), ['ORGANIZATION_UNKNOWN']],
    ['gives no call before it is planned', { act: 'draftDocument', input: { on: given.TODAY, text: given.TEXT } }, ['PLAN_MISSING']],
  ])('%s', (_what, command, refusals) => {
    expect(codes(FRESH, command)).toEqual(refusals);
  });

  it.each<[string, SelectionCommand, string[]]>([
    ['follow the proposal', quotas({}), []],
    ['depart from it with a reason', quotas({ units: withQuota(3), reason: '重点产业集中' }), []],
    ['do not depart from it without', quotas({ units: withQuota(3) }), ['QUOTA_REASON_MISSING']],
    ['do not depart from it for blanks', quotas({ units: withQuota(1), reason: ' ' }), ['QUOTA_REASON_MISSING']],
    ['are of units there are', quotas({ units: [{ organizationId: 'U9', figures: {}, quota: 1 }] }), ['ORGANIZATION_UNKNOWN']],
    ['need every figure', quotas({ units: [{ organizationId: 'U1', figures: {}, quota: 4 }] }), Array<string>(4).fill('AMOUNT_MISSING')],
  ])('quotas %s', (_what, command, refusals) => {
    expect(codes(PLANNED, command)).toEqual(refusals);
  });

  it('keeps the arithmetic beside what the office decided', () => {
    const state = act(PLANNED, quotas({ units: withQuota(3), reason: '重点产业集中' }));
    expect(state.quotas.map(({ organizationId, name, quota, proposed }) => [organizationId, name, quota, proposed.exact])).toEqual([
      ['U1', '示例单位U1', 3, '2.0000'],
      ['U2', '示例单位U2', 2, '2.0000'],
    ]);
    expect(state.places).toEqual({ total: 4, reason: '重点产业集中' });
  });

  it('needs a person in charge of every unit that may recommend, each of them known', () => {
    const bare = given.stepped(act(PLANNED, quotas({})), given.WHOLE - 1);
    expect(codes(bare, distribute)).toEqual(['CONTACT_MISSING', 'CONTACT_MISSING']);
    expect(codes(PLANNED, { act: 'nameContact', input: { organizationId: 'U1', personId: 'P1' } })).toEqual(['UNIT_NOT_IN_ROUND']);
    expect(codes(READY, { act: 'nameContact', input: { organizationId: 'U1', personId: 'P9' } })).toEqual(['PERSON_UNKNOWN']);
  });

  it('sends out no call without places, or into a window that is over', () => {
    expect(codes(given.stepped(PLANNED, given.WHOLE - 1), distribute)).toEqual(['QUOTAS_MISSING']);
    expect(codes(given.stepped(READY, given.WHOLE - 1), distribute, given.onPaper(), late)).toEqual(['WINDOW_PASSED']);
  });

  it('stays as it was signed', () => {
    const signed = given.stepped(READY, 3);
    expect([codes(signed, plan({ target: 9 })), codes(signed, quotas({}))]).toEqual([['CALL_SIGNED'], ['CALL_SIGNED']]);
    expect(codes(given.stepped(READY, 2), plan({ target: 9 }))).toEqual([]);
  });
});

describe('the window of recommendation', () => {
  const end = instantOf('2026-05-01', '00:00');

  it.each<[string, number, SelectionState, string | null]>([
    ['is open to its last instant', end - 1, RECOMMENDING, null],
    ['is kept open for requests on their way', end + 59_999, RECOMMENDING, null],
    ['closes a minute after', end + 60_000, RECOMMENDING, 'WINDOW_CLOSED'],
    ['does not close before it is open', end + 60_000, READY, null],
  ])('%s', (_what, now, state, type) => {
    expect(closingEvent(state, FACTS, now)?.type ?? null).toBe(type);
  });

  it('sends the call out anew where nobody was recommended', () => {
    const state = given.closed(RECOMMENDING, UNBEGUN, end + 60_000);
    expect(state.stages.slice(-2).map(({ stage, round, outcome }) => [stage, round, outcome])).toEqual([
      ['RECOMMENDATION', 1, 'NOBODY_RECOMMENDED'],
      ['DEPLOYMENT', 2, null],
    ]);
    expect(codes(state, { act: 'draftDocument', input: { on: given.TODAY, text: given.TEXT } })).toEqual(['PLAN_MISSING']);
  });

  it('is extended to a later day, with its deadline, while it is open', () => {
    const extend = (to: string): SelectionCommand => ({ act: 'extendWindow', input: { to, reason: '汛期' } });
    const longer = act(RECOMMENDING, extend('2026-05-08'));
    const rule = {
      key: 'RECOMMENDATION',
      startEvent: 'X',
      unit: 'FIXED_DATE',
      cutoff: '24:00',
      clause: 'x',
      hard: true,
      ladder: [],
    } as const;
    expect([windowOf(longer), windowClosesAt(longer)]).toEqual([
      { from: '2026-04-02', to: '2026-05-08' },
      instantOf('2026-05-08', '24:00') + 60_000,
    ]);
    expect(plannedWindows(longer, rule)).toMatchObject([{ round: 1, startOn: '2026-04-02', rule: { on: '2026-05-08' }, metAt: null }]);
    expect(codes(RECOMMENDING, extend('2026-04-30'))).toEqual(['WINDOW_NOT_LATER']);
    expect(codes(RECOMMENDING, extend('2026-05-08'), given.onPaper(), late)).toEqual(['WINDOW_PASSED']);
  });

  it('has a task for each unit with places, and gives more places with a reason', () => {
    expect(plannedTasks(RECOMMENDING).map(({ kind, role, organizationId }) => [kind, role, organizationId])).toEqual([
      ['RECOMMEND', 'TEAM_UNIT', 'U1'],
      ['RECOMMEND', 'TEAM_UNIT', 'U2'],
    ]);
    const more = act(RECOMMENDING, { act: 'raiseQuota', input: { organizationId: 'U1', more: 1, reason: '重大工程' } });
    expect([placesOf(more, 'U1'), placesOf(more, 'U2'), placesOf(more, 'U9')]).toEqual([3, 2, null]);
    expect([placesLeft(more, FACTS.candidates, 'U1'), placesLeft(more, FACTS.candidates, 'U9')]).toEqual([1, 0]);
    expect(codes(RECOMMENDING, { act: 'raiseQuota', input: { organizationId: 'U9', more: 1, reason: '示例' } })).toEqual([
      'UNIT_NOT_IN_ROUND',
    ]);
  });
});

describe('形式审查', () => {
  const finish: SelectionCommand = { act: 'finishReview', input: {} };

  it.each<[string, typeof FACTS.candidates, string[]]>([
    ['ends once everybody is decided', FACTS.candidates, []],
    ['does not end before', [given.candidate('K1', 'U1'), given.candidate('K2', 'U1', { passed: false })], ['REVIEW_INCOMPLETE']],
    ['ends with nobody left', [], []],
  ])('%s', (_what, candidates, refusals) => {
    expect(codes(given.REVIEWING, finish, given.onPaper(), { ...FACTS, candidates })).toEqual(refusals);
  });

  it('sends the call out anew where nobody passed', () => {
    const state = act(given.REVIEWING, finish, given.onPaper(), { ...FACTS, candidates: [] });
    expect(state.stages.at(-1)).toMatchObject({ stage: 'DEPLOYMENT', round: 2 });
  });
});
