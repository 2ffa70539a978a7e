// The stories in workflows/ against the tables of stages in libs/domain: whatever the outcomes, a story asks for the stage that the
// record would open next, and ends where no stage follows. No server: the one waiting step is replaced by the table itself.
import { describe, expect, it, jest } from '@jest/globals';
import fc from 'fast-check';
import { campaignStory, initialCampaign, stageOutcomes as campaignOutcomes } from '@jiangcheng/domain/campaign/state';
import { collectionStory, initialCollection, stageOutcomes as collectionOutcomes } from '@jiangcheng/domain/collection/state';
import { cultivationStory, initialCultivation, stageOutcomes as cultivationOutcomes } from '@jiangcheng/domain/cultivation/state';
import { contestStory, initialContest, stageOutcomes as contestOutcomes } from '@jiangcheng/domain/contest/state';
import { initialNotice, noticeStory, stageOutcomes as noticeOutcomes } from '@jiangcheng/domain/notice/state';
import { initialObjection, objectionStory, stageOutcomes as objectionOutcomes } from '@jiangcheng/domain/objection/state';
import { initialOrgAward, orgAwardStory, stageOutcomes as orgAwardOutcomes } from '@jiangcheng/domain/org-award/state';
import type { CaseState, Story } from '@jiangcheng/domain/process/story';
import { initialSelection, selectionStory, stageOutcomes as selectionOutcomes } from '@jiangcheng/domain/selection/state';

type Stage = (stage: string, round: number) => Promise<string>;
let tell: Stage = () => Promise.reject(new Error('nobody tells'));

jest.unstable_mockModule('../../workflows/steps/stage.ts', () => ({ caseSteps: (): Stage => (stage, round) => tell(stage, round) }));
const { campaign, collection, contest, cultivation, notice, objection, orgAward, selection } = await import('@jiangcheng/workflows');

interface Told {
  story: Story<CaseState>;
  begin: CaseState;
  outcomes: Readonly<Record<string, readonly string[]>>;
  tellIt: (caseId: string) => Promise<void>;
}

const stories: Readonly<Record<string, Told>> = {
  'a contest': { story: contestStory, begin: initialContest(1), outcomes: contestOutcomes, tellIt: contest },
  'a campaign’s end': { story: campaignStory, begin: initialCampaign, outcomes: campaignOutcomes, tellIt: campaign },
  'a window in which many hand in': {
    story: collectionStory,
    begin: initialCollection({ plan: 'FINAL_PACKAGE', opensOn: '2026-11-01', dueOn: '2026-11-30', hard: true }),
    outcomes: collectionOutcomes,
    tellIt: collection,
  },
  'a year’s selection': { story: selectionStory, begin: initialSelection, outcomes: selectionOutcomes, tellIt: selection },
  'a public notice': {
    story: noticeStory,
    begin: initialNotice({ kind: 'selection', id: 'made-up' }, [], { body: 'PARTY_GROUP', on: '2026-05-05', reference: '示例' }),
    outcomes: noticeOutcomes,
    tellIt: notice,
  },
  'an organization award': { story: orgAwardStory, begin: initialOrgAward('made-up'), outcomes: orgAwardOutcomes, tellIt: orgAward },
  'an objection': {
    story: objectionStory,
    begin: initialObjection({
      ...{ id: 'o', noticeId: 'n', ownerId: 's', personId: '甲', arrival: { channel: 'WEB', at: 0 } },
      ...{ objectorKind: 'ANONYMOUS', sealed: false, concrete: true, registeredBy: null },
    }),
    outcomes: objectionOutcomes,
    tellIt: objection,
  },
  'a cultivation': {
    story: cultivationStory,
    begin: initialCultivation({
      person: { candidateId: 'k', name: '测试甲', employer: '示例单位', post: '示例岗位' },
      ...{ unitId: 'u', announcedOn: '2026-06-01', announcedBy: '示工发〔2026〕1号', endsOn: '2027-06-01', entry: null },
    }),
    outcomes: cultivationOutcomes,
    tellIt: cultivation,
  },
};

/** After so many stages each ends as it goes on: no story goes round for ever. */
const PATIENCE = 40;

/** The table of a kind's stages as a record: answers each stage with the next of these outcomes. */
async function storyTold({ story, begin, outcomes, tellIt }: Told, choices: readonly number[]) {
  let state = begin;
  const asked: string[] = [];
  tell = async (name, round) => {
    const next = story.next(state);
    expect({ stage: name, round }).toEqual(next);
    const possible = outcomes[name] ?? [];
    const choice = asked.length > PATIENCE ? 0 : (choices[asked.length] ?? 0);
    const outcome = possible[choice % possible.length] ?? '';
    asked.push(`${name} ${outcome}`);
    state = { ...state, stages: [...state.stages, { stage: name, round, openedAt: 0, closedAt: 0, outcome }] };
    return outcome;
  };
  await tellIt('made-up');
  return { asked, next: story.next(state) };
}

describe.each(Object.entries(stories))('the story of %s', (_name, told) => {
  it('asks for the stage that the table opens next, for any outcomes, and meets every declared one', async () => {
    const seen = new Set<string>();
    await fc.assert(
      fc.asyncProperty(fc.array(fc.nat(5), { maxLength: 60 }), async (choices) => {
        const { asked, next } = await storyTold(told, choices);
        for (const one of asked) seen.add(one);
        expect(next).toBeNull();
      }),
      { seed: 7, numRuns: 400 },
    );
    const declared = Object.entries(told.outcomes).flatMap(([stage, all]) => all.map((outcome) => `${stage} ${outcome}`));
    expect([...seen].sort()).toEqual(declared.sort());
  });
});
