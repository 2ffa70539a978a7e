import type { PlannedSeatTask } from '@jiangcheng/domain/approval/tasks';
import type { Address } from '@jiangcheng/domain/approval/plan';
import type { CaseTransaction, LockedCase, Recipient } from '../ports/case-store.ts';
import { distinct } from '../reminder/reminding.ts';
import { peopleOfSeats } from './seat-people.ts';

/**
 * Those whose turn it is at these seats, each once: the people of the seat and, for each who is on leave today, his deputy for tasks of this
 * kind (代). Both hear of it: the absent one may still sign.
 */
export async function peopleInTurn(
  tx: CaseTransaction,
  locked: Pick<LockedCase, 'id' | 'scope'>,
  seats: readonly PlannedSeatTask[],
  taskKind: string,
): Promise<Recipient[]> {
  const people = await peopleOfSeats(tx, locked, seats.map(addressOf));
  const ids = people.map(({ personId }) => personId);
  return ids.length === 0 ? [] : distinct([...people, ...(await tx.deputiesOf(ids, taskKind))]);
}

/** What one person has in hand is told to him alone. */
const addressOf = ({ address, personId }: PlannedSeatTask): Address =>
  personId === null ? address : { kind: 'PERSON', personId, name: '' };
