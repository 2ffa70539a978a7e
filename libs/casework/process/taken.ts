import { signersOf, type ApprovalState } from '@jiangcheng/domain/approval/state';
import { toIsoUtc } from '@jiangcheng/domain/shared/instant';
import type { Refusal } from '@jiangcheng/domain/shared/result';
import type { CaseTransaction, LockedCase } from '../ports/case-store.ts';
import { refused, type Outcome } from '../ports/outcome.ts';
import type { Process } from './process.ts';
import type { ProcessTypes } from './process-types.ts';

/** Two people deciding at once: the one who comes second reads who and when, not just "no". */
export async function refusedOrTaken<T extends ProcessTypes>(
  process: Process<T>,
  act: T['command']['act'],
  tx: CaseTransaction,
  { id, state }: LockedCase<T['state']>,
  refusals: readonly Refusal[],
): Promise<Outcome<never>> {
  const { stages } = process.rule(act);
  const over = state.stages.some(({ stage, outcome }) => outcome !== null && stages.includes(stage));
  const taken = over && refusals.some((refusal) => refusal.code === 'STAGE_NOT_OPEN') ? await tx.lastDecision(id) : null;
  return taken === null ? refused(refusals) : decidedBy(taken.by, taken.at, taken.type);
}

const decidedBy = (by: string, at: string, what: string): Outcome<never> => ({
  kind: 'CONFLICT',
  code: 'ALREADY_DECIDED',
  params: { by, at, what },
});

const LATE = ['STAGE_NOT_OPEN', 'APPROVAL_CLOSED', 'SEAT_DECIDED', 'NODE_MOVED_ON'];

/** The same of a seat: whose word stands at it, where a verb came too late. Null where nobody has given one. */
export function seatTaken(state: ApprovalState | null, seat: string | null, refusals: readonly Refusal[]): Outcome<never> | null {
  if (!refusals.some(({ code }) => LATE.includes(code))) return null;
  const runs = state?.runs ?? [];
  const word = runs.flatMap(signersOf).find(({ key }) => key === seat)?.decision ?? null;
  if (word !== null) return decidedBy(word.by.name, toIsoUtc(word.at), 'APPROVAL_AGREED');
  const end = runs.map((run) => run.end).find((one) => one?.kind === 'RETURNED' && one.signer === seat);
  return end?.kind === 'RETURNED' ? decidedBy(end.by.name, toIsoUtc(end.at), 'APPROVAL_RETURNED') : null;
}
