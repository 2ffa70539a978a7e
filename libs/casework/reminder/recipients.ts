import type { Recipient as RungRecipient } from '@jiangcheng/domain/deadline/rule';
import type { Recipient } from '../ports/case-store.ts';
import { officeOf } from './office-of.ts';
import { distinct, type RemindContext, type RemindedTask, type Told } from './reminding.ts';

/**
 * Whom a rung names. Where nobody acts for the task's holder the office is told instead: somebody must call. The organizations beside the holder
 * hear of it too. What is overdue also goes to the named superior of each assignee, or of the organization (上级联系人), and to the 中心主任: copies
 * are mails of their own, worded to who reads them.
 */
export async function recipientsOf(
  { tx, locked }: RemindContext,
  { holder, people }: RemindedTask,
  to: readonly RungRecipient[],
  overdue: boolean,
): Promise<Told> {
  const { campaignId } = locked.scope;
  const toHolder = to.includes('ASSIGNEE');
  const assignees = toHolder ? (people ?? (await tx.recipients(holder.role, campaignId, holder.organizationId))) : [];
  const office = to.includes('OFFICE') || assignees.length === 0 ? await officeOf(tx, locked) : [];
  const beside: Recipient[] = [];
  for (const id of toHolder ? holder.beside : []) beside.push(...(await tx.recipients(holder.role, campaignId, id)));
  const director = to.includes('HEAD_CC') ? await tx.copiedOf(campaignId) : [];
  const superiors = overdue && toHolder ? await tx.superiorsOf(ids(assignees), holder.organizationId) : [];
  const asked = distinct([...assignees, ...office]);
  const copied = distinct([...beside, ...director, ...superiors]).filter(({ personId }) => !ids(asked).includes(personId));
  return { asked, copied };
}

const ids = (people: readonly Recipient[]): string[] => people.map(({ personId }) => personId);
