import { campaignStory } from '../campaign/state.ts';
import { collectionStory } from '../collection/state.ts';
import { contestStory } from '../contest/state.ts';
import { cultivationStory } from '../cultivation/state.ts';
import { noticeStory } from '../notice/state.ts';
import { objectionStory } from '../objection/state.ts';
import { orgAwardStory } from '../org-award/state.ts';
import { selectionStory } from '../selection/state.ts';
import type { CaseState, Story } from './story.ts';

const stories: Readonly<Record<string, Story<CaseState>>> = {
  contest: contestStory,
  campaign: campaignStory,
  collection: collectionStory,
  selection: selectionStory,
  notice: noticeStory,
  objection: objectionStory,
  cultivation: cultivationStory,
  'org-award': orgAwardStory,
};

/** Kinds of case in which units act by their own people. */
export const unitKinds: readonly string[] = Object.keys(stories).filter((kind) => stories[kind]?.unitsAct === true);

/** The story of a kind of case, for whoever keeps its record without knowing what it is about. Throws for a kind that nobody tells. */
export function storyOf(kind: string): Story<CaseState> {
  const story = stories[kind];
  if (story === undefined) throw new Error(`there is no story of a ${kind}`);
  return story;
}
