import type { ApprovalPlan } from '../approval/plan.ts';

export const COUNTERSIGN_NODE = 'COUNTERSIGN';

/** Those who sign a sub-plan (000-31), by id: bodies of the committee and organizers, the leading one of each first, and the industry authority. */
export interface Countersigners {
  bodies: readonly string[];
  authority: string;
  organizers: readonly string[];
}

interface Seat {
  role: 'BODY' | 'ORGANIZER';
  organizationId: string;
}

/** An organization that is two of them signs once: as a body of the committee, else as the organizer that it is. */
function seatsOf({ bodies, authority, organizers }: Countersigners): Seat[] {
  const seats: Seat[] = [
    ...bodies.map((organizationId): Seat => ({ role: 'BODY', organizationId })),
    { role: organizers.includes(authority) ? 'ORGANIZER' : 'BODY', organizationId: authority },
    ...organizers.map((organizationId): Seat => ({ role: 'ORGANIZER', organizationId })),
  ];
  return seats.filter(({ organizationId }, i) => seats.findIndex((seat) => seat.organizationId === organizationId) === i);
}

/** 会签 of a sub-plan: all of them, in any order. Each may return it, none may refuse it for good. */
export function countersignPlan(signers: Countersigners): ApprovalPlan {
  const participants = seatsOf(signers).map((seat) => ({ address: { kind: 'ROLE' as const, ...seat }, weight: 1 }));
  const label = `approval.node.${COUNTERSIGN_NODE}`;
  return { mayDisagree: false, nodes: [{ key: COUNTERSIGN_NODE, label, rule: { kind: 'ALL' }, participants }] };
}

/** The key of an organization's seat: the seats are in their order, and the one node is opened once. Of one that does not sign it is nobody's. */
export const countersignSeat = (organizationId: string, signers: Countersigners): string =>
  `${COUNTERSIGN_NODE}/1/${seatsOf(signers).findIndex((seat) => seat.organizationId === organizationId) + 1}`;
