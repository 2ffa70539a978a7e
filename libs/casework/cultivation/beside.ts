import { hasRole, isOffice, selvesOf, type Actor } from '@jiangcheng/domain/access/actor';
import type { CultivationState } from '@jiangcheng/domain/cultivation/state';
import { civilDateOf } from '@jiangcheng/domain/shared/instant';
import { actedAs } from '../audit/acted-as.ts';
import { auditEvent } from '../audit/audit-event.ts';
import { noChanges, type Json } from '../ports/case-changes.ts';
import type { CaseTransaction, CommandKey, CommandOrigin, LockedCase } from '../ports/case-store.ts';
import { notFound, type Outcome } from '../ports/outcome.ts';
import type { Desk } from '../process/act-context.ts';
import { stageOpened } from '../process/stage-events.ts';

/** An act on rows beside a cultivation: it changes no stage, and stands in the history of its case. */
export interface BesideRequest<I> {
  caseId: string;
  input: I;
  origin: CommandOrigin;
  key: CommandKey;
}

/** One such act under the lock of its case. */
export interface Beside<I> {
  tx: CaseTransaction;
  desk: Desk;
  locked: LockedCase<CultivationState>;
  input: I;
  by: string;
  /** Himself and those he stands in for. */
  selves: readonly string[];
  today: string;
  /** Writes what was done into the history of the case. */
  note: (type: string, clause: string, after: { [key: string]: Json }) => Promise<void>;
}

type ByRole = 'OFFICE' | 'FINANCE';

const holds = (actor: Actor, role: ByRole, campaignId: string): boolean =>
  role === 'OFFICE' ? isOffice(actor, campaignId) : hasRole(actor, role, campaignId);

/** Runs an act beside a cultivation once, for people of a role; to others the cultivation is not there. */
export const besideCultivation = <I, T>(
  desk: Desk,
  { caseId, input, origin, key }: BesideRequest<I>,
  role: ByRole,
  work: (at: Beside<I>) => Promise<Outcome<T>>,
): Promise<Outcome<T>> =>
  desk.store.once(key, async (tx): Promise<Outcome<T>> => {
    const locked = (await tx.lock(caseId)) as LockedCase<CultivationState> | null;
    const { actor } = origin;
    if (locked?.kind !== 'cultivation' || !holds(actor, role, locked.scope.campaignId)) return notFound;
    const note: Beside<I>['note'] = async (type, clause, after) => {
      const event = auditEvent(type, { ...actedAs({ origin, key }, role), clause, after });
      await tx.save(locked, { ...noChanges(locked.state, locked.wakeAt), events: [...stageOpened(locked), event] });
    };
    return work({ tx, desk, locked, input, by: actor.personId, selves: selvesOf(actor), today: civilDateOf(locked.now), note });
  });
