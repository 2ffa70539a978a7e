import { describe, expect, it } from '@jest/globals';
import { act, AGREED, CHAIN, circularAfter, deciding, FACTS, NOW, onPaper, people, REVIEWING, TEXT } from './campaign.fixture.ts';
import type { CampaignCommand } from './commands.ts';
import { decide } from './decide.ts';
import { circularOf, openObjections, type CampaignState } from './state.ts';
import { currentStage } from '../process/story.ts';

const on = '2026-11-16';
const codes = (command: CampaignCommand, state: CampaignState, by = onPaper()): string[] => {
  const result = decide(command, state, FACTS, by, NOW);
  return result.ok ? [] : result.refusals.map(({ code }) => code);
};
const objection = (contestId: string, organizationId = 'B2'): CampaignCommand => ({
  act: 'object',
  input: { contestId, organizationId, reason: '成绩有误' },
});
const settlement = (objectionId: string): CampaignCommand => ({
  act: 'settle',
  input: { objectionId, outcome: 'UNFOUNDED', reason: '经复核无误' },
});
const distribution: CampaignCommand = { act: 'distributeCircular', input: { on, recipients: ['各示例单位'] } };

describe('an 异议', () => {
  const objected = act(REVIEWING, objection('K1'));

  it.each<[string, CampaignState, CampaignCommand, string[]]>([
    ['is about a contest of the round', REVIEWING, objection('K3'), ['CONTEST_NOT_IN_ROUND']],
    ['is one of the bodies’', REVIEWING, objection('K1', 'B9'), ['NOT_A_BODY']],
    ['is raised once while it is open', objected, objection('K1'), ['OBJECTION_TWICE']],
    ['may be another body’s too', objected, objection('K1', 'B3'), []],
    ['may come while the circular is made', AGREED, objection('K1'), []],
    ['holds the countersigning', objected, { act: 'countersign', input: { organizationId: 'B1' } }, ['OBJECTION_OPEN']],
    ['holds the distribution', act(circularAfter(13), objection('K1')), distribution, ['OBJECTION_OPEN']],
    ['lets the chain go on up to it', act(circularAfter(8), objection('K1')), { act: 'printCircular', input: { on } }, []],
    ['is settled', objected, settlement('1'), []],
    ['is not settled where there is none', REVIEWING, settlement('1'), ['NO_OBJECTION_OPEN']],
    ['is known by its number', objected, settlement('2'), ['OBJECTION_UNKNOWN']],
    ['is settled once', act(act(objected, objection('K2')), settlement('1')), settlement('1'), ['OBJECTION_SETTLED_ALREADY']],
  ])('%s', (_what, state, command, refusals) => {
    expect(codes(command, state)).toEqual(refusals);
  });

  it('is over once it is settled, or its contest waits for the next round', () => {
    const leftOut = act(objected, { act: 'leaveOut', input: { contestId: 'K1', reason: '复核成绩' } });
    expect([objected, act(objected, settlement('1')), leftOut].map((state) => openObjections(state).length)).toEqual([1, 0, 0]);
  });
});

describe('the circular', () => {
  it('is of all bodies, the leading one first', () => {
    expect(circularOf(AGREED)?.document).toMatchObject({ kind: 'RESULTS_CIRCULAR', issuers: AGREED.bodies, text: null });
  });

  it('goes its chain, and its distribution ends the round', () => {
    const state = circularAfter(CHAIN.length);
    expect(state.stages.map(({ stage, round, outcome }) => [stage, round, outcome])).toEqual([
      ['CONTESTS', 1, 'PARTIAL'],
      ['COMMITTEE_REVIEW', 1, 'AGREED'],
      ['CIRCULAR', 1, 'ISSUED_IN_PART'],
      ['CONTESTS', 2, null],
    ]);
  });

  it('ends the story where nothing was left out', () => {
    const whole: CampaignState = { ...AGREED, circulations: AGREED.circulations.map((one) => ({ ...one, leftOut: [] })) };
    expect(currentStage(CHAIN.reduce<CampaignState>((state, [command, by]) => act(state, command, by), whole))?.outcome).toBe('ISSUED');
  });

  it('keeps the order of its chain', () => {
    expect(codes({ act: 'signCircular', input: { on } }, circularAfter(2), deciding(people.leading))).toEqual([
      'COUNTERSIGN_MISSING',
      'COUNTERSIGN_MISSING',
      'COUNTERSIGN_MISSING',
    ]);
  });

  it('says of a step from paper whose it was', () => {
    expect(circularOf(circularAfter(3))?.document.countersigned).toEqual([
      { on, by: { personId: null, name: '测试签' }, paper: true, organizationId: 'B2' },
    ]);
  });

  it('is amended before it goes on once a contest was left out of what is written', () => {
    const leftOut = act(circularAfter(2), { act: 'leaveOut', input: { contestId: 'K1', reason: '复核成绩' } });
    const amend: CampaignCommand = { act: 'amendCircular', input: { on, text: { ...TEXT, body: ['现将部分成绩予以通报。'] } } };
    expect(codes({ act: 'countersignCircular', input: { on, organizationId: 'B2' } }, leftOut)).toEqual(['CIRCULAR_OUTDATED']);
    expect(codes({ act: 'checkCircular', input: { on } }, act(leftOut, amend, deciding(people.office)))).toEqual([]);
  });

  it('needs no amendment for what was left out before it was written', () => {
    const leftOut = act(AGREED, { act: 'leaveOut', input: { contestId: 'K1', reason: '复核成绩' } });
    expect(codes({ act: 'draftCircular', input: { on, text: TEXT } }, leftOut)).toEqual([]);
  });
});
