// A twin of the workflows in a temporary folder, in which one story reads otherwise: what a newer build is to the one that runs.
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { withPlanted } from '../../architecture/support/planted-tree.ts';
import { root } from '../../architecture/support/root.ts';

/** Every story, what the stories stand on, and the program that bundles them. */
const TWINS = [
  'workflows/index.ts',
  'workflows/calendar/calendar-update.workflow.ts',
  'workflows/campaign/campaign.workflow.ts',
  'workflows/contest/contest.workflow.ts',
  'workflows/cultivation/cultivation.workflow.ts',
  'workflows/collection/collection.workflow.ts',
  'workflows/selection/selection.workflow.ts',
  'workflows/notice/notice.workflow.ts',
  'workflows/objection/objection.workflow.ts',
  'workflows/org-award/org-award.workflow.ts',
  'workflows/steps/failure-code.ts',
  'workflows/steps/page-looks.ts',
  'workflows/steps/stage.ts',
  'libs/contracts/messages.ts',
  'libs/contracts/activities.ts',
  'libs/contracts/queues.ts',
  'apps/worker/src/temporal-worker.ts',
  'test/support/workflow/programs/bundle.mjs',
];

/** A file of the workflows as it is, by its path from the repository's folder. */
export const storySource = (path: string): string => readFileSync(join(root, path), 'utf8');

/** Makes the twin with this text at `path`, hands its folder and the path of its index to `use`, and removes it afterwards. */
export function withStory<T>(path: string, text: string, use: (tree: string, stories: string) => Promise<T>): Promise<T> {
  const twin = Object.fromEntries(TWINS.map((one) => [one, storySource(one)]));
  return withPlanted({ ...twin, [path]: text }, (tree) => use(tree, join(tree, 'workflows/index.ts')));
}
