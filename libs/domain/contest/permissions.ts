import { actsForOrganizer, isOffice, selvesOf, type Actor, type CaseScope } from '../access/actor.ts';
import type { Refusal } from '../shared/result.ts';
import type { ActRow, Who } from './acts.ts';
import { pendingReceipt, type ContestState } from './state.ts';

const holdsRole = (who: Who, actor: Actor, scope: CaseScope): boolean => {
  if (who === 'ORGANIZER') return actsForOrganizer(actor, scope);
  if (who === 'ORGANIZER_OR_OFFICE') return actsForOrganizer(actor, scope) || isOffice(actor, scope.campaignId);
  return isOffice(actor, scope.campaignId);
};

/**
 * The people whose work is looked at, who may not be the ones who look (four eyes): who prepared it, and for whom he stood in (代) then. Who may
 * sign the review is its approval's to say.
 */
export function preparersOf(who: Who, state: ContestState): string[] {
  const receipt = who === 'OFFICE_SECOND_CLERK' ? pendingReceipt(state) : null;
  const ended = who === 'OFFICE_NOT_DECLARER' ? state.ended : null;
  const absent = [...(receipt?.preparedFor ?? []), ...(ended?.preparedFor ?? [])].map(({ personId }) => personId);
  return [receipt?.registeredBy, ended?.declaredBy, ...absent].flatMap((id) => id ?? []);
}

const preparerNamesOf = (who: Who, { ended }: ContestState): string[] =>
  who === 'OFFICE_NOT_DECLARER' && ended !== null ? [ended.declaredByName, ...(ended.preparedFor ?? []).map(({ name }) => name)] : [];

/** Why this person may not do this act now; empty when he may. What he or somebody he stands in for prepared is not his to look at. */
export function whoRefusals(row: ActRow, state: ContestState, actor: Actor, scope: CaseScope): Refusal[] {
  if (!holdsRole(row.who, actor, scope)) return [{ code: 'ROLE_MISSING', params: { who: row.who } }];
  const preparers = preparersOf(row.who, state);
  return selvesOf(actor).some((id) => preparers.includes(id)) ? [{ code: 'FOUR_EYES' }] : [];
}

/** Four eyes for a decision from paper compares the signer with the preparer by name; the clerk who prepared may register (office.md §1). */
export function signerRefusals(row: ActRow, state: ContestState, signer: string): Refusal[] {
  return preparerNamesOf(row.who, state).includes(signer) ? [{ code: 'FOUR_EYES' }] : [];
}
