// The story in workflows/ against the tables of stages in libs/domain: whatever the outcomes, the story asks for the stage that the
// record would open next, and ends where no stage follows. No server: the one waiting step is replaced by the table itself.
import { describe, expect, it, jest } from '@jest/globals';
import fc from 'fast-check';
import {
  initialCampaign,
  nextStage as nextCampaignStage,
  stageOutcomes as campaignOutcomes,
  type CampaignState,
} from '@jiangcheng/domain/campaign/state';
import { initialContest, nextStage, stageOutcomes, type ContestOutcome, type ContestState } from '@jiangcheng/domain/contest/state';
import {
  initialNotice,
  nextStage as nextNoticeStage,
  stageOutcomes as noticeOutcomes,
  type NoticeState,
} from '@jiangcheng/domain/notice/state';
import {
  initialObjection,
  nextStage as nextObjectionStage,
  stageOutcomes as objectionOutcomes,
  type ObjectionCaseState,
} from '@jiangcheng/domain/objection/state';
import type { CaseState, NextStage } from '@jiangcheng/domain/process/story';
import {
  initialSelection,
  nextStage as nextSelectionStage,
  stageOutcomes as selectionOutcomes,
  type SelectionState,
} from '@jiangcheng/domain/selection/state';

type Stage = (stage: string, round: number) => Promise<string>;
let tell: Stage = () => Promise.reject(new Error('nobody tells'));

jest.unstable_mockModule('../../workflows/steps/stage.ts', () => ({ caseSteps: (): Stage => (stage, round) => tell(stage, round) }));
const { campaign, contest, notice, objection, selection } = await import('@jiangcheng/workflows');

/** The table of stages as a record: answers each stage with the next of the given outcomes. */
function tableOf(choices: readonly number[]) {
  let state: ContestState = initialContest(1);
  const asked: string[] = [];
  const stage: Stage = async (name, round) => {
    const next = nextStage(state);
    expect({ stage: name, round }).toEqual(next);
    if (next === null) throw new Error(`${name} ${round} was asked for after the end`);
    const outcomes: readonly ContestOutcome[] = stageOutcomes[next.stage];
    const outcome = outcomes[(choices[asked.length] ?? 0) % outcomes.length] ?? 'CONFIRMED';
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
    const { asked } = await told([0, 0, 0, 1, 0, 0]);
    const outcomes = new Set(asked.map((one) => one.replace(/ \d+ /, ' ')));
    expect([...outcomes].sort()).toEqual(
      Object.entries(stageOutcomes)
        .flatMap(([stage, all]) => all.map((outcome) => `${stage} ${outcome}`))
        .sort(),
    );
  });
});

/** The table of a kind's stages as a record, for a story that may go round: after so many stages each ends as it goes on. */
interface Table<S extends CaseState> {
  initial: S;
  next: (state: S) => NextStage<S['stages'][number]['stage']> | null;
  outcomes: Readonly<Record<S['stages'][number]['stage'], readonly NonNullable<S['stages'][number]['outcome']>[]>>;
}

async function toldBy<S extends CaseState>(
  story: (caseId: string) => Promise<void>,
  { initial, next, outcomes }: Table<S>,
  choices: readonly number[],
) {
  let state = initial;
  const asked: string[] = [];
  tell = async (name, round) => {
    const follows = next(state);
    expect({ stage: name, round }).toEqual(follows);
    if (follows === null) throw new Error(`${name} ${round} was asked for after the end`);
    const possible = outcomes[follows.stage];
    // After so many rounds everything goes well: no story goes on for ever.
    const choice = asked.length > 40 ? 0 : (choices[asked.length] ?? 0);
    const outcome = possible[choice % possible.length] ?? '';
    asked.push(`${name} ${outcome}`);
    state = { ...state, stages: [...state.stages, { ...follows, openedAt: 0, closedAt: 0, outcome }] };
    return outcome;
  };
  await story('made-up');
  return { asked, next: next(state) };
}

const campaignTable: Table<CampaignState> = { initial: initialCampaign, next: nextCampaignStage, outcomes: campaignOutcomes };
const selectionTable: Table<SelectionState> = { initial: initialSelection, next: nextSelectionStage, outcomes: selectionOutcomes };

const noticeTable: Table<NoticeState> = {
  initial: initialNotice({ kind: 'selection', id: 'made-up' }, [], { body: 'PARTY_GROUP', on: '2026-05-05', reference: '示例' }),
  next: nextNoticeStage,
  outcomes: noticeOutcomes,
};
const objectionTable: Table<ObjectionCaseState> = {
  initial: initialObjection({
    ...{ id: 'o', noticeId: 'n', ownerId: 's', personId: '甲', arrival: { channel: 'WEB', at: 0 } },
    ...{ objectorKind: 'ANONYMOUS', sealed: false, concrete: true, registeredBy: null },
  }),
  next: nextObjectionStage,
  outcomes: objectionOutcomes,
};

/** Whatever comes of each stage, the story and the table agree, and every declared outcome is met. */
async function agreeFor<S extends CaseState>(story: (caseId: string) => Promise<void>, table: Table<S>): Promise<void> {
  const seen = new Set<string>();
  await fc.assert(
    fc.asyncProperty(fc.array(fc.nat(5), { maxLength: 60 }), async (choices) => {
      const { asked, next } = await toldBy(story, table, choices);
      for (const one of asked) seen.add(one);
      expect(next).toBeNull();
    }),
    { seed: 7, numRuns: 200 },
  );
  const declared = Object.entries<readonly string[]>(table.outcomes).flatMap(([stage, all]) => all.map((outcome) => `${stage} ${outcome}`));
  expect([...seen].sort()).toEqual(declared.sort());
}

describe('the story of a campaign’s end', () => {
  it('asks for the stage that the table opens next, for any outcomes, and ends with it', () => agreeFor(campaign, campaignTable));
});

describe('the story of a year’s selection', () => {
  it('asks for the stage that the table opens next, for any outcomes, and ends with it', () => agreeFor(selection, selectionTable));
});

describe('the story of a public notice', () => {
  it('asks for the stage that the table opens next, for any outcomes, and ends with it', () => agreeFor(notice, noticeTable));
});

describe('the story of an objection', () => {
  it('asks for the stage that the table opens next, for any outcomes, and ends with it', () => agreeFor(objection, objectionTable));
});
