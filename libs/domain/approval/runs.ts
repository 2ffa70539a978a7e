import type { Position } from './commands.ts';
import type { Person, PlannedNode } from './plan.ts';
import { signersOf, type NodeRun, type Note, type Participant, type Signer } from './state.ts';

const keyOf = (node: string, round: number, number: number): string => `${node}/${round}/${number}`;

const newSigner = (key: string, address: Signer['address'], addedBy: Note | null): Signer => ({
  key,
  address,
  claimedBy: null,
  consignedTo: null,
  opinions: [],
  passedOn: [],
  addedBy,
  removed: null,
  decision: null,
  withdrawn: [],
});

/** A node opened afresh: those whom the plan names, whoever was added or given it in an earlier round. */
export const freshRun = ({ key: node, rule, participants }: PlannedNode, round: number, openedAt: number): NodeRun => ({
  node,
  round,
  openedAt,
  end: null,
  participants: participants.map(({ address, weight }, i) => ({
    order: rule.kind === 'SEQUENCE' ? i + 1 : 1,
    weight,
    signers: [newSigner(keyOf(node, round, i + 1), address, null)],
  })),
});

/** The same run once more under another round, with what was said in it. */
export function continuedRun(run: NodeRun, round: number, openedAt: number): NodeRun {
  const renamed = new Map(signersOf(run).map(({ key }) => [key, key.replace(`/${run.round}/`, `/${round}/`)]));
  const participants = mapSigners(run.participants, ({ days, ...signer }) => ({
    ...signer,
    ...stillOpen(signer, days),
    key: renamed.get(signer.key) ?? signer.key,
  }));
  return { ...run, round, openedAt, participants, end: null };
}

/** A day goes on with a seat that has yet to give its word; what is over stays with the run in which it was. */
function stillOpen({ decision }: Pick<Signer, 'decision'>, days: Signer['days']): Pick<Signer, 'days'> {
  const open = decision === null ? (days ?? []).filter(({ end }) => end === null) : [];
  return open.length === 0 ? {} : { days: open };
}

export const mapSigners = (participants: readonly Participant[], change: (signer: Signer) => Signer): Participant[] =>
  participants.map((participant) => ({ ...participant, signers: participant.signers.map(change) }));

/** 加签: the new signers before or after the one named, in his voice; or beside him, each with a voice of its own. */
export function withSigners(run: NodeRun, beside: string, position: Position, people: readonly Person[], note: Note): NodeRun {
  const first = signersOf(run).length + 1;
  const added = people.map((person, i) => newSigner(keyOf(run.node, run.round, first + i), { kind: 'PERSON', ...person }, note));
  return { ...run, participants: run.participants.flatMap((participant) => withAdded(participant, beside, position, added)) };
}

function withAdded(participant: Participant, beside: string, position: Position, added: readonly Signer[]): Participant[] {
  const at = participant.signers.findIndex(({ key }) => key === beside);
  if (at === -1) return [participant];
  if (position === 'BESIDE') return [participant, ...added.map((signer) => ({ order: participant.order, weight: 1, signers: [signer] }))];
  const cut = position === 'BEFORE' ? at : at + 1;
  return [{ ...participant, signers: [...participant.signers.slice(0, cut), ...added, ...participant.signers.slice(cut)] }];
}
