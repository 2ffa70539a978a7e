import { describe, expect, it } from '@jest/globals';
import { after, deciding, FACTS, FRONT, FRONT_FACTS, HELD, NOW, people, PREPARED } from './contest.fixture.ts';
import type { ContestCommand } from './commands.ts';
import { addDays } from '../shared/civil-date.ts';
import type { SubPlan } from '../sub-plan/sub-plan.ts';
import { decide } from './decide.ts';
import type { ContestFacts } from './facts.ts';
import { initialContest, scoringOf, type ContestState } from './state.ts';

const preparing = after(PREPARED);
const bare: ContestState = { ...initialContest(7), stages: preparing.stages };
const tell = (command: ContestCommand, state = preparing, facts: ContestFacts = FACTS) =>
  decide(command, state, facts, deciding(people.office), NOW);
const lead = (organizationId: string) => ({ organizationId, lead: true });
const other = (organizationId: string) => ({ organizationId, lead: false });

describe('naming the organizers', () => {
  it.each([
    ['none', [], 'ONE_LEAD_ORGANIZER', 'organizers'],
    ['no lead', [other('O1')], 'ONE_LEAD_ORGANIZER', 'organizers'],
    ['two leads', [lead('O1'), lead('O2')], 'ONE_LEAD_ORGANIZER', 'organizers'],
    ['one of them twice', [lead('O1'), other('O1')], 'ORGANIZER_TWICE', 'organizers'],
  ])('is refused for %s', (_what, organizers, code, field) => {
    expect(tell({ act: 'nameOrganizers', input: { organizers } })).toEqual({ ok: false, refusals: [{ code, field }] });
  });

  it('is refused when a stranger seals for all', () => {
    const input = { organizers: [lead('O1')], sealsForAll: 'O2' };
    expect(tell({ act: 'nameOrganizers', input })).toEqual({
      ok: false,
      refusals: [{ code: 'SEALER_NOT_ORGANIZER', field: 'sealsForAll' }],
    });
  });

  it('is refused for one under 停办, with the decision and its last day, until that day is over', () => {
    const ban = { organizationId: 'O3', organization: '示例停办公司', decision: '示工发〔2026〕3号', decidedOn: '2025-06-01' };
    const named = (until: string) =>
      tell({ act: 'nameOrganizers', input: { organizers: [lead('O3')] } }, preparing, { ...FACTS, bans: [{ ...ban, until }] });
    const { organization, decision } = ban;
    const params = { organization, decision, until: FACTS.today };
    expect(named(FACTS.today)).toEqual({
      ok: false,
      refusals: [{ code: 'ORGANIZER_BANNED', clause: '000/附1/八.2', params, field: 'organizers' }],
    });
    expect(named(addDays(FACTS.today, -1)).ok).toBe(true);
  });

  it('says who organizes and who seals', () => {
    const organizers = [lead('O1'), other('O2')];
    expect(tell({ act: 'nameOrganizers', input: { organizers, sealsForAll: 'O2' } })).toEqual({
      ok: true,
      value: [{ type: 'ORGANIZERS_NAMED', at: NOW, organizers, sealsForAll: 'O2' }],
    });
  });
});

describe('naming the chief judge', () => {
  it('keeps name, organization and, where there is one, post', () => {
    const input = { name: '测试子', organization: '示例协会' };
    expect(tell({ act: 'nameChiefJudge', input })).toEqual({
      ok: true,
      value: [{ type: 'CHIEF_JUDGE_NAMED', at: NOW, chiefJudge: { ...input, post: null } }],
    });
  });
});

describe('recording an upper contest', () => {
  const basis = { basis: '示例竞赛通知', fileId: 'F1' };
  it('keeps who is ranked, other weights and the document', () => {
    expect(tell({ act: 'recordUpper', input: { coHosted: true, theory: '0.4', practice: '0.6', ...basis } })).toEqual({
      ok: true,
      value: [{ type: 'UPPER_RECORDED', at: NOW, upper: { coHosted: true, weights: { theory: '0.4', practice: '0.6' }, ...basis } }],
    });
  });

  it.each<[string, object, Partial<typeof FACTS>, string[]]>([
    ['a separate ranking that the regulation does not know', { coHosted: true }, { localRanking: false }, ['LOCAL_RANKING_UNKNOWN']],
    ['one weight without the other', { coHosted: false, practice: '0.6' }, {}, ['WEIGHTS_INCOMPLETE']],
    ['weights that make no whole', { coHosted: false, theory: '0.4', practice: '0.5' }, {}, ['WEIGHTS_NOT_ONE']],
  ])('refuses %s', (_what, input, facts, codes) => {
    const command = { act: 'recordUpper', input: { ...basis, ...input } } as ContestCommand;
    const result = tell(command, preparing, { ...FACTS, ...facts });
    expect(result.ok ? [] : result.refusals.map(({ code }) => code)).toEqual(codes);
  });

  it('takes no weights where the plan of the contest says them', () => {
    const command = { act: 'recordUpper', input: { coHosted: false, theory: '0.4', practice: '0.6', ...basis } } as const;
    const planned = { ...preparing, plan: { version: 1, text: {} as SubPlan, submissions: [], returns: [] } };
    expect(tell(command, planned)).toMatchObject({ refusals: [{ code: 'WEIGHTS_BY_PLAN' }] });
  });

  it('counts and ranks the sheet as it says from then on', () => {
    const upper = { coHosted: true, weights: { theory: '0.4', practice: '0.6' }, ...basis };
    expect([scoringOf(preparing), scoringOf({ ...preparing, upper })]).toEqual([
      { weights: null, coHosted: false },
      { weights: upper.weights, coHosted: true },
    ]);
  });
});

describe('setting the dates', () => {
  it.each([
    ['end before they begin', { firstDay: '2026-05-15', lastDay: '2026-05-14' }, { code: 'LAST_DAY_BEFORE_FIRST', field: 'lastDay' }],
    [
      'end after the cut-off without a reason',
      { firstDay: '2026-10-30', lastDay: '2026-11-01' },
      { code: 'AFTER_CUTOFF_NEEDS_REASON', field: 'reason', clause: '000/附1/八.1', params: { cutoff: '2026-10-31' } },
    ],
  ])('is refused when they %s', (_what, input, refusal) => {
    expect(tell({ act: 'setDates', input })).toEqual({ ok: false, refusals: [refusal] });
  });

  it.each([
    ['on one day', { firstDay: '2026-05-15', lastDay: '2026-05-15' }],
    ['up to the cut-off', { firstDay: '2026-10-31', lastDay: '2026-10-31' }],
    ['after the cut-off with a reason', { firstDay: '2026-11-02', lastDay: '2026-11-03', reason: '场地检修' }],
  ])('is done %s', (_what, input) => {
    const { firstDay, lastDay } = input;
    expect(tell({ act: 'setDates', input })).toEqual({ ok: true, value: [{ type: 'DATES_SET', at: NOW, firstDay, lastDay }] });
  });
});

describe('handing the contest over', () => {
  const blocking = [{ field: 'prizes', clause: '000/附3' }];
  it.each<[string, ContestState, ContestFacts, unknown[]]>([
    [
      'names everything that is missing, one by one',
      bare,
      { ...FACTS, blocking },
      [
        { code: 'VALUE_UNCONFIRMED', clause: '000/附3', params: { field: 'prizes' } },
        { code: 'ORGANIZERS_MISSING', clause: '000/附1/六.1' },
        { code: 'CHIEF_JUDGE_MISSING', clause: '000/附1/九' },
        { code: 'DATES_MISSING', clause: '000/附1/六.1' },
      ],
    ],
    [
      'is blocked by an unconfirmed value alone',
      preparing,
      { ...FACTS, blocking },
      [{ code: 'VALUE_UNCONFIRMED', clause: '000/附3', params: { field: 'prizes' } }],
    ],
    ['is not done twice', after(HELD), FACTS, [{ code: 'STAGE_NOT_OPEN', params: { stage: 'HOLDING' } }]],
  ])('%s', (_what, state, facts, refusals) => {
    expect(tell({ act: 'release', input: {} }, state, facts)).toEqual({ ok: false, refusals });
  });

  it('is done when everything is there', () => {
    expect(tell({ act: 'release', input: {} })).toEqual({ ok: true, value: [{ type: 'RELEASED', at: NOW }] });
  });

  it('goes to its plan where the campaign asks for one, which says the rest', () => {
    expect(tell({ act: 'release', input: {} }, bare, { ...FRONT_FACTS, blocking })).toEqual({
      ok: false,
      refusals: [{ code: 'ORGANIZERS_MISSING', clause: '000/附1/六.1' }],
    });
    const organized = { ...bare, organizers: [lead('O1')] };
    expect(tell({ act: 'release', input: {} }, organized, { ...FRONT_FACTS, blocking })).toEqual({
      ok: true,
      value: [{ type: 'PLANNED', at: NOW }],
    });
  });

  it('goes without one where the campaign does not ask', () => {
    const facts = { ...FACTS, front: { ...FRONT, asked: false } };
    expect(tell({ act: 'release', input: {} }, preparing, facts)).toEqual({ ok: true, value: [{ type: 'RELEASED', at: NOW }] });
  });
});
