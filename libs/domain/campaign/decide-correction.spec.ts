// 更正通知 of a circulated result by the chain of a document, after the case has ended (office.md §2).
import { describe, expect, it } from '@jest/globals';
import { cityRules } from '../award/award.fixture.ts';
import { CIRCULATED } from '../award/circulated.fixture.ts';
import { currentStage, isOver } from '../process/story.ts';
import { availableActions } from './available-actions.ts';
import { act, AGREED, BODIES, CHAIN, chainOf, deciding, FACTS, happened, NAMED, NOW, people, said, SCOPE } from './campaign.fixture.ts';
import type { CampaignCommand } from './commands.ts';
import { readyContests } from './contests.ts';
import { decide } from './decide.ts';
import type { CampaignFacts } from './facts.ts';
import { isOfResult } from './noticed-correction.ts';
import { plannedTasks } from './plan.ts';
import { campaignStory, type CampaignState } from './state.ts';

const on = '2026-11-16';
const facts: CampaignFacts = { ...FACTS, correcting: { result: CIRCULATED, rules: cityRules, waits: false, number: 2 } };
const swapped = [
  { key: 'F', theory: '84', practice: '84', status: 'PRESENT' },
  { key: 'G', theory: '85', practice: '85', status: 'PRESENT' },
] as const;
const beginning = (more: object = {}): CampaignCommand => ({
  act: 'beginCorrection',
  input: { contestId: 'K1', reason: '登分有误', entries: swapped, ...more },
});
const ALL = happened(NAMED, { type: 'ALL_CONTESTS_CONFIRMED', at: NOW, contests: readyContests(NAMED, FACTS.contests) });
const ISSUED = said(happened(ALL, { type: 'COMMITTEE_AGREED', at: NOW }), CHAIN);
const BEGUN = act(ISSUED, beginning(), deciding(people.office), facts);

const chain = chainOf('Correction', '示工发〔2026〕31号');
const after = (count: number): CampaignState => said(BEGUN, chain.slice(0, count));
const codes = (command: CampaignCommand, state: CampaignState, by = deciding(people.office), known = facts): string[] => {
  const result = decide(command, state, known, by, NOW);
  return result.ok ? [] : result.refusals.map(({ code, field }) => (field === undefined ? code : `${code} ${field}`));
};
const offered = (state: CampaignState): string[] => availableActions(state, FACTS, people.office, SCOPE).map((one) => one.act);
const tasks = (state: CampaignState): string[] => plannedTasks(state).map(({ kind, round }) => `${kind} ${round}`);

describe('a correction', () => {
  it('is begun with what it changes, names left to the record, and corrects the circular by its number', () => {
    const [correction] = (BEGUN.corrections ?? []).filter(isOfResult);
    expect(correction?.changes).toEqual([
      { key: 'F', before: { total: '85.00', rank: 6, prize: '1000.00' }, after: { total: '84.00', rank: 7, prize: '0.00' } },
      { key: 'G', before: { total: '84.00', rank: 7, prize: '0.00' }, after: { total: '85.00', rank: 6, prize: '1000.00' } },
    ]);
    expect(correction?.document).toMatchObject({
      kind: 'CORRECTION',
      corrects: ISSUED.circulars[0]?.document.numbered?.number,
      issuers: BODIES.map((organizationId) => ({ organizationId })),
    });
  });

  it.each<[string, CampaignCommand, CampaignState, CampaignFacts, string[]]>([
    ['before anything was announced', beginning(), AGREED, facts, ['CIRCULAR_NOT_ISSUED']],
    ['of a contest that no circular covers', beginning({ contestId: 'K3' }), ISSUED, facts, ['CONTEST_NOT_ANNOUNCED contestId']],
    ['of a contest of which nothing is known', beginning(), ISSUED, FACTS, ['CONTEST_NOT_ANNOUNCED contestId']],
    [
      'while one from paper waits',
      beginning(),
      ISSUED,
      { ...facts, correcting: { result: CIRCULATED, rules: cityRules, waits: true, number: 2 } },
      ['CORRECTION_WAITS contestId'],
    ],
    ['while another is on its way', beginning(), BEGUN, facts, ['CORRECTION_WAITS']],
    ['that changes nothing', beginning({ entries: [] }), ISSUED, facts, ['CORRECTION_CHANGES_NOTHING entries']],
  ])('is refused %s', (_what, command, state, known, expected) => {
    expect(codes(command, state, undefined, known)).toEqual(expected);
  });

  it('goes its way by the chain after the case has ended, and opens no stage', () => {
    const done = after(chain.length);
    const [correction] = done.corrections ?? [];
    expect([correction?.document.numbered?.number, correction?.document.distributed?.on]).toEqual(['示工发〔2026〕31号', on]);
    expect([isOver(campaignStory, ISSUED), currentStage(done), done.stages.length]).toEqual([
      true,
      currentStage(ISSUED),
      ISSUED.stages.length,
    ]);
  });

  it('takes the steps of its chain in their order, by two people, under a number nobody has', () => {
    expect(codes({ act: 'signCorrection', input: { on } }, after(1), deciding(people.leading))).toEqual(['DOCUMENT_NOT_CHECKED']);
    expect(codes({ act: 'checkCorrection', input: { on } }, after(1))).toEqual(['FOUR_EYES']);
    const taken = { ...FACTS, document: { ...FACTS.document, isTaken: () => true } };
    const number: CampaignCommand = { act: 'numberCorrection', input: { on, number: '示工发〔2026〕30号' } };
    expect(codes(number, after(6), undefined, taken)).toEqual(['NUMBER_TAKEN number']);
  });

  it('is the office’s task, and offered, while its notice is on its way', () => {
    expect([tasks(ISSUED), tasks(BEGUN), tasks(after(chain.length))]).toEqual([[], ['CORRECTION 2'], []]);
    expect([offered(ISSUED), offered(BEGUN)[0], offered(BEGUN).length, offered(after(chain.length))]).toEqual([
      ...[[], 'withdrawCorrection'],
      ...[11, []],
    ]);
  });

  it('is taken back with a reason before it is out, and another may begin', () => {
    const withdraw: CampaignCommand = { act: 'withdrawCorrection', input: { reason: '复核无误' } };
    const withdrawn = act(after(3), withdraw, deciding(people.office));
    expect([withdrawn.corrections?.[0]?.withdrawn, tasks(withdrawn)]).toEqual([{ reason: '复核无误', at: NOW }, []]);
    expect([codes(beginning(), withdrawn), codes(withdraw, after(chain.length))]).toEqual([[], ['NO_CORRECTION_UNDER_WAY']]);
  });
});
