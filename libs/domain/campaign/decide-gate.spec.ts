import { describe, expect, it } from '@jest/globals';
import {
  act,
  AGREED,
  BODIES,
  confirmed,
  deciding,
  FACTS,
  FRESH,
  NAMED,
  NOW,
  onPaper,
  people,
  REVIEWING,
  standing,
  unopened,
} from './campaign.fixture.ts';
import type { CampaignCommand } from './commands.ts';
import type { ContestStanding } from './contests.ts';
import { decide } from './decide.ts';
import { gateEvent } from './decide-gate.ts';
import type { CampaignFacts } from './facts.ts';
import { circulationOf, type CampaignState } from './state.ts';

const codes = (command: CampaignCommand, state: CampaignState, facts: Partial<CampaignFacts> = {}, by = onPaper()): string[] => {
  const result = decide(command, state, { ...FACTS, ...facts }, by, NOW);
  return result.ok ? [] : result.refusals.map(({ code }) => code);
};

describe('the gate', () => {
  const cancelled = act(NAMED, { act: 'cancelTrade', input: { tradeNo: 4, reason: '报名不足' } }, onPaper(), {
    ...FACTS,
    contests: [unopened(4)],
  });
  it.each<[string, CampaignState, ContestStanding[], string | null]>([
    ['waits in a campaign without contests', NAMED, [], null],
    ['waits for one that runs', NAMED, [confirmed(1), standing(2, 'RUNNING')], null],
    ['waits for a trade without a contest', NAMED, [confirmed(1), unopened(4)], null],
    ['waits until the bodies are named', FRESH, [confirmed(1)], null],
    ['opens when all are confirmed', NAMED, [confirmed(1), confirmed(2)], 'ALL_CONTESTS_CONFIRMED'],
    ['opens beside a cancelled contest', NAMED, [confirmed(1), standing(2, 'CANCELLED')], 'ALL_CONTESTS_CONFIRMED'],
    ['opens beside a cancelled trade', cancelled, [confirmed(1), unopened(4)], 'ALL_CONTESTS_CONFIRMED'],
    ['ends the story where all is cancelled', NAMED, [standing(2, 'CANCELLED')], 'NO_CONTEST_LEFT'],
    ['is none in another stage', REVIEWING, [confirmed(1)], null],
  ])('%s', (_what, state, contests, type) => {
    expect(gateEvent(state, contests, NOW)?.type ?? null).toBe(type);
  });

  it('hands on the frozen report of each confirmed contest', () => {
    expect(gateEvent(NAMED, [confirmed(1), standing(2, 'CANCELLED')], NOW)).toMatchObject({
      contests: [{ caseId: 'K1', number: 'N1', title: '示例比赛1', sha256: 'hash of K1' }],
    });
  });
});

describe('the bodies', () => {
  it.each([
    [['B1', 'B2'], []],
    [['B1', 'B1'], ['BODY_TWICE']],
    [['B1', 'B7'], ['ORGANIZATION_UNKNOWN']],
  ])('%j are answered with %j', (organizationIds, refusals) => {
    expect(codes({ act: 'nameBodies', input: { organizationIds } }, FRESH)).toEqual(refusals);
  });

  it('are kept with their names, the leading one first', () => {
    expect(NAMED.bodies).toEqual(BODIES.map((organizationId) => ({ organizationId, name: `示例单位${organizationId}` })));
  });
});

describe('a trade that is not held', () => {
  const contests = [confirmed(1), unopened(4)];
  it.each([
    [4, []],
    [1, ['TRADE_HAS_CONTEST']],
    [9, ['TRADE_UNKNOWN']],
  ])('%i is answered with %j', (tradeNo, refusals) => {
    expect(codes({ act: 'cancelTrade', input: { tradeNo, reason: '报名不足' } }, NAMED, { contests })).toEqual(refusals);
  });

  it('is cancelled once', () => {
    const command: CampaignCommand = { act: 'cancelTrade', input: { tradeNo: 4, reason: '报名不足' } };
    const state = act(NAMED, command, onPaper(), { ...FACTS, contests });
    expect(codes(command, state, { contests })).toEqual(['TRADE_CANCELLED_ALREADY']);
  });
});

describe('a circular in parts', () => {
  const partial: CampaignCommand = { act: 'decidePartial', input: { reason: '示例比赛3推迟' } };
  it.each<[string, CampaignState, Partial<CampaignFacts>, string[]]>([
    ['is the committee’s to decide', NAMED, {}, []],
    ['is not for a campaign that waits for all', NAMED, { partial: false }, ['PARTIAL_NOT_ALLOWED']],
    ['needs the bodies', FRESH, {}, ['BODIES_MISSING']],
    ['needs one confirmed contest', NAMED, { contests: [standing(1, 'RUNNING')] }, ['NO_CONTEST_CONFIRMED']],
    ['leaves something out', NAMED, { contests: [confirmed(1)] }, ['NOTHING_WAITS']],
    ['is none after the gate', REVIEWING, {}, ['STAGE_NOT_OPEN']],
  ])('%s', (_what, state, facts, refusals) => {
    expect(codes(partial, state, facts)).toEqual(refusals);
  });

  it('is never decided at a keyboard', () => {
    expect(codes(partial, NAMED, {}, deciding(people.office))).toEqual(['COMMITTEE_DECISION_NEEDED']);
  });

  it('goes on with what is confirmed, and says why the rest waits', () => {
    expect(circulationOf(REVIEWING)).toEqual({
      round: 1,
      contests: ['K1', 'K2'].map((caseId) => ({
        ...{ caseId, number: caseId.replace('K', 'N') },
        ...{ title: caseId.replace('K', '示例比赛'), sha256: `hash of ${caseId}` },
      })),
      leftOut: [{ tradeNo: 3, caseId: 'K3', title: '示例比赛3', reason: '示例比赛3推迟' }],
    });
  });
});

describe('leaving a contest out', () => {
  const leaveOut = (contestId: string): CampaignCommand => ({ act: 'leaveOut', input: { contestId, reason: '复核成绩' } });

  it('moves it to the next round', () => {
    const state = act(REVIEWING, leaveOut('K1'));
    expect(circulationOf(state)?.contests.map(({ caseId }) => caseId)).toEqual(['K2']);
    expect(circulationOf(state)?.leftOut.map(({ caseId, reason }) => [caseId, reason])).toEqual([
      ['K3', '示例比赛3推迟'],
      ['K1', '复核成绩'],
    ]);
  });

  it.each<[string, CampaignState, string, Partial<CampaignFacts>, string[]]>([
    ['of another round', REVIEWING, 'K3', {}, ['CONTEST_NOT_IN_ROUND']],
    ['that is the last', act(REVIEWING, leaveOut('K1')), 'K2', {}, ['LAST_CONTEST']],
    ['where the campaign waits for all', REVIEWING, 'K1', { partial: false }, ['PARTIAL_NOT_ALLOWED']],
    ['while the circular is made', AGREED, 'K1', {}, []],
    ['before the gate', NAMED, 'K1', {}, ['STAGE_NOT_OPEN']],
  ])('%s', (_what, state, contestId, facts, refusals) => {
    expect(codes(leaveOut(contestId), state, facts)).toEqual(refusals);
  });
});
