// The year's 活动方案 by the chain of a document, while its contests are prepared (office.md §2).
import { describe, expect, it } from '@jest/globals';
import { currentStage } from '../process/story.ts';
import { act, chainOf, deciding, FACTS, FRESH, NAMED, people, said, TEXT } from './campaign.fixture.ts';
import { actRefusals } from './decide.ts';
import { plannedTasks } from './plan.ts';
import type { CampaignState } from './state.ts';

const on = '2026-11-16';
const ROSTER = { title: '组委会成员名单', columns: ['姓名'], rows: [] };
const chain = chainOf('YearPlan', '示工发〔2026〕1号');
const after = (count: number): CampaignState => said(NAMED, chain.slice(0, count));
const tasks = (state: CampaignState): string[] => plannedTasks(state).map(({ kind }) => kind);

describe('the plan of a year', () => {
  it('waits for the bodies that issue it', () => {
    expect(actRefusals('draftYearPlan', FRESH, FACTS).map(({ code }) => code)).toEqual(['BODIES_MISSING']);
    expect(actRefusals('draftYearPlan', NAMED, FACTS)).toEqual([]);
  });

  it('is the office’s task from its first draft until it is out, and a year without it asks nothing', () => {
    expect([tasks(NAMED), tasks(after(1)), tasks(after(chain.length))]).toEqual([[], ['YEAR_PLAN'], []]);
  });

  it('goes its way by the chain, and ends no stage', () => {
    const { yearPlan } = after(chain.length);
    expect([yearPlan?.numbered?.number, yearPlan?.issuers.length, yearPlan?.distributed?.recipients]).toEqual([
      ...['示工发〔2026〕1号', 4],
      ['各示例单位'],
    ]);
    expect(currentStage(after(chain.length))).toMatchObject({ stage: 'CONTESTS', outcome: null });
  });

  it('has attached what its attachments name, as it stands when the text is written, and is amended where only that has changed', () => {
    const table = (cell: string) => [{ title: '工种明细', columns: ['工种'], rows: [[cell]] }, ROSTER];
    const text = { ...TEXT, attachments: ['示例活动方案', '示例竞赛工种明细'] };
    const draft = act(NAMED, { act: 'draftYearPlan', input: { on, text } }, deciding(people.office), { ...FACTS, annexes: table('甲') });
    const amended = act(draft, { act: 'amendYearPlan', input: { on, text } }, deciding(people.office), { ...FACTS, annexes: table('乙') });
    expect([draft, amended].map(({ yearPlan }) => yearPlan?.text?.annexes)).toEqual(
      ['甲', '乙'].map((cell) => [{ title: '示例竞赛工种明细', columns: ['工种'], rows: [[cell]] }]),
    );
    expect(act(NAMED, { act: 'draftYearPlan', input: { on, text: TEXT } }, deciding(people.office)).yearPlan?.text).toEqual(TEXT);
  });
});
