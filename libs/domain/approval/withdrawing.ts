import { currentRun, indexOfNode, signersOf, standing, type ApprovalState, type NodeRun, type Signer } from './state.ts';

const hasSpoken = ({ decision, opinions }: Signer): boolean => decision !== null || opinions.length > 0;

const isHandled = (signer: Signer): boolean =>
  hasSpoken(signer) || signer.claimedBy !== null || signer.consignedTo !== null || signer.addedBy !== null || signer.passedOn.length > 0;

/** Whether anybody has done anything in it beyond reading: claimed it, given a word or advice, handed it on, added somebody. */
export const isTouched = ({ runs }: ApprovalState): boolean => runs.length > 1 || runs.some((run) => signersOf(run).some(isHandled));

/** The run that passed just before the open one, while nobody has done anything in that one: it may be taken back as if it had not been opened. */
export function runBefore(state: ApprovalState): NodeRun | null {
  const [before, open] = state.runs.slice(-2);
  if (state.status !== 'OPEN' || before === undefined || open === undefined) return null;
  const follows = before.end?.kind === 'PASSED' && indexOfNode(state, open.node) === indexOfNode(state, before.node) + 1;
  return follows && !signersOf(open).some(isHandled) ? before : null;
}

/** Whether somebody has already acted upon this word: who signs after him in his voice, or a voice of higher order. */
export function isBuiltUpon({ participants }: NodeRun, { key }: Signer): boolean {
  const own = participants.find(({ signers }) => signers.some((signer) => signer.key === key));
  if (own === undefined) return false;
  const signers = standing(own);
  const after = signers.slice(signers.findIndex((signer) => signer.key === key) + 1);
  return [...after, ...participants.filter(({ order }) => order > own.order).flatMap(standing)].some(hasSpoken);
}

/** The seats whose word may still be taken back: nobody has acted upon it. */
export function wordsToTakeBack(state: ApprovalState): Signer[] {
  const [before, open] = [runBefore(state), currentRun(state)];
  const given = (run: NodeRun | null): Signer[] => (run === null ? [] : signersOf(run).filter(({ decision }) => decision !== null));
  return [...given(before), ...given(open).filter((signer) => open !== null && !isBuiltUpon(open, signer))];
}
