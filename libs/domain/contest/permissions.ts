import { actsForOrganizer, bodiesOf, isOffice, organizersOf, selvesOf, type Actor, type CaseScope } from '../access/actor.ts';
import { bodyRefusals } from '../access/body-refusals.ts';
import type { Refusal } from '../shared/result.ts';
import type { ActRow, Who } from './acts.ts';
import { organizerIds, pendingReceipt, type ContestState } from './state.ts';

/** While its plan is signed, organizations have part in a contest that do not organize it. */
const ofOrganizers = (state: ContestState, scope: CaseScope): CaseScope => ({ ...scope, organizationIds: organizerIds(state) });

const holdsRole = (who: Who, state: ContestState, actor: Actor, scope: CaseScope): boolean => {
  const organizes = actsForOrganizer(actor, ofOrganizers(state, scope));
  if (who === 'ORGANIZER') return organizes;
  if (who === 'ORGANIZER_OR_OFFICE') return organizes || isOffice(actor, scope.campaignId);
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

/** The organizations for which he may do acts that each decides for itself; null for acts of another kind. */
function ownOf(who: Who, state: ContestState, actor: Actor, scope: CaseScope): string[] | null {
  if (who === 'COUNTERSIGNER') return [...bodiesOf(actor, scope), ...organizersOf(actor, ofOrganizers(state, scope))];
  return who === 'BODY' || who === 'LEADING_BODY' ? bodiesOf(actor, scope) : null;
}

/** The organization that an act speaks for; null where its form is not filled yet. */
function bodyOf(who: Who, { bodies = [] }: ContestState, input: object): string | null {
  if (who === 'LEADING_BODY') return bodies[0]?.organizationId ?? null;
  return 'organizationId' in input ? String(input.organizationId) : null;
}

/** An appeal that came late is the office's to take up, with its reason. */
const admitsLate = (input: object): boolean => 'admitReason' in input && input.admitReason !== undefined;

/** What only its organizers do, the office enters from their paper, where the act may come on one. */
const notTheOffices = ({ who, paper }: ActRow): Refusal =>
  paper ? { code: 'ORGANIZER_DECIDES' } : { code: 'ROLE_MISSING', params: { who } };

/** Why this person may not do this act now; empty when he may. What he or somebody he stands in for prepared is not his to look at. */
export function whoRefusals(row: ActRow, state: ContestState, actor: Actor, scope: CaseScope, input: object = {}): Refusal[] {
  const own = ownOf(row.who, state, actor, scope);
  const office = isOffice(actor, scope.campaignId);
  const told = office ? [{ code: 'BODY_DECIDES' }] : null;
  if (row.who === 'COMMITTEE') return [office ? { code: 'COMMITTEE_DECISION_NEEDED' } : { code: 'ROLE_MISSING', params: { who: row.who } }];
  if (own !== null) return bodyRefusals({ own, body: bodyOf(row.who, state, input), office: told }, row.who);
  if (!holdsRole(row.who, state, actor, scope)) return [office ? notTheOffices(row) : { code: 'ROLE_MISSING', params: { who: row.who } }];
  if (admitsLate(input) && !office) return [{ code: 'APPEAL_ADMISSION_NOT_YOURS', field: 'admitReason' }];
  const preparers = preparersOf(row.who, state);
  return selvesOf(actor).some((id) => preparers.includes(id)) ? [{ code: 'FOUR_EYES' }] : [];
}

/** Four eyes for a decision from paper compares the signer with the preparer by name; the clerk who prepared may register (office.md §1). */
export function signerRefusals(row: ActRow, state: ContestState, signer: string): Refusal[] {
  return preparerNamesOf(row.who, state).includes(signer) ? [{ code: 'FOUR_EYES' }] : [];
}
