import { actsForOrganizer, isOffice, mayRead, teamUnitsOf, type Actor, type CaseScope } from '@jiangcheng/domain/access/actor';
import { entryRefusals } from '@jiangcheng/domain/contest/entries-open';
import { newTeam, ofGroup, type EntryPack, type TeamRecord } from '@jiangcheng/domain/entry/records';
import { civilDateOf } from '@jiangcheng/domain/shared/instant';
import { actedAs } from '../audit/acted-as.ts';
import { contestProcess } from '../contest/contest-process.ts';
import { ofKind } from '../process/process.ts';
import { notFound, refused, type Outcome } from '../ports/outcome.ts';
import type { NewAuditEvent } from '../ports/case-changes.ts';
import type { LockedContest } from '../ports/case-store.ts';
import type { EntryDesk, EntryTransaction, TeamRequest } from './ports.ts';

/** A command on a team of a contest that is being held. */
export interface AtTeam<I> {
  tx: EntryTransaction;
  desk: EntryDesk;
  request: TeamRequest<I>;
  locked: LockedContest;
  pack: EntryPack;
  team: TeamRecord;
  /** The day of the command, for ages. */
  today: string;
  /** Who acted and for whom, for every event of this command. */
  basis: Partial<NewAuditEvent>;
}

/** Whose act it is: the unit's own (the office fills in, 代填), the organizer's (the office fills in), the office's alone. */
export type Whose = 'UNIT' | 'ORGANIZER' | 'OFFICE';
type ActingRole = 'TEAM_UNIT' | 'ORGANIZER' | 'OFFICE';

const isUnit = (actor: Actor, { campaignId }: CaseScope, organizationId: string): boolean =>
  teamUnitsOf(actor, campaignId).includes(organizationId);

/** May know of the contest's entries: who reads it, and every unit that may send a team. */
export const maySeeContest = (actor: Actor, scope: CaseScope): boolean =>
  mayRead(actor, scope) || teamUnitsOf(actor, scope.campaignId).length > 0;

/** May see this team at all: those who read the contest, and the unit itself. To another unit it is not there. */
export const maySeeTeam = (actor: Actor, scope: CaseScope, organizationId: string): boolean =>
  mayRead(actor, scope) || isUnit(actor, scope, organizationId);

/** As what this person does acts of this kind; null where they are not his. */
export function teamRole(actor: Actor, scope: CaseScope, organizationId: string, whose: Whose): ActingRole | null {
  if (whose === 'UNIT' && isUnit(actor, scope, organizationId)) return 'TEAM_UNIT';
  if (whose === 'ORGANIZER' && actsForOrganizer(actor, scope)) return 'ORGANIZER';
  return isOffice(actor, scope.campaignId) ? 'OFFICE' : null;
}

/** Runs a command once, under the case's lock, while the contest is being held (HOLDING), by whose act it is. */
export function atTheTeam<I extends { version?: number }, T>(
  desk: EntryDesk,
  request: TeamRequest<I>,
  whose: Whose,
  work: (at: AtTeam<I>) => Promise<Outcome<T>>,
): Promise<Outcome<T>> {
  return desk.store.once(request.key, async (tx): Promise<Outcome<T>> => {
    const { caseId, organizationId, input } = request;
    const { actor } = request.origin;
    const locked = ofKind(contestProcess, await tx.lock(caseId));
    if (locked === null || !maySeeTeam(actor, locked.scope, organizationId)) return notFound;
    if ((await tx.organizationName(organizationId)) === null) return notFound;
    const role = teamRole(actor, locked.scope, organizationId, whose);
    if (role === null)
      return { kind: 'FORBIDDEN', refusals: [{ code: 'ROLE_MISSING', params: { who: whose === 'UNIT' ? 'TEAM_UNIT' : whose } }] };
    const closed = entryRefusals(locked.state);
    if (closed.length > 0) return refused(closed);
    const team = (await tx.team(caseId, organizationId)) ?? newTeam(organizationId);
    if (input.version !== undefined && input.version !== team.version)
      return { kind: 'CONFLICT', code: 'CONFLICT_TEAM', params: { version: team.version } };
    const pack = ofGroup(desk.packOf(locked.regulation, locked.edition, locked.settings), await tx.tradeGroup(locked));
    return work({ tx, desk, request, locked, pack, team, today: civilDateOf(locked.now), basis: basisOf(request, role, whose) });
  });
}

function basisOf<I>(request: TeamRequest<I>, role: ActingRole, whose: Whose): Partial<NewAuditEvent> {
  const { origin, organizationId } = request;
  const filledIn = role === 'OFFICE' && whose !== 'OFFICE';
  return {
    ...actedAs(request, role),
    ...(filledIn ? { enteredBy: origin.actor.accountId, ...(whose === 'UNIT' ? { onBehalfOf: organizationId } : {}) } : {}),
  };
}

/** The team with its next version, and what changed. */
export async function keepTeam<I>({ tx, locked, request, team }: AtTeam<I>, changes: Partial<TeamRecord>): Promise<TeamRecord> {
  const next = { ...team, ...changes, version: team.version + 1 };
  await tx.saveTeam(locked.id, next, request.origin.actor.accountId);
  return next;
}
