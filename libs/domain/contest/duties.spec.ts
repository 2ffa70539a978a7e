import { describe, expect, it } from '@jest/globals';
import { SCORE_REPORT } from '../deadline/deadlines.fixture.ts';
import { instantOf } from '../shared/instant.ts';
import { after, CONFIRMED, deciding, FACTS, HELD, NOW, people, PREPARED, RULES } from './contest.fixture.ts';
import type { ContestCommand, ContestInputs } from './commands.ts';
import { decide } from './decide.ts';
import { dutiesOf, isDutyLate, type Duty, type DutyKind } from './duties.ts';
import { evolve, type ContestEvent } from './events.ts';
import { plannedDeadlines, plannedTasks, type ContestRules } from './plan.ts';
import type { ContestState } from './state.ts';

function act(state: ContestState, command: ContestCommand): ContestState | string {
  const decided = decide(command, state, FACTS, deciding(people.organizer), NOW);
  return decided.ok ? decided.value.reduce<ContestState>(evolve, state) : decided.refusals.map(({ code }) => code).join(' ');
}
const standing = (outcome: ContestState | string): ContestState => {
  if (typeof outcome === 'string') throw new Error(outcome);
  return outcome;
};

const REPORT: ContestInputs['reportSelection'] = {
  ...{ level: 'PRELIMINARY', unit: '示例旗总工会', heldOn: '2026-05-10', entrants: 2, advancing: ['测试赛甲 示例厂'] },
};
const report = (change: Partial<typeof REPORT>, state = after(PREPARED)) =>
  act(state, { act: 'reportSelection', input: { ...REPORT, ...change } });

describe('a selection below the final', () => {
  it('is reported before the contest is handed over, once for each unit and level', () => {
    const once = standing(report({}));
    const both = standing(report({ level: 'GRASSROOTS' }, standing(report({ entrants: 3 }, once))));
    expect(both.selections).toEqual([
      { ...REPORT, entrants: 3 },
      { ...REPORT, level: 'GRASSROOTS' },
    ]);
  });

  it.each<[string, Partial<typeof REPORT>, string]>([
    ['held tomorrow', { heldOn: '2026-05-19' }, 'SELECTION_IN_FUTURE'],
    ['from which more advance than entered', { entrants: 1, advancing: ['甲', '乙'] }, 'MORE_ADVANCE_THAN_ENTERED'],
  ])('%s is refused', (_what, change, expected) => {
    expect(report(change)).toBe(expected);
  });
});

const DUE: ContestCommand = { act: 'setDuty', input: { duty: 'TECHNICAL_COMMENTARY', dueOn: '2026-05-17' } };
const DONE: ContestCommand = { act: 'fulfilDuty', input: { duty: 'TECHNICAL_COMMENTARY', text: '示例点评', fileId: 'F1' } };

describe('a duty', () => {
  it('has its own date and is fulfilled, also after the scores are confirmed', () => {
    const [commentary, publicity] = dutiesOf(standing(act(standing(act(after(CONFIRMED), DUE)), DONE)));
    expect(commentary).toEqual({
      ...{ duty: 'TECHNICAL_COMMENTARY', dueOn: '2026-05-17' },
      fulfilled: { on: '2026-05-18', text: '示例点评', fileId: 'F1', byName: people.organizer.name },
      fulfilledAt: NOW,
    });
    expect(publicity).toEqual({ duty: 'PUBLICITY_MATERIALS', dueOn: null, fulfilled: null });
  });

  it('belongs to a contest that is held', () => {
    expect([act(after(PREPARED), DONE), typeof act(after(HELD), DONE)]).toEqual(['STAGE_NOT_OPEN', 'object']);
  });

  it('is not due before the contest begins', () => {
    expect(act(after(HELD), { act: 'setDuty', input: { duty: 'PUBLICITY_MATERIALS', dueOn: '2026-05-12' } })).toBe('DUTY_BEFORE_START');
  });

  const duty = (dueOn: string | null, on: string | null): Duty => ({
    ...{ duty: 'TECHNICAL_COMMENTARY', dueOn },
    fulfilled: on === null ? null : { on, text: '示例', fileId: 'F1', byName: '测试戊' },
  });
  it.each<[string | null, string | null, boolean]>([
    [null, null, false],
    ['2026-05-18', null, false],
    ['2026-05-17', null, true],
    ['2026-05-17', '2026-05-17', false],
    ['2026-05-17', '2026-05-18', true],
  ])('due on %s and fulfilled on %s is late today: %s', (dueOn, on, expected) => {
    expect(isDutyLate(duty(dueOn, on), '2026-05-18')).toBe(expected);
  });
});

const { length: _none, ...basics } = SCORE_REPORT;
const RULE = { ...basics, unit: 'FIXED_DATE' as const, key: 'TECHNICAL_COMMENTARY' };
const rules: ContestRules = { ...RULES, duties: { TECHNICAL_COMMENTARY: RULE } };
const dueOf = (duty: DutyKind): ContestCommand => ({ act: 'setDuty', input: { duty, dueOn: '2026-05-25' } });
const dutiesOnly = (state: ContestState) => ({
  tasks: plannedTasks(state).filter(({ kind }) => kind === 'TECHNICAL_COMMENTARY' || kind === 'PUBLICITY_MATERIALS'),
  clocks: plannedDeadlines(state, rules).filter(({ key }) => key === 'TECHNICAL_COMMENTARY' || key === 'PUBLICITY_MATERIALS'),
});

describe('a duty that has a day', () => {
  const task = { stage: 'HOLDING', round: 1, role: 'ORGANIZER', organizationId: 'O1' } as const;
  const clock = { key: 'TECHNICAL_COMMENTARY', rule: { ...RULE, on: '2026-05-25' }, round: 1, startOn: '2026-05-13', participant: 'O1' };
  const owed = {
    tasks: [{ ...task, kind: 'TECHNICAL_COMMENTARY', deadline: { key: 'TECHNICAL_COMMENTARY', round: 1 } }],
    clocks: [{ ...clock, metAt: null }],
  };

  it.each<[string, readonly ContestEvent[]]>([
    ['held', HELD],
    ['confirmed', CONFIRMED],
  ])('is its leading organizer’s task under a clock of its own, in a contest that is %s', (_stage, events) => {
    expect(dutiesOnly(standing(act(after(events), dueOf('TECHNICAL_COMMENTARY'))))).toEqual(owed);
  });

  it('is a task no more once it is handed in, which meets its clock', () => {
    const state = standing(act(standing(act(after(CONFIRMED), dueOf('TECHNICAL_COMMENTARY'))), DONE));
    expect(dutiesOnly(state)).toEqual({ tasks: [], clocks: [{ ...clock, metAt: NOW }] });
  });

  it('was met on its day where no instant is on record', () => {
    const state = standing(act(standing(act(after(CONFIRMED), dueOf('TECHNICAL_COMMENTARY'))), DONE));
    const duties = dutiesOf(state).map(({ fulfilledAt: _at, ...rest }) => rest);
    expect(dutiesOnly({ ...state, duties }).clocks.map(({ metAt }) => metAt)).toEqual([instantOf('2026-05-18', '00:00')]);
  });

  it('has no clock where the regulation does not ask for it', () => {
    const { tasks, clocks } = dutiesOnly(standing(act(after(HELD), dueOf('PUBLICITY_MATERIALS'))));
    expect([tasks.map(({ kind }) => kind), clocks]).toEqual([['PUBLICITY_MATERIALS'], []]);
  });

  it('is nothing to anybody before it has one', () => {
    expect(dutiesOnly(after(HELD))).toEqual({ tasks: [], clocks: [] });
  });
});
