import type { Refusal } from '../shared/result.ts';
import type { ApprovalFacts } from './facts.ts';
import { verbRefusals } from './may.ts';
import { currentRun, signersOf, type ApprovalState, type Signature } from './state.ts';
import { verbRow, verbs, type Verb } from './verbs.ts';
import { runBefore } from './withdrawing.ts';

export interface AvailableVerb {
  verb: Verb;
  /** The seat it is about; null for a verb on the approval as a whole. */
  signer: string | null;
  allowed: boolean;
  refusals: readonly Refusal[];
}

function seatsFor(verb: Verb, state: ApprovalState): (string | null)[] {
  if (!verbRow(verb).seat) return [null];
  const runs = [currentRun(state), verb === 'withdraw' ? runBefore(state) : null].flatMap((run) => run ?? []);
  return runs.flatMap(signersOf).map(({ key }) => key);
}

/** Refusals that only say that somebody else is meant. */
const OTHERS = [
  'NOT_YOURS',
  'NOT_YOUR_TURN',
  'SIGNER_REMOVED',
  'NOT_TO_CLAIM',
  'NOTHING_TO_WITHDRAW',
  'NOT_ADDED_BY_YOU',
  'NOT_CLAIMED_BY_YOU',
  'NOT_YOUR_WORD',
];
const isAboutOthers = ({ refusals }: AvailableVerb): boolean => refusals.some(({ code }) => OTHERS.includes(code));

/** What may this person do here, and if not, why not: each verb on each seat on which it is his, or once with the reason that says most. */
export function availableVerbs(state: ApprovalState, facts: ApprovalFacts, by: Signature): AvailableVerb[] {
  return verbs
    .filter((verb) => (verb !== 'disagree' || state.plan.mayDisagree) && (verb !== 'return' || state.plan.mayReturn !== false))
    .flatMap((verb) => {
      const tried = seatsFor(verb, state).map((signer) => {
        const refusals = verbRefusals(verb, signer, state, facts, by);
        return { verb, signer, refusals, allowed: refusals.length === 0 };
      });
      const allowed = tried.filter((one) => one.allowed);
      return allowed.length > 0 ? allowed : [...tried].sort((a, b) => Number(isAboutOthers(a)) - Number(isAboutOthers(b))).slice(0, 1);
    });
}
