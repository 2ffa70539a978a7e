import { endedDays, withDay } from './day-of-seat.ts';
import type { ApprovalEvent } from './events.ts';
import { continuedRun, freshRun, mapSigners, withSigners } from './runs.ts';
import type { Person } from './plan.ts';
import { lastPassed, nodeOf, type ApprovalState, type Copy, type NodeRun, type Note, type RunEnd, type Signer } from './state.ts';

type Of<T extends ApprovalEvent['type']> = Extract<ApprovalEvent, { type: T }>;

/** The state before anything happened: `evolve` begins with OPENED. */
const nothing: ApprovalState = { status: 'OPEN', plan: { nodes: [], mayDisagree: false }, barred: [], runs: [], copies: [] };

const withRun = (state: ApprovalState, change: (run: NodeRun) => NodeRun): ApprovalState => ({
  ...state,
  runs: state.runs.map((run, i) => (i === state.runs.length - 1 ? change(run) : run)),
});
const endRun = (state: ApprovalState, end: RunEnd): ApprovalState => withRun(state, (run) => ({ ...run, end }));

const withSigner = (state: ApprovalState, key: string, change: (signer: Signer) => Signer): ApprovalState =>
  withRun(state, (run) => ({
    ...run,
    participants: mapSigners(run.participants, (signer) => (signer.key === key ? change(signer) : signer)),
  }));

function openNode(state: ApprovalState, { node, round, at }: Of<'NODE_OPENED'>): ApprovalState {
  const planned = nodeOf(state, node);
  return planned === null ? state : { ...state, runs: [...state.runs, freshRun(planned, round, at)] };
}

/** The node that followed is taken back untouched, and its own last run goes on under a new round, without the word that is taken back. */
function reopenNode(state: ApprovalState, { node, round, at, without }: Of<'NODE_REOPENED'>): ApprovalState {
  const run = lastPassed(state, node);
  if (run === null) return state;
  const silenced = { ...run, participants: mapSigners(run.participants, (signer) => (signer.key === without ? silent(signer) : signer)) };
  return { ...state, runs: [...state.runs, continuedRun(silenced, round, at)] };
}

const silent = (signer: Signer): Signer => ({
  ...signer,
  decision: null,
  withdrawn: signer.decision === null ? signer.withdrawn : [...signer.withdrawn, signer.decision],
});

/** The state after an event. Total: every event has its line. */
export function evolve(state: ApprovalState, event: ApprovalEvent): ApprovalState {
  switch (event.type) {
    case 'OPENED':
      return { ...nothing, plan: event.plan, barred: event.barred };
    case 'NODE_OPENED':
      return openNode(state, event);
    case 'NODE_REOPENED':
      return reopenNode(state, event);
    case 'NODE_ENDED':
      return endRun(state, { kind: event.end, at: event.at });
    case 'SIGNED':
      return withSigner(state, event.signer, (signer) => ({ ...signer, decision: event.decision }));
    case 'ADVISED':
      return withSigner(state, event.signer, (signer) => ({
        ...signer,
        ...endedDays(signer, 'CONSIGN', { at: event.at, done: true }),
        consignedTo: null,
        opinions: [...signer.opinions, event.decision],
      }));
    case 'CLAIMED':
      return withSigner(state, event.signer, (signer) => ({ ...signer, claimedBy: event.by }));
    case 'RELEASED':
      return withSigner(state, event.signer, (signer) => ({ ...signer, claimedBy: null }));
    case 'TRANSFERRED':
      return withSigner(state, event.signer, (signer) => transferred(signer, event));
    case 'HANDED_OVER':
      return withSigner(state, event.signer, (signer) => inheritedBy(signer, event));
    case 'CONSIGNED':
      return withSigner(state, event.signer, (signer) => consigned(signer, event));
    case 'CONSIGNMENT_WITHDRAWN':
      return withSigner(state, event.signer, (signer) => ({
        ...endedDays(signer, 'CONSIGN', { at: event.at, done: false }),
        consignedTo: null,
      }));
    case 'SIGNERS_ADDED':
      return withRun(state, (run) => withSigners(run, event.signer, event.position, event.people, noteOf(event)));
    case 'SIGNER_REMOVED':
      return withSigner(state, event.signer, (signer) => ({ ...signer, removed: noteOf(event) }));
    case 'WORD_WITHDRAWN':
      return withSigner(state, event.signer, silent);
    case 'NODE_WITHDRAWN':
      return endRun(state, { kind: 'WITHDRAWN', ...noteOf(event) });
    case 'RETURNED': {
      const { type: kind, ...how } = event;
      return endRun(state, { kind, ...how });
    }
    case 'COPIED':
      return { ...state, copies: [...state.copies, ...copiesOf(event)] };
    case 'READ':
      return { ...state, copies: state.copies.map((copy) => noted(copy, event)) };
    case 'CALLED_OFF':
      return { ...endRun(state, { kind: 'WITHDRAWN', ...noteOf(event) }), status: 'CANCELLED', closedAt: event.at };
    case 'CLOSED':
      return { ...state, status: event.status, closedAt: event.at };
  }
}

const noteOf = ({ by, at, text }: Note): Note => ({ by, at, text });

const transferred = (signer: Signer, event: Of<'TRANSFERRED'>): Signer => ({
  ...withDay(signer, 'TRANSFER', event),
  address: { kind: 'PERSON', ...event.to },
  claimedBy: null,
  passedOn: [...signer.passedOn, { ...noteOf(event), from: event.from }],
});

/** Wherever the one stood, his successor stands. */
function inheritedBy(signer: Signer, event: Of<'HANDED_OVER'>): Signer {
  const { from, to } = event;
  const heirOf = <P extends Person>(person: P): P => (person.personId === from.personId ? { ...person, ...to } : person);
  return {
    ...signer,
    address: signer.address.kind === 'PERSON' ? heirOf(signer.address) : signer.address,
    claimedBy: signer.claimedBy === null ? null : heirOf(signer.claimedBy),
    consignedTo: signer.consignedTo === null ? null : heirOf(signer.consignedTo),
    passedOn: [...signer.passedOn, { ...noteOf(event), from: { kind: 'PERSON', ...from } }],
  };
}

/** Who commissions somebody has thereby claimed it. */
const consigned = (signer: Signer, event: Of<'CONSIGNED'>): Signer => ({
  ...withDay(signer, 'CONSIGN', event),
  claimedBy: signer.address.kind === 'PERSON' ? null : event.by,
  consignedTo: event.to,
});

const noted = (copy: Copy, { by, at }: Of<'READ'>): Copy =>
  copy.to.personId === by.personId ? { ...copy, readAt: copy.readAt ?? at } : copy;

const copiesOf = ({ to, by, at, text }: Of<'COPIED'>) => to.map((person) => ({ to: person, by, at, text, readAt: null }));

/** An approval as its first events make it. */
export const fromEvents = (events: readonly ApprovalEvent[]): ApprovalState => events.reduce(evolve, nothing);
