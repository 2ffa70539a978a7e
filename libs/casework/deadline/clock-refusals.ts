import { HANDED_ON } from '@jiangcheng/domain/approval/run-clock';
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
  const own = isOver || isWayBack ? [] : refusalsOfKind(process, state, row);
  return own.length > 0 ? own : kindRefusals(kind, row);
}

/** The day of what was handed on is its giver's, who hands it on anew with another; an opening's clock follows its ledger in every kind of case. */
function refusalsOfKind(process: Process, state: LockedCase['state'], row: DeadlineRow): Refusal[] {
  if (row.key === HANDED_ON) return [{ code: 'CLOCK_OF_HANDING_ON', clause: row.rule.clause }];
  return isOfCase(row) ? (process.clockRefusals?.(row, state) ?? []) : [];
}
