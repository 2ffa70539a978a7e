import { assertNever } from '../shared/never.ts';
import { ok, refuseAll, type Refusal, type Result } from '../shared/result.ts';
import { attachmentsOf, dueOnOf, signerOf, textOf, type ApprovalCommand, type Dated } from './commands.ts';
import { consequenceOf, roundsOf } from './consequences.ts';
import { dayRefusals } from './day-of-seat.ts';
import type { ApprovalEvent } from './events.ts';
import { evolve } from './evolve.ts';
import type { ApprovalFacts } from './facts.ts';
import { verbRefusals } from './may.ts';
import type { Person } from './plan.ts';
import { currentRun, signersOf, type ApprovalState, type Attached, type Attachment, type Decision, type Signature } from './state.ts';
import { targetRefusals } from './targets.ts';
import { verbRow } from './verbs.ts';

/** Everything that stands in the way of a command: who he is, what he lacks, whom he names. */
function commandRefusals(command: ApprovalCommand, state: ApprovalState, facts: ApprovalFacts, by: Signature, now: number): Refusal[] {
  const refusals = verbRefusals(command.verb, signerOf(command), state, facts, by);
  if (refusals.length > 0) return refusals;
  const reason: Refusal[] = verbRow(command.verb).reason && textOf(command) === null ? [{ code: 'NEEDS_REASON', field: 'text' }] : [];
  const papers: Refusal[] =
    attachedBy(command, facts).length === attachmentsOf(command).length ? [] : [{ code: 'FILE_NOT_OF_CASE', field: 'attachments' }];
  return [...reason, ...papers, ...targetRefusals(command, state, facts, by), ...dayRefusals(command, state, facts, now)];
}

const attachedBy = (command: ApprovalCommand, { papers }: ApprovalFacts): Attachment[] =>
  attachmentsOf(command).flatMap((id) => papers.find((paper) => paper.id === id) ?? []);

function attached(command: ApprovalCommand, facts: ApprovalFacts): Attached {
  const attachments = attachedBy(command, facts);
  return attachments.length === 0 ? {} : { attachments };
}

/** Who did something with a seat: the person at the keyboard; of a paper its signer by name, under the clerk who entered it. */
const actorOf = (by: Signature): Person => ({ personId: by.kind === 'ACCOUNT' ? by.personId : by.registeredBy, name: by.name });

function eventsOf(command: ApprovalCommand, state: ApprovalState, facts: ApprovalFacts, by: Signature, at: number): ApprovalEvent[] {
  const [actor, text] = [actorOf(by), textOf(command)];
  const named = (id: string): Person => ({ personId: id, name: facts.people[id]?.name ?? '' });
  switch (command.verb) {
    case 'agree':
      return [word(command.input.signer, state, { verdict: 'AGREE', by, at, text, ...attached(command, facts) })];
    case 'disagree':
      return [word(command.input.signer, state, { verdict: 'DISAGREE', by, at, text, ...attached(command, facts) })];
    case 'return':
      return [
        { type: 'RETURNED', at, signer: command.input.signer, by, to: command.input.to, text: text ?? '', ...attached(command, facts) },
      ];
    case 'transfer': {
      const { signer, to } = command.input;
      return seatOf(state, signer).map(({ address }) => ({
        type: 'TRANSFERRED',
        at,
        signer,
        by: actor,
        from: address,
        to: named(to),
        text,
        ...dated(command),
      }));
    }
    case 'consign':
      return [{ type: 'CONSIGNED', at, signer: command.input.signer, by: actor, to: named(command.input.to), text, ...dated(command) }];
    case 'addSigner': {
      const { signer, position, people } = command.input;
      return [{ type: 'SIGNERS_ADDED', at, signer, position, people: people.map(named), by: actor, text }];
    }
    case 'claim':
      return [{ type: 'CLAIMED', at, signer: command.input.signer, by: actor }];
    case 'release':
      return [{ type: 'RELEASED', at, signer: command.input.signer, by: actor }];
    case 'removeSigner':
      return [{ type: 'SIGNER_REMOVED', at, signer: command.input.signer, by: actor, text: text ?? '' }];
    case 'withdraw':
      return withdrawal(command.input.signer, state, actor, at, text ?? '');
    case 'copy':
      return [{ type: 'COPIED', at, to: command.input.people.map(named), by: actor, text }];
    case 'markRead':
      return [{ type: 'READ', at, by: actor }];
    default:
      return assertNever(command);
  }
}

function dated(command: ApprovalCommand): Dated {
  const dueOn = dueOnOf(command);
  return dueOn === null ? {} : { dueOn };
}

const seatOf = (state: ApprovalState, key: string) => state.runs.flatMap(signersOf).filter((signer) => signer.key === key);

/** The word of whoever was commissioned is advice; any other one counts. */
function word(signer: string, state: ApprovalState, decision: Decision): ApprovalEvent {
  const consigned = seatOf(state, signer).some(({ consignedTo }) => consignedTo !== null);
  return { type: consigned ? 'ADVISED' : 'SIGNED', at: decision.at, signer, decision };
}

function withdrawal(signer: string, state: ApprovalState, by: Person, at: number, text: string): ApprovalEvent[] {
  const run = currentRun(state);
  const seat = seatOf(state, signer)[0];
  if (run === null || seat === undefined) return [];
  if (seat.decision === null) return [{ type: 'CONSIGNMENT_WITHDRAWN', at, signer, by, text }];
  if (signersOf(run).some(({ key }) => key === signer)) return [{ type: 'WORD_WITHDRAWN', at, signer, by, text }];
  const node = signer.slice(0, signer.indexOf('/'));
  return [
    { type: 'NODE_WITHDRAWN', at, node: run.node, round: run.round, by, text },
    { type: 'NODE_REOPENED', at, node, round: roundsOf(state, node) + 1, without: signer },
  ];
}

/**
 * The events that a verb makes, with all that follows from it, or why not: APPROVAL_CLOSED, NOT_YOURS, HELD_BY_ANOTHER, NOT_YOUR_TURN,
 * SEAT_DECIDED, NODE_MOVED_ON, FOUR_EYES, OWN_CASE, SIGNED_ALREADY, NEEDS_REASON … (may.ts),
 * DAY_IS_PAST, DAY_AFTER_CLOCK (day-of-seat.ts). Pure: state, facts and time come in.
 */
export function decide(
  command: ApprovalCommand,
  state: ApprovalState,
  facts: ApprovalFacts,
  by: Signature,
  now: number,
): Result<ApprovalEvent[]> {
  const refusals = commandRefusals(command, state, facts, by, now);
  if (refusals.length > 0) return refuseAll(refusals);
  const events = eventsOf(command, state, facts, by, now);
  const after = events.reduce(evolve, state);
  const last = events.at(-1);
  return ok(last === undefined ? events : [...events, ...consequenceOf(after, last)]);
}
