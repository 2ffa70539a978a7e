import { describe, expect, it } from '@jest/globals';
import { after, deciding, FACTS, HELD, NOW, people, SCOPE, signer, UNDER_REVIEW } from './contest.fixture.ts';
import { actRow } from './acts.ts';
import type { ContestCommand, ContestInputs } from './commands.ts';
import { actRefusals, decide } from './decide.ts';
import { evolve, type ContestEvent } from './events.ts';
import { whoRefusals } from './permissions.ts';
import { plannedTasks } from './plan.ts';
import type { ContestState } from './state.ts';

const { office, secondClerk, organizer } = people;
const on = (day: string, time = '09:00'): string => `${day}T${time}:00+08:00`;
const ON_SITE: ContestInputs['registerAppeal'] = {
  ...{ appealKind: 'ON_SITE', unit: '示例旗总工会', leader: '示例领队', about: '示例：设备故障。' },
  ...{ endedAt: on('2026-05-15', '16:00'), receivedAt: on('2026-05-15', '17:00') },
};
const REVIEW: ContestInputs['registerAppeal'] = {
  ...ON_SITE,
  ...{ appealKind: 'SCORE_REVIEW', endedAt: undefined, receivedAt: on('2026-05-18') },
};

/** 'ok', or the codes of what stands in the way. */
function answer(command: ContestCommand, state: ContestState, by = deciding(office)): string {
  const decided = decide(command, state, FACTS, by, NOW);
  return decided.ok ? 'ok' : decided.refusals.map(({ code }) => code).join(' ');
}
function happened(state: ContestState, command: ContestCommand, by = deciding(office)): ContestState {
  const decided = decide(command, state, FACTS, by, NOW);
  if (!decided.ok) throw new Error(decided.refusals.map(({ code }) => code).join(' '));
  return decided.value.reduce<ContestState>(evolve, state);
}
const after2 = (events: readonly ContestEvent[], ...commands: ContestCommand[]): ContestState =>
  commands.reduce((state, command) => happened(state, command), after(events));

const registered = (state: ContestState, input = ON_SITE) => happened(state, { act: 'registerAppeal', input });
const waiting = registered(after(UNDER_REVIEW));
const decideIt = (appealId = '1'): ContestCommand => ({
  act: 'decideAppeal',
  input: { appealId, verdict: 'UPHELD', reason: '示例：补时。' },
});

describe('a score review', () => {
  it('is counted from the day on which the scores were announced, without which it is not registered', () => {
    const announced = after2(HELD, { act: 'announceScores', input: { announcedOn: '2026-05-15' } });
    expect(answer({ act: 'registerAppeal', input: REVIEW }, after(HELD))).toBe('APPEAL_START_MISSING');
    expect(registered(announced, REVIEW).appeals).toMatchObject([{ id: '1', kind: 'SCORE_REVIEW', lateFrom: Date.UTC(2026, 4, 19, 16) }]);
  });

  it.each([
    ['2026-05-19', 'ANNOUNCED_IN_FUTURE'],
    ['2026-05-12', 'ANNOUNCED_BEFORE_START'],
    ['2026-05-18', 'ok'],
  ])('cannot have been announced on just any day (%s)', (announcedOn, expected) => {
    expect(answer({ act: 'announceScores', input: { announcedOn } }, after(HELD))).toBe(expected);
  });
});

describe('an appeal of a contest', () => {
  it('gets the next number and a task of its own until it is decided or withdrawn', () => {
    const two = registered(waiting);
    const tasks = (state: ContestState) => plannedTasks(state).map(({ kind, round }) => `${kind} ${round}`);
    const withdrawn = happened(two, { act: 'withdrawAppeal', input: { appealId: '2', reason: '示例' } });
    expect([tasks(two), tasks(withdrawn)]).toEqual([['DECIDE_APPEAL 1', 'DECIDE_APPEAL 2'], ['DECIDE_APPEAL 1']]);
    expect(tasks(happened(withdrawn, decideIt(), deciding(secondClerk)))).toEqual([]);
  });

  it.each([
    [{ receivedAt: 'yesterday' }, 'INSTANT_BAD_FORM'],
    [{ endedAt: 'yesterday' }, 'INSTANT_BAD_FORM'],
  ])('with a time that is none (%j) is refused', (change, expected) => {
    expect(answer({ act: 'registerAppeal', input: { ...ON_SITE, ...change } }, after(HELD))).toBe(expected);
  });

  it('holds the confirmation back, on screen and on paper, until it is decided', () => {
    const confirmIt: ContestCommand = { act: 'confirm', input: {} };
    expect(actRefusals('confirm', waiting, FACTS, NOW)).toEqual([{ code: 'APPEAL_OPEN', clause: 'rules §9-4', params: { count: 1 } }]);
    expect(answer(confirmIt, waiting, signer('示例主任'))).toBe('APPEAL_OPEN');
    expect(answer(confirmIt, happened(waiting, decideIt(), signer('示例监督组长')))).toBe('ok');
  });

  it('does not hold its return back', () => {
    expect(actRefusals('return', waiting, FACTS, NOW)).toEqual([]);
  });

  it('that came late is taken up by the office alone', () => {
    const late = { ...ON_SITE, admitReason: '示例：现场无人收件。' };
    const codes = [organizer, office].map((who) => whoRefusals(actRow('registerAppeal'), after(HELD), who, SCOPE, late));
    expect(codes).toEqual([[{ code: 'APPEAL_ADMISSION_NOT_YOURS', field: 'admitReason' }], []]);
  });

  it.each([
    ['who registered it', decideIt(), deciding(office), 'FOUR_EYES'],
    ['another clerk', decideIt(), deciding(secondClerk), 'ok'],
    ['a signer on paper', decideIt(), signer('示例监督组长'), 'ok'],
    ['another clerk, of one that is not there', decideIt('9'), deciding(secondClerk), 'APPEAL_UNKNOWN'],
  ])('is decided by %s', (_who, command, by, expected) => {
    expect(answer(command, waiting, by)).toBe(expected);
  });

  it('must be there to be decided or withdrawn', () => {
    const none = [{ code: 'NO_OPEN_APPEAL' }];
    expect((['decideAppeal', 'withdrawAppeal'] as const).map((act) => actRefusals(act, after(HELD), FACTS, NOW))).toEqual([none, none]);
  });
});

describe('an incident', () => {
  it.each([
    [on('2026-05-13'), 'ok'],
    [on('2026-05-12', '23:59'), 'INCIDENT_BEFORE_START'],
    [on('2026-05-19'), 'INCIDENT_IN_FUTURE'],
  ])('of %s is answered', (happenedAt, expected) => {
    const input = { happenedAt, incident: '示例：停电。', measures: '示例：补时。' };
    expect(answer({ act: 'recordIncident', input }, after(HELD))).toBe(expected);
  });

  it('is kept with who recorded it', () => {
    const input = { happenedAt: on('2026-05-13'), incident: '示例：停电。', measures: '示例：补时。' };
    const { incidents } = after2(HELD, { act: 'recordIncident', input });
    expect(incidents).toEqual([{ ...input, happenedAt: Date.UTC(2026, 4, 13, 1), fileId: null, byName: office.name }]);
  });
});
