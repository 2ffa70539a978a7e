// The story in workflows/ against the tables of stages in libs/domain: whatever the outcomes, the story asks for the stage that the
// record would open next, and ends where no stage follows. No server: the one waiting step is replaced by the table itself.
import { describe, expect, it, jest } from '@jest/globals';
import fc from 'fast-check';
import { initialCampaign, nextStage as nextCampaignStage, stageOutcomes as campaignOutcomes } from '@jiangcheng/domain/campaign/state';
import { initialContest, nextStage, stageOutcomes, type ContestOutcome, type ContestState } from '@jiangcheng/domain/contest/state';

type Stage = (stage: string, round: number) => Promise<string>;
let tell: Stage = () => Promise.reject(new Error('nobody tells'));

jest.unstable_mockModule('../../workflows/steps/stage.ts', () => ({ caseSteps: (): Stage => (stage, round) => tell(stage, round) }));
const { campaign, contest } = await import('@jiangcheng/workflows');

/** The table of stages as a record: answers each stage with the next of the given outcomes. */
function tableOf(choices: readonly number[]) {
  let state: ContestState = initialContest(1);
  const asked: string[] = [];
  const stage: Stage = async (name, round) => {
    const next = nextStage(state);
    expect({ stage: name, round }).toEqual(next);
    if (next === null) throw new Error(`${name} ${round} was asked for after the end`);
    const outcomes: readonly ContestOutcome[] = stageOutcomes[next.stage];
    // After so many stages the first outcome is given: no story goes on for ever.
    const outcome = outcomes[(asked.length > 60 ? 0 : (choices[asked.length] ?? 0)) % outcomes.length] ?? 'CONFIRMED';
    asked.push(`${name} ${round} ${outcome}`);
    state = { ...state, stages: [...state.stages, { ...next, openedAt: 0, closedAt: 0, outcome }] };
    return outcome;
  };
  return { stage, asked, next: () => nextStage(state) };
}

async function told(choices: readonly number[]) {
  const table = tableOf(choices);
  tell = table.stage;
  await contest('made-up');
  return table;
}

describe('the story of a contest', () => {
  it('asks for the stage that the table opens next, for any outcomes, and ends with it', async () => {
    await fc.assert(
      fc.asyncProperty(fc.array(fc.nat(5), { maxLength: 60 }), async (choices) => {
        const { asked, next } = await told(choices);
        expect([asked.at(-1)?.endsWith(' CONFIRMED'), next()]).toEqual([true, null]);
      }),
      { seed: 7, numRuns: 200 },
    );
  });

  it('handles every outcome that a stage declares', async () => {
    const atOnce = await told([0, 0, 0, 1, 0, 0]);
    const byPlan = await told([1, 0, 1, 0, 0, 0]);
    const outcomes = new Set([...atOnce.asked, ...byPlan.asked].map((one) => one.replace(/ \d+ /, ' ')));
    expect([...outcomes].sort()).toEqual(
      Object.entries(stageOutcomes)
        .flatMap(([stage, all]) => all.map((outcome) => `${stage} ${outcome}`))
        .sort(),
    );
  });
});

/** The table of a campaign's end as a record. */
async function campaignTold(choices: readonly number[]) {
  let state = initialCampaign;
  const asked: string[] = [];
  tell = async (name, round) => {
    const next = nextCampaignStage(state);
    expect({ stage: name, round }).toEqual(next);
    if (next === null) throw new Error(`${name} ${round} was asked for after the end`);
    const outcomes = campaignOutcomes[next.stage];
    // After so many rounds everything is issued: no story goes on for ever.
    const choice = asked.length > 40 ? 0 : (choices[asked.length] ?? 0);
    const outcome = outcomes[choice % outcomes.length] ?? 'ISSUED';
    asked.push(`${name} ${outcome}`);
    state = { ...state, stages: [...state.stages, { ...next, openedAt: 0, closedAt: 0, outcome }] };
    return outcome;
  };
  await campaign('made-up');
  return { asked, next: nextCampaignStage(state) };
}

describe('the story of a campaign’s end', () => {
  it('asks for the stage that the table opens next, for any outcomes, and ends with it', async () => {
    const seen = new Set<string>();
    await fc.assert(
      fc.asyncProperty(fc.array(fc.nat(5), { maxLength: 60 }), async (choices) => {
        const { asked, next } = await campaignTold(choices);
        for (const one of asked) seen.add(one);
        expect(next).toBeNull();
      }),
      { seed: 7, numRuns: 200 },
    );
    expect([...seen].sort()).toEqual(
      Object.entries(campaignOutcomes)
        .flatMap(([stage, all]) => all.map((outcome) => `${stage} ${outcome}`))
        .sort(),
    );
  });
});
