import type { CaseTransaction, LockedCase, Recipient } from '../ports/case-store.ts';

/** Those at the office who hear of a case: the people of the post that handles it, or everybody there where none does (office.md §4). */
export async function officeOf(tx: CaseTransaction, locked: Pick<LockedCase, 'id' | 'scope'>): Promise<Recipient[]> {
  const people = await tx.peopleOfDuty(locked);
  return people.length > 0 ? people : tx.recipients('OFFICE', locked.scope.campaignId, null);
}
