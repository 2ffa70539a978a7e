import type { Refusal } from '../shared/result.ts';
import { peopleOf, type ApprovalCommand } from './commands.ts';
import type { ApprovalFacts } from './facts.ts';
import { currentRun, indexOfNode, type ApprovalState, type Signature } from './state.ts';
import { barredRefusals, behind, peopleIn } from './taking-part.ts';

/** What is wrong with whom or what a command names: PERSON_UNKNOWN, PERSON_MAY_NOT_SIGN, ALREADY_SIGNER, FOUR_EYES, NOT_AN_EARLIER_NODE … */
export function targetRefusals(command: ApprovalCommand, state: ApprovalState, facts: ApprovalFacts, by: Signature): Refusal[] {
  if (command.verb === 'return') return nodeRefusals(command.input.to, state);
  const field = command.verb === 'transfer' || command.verb === 'consign' ? 'to' : 'people';
  const ids = peopleOf(command);
  const twice: Refusal[] = new Set(ids).size === ids.length ? [] : [{ code: 'PERSON_TWICE', field }];
  if (ids.length === 0 && (command.verb === 'addSigner' || command.verb === 'copy')) return [{ code: 'PEOPLE_MISSING', field }];
  if (command.verb === 'copy') return [...twice, ...copyRefusals(ids, state, facts)];
  return [...twice, ...ids.flatMap((id) => personRefusals(id, state, facts, by).map((refusal) => ({ ...refusal, field })))];
}

/** Back goes to a node before this one, or before the approval. */
function nodeRefusals(to: string | null, state: ApprovalState): Refusal[] {
  const run = currentRun(state);
  const index = to === null ? -1 : indexOfNode(state, to);
  const earlier = to === null || (index >= 0 && run !== null && index < indexOfNode(state, run.node));
  return earlier ? [] : [{ code: 'NOT_AN_EARLIER_NODE', field: 'to' }];
}

/** Why a seat cannot be given to somebody: PERSON_UNKNOWN, PERSON_MAY_NOT_SIGN, ALREADY_SIGNER, FOUR_EYES, OWN_CASE, TO_ONESELF. */
export function personRefusals(id: string, state: ApprovalState, facts: ApprovalFacts, by: Signature): Refusal[] {
  if (behind(by).some(({ personId }) => personId === id)) return [{ code: 'TO_ONESELF' }];
  const person = facts.people[id];
  if (person === undefined) return [{ code: 'PERSON_UNKNOWN' }];
  if (!person.maySign) return [{ code: 'PERSON_MAY_NOT_SIGN', params: { name: person.name } }];
  if (peopleIn(state).includes(id)) return [{ code: 'ALREADY_SIGNER', params: { name: person.name } }];
  return barredRefusals(state, [{ personId: id, name: person.name }]);
}

function copyRefusals(ids: readonly string[], { copies }: ApprovalState, facts: ApprovalFacts): Refusal[] {
  return ids.flatMap((id): Refusal[] => {
    const person = facts.people[id];
    if (person === undefined) return [{ code: 'PERSON_UNKNOWN', field: 'people' }];
    if (!person.mayRead) return [{ code: 'PERSON_MAY_NOT_READ', field: 'people', params: { name: person.name } }];
    return copies.some(({ to }) => to.personId === id) ? [{ code: 'ALREADY_COPIED', field: 'people', params: { name: person.name } }] : [];
  });
}
