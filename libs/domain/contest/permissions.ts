import { actsForOrganizer, isOffice, selvesOf, type Actor, type CaseScope } from '../access/actor.ts';
import type { Refusal } from '../shared/result.ts';
import type { ActRow, Who } from './acts.ts';
import { pendingReceipt, type ContestState } from './state.ts';

const holdsRole = (who: Who, actor: Actor, scope: CaseScope): boolean => {
  if (who === 'ORGANIZER') return actsForOrganizer(actor, scope);
  if (who === 'ORGANIZER_OR_OFFICE') return actsForOrganizer(actor, scope) || isOffice(actor, scope.campaignId);
  return isOffice(actor, scope.campaignId);
};

/** The person whose work is looked at may not be the one who looks (four eyes); who may sign the review is its approval's to say. */
export const preparerOf = (who: Who, state: ContestState): string | null => {
  if (who === 'OFFICE_NOT_DECLARER') return state.ended?.declaredBy ?? null;
  if (who === 'OFFICE_SECOND_CLERK') return pendingReceipt(state)?.registeredBy ?? null;
  return null;
};

const preparerNameOf = (who: Who, state: ContestState): string | null =>
  who === 'OFFICE_NOT_DECLARER' ? (state.ended?.declaredByName ?? null) : null;

/** Why this person may not do this act now; empty when he may. What he or somebody he stands in for prepared is not his to look at. */
export function whoRefusals(row: ActRow, state: ContestState, actor: Actor, scope: CaseScope): Refusal[] {
  if (!holdsRole(row.who, actor, scope)) return [{ code: 'ROLE_MISSING', params: { who: row.who } }];
  const preparer = preparerOf(row.who, state);
  return preparer !== null && selvesOf(actor).includes(preparer) ? [{ code: 'FOUR_EYES' }] : [];
}

/** Four eyes for a decision from paper compares the signer with the preparer by name; the clerk who prepared may register (office.md §1). */
export function signerRefusals(row: ActRow, state: ContestState, signer: string): Refusal[] {
  return preparerNameOf(row.who, state) === signer ? [{ code: 'FOUR_EYES' }] : [];
}
