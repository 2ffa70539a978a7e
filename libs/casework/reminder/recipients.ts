import type { Recipient as RungRecipient } from '@jiangcheng/domain/deadline/rule';
import type { Recipient } from '../ports/case-store.ts';
import { distinct, type RemindContext, type RemindedTask } from './reminding.ts';

/**
 * Whom a rung names. Where nobody acts for the task's holder the office is told instead: somebody must call. What is overdue also goes to the
 * named superior of each assignee, or of the organization (上级联系人); the 中心主任's copy is a mail of his own.
 */
export async function recipientsOf(
  { tx, locked }: RemindContext,
  { holder }: RemindedTask,
  to: readonly RungRecipient[],
  overdue: boolean,
): Promise<Recipient[]> {
  const { campaignId } = locked.scope;
  const assignees = to.includes('ASSIGNEE') ? await tx.recipients(holder.role, campaignId, holder.organizationId) : [];
  const office = to.includes('OFFICE') || assignees.length === 0 ? await tx.recipients('OFFICE', campaignId, null) : [];
  const head = to.includes('HEAD_CC') ? await tx.recipients('OFFICE_HEAD', campaignId, null) : [];
  const superiors = overdue && to.includes('ASSIGNEE') ? await tx.superiorsOf(ids(assignees), holder.organizationId) : [];
  return distinct([...assignees, ...office, ...head, ...superiors]);
}

const ids = (people: readonly Recipient[]): string[] => people.map(({ personId }) => personId);
