import { currentRun } from '@jiangcheng/domain/approval/state';
import { handClocks, handRule, handRunOf, HANDED_ON, runClocks, runKey } from '@jiangcheng/domain/approval/run-clock';
import type { DeadlineRule } from '@jiangcheng/domain/deadline/rule';
import { isOfCase } from '../deadline/deadline-row.ts';
import { isSameClock, type PlannedClock } from '../deadline/reconcile-deadlines.ts';
import type { ApprovalRow } from '../ports/approval-row.ts';
import type { DeadlineRow } from '../ports/rows.ts';

type Approval = Pick<ApprovalRow, 'stage' | 'round' | 'state'>;

const clockOf = (rows: readonly DeadlineRow[], round: number, run: string): DeadlineRow | null =>
  rows.find((row) => row.round === round && row.run === run) ?? null;

/**
 * The clocks of an approval's openings; `rule` is what its stage allows now, null where nothing is set. A clock keeps the rule that it was set
 * under: a setting that is changed moves none that runs, its ledger does (docs/decisions/0018). What ended without a clock gets none afterwards.
 */
export function plannedRunClocks(
  { stage, round, state }: Approval,
  rows: readonly DeadlineRow[],
  rule: DeadlineRule | null,
): PlannedClock[] {
  const ofRuns = runClocks(state).flatMap(({ run, startOn, metAt, cancelled }) => {
    const own = clockOf(rows, round, `${stage}/${run}`)?.rule ?? (metAt === null && !cancelled ? rule : null);
    return own === null ? [] : [{ key: own.key, round, run: `${stage}/${run}`, rule: own, startOn, participant: null, metAt, cancelled }];
  });
  return [...ofRuns, ...handClocks(state).map(({ dueOn, run, ...clock }) => handed(clock, round, `${stage}/${run}`, dueOn))];
}

const handed = (clock: Pick<PlannedClock, 'startOn' | 'metAt' | 'cancelled'>, round: number, run: string, dueOn: string): PlannedClock => ({
  ...{ ...clock, key: HANDED_ON, round, run },
  ...{ rule: handRule(dueOn), participant: null },
});

/** Whether a clock starts or ends by these: what only goes on is not computed anew for a word that changes nothing about it. */
export const startsOrEnds = (planned: readonly PlannedClock[], rows: readonly DeadlineRow[]): boolean =>
  planned.some((clock) => {
    const row = rows.find((one) => isSameClock(one, clock));
    return row === undefined || row.metAt !== clock.metAt || (row.status === 'CANCELLED') !== (clock.cancelled === true);
  });

/** The clock that those whose turn it is are under; null where none is. */
export function clockOfTurn({ stage, round, state }: Approval, rows: readonly DeadlineRow[]): DeadlineRow | null {
  const run = currentRun(state);
  return run === null ? null : clockOf(rows, round, `${stage}/${runKey(run)}`);
}

/** The clock that a seat of the open node is under: of the day that went with it, else of the opening. */
export function clockOfSeat(approval: Approval, rows: readonly DeadlineRow[], seat: string): DeadlineRow | null {
  const run = handRunOf(approval.state, seat);
  const own = run === null ? null : clockOf(rows, approval.round, `${approval.stage}/${run}`);
  return own ?? clockOfTurn(approval, rows);
}

/** Clocks of the case itself, and those of its approvals' openings. */
export const apart = (rows: readonly DeadlineRow[]): { ofCase: DeadlineRow[]; ofRuns: DeadlineRow[] } => ({
  ofCase: rows.filter(isOfCase),
  ofRuns: rows.filter((row) => !isOfCase(row)),
});
