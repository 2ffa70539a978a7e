import type { Refusal } from '../shared/result.ts';
import { addressKey } from './plan.ts';
import {
  currentRun,
  holderOf,
  indexOfNode,
  lastPassed,
  nodeOf,
  ownerOf,
  principalOf,
  signersOf,
  type ApprovalState,
  type Barred,
  type Decision,
  type NodeRun,
  type Signature,
  type Signer,
} from './state.ts';

/** A person for comparisons: by id where there is one, by name where a paper gives no more. */
interface Somebody {
  personId: string | null;
  name: string;
}

const same = (a: Somebody, b: Somebody): boolean =>
  a.personId !== null && b.personId !== null ? a.personId === b.personId : a.name === b.name;

/** The people behind a signature: who signs, and for whom. */
export const behind = (by: Signature): Somebody[] =>
  by.kind === 'ACCOUNT'
    ? [{ personId: by.personId, name: by.name }, ...(by.onBehalfOf === null ? [] : [by.onBehalfOf])]
    : [principalOf(by)];

/** Whether a word is his who signs now, or his for whom it was given. */
export const isBehind = (word: Signature, by: Signature): boolean => behind(word).some((one) => same(one, principalOf(by)));

const barredAs = ({ barred }: ApprovalState, person: Somebody): Barred | undefined => barred.find((one) => same(one, person));

/** Who prepared the work may not judge it, and nobody approves his own case: neither as himself nor through a deputy. */
export function barredRefusals(state: ApprovalState, people: readonly Somebody[], field?: string): Refusal[] {
  const why = people.flatMap((person) => barredAs(state, person)?.why ?? [])[0];
  if (why === undefined) return [];
  return [{ code: why === 'PREPARED' ? 'FOUR_EYES' : 'OWN_CASE', ...(field === undefined ? {} : { field }) }];
}

/** Whether the seat is his whose signature it is: he holds it, or it is free and he belongs to its role or post. A paper names its signer. */
export function holds(signer: Signer, by: Signature, pools: readonly string[]): boolean {
  const holder = holderOf(signer);
  if (holder === null) return by.kind === 'PAPER' || pools.includes(addressKey(signer.address));
  return same(holder, principalOf(by));
}

/** The latest passed run of each node before the one that is open: the words on which it rests. A member of a body that votes has his vote whatever he signed before. */
function earlierRuns(state: ApprovalState, { node }: NodeRun): NodeRun[] {
  if (nodeOf(state, node)?.rule.kind === 'VOTE') return [];
  const before = state.plan.nodes.slice(0, indexOfNode(state, node));
  return before.flatMap(({ key }) => lastPassed(state, key) ?? []);
}

const wordsIn = (run: NodeRun, but: string): Decision[] =>
  signersOf(run).flatMap(({ key, decision }) => (decision === null || key === but ? [] : [decision]));

/** One person signs once, in a node and in those that it rests on: two signatures are two people's. */
export function signedAlready(state: ApprovalState, run: NodeRun, signer: Signer, by: Signature): Refusal[] {
  const words = [run, ...earlierRuns(state, run)].flatMap((one) => wordsIn(one, signer.key));
  const signed = words.some((word) => behind(word.by).some((one) => behind(by).some((person) => same(one, person))));
  return signed ? [{ code: 'SIGNED_ALREADY' }] : [];
}

/** A deputy with a seat of his own in the node would be two of its voices. */
export function deputyRefusals(run: NodeRun, signer: Signer, by: Signature): Refusal[] {
  if (by.kind === 'PAPER' || by.onBehalfOf === null) return [];
  const own = signersOf(run).some((one) => one.key !== signer.key && one.removed === null && holderOf(one)?.personId === by.personId);
  return own ? [{ code: 'DEPUTY_SIGNS_HIMSELF' }] : [];
}

/** Everybody who has a seat in the open run, or gave a word in it. */
export function peopleIn(state: ApprovalState): string[] {
  const run = currentRun(state);
  const signers = run === null ? [] : signersOf(run).filter(({ removed }) => removed === null);
  return signers.flatMap((signer) => [
    ...[holderOf(signer), ownerOf(signer)].flatMap((person) => person?.personId ?? []),
    ...(signer.decision === null ? [] : behind(signer.decision.by).flatMap(({ personId }) => personId ?? [])),
  ]);
}
