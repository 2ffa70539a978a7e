import { describe, expect, it } from '@jest/globals';
import type { Actor, Role } from '../access/actor.ts';
import { at } from '../notice/notice.fixture.ts';
import type { Deciding } from '../process/deciding.ts';
import type { Result } from '../shared/result.ts';
import { availableActions } from './available-actions.ts';
import { timeOver } from './closing.ts';
import type { CultivationCommand } from './commands.ts';
import { decide } from './decide.ts';
import { evolve, type CultivationEvent } from './events.ts';
import { cultivationStages, type CultivationStage, type CultivationState, type LaterEntry } from './state.ts';
import { FACTS, standing } from './walk.fixture.ts';

const SCOPE = { campaignId: 'c', organizationIds: ['unit'], unitsAct: true as const };
const of = (role: Role, organizationId: string | null = null, personId = 'p'): Actor => ({
  ...{ accountId: 'a', personId, name: '测试甲' },
  grants: [{ role, organizationId, campaignId: null }],
});
const UNIT = of('TEAM_UNIT', 'unit');
const offered = (state: CultivationState, actor: Actor): string[] =>
  availableActions(state, actor, SCOPE).map(({ act, refusals }) => [act, ...refusals.map(({ code }) => code)].join(' '));
const BY: Deciding = { kind: 'ACCOUNT', personId: 'p', name: '测试甲' };
const NOW = at('2027-06-02 10:00');
const asked = (state: CultivationState, command: CultivationCommand, facts = FACTS): Result<CultivationEvent[]> =>
  decide(command, state, facts, BY, NOW);
const said = (result: Result<CultivationEvent[]>): string[] =>
  result.ok ? result.value.map(({ type }) => type) : result.refusals.map(({ code }) => code);
const after = (state: CultivationState, command: CultivationCommand): CultivationState => {
  const result = asked(state, command);
  return result.ok ? result.value.reduce(evolve, state) : state;
};
const ENTRY: LaterEntry = { by: 'p', reason: '已公布', fileHash: 'f', confirmedBy: null };
const judged = (passes: boolean): CultivationCommand => ({
  act: 'evaluate',
  input: { tasksDone: passes, verdict: 'QUALIFIED', on: '2027-06-02', note: '示例' },
});
const FILING = { fileId: 'f' };

describe('what may be done with a cultivation', () => {
  it.each<[CultivationStage, string[], string[]]>([
    ['CULTIVATION', ['filePlan', 'fileReport', 'endCultivation UNION_DECISION_NEEDED'], ['filePlan', 'fileReport']],
    [
      'EVALUATION',
      [
        ...['filePlan', 'fileReport', 'evaluate', 'orderRemedy NOT_EVALUATED', 'extendPeriod NOT_EVALUATED'],
        'endCultivation UNION_DECISION_NEEDED',
      ],
      ['filePlan', 'fileReport'],
    ],
    [
      'REMEDIATION',
      ['filePlan', 'fileReport', 'reportRemedy', 'endCultivation UNION_DECISION_NEEDED'],
      ['filePlan', 'fileReport', 'reportRemedy'],
    ],
    ['CERTIFICATION', ['issueCertificate', 'endCultivation UNION_DECISION_NEEDED'], []],
    ['CERTIFICATE_HELD', ['endCultivation UNION_DECISION_NEEDED'], []],
  ])('in %s by office and unit', (stage, office, unit) => {
    expect([offered(standing(stage), of('OFFICE')), offered(standing(stage), UNIT)]).toEqual([office, unit]);
  });

  it('is nothing for another unit, for finance and for an auditor, in any stage', () => {
    const others = [of('TEAM_UNIT', 'other'), of('ORGANIZER', 'unit'), of('BODY', 'unit'), of('FINANCE'), of('AUDITOR')];
    expect(cultivationStages.flatMap((stage) => others.flatMap((actor) => offered(standing(stage), actor)))).toEqual([]);
  });

  it('of an entry afterwards is for another clerk to confirm, and for nobody to go on with', () => {
    const entered = standing('CULTIVATION', 1, { entry: ENTRY });
    const waits = ['filePlan ENTRY_UNCONFIRMED', 'fileReport ENTRY_UNCONFIRMED'];
    const ending = 'endCultivation UNION_DECISION_NEEDED ENTRY_UNCONFIRMED';
    expect([offered(entered, of('OFFICE')), offered(entered, of('OFFICE', null, 'q')), offered(entered, UNIT)]).toEqual([
      ['confirmEntry SECOND_CLERK', 'dismissEntry SECOND_CLERK', ...waits, ending],
      ['confirmEntry', 'dismissEntry', ...waits, ending],
      waits,
    ]);
  });
});

describe('an act on a cultivation', () => {
  const evaluated = after(standing('EVALUATION'), judged(false));
  const certified = standing('CERTIFICATION', 1, {
    evaluations: [{ round: 1, tasksDone: true, verdict: 'QUALIFIED', on: '2027-06-02', by: 'q', note: '' }],
  });
  it.each<[string, CultivationState, CultivationCommand, string[]]>([
    ['files a plan', standing('CULTIVATION'), { act: 'filePlan', input: FILING }, ['PLAN_FILED']],
    [
      'files paper of the future',
      standing('CULTIVATION'),
      { act: 'fileReport', input: { ...FILING, receivedOn: '2027-06-03' } },
      ['RECEIPT_IN_FUTURE'],
    ],
    [
      'files paper from before',
      standing('CULTIVATION'),
      { act: 'fileReport', input: { ...FILING, receivedOn: '2026-05-31' } },
      ['RECEIPT_BEFORE_ANNOUNCEMENT'],
    ],
    ['judges', standing('EVALUATION'), judged(true), ['CULTIVATION_EVALUATED']],
    ['judges a round twice', evaluated, judged(true), ['EVALUATED']],
    [
      'orders what nobody has judged',
      standing('EVALUATION'),
      { act: 'orderRemedy', input: { tasks: '补', until: '2027-09-01' } },
      ['NOT_EVALUATED'],
    ],
    ['orders for today', evaluated, { act: 'orderRemedy', input: { tasks: '补', until: '2027-06-02' } }, ['UNTIL_NOT_AHEAD']],
    ['extends to a day ahead', evaluated, { act: 'extendPeriod', input: { until: '2027-06-03', reason: '病假' } }, ['PERIOD_EXTENDED']],
    ['certifies', certified, { act: 'issueCertificate', input: { on: '2027-06-02' } }, ['CRAFTSMAN_CERTIFIED']],
    ['certifies for tomorrow', certified, { act: 'issueCertificate', input: { on: '2027-06-03' } }, ['ISSUED_IN_FUTURE']],
    ['certifies within the period', certified, { act: 'issueCertificate', input: { on: '2027-06-01' } }, ['CULTIVATION_NOT_OVER']],
    [
      'ends before it was announced',
      certified,
      { act: 'endCultivation', input: { reason: 'FRAUD', note: '不实', on: '2026-05-31', reference: '示例' } },
      ['END_BEFORE_ANNOUNCEMENT'],
    ],
    ['comes in another stage', standing('CERTIFICATE_HELD'), judged(true), ['STAGE_NOT_OPEN']],
  ])('%s', (_what, state, command, expected) => {
    expect(said(asked(state, command))).toEqual(expected);
  });

  it('needs a file of the case', () => {
    expect(said(asked(standing('CULTIVATION'), { act: 'filePlan', input: FILING }, { ...FACTS, fileHash: null }))).toEqual([
      'FILE_NOT_OF_CASE',
    ]);
  });

  it.each([
    [true, 'QUALIFIED'],
    [false, null],
  ])('that judges passed: %s ends the evaluation with %s', (passes, outcome) => {
    expect(after(standing('EVALUATION'), judged(passes)).stages.at(-1)?.outcome).toBe(outcome);
  });
});

describe('a stage of a cultivation', () => {
  const due = at('2027-06-02 00:00');
  it.each<[CultivationStage, number, string | null]>([
    ['CULTIVATION', due + 59_999, null],
    ['CULTIVATION', due + 60_000, 'PERIOD_OVER'],
    ['REMEDIATION', due + 60_000, 'REMEDY_TIME_OVER'],
    ['EVALUATION', due + 60_000, null],
    ['CERTIFICATE_HELD', due + 60_000, null],
  ])('%s at %d closes by itself: %s', (stage, now, expected) => {
    expect(timeOver(standing(stage), due, now)?.type ?? null).toBe(expected);
  });

  it('does not close while its clock stands', () => {
    expect(timeOver(standing('CULTIVATION'), null, due + 60_000)).toBeNull();
  });
});
