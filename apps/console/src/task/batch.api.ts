import type { BatchAnswer, Task, TaskBatch } from '../api/types.ts';
import { useCommand } from '../api/use-command.ts';
import { TASKS_KEY } from './inbox.api.ts';

/** As many as one request takes. */
export const BATCH_LIMIT = 100;

export type BatchVerb = 'claim' | 'release' | 'agree' | 'return' | 'transfer';

/** What the chosen tasks can have in common: words of an approval need its tasks, and a coded return those of one kind. */
export function verbsFor(tasks: readonly Task[]): BatchVerb[] {
  if (!tasks.every(({ ofApproval }) => ofApproval)) return ['claim', 'release'];
  return tasks.every(({ kind }) => kind === 'REVIEW')
    ? ['claim', 'release', 'agree', 'return', 'transfer']
    : ['claim', 'release', 'agree', 'transfer'];
}

/** The same batch sent again after a failure does what was not reached and answers for all. */
export const useBatch = () =>
  useCommand<BatchAnswer, TaskBatch>(
    (body) => ({ path: '/task-batches', body }),
    [TASKS_KEY, ['case-tasks'], ['contest'], ['approval'], ['payments']],
  );
