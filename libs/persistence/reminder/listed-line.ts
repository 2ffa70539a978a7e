import { caseLink } from '@jiangcheng/contracts/case-link';
import type { OpenTask } from './open-tasks.ts';
import type { TaskHolder } from './task-holders.ts';

/** Somebody who is to be called, and how he is reached. */
export type ListedPerson = Omit<TaskHolder, 'taskId'>;

/** A line of 今日催办清单 or 督办清单. What is no task (a unit's package, what a mail could not say) has its people with it and the console's page where it is done. */
export interface ListedLine extends Omit<OpenTask, 'taskId' | 'caseId' | 'caseKind' | 'campaignId' | 'role' | 'openedAt'> {
  readonly id: string;
  readonly taskId: string | null;
  readonly caseId: string | null;
  readonly href: string;
  readonly people: readonly ListedPerson[] | null;
}

export const lineOfTask = (task: OpenTask): ListedLine => ({
  ...task,
  id: task.taskId,
  href: caseLink(task.caseKind, task.caseId, task.campaignId),
  people: null,
});

/** By due time, what has none last, and those alike by their ids: as the statements order them. */
export const inOrder = (one: Pick<ListedLine, 'sortAt' | 'id'>, other: Pick<ListedLine, 'sortAt' | 'id'>): number =>
  one.sortAt === other.sortAt ? (one.id < other.id ? -1 : 1) : one.sortAt < other.sortAt ? -1 : 1;
