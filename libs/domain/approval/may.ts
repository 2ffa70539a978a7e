import type { Refusal } from '../shared/result.ts';
import type { ApprovalFacts } from './facts.ts';
import {
  currentRun,
  holderOf,
  nodeOf,
  ownerOf,
  principalOf,
  signersOf,
  type ApprovalState,
  type NodeRun,
  type Signature,
  type Signer,
} from './state.ts';
import { barredRefusals, behind, deputyRefusals, holds, isBehind, signedAlready } from './taking-part.ts';
import { actingSigners } from './verdict.ts';
import { verbRow, type Verb } from './verbs.ts';
import { isBuiltUpon, runBefore } from './withdrawing.ts';

const no = (code: string, params?: Refusal['params']): Refusal[] => [params === undefined ? { code } : { code, params }];

/** Why this verb on this seat is not his, whatever he writes; empty when it is. `signerKey` is null for verbs on the approval as a whole. */
export function verbRefusals(verb: Verb, signerKey: string | null, state: ApprovalState, facts: ApprovalFacts, by: Signature): Refusal[] {
  const row = verbRow(verb);
  if (state.status !== 'OPEN' && !row.afterEnd) return no('APPROVAL_CLOSED', { status: state.status });
  if (by.kind === 'PAPER' && !row.paper) return no('PAPER_NOT_POSSIBLE');
  if (by.kind === 'ACCOUNT' && by.onBehalfOf !== null && !row.deputy) return no('DEPUTY_MAY_NOT');
  return row.seat ? seatRefusals(verb, signerKey ?? '', state, facts, by) : wholeRefusals(verb, state, facts, by);
}

/** Verbs that are about no seat: copies, and urging. */
function wholeRefusals(verb: Verb, state: ApprovalState, facts: ApprovalFacts, by: Signature): Refusal[] {
  const { personId } = principalOf(by);
  switch (verb) {
    case 'copy':
      return tookPart(state, facts, by) ? [] : no('NO_PART_IN_IT');
    case 'markRead':
      return state.copies.some((copy) => copy.to.personId === personId && copy.readAt === null) ? [] : no('NO_COPY_TO_READ');
    case 'urge':
      return urgeRefusals(state, facts, by);
    default:
      return no('SIGNER_UNKNOWN');
  }
}

const acting = (state: ApprovalState): Signer[] => {
  const run = currentRun(state);
  return run === null ? [] : actingSigners(run);
};

function tookPart(state: ApprovalState, facts: ApprovalFacts, by: Signature): boolean {
  const signed = state.runs
    .flatMap(signersOf)
    .flatMap(({ decision, opinions, withdrawn }) => [...(decision === null ? [] : [decision]), ...opinions, ...withdrawn]);
  const mine = signed.some((word) => behind(word.by).some(({ personId }) => personId !== null && personId === principalOf(by).personId));
  return mine || acting(state).some((signer) => holds(signer, by, facts.pools));
}

/** 催办 is for those who wait: the office, who prepared it, who has done his part; not for the one who is waited for. */
function urgeRefusals(state: ApprovalState, facts: ApprovalFacts, by: Signature): Refusal[] {
  const { personId } = principalOf(by);
  const waits = facts.oversees || tookPart(state, facts, by) || state.barred.some((one) => one.personId === personId);
  if (!waits) return no('NO_PART_IN_IT');
  return acting(state).every((signer) => holds(signer, by, facts.pools)) ? no('NOBODY_TO_URGE') : [];
}

function seatRefusals(verb: Verb, key: string, state: ApprovalState, facts: ApprovalFacts, by: Signature): Refusal[] {
  const run = currentRun(state);
  const before = verb === 'withdraw' ? runBefore(state) : null;
  const candidates = [...(run === null ? [] : [run]), ...(before === null ? [] : [before])];
  const found = candidates
    .flatMap((one) => signersOf(one).map((signer) => ({ run: one, signer })))
    .find(({ signer }) => signer.key === key);
  if (found === undefined) return no(goneCode(verb, key, state));
  const { signer } = found;
  switch (verbRow(verb).who) {
    case 'ADDER':
      return removeRefusals(signer, by);
    case 'DECIDER':
      return withdrawRefusals(found.run, run, signer, by);
    case 'CLAIMER':
      return turnRefusals(found.run, signer) ?? releaseRefusals(signer, by);
    case 'POOL':
      return turnRefusals(found.run, signer) ?? claimRefusals(state, facts, signer, by);
    default:
      return turnRefusals(found.run, signer) ?? signerRefusals(verb, state, facts, found.run, signer, by);
  }
}

/** Why a seat is none of the open node's: it never was, or the approval has left it behind. */
function goneCode(verb: Verb, key: string, { runs }: ApprovalState): string {
  if (!runs.flatMap(signersOf).some((signer) => signer.key === key)) return 'SIGNER_UNKNOWN';
  return verb === 'withdraw' ? 'NEXT_HAS_ACTED' : 'NODE_MOVED_ON';
}

function turnRefusals(run: NodeRun, signer: Signer): Refusal[] | null {
  if (signer.removed !== null) return no('SIGNER_REMOVED');
  if (signer.decision !== null) return no('SEAT_DECIDED', { by: signer.decision.by.name });
  return actingSigners(run).some(({ key }) => key === signer.key) ? null : no('NOT_YOUR_TURN');
}

function signerRefusals(verb: Verb, state: ApprovalState, facts: ApprovalFacts, run: NodeRun, signer: Signer, by: Signature): Refusal[] {
  const row = verbRow(verb);
  const holder = holderOf(signer);
  if (!holds(signer, by, facts.pools)) return holder === null ? no('NOT_YOURS') : no('HELD_BY_ANOTHER', { by: holder.name });
  const barred = barredRefusals(state, behind(by));
  if (barred.length > 0) return barred;
  if (!row.inVote && nodeOf(state, run.node)?.rule.kind === 'VOTE') return no('NOT_IN_A_VOTE');
  if (!row.consignee && signer.consignedTo !== null) return no('COMMISSIONED_MAY_NOT', { by: ownerOf(signer)?.name ?? '' });
  if (verb === 'disagree' && !state.plan.mayDisagree) return no('DISAGREE_NOT_OFFERED');
  if (verb === 'return' && state.plan.mayReturn === false) return no('RETURN_NOT_OFFERED');
  if (verb !== 'agree' && verb !== 'disagree') return [];
  return signer.consignedTo === null ? [...deputyRefusals(run, signer, by), ...signedAlready(state, run, signer, by)] : [];
}

function claimRefusals(state: ApprovalState, facts: ApprovalFacts, signer: Signer, by: Signature): Refusal[] {
  const holder = holderOf(signer);
  if (holder !== null) return signer.address.kind === 'PERSON' ? no('NOT_TO_CLAIM') : no('HELD_BY_ANOTHER', { by: holder.name });
  return holds(signer, by, facts.pools) ? barredRefusals(state, behind(by)) : no('NOT_YOURS');
}

const releaseRefusals = ({ claimedBy, consignedTo }: Signer, by: Signature): Refusal[] =>
  claimedBy?.personId === principalOf(by).personId && claimedBy !== null && consignedTo === null ? [] : no('NOT_CLAIMED_BY_YOU');

function removeRefusals({ addedBy, decision, removed }: Signer, by: Signature): Refusal[] {
  if (addedBy === null || addedBy.by.personId !== principalOf(by).personId) return no('NOT_ADDED_BY_YOU');
  if (removed !== null) return no('SIGNER_REMOVED');
  return decision === null ? [] : no('SEAT_DECIDED', { by: decision.by.name });
}

/** Back comes a word on which nobody has acted yet, or a commission that is not done; a word that was signed on paper by another paper alone. */
function withdrawRefusals(run: NodeRun, open: NodeRun | null, signer: Signer, by: Signature): Refusal[] {
  const { decision, consignedTo } = signer;
  const me = principalOf(by).personId;
  if (decision === null) return consignedTo !== null && ownerOf(signer)?.personId === me ? [] : no('NOTHING_TO_WITHDRAW');
  const byOtherMeans = decision.by.kind === 'PAPER' && by.kind !== 'PAPER';
  if (byOtherMeans || !isBehind(decision.by, by)) return no('NOT_YOUR_WORD', { by: decision.by.name });
  return run === open && isBuiltUpon(run, signer) ? no('NEXT_HAS_ACTED') : [];
}
