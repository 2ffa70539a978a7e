import type { EntityManager } from 'typeorm';
import { inOrder, lineOfTask, type ListedLine } from './listed-line.ts';
import { noticeLines } from './notice-lines.ts';
import { openTasks, type OpenTasksFilter } from './open-tasks.ts';
import { unitLines } from './unit-lines.ts';

export interface ListFilter extends OpenTasksFilter {
  /** With what today's mails could not say to people without an address. */
  readonly notices: boolean;
}

/** The lines of a list after the given place: open tasks, units that owe a package, and whom no mail reached. */
export async function listLines(
  sql: Pick<EntityManager, 'query'>,
  filter: ListFilter,
  after: readonly [string, string] | null,
  limit: number,
): Promise<ListedLine[]> {
  const tasks = (await openTasks(sql, filter, after, limit)).map(lineOfTask);
  const units = await unitLines(sql, filter, after, limit);
  const notices = filter.notices ? await noticeLines(sql, filter.seen, after, limit) : [];
  return [...tasks, ...units, ...notices].sort(inOrder).slice(0, limit);
}
