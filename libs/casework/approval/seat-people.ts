import type { Address } from '@jiangcheng/domain/approval/plan';
import type { CaseTransaction, LockedCase, Recipient } from '../ports/case-store.ts';
import { officeOf } from '../reminder/office-of.ts';
import { distinct } from '../reminder/reminding.ts';

type At = Pick<LockedCase, 'id' | 'scope'>;

/** Those who are told that it is the turn of these seats, each once. */
export async function peopleOfSeats(tx: CaseTransaction, locked: At, addresses: readonly Address[]): Promise<Recipient[]> {
  const told: Recipient[] = [];
  for (const address of addresses) told.push(...(await peopleOf(tx, locked, address)));
  return distinct(told);
}

/** A seat of the office is told to those there who hear of the case. */
function peopleOf(tx: CaseTransaction, locked: At, address: Address): Promise<Recipient[]> {
  switch (address.kind) {
    case 'PERSON':
      return tx.peopleAtWork([address.personId]);
    case 'POST':
      return tx.peopleOfPost(address.postId);
    case 'ROLE':
      return address.role === 'OFFICE'
        ? officeOf(tx, locked)
        : tx.recipients(address.role, locked.scope.campaignId, address.organizationId);
  }
}
