import type { EntityManager } from 'typeorm';
import { inOrder, lineOfTask, type ListedLine } from './listed-line.ts';
import { openTasks, type OpenTasksFilter } from './open-tasks.ts';
import { unitLines } from './unit-lines.ts';

/** The lines of a list after the given place: open tasks, and units that owe a package. */
export async function listLines(
  sql: Pick<EntityManager, 'query'>,
  filter: OpenTasksFilter,
  after: readonly [string, string] | null,
  limit: number,
): Promise<ListedLine[]> {
  const tasks = (await openTasks(sql, filter, after, limit)).map(lineOfTask);
  const units = await unitLines(sql, filter, after, limit);
  return [...tasks, ...units].sort(inOrder).slice(0, limit);
}
