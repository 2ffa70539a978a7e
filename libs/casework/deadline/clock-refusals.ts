import { kindRefusals, type EntryKind } from '@jiangcheng/domain/deadline/decide-entry';
import type { Refusal } from '@jiangcheng/domain/shared/result';
import type { LockedCase } from '../ports/case-store.ts';
import type { DeadlineRow } from '../ports/rows.ts';
import type { Process } from '../process/process.ts';
import { isOfCase } from './deadline-row.ts';

/** Why nothing of this kind can be entered now, whatever its day: the clock is over, follows no ledger, or stands or runs already. */
export function clockRefusals(process: Process, { state }: Pick<LockedCase, 'state'>, kind: EntryKind, row: DeadlineRow): Refusal[] {
  const isOver = row.status === 'MET' || row.status === 'CANCELLED';
  // What was suspended before its kind refused that is resumed.
  const isWayBack = kind === 'RESUME' && row.status === 'SUSPENDED';
  const own = isOver || isWayBack || !isOfCase(row) ? [] : (process.clockRefusals?.(row, state) ?? []);
  return own.length > 0 ? own : kindRefusals(kind, row);
}
