// 更正通知 of the year's distributed 方案, by the chain of the other corrections (office.md §2).
import { describe, expect, it } from '@jest/globals';
import { currentStage } from '../process/story.ts';
import { availableActions } from './available-actions.ts';
import { act, chainOf, deciding, FACTS, NAMED, people, said, SCOPE } from './campaign.fixture.ts';
import type { CampaignCommand } from './commands.ts';
import { distributedUnder } from './corrections.ts';
import { actRefusals } from './decide.ts';
import { isOfResult } from './noticed-correction.ts';
import { plannedTasks } from './plan.ts';
import type { CampaignState } from './state.ts';

const [PLAN, NOTICE] = ['示工发〔2026〕1号', '示工发〔2026〕2号'];
const beginning: CampaignCommand = { act: 'beginPlanCorrection', input: { reason: '比赛时间有误' } };
const plan = chainOf('YearPlan', PLAN);
const OUT = said(NAMED, plan);
const facts = { ...FACTS, nextCorrection: 3 };
const BEGUN = act(OUT, beginning, deciding(people.office), facts);
const codes = (state: CampaignState): string[] => actRefusals('beginPlanCorrection', state, FACTS).map(({ code }) => code);
const offered = (state: CampaignState): string[] =>
  availableActions(state, FACTS, people.office, SCOPE).flatMap((one) => (one.allowed && one.act.endsWith('Correction') ? [one.act] : []));

describe('a correction of the plan of a year', () => {
  it('corrects the plan by its number, of the same issuers, and is counted with every other correction', () => {
    const [correction] = BEGUN.corrections ?? [];
    expect(correction).toMatchObject({ number: 3, reason: '比赛时间有误', begunBy: people.office.name, withdrawn: null });
    expect(correction?.document).toMatchObject({ kind: 'CORRECTION', corrects: PLAN, issuers: OUT.bodies, text: null });
    expect(correction && isOfResult(correction)).toBe(false);
  });

  it.each<[string, CampaignState, string[]]>([
    ['before anybody has drafted it', NAMED, ['DOCUMENT_NOT_DISTRIBUTED']],
    ['before it is out, when its own text is amended', said(NAMED, plan.slice(0, -1)), ['DOCUMENT_NOT_DISTRIBUTED']],
    ['while another is on its way', BEGUN, ['CORRECTION_WAITS']],
    ['of one that is out', OUT, []],
  ])('is begun or refused %s', (_what, state, expected) => {
    expect(codes(state)).toEqual(expected);
  });

  it('is offered once the plan is out, and then its own steps', () => {
    expect([NAMED, OUT, BEGUN].map(offered)).toEqual([[], ['beginPlanCorrection'], ['withdrawCorrection', 'draftCorrection']]);
  });

  it('goes its way by the chain, and leaves the plan and the stage as they are', () => {
    const done = said(BEGUN, chainOf('Correction', NOTICE));
    expect(done.corrections?.map(({ document }) => [document.numbered?.number, document.distributed?.recipients])).toEqual([
      [NOTICE, ['各示例单位']],
    ]);
    expect([done.yearPlan, done.stages, currentStage(done)?.outcome]).toEqual([OUT.yearPlan, OUT.stages, null]);
    expect([plannedTasks(BEGUN), plannedTasks(done)].map((tasks) => tasks.map(({ kind, round }) => [kind, round]))).toEqual([
      [['CORRECTION', 3]],
      [],
    ]);
  });

  it('is taken back with a reason before it is out, and another may begin', () => {
    const withdrawn = act(BEGUN, { act: 'withdrawCorrection', input: { reason: '原文无误' } }, deciding(people.office));
    expect([withdrawn.corrections?.[0]?.withdrawn?.reason, codes(withdrawn), offered(withdrawn)]).toEqual([
      ...['原文无误', []],
      ['beginPlanCorrection'],
    ]);
  });

  it('finds what it corrects by its number, and nothing that is not out', () => {
    expect([distributedUnder(PLAN, OUT), distributedUnder(NOTICE, OUT), distributedUnder(PLAN, said(NAMED, plan.slice(0, -1)))]).toEqual([
      ...[OUT.yearPlan, null],
      null,
    ]);
  });
});
