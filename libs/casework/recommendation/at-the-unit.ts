import { isAuditor, isOffice, teamUnitsOf, type Actor, type CaseScope } from '@jiangcheng/domain/access/actor';
import type { CandidatePack, CandidateRecord } from '@jiangcheng/domain/recommendation/records';
import type { SelectionState } from '@jiangcheng/domain/selection/state';
import { civilDateOf } from '@jiangcheng/domain/shared/instant';
import { actedAs } from '../audit/acted-as.ts';
import { ofKind } from '../process/process.ts';
import { notFound, refused, type Outcome } from '../ports/outcome.ts';
import type { NewAuditEvent } from '../ports/case-changes.ts';
import type { LockedCase } from '../ports/case-store.ts';
import { selectionProcess } from '../selection/selection-process.ts';
import type { RecommendationDesk, RecommendationTransaction, UnitRequest } from './ports.ts';

/** A command on what a unit recommends in a round. */
export interface AtUnit<I> {
  tx: RecommendationTransaction;
  desk: RecommendationDesk;
  request: UnitRequest<I>;
  locked: LockedCase<SelectionState>;
  pack: CandidatePack;
  /** The day of the command. */
  today: string;
  /** Who acted and for whom, for every event of this command. */
  basis: Partial<NewAuditEvent>;
}

/** Whose act it is: the unit's own (the office fills in, 代填), or the office's alone. */
export type Whose = 'UNIT' | 'OFFICE';

/** May see what this unit recommends: office and auditor, and the unit itself. To another unit it is not there. */
export const maySeeUnit = (actor: Actor, { campaignId }: CaseScope, organizationId: string): boolean =>
  isOffice(actor, campaignId) || isAuditor(actor, campaignId) || teamUnitsOf(actor, campaignId).includes(organizationId);

/** As what this person does acts of this kind; null where they are not his. */
export function unitRole(actor: Actor, { campaignId }: CaseScope, organizationId: string, whose: Whose): 'TEAM_UNIT' | 'OFFICE' | null {
  if (whose === 'UNIT' && teamUnitsOf(actor, campaignId).includes(organizationId)) return 'TEAM_UNIT';
  return isOffice(actor, campaignId) ? 'OFFICE' : null;
}

/** Runs a command once, under the case's lock, by whose act it is. */
export function atTheUnit<I, T>(
  desk: RecommendationDesk,
  request: UnitRequest<I>,
  whose: Whose,
  work: (at: AtUnit<I>) => Promise<Outcome<T>>,
): Promise<Outcome<T>> {
  return desk.store.once(request.key, async (tx): Promise<Outcome<T>> => {
    const { caseId, organizationId } = request;
    const { actor } = request.origin;
    const locked = ofKind(selectionProcess, await tx.lock(caseId));
    if (locked === null || !maySeeUnit(actor, locked.scope, organizationId)) return notFound;
    if ((await tx.organizationName(organizationId)) === null) return notFound;
    const role = unitRole(actor, locked.scope, organizationId, whose);
    if (role === null) return { kind: 'FORBIDDEN', refusals: [{ code: 'ROLE_MISSING', params: { who: whose } }] };
    const pack = desk.packOf(locked.regulation, locked.edition, locked.settings);
    return work({ tx, desk, request, locked, pack, today: civilDateOf(locked.now), basis: basisOf(request, role, whose) });
  });
}

/** The same on one candidate of the unit, as the person saw him: NOT_FOUND, CONFLICT_CANDIDATE (version). */
export function atTheCandidate<I extends { candidateId: string; version: number }, T>(
  desk: RecommendationDesk,
  request: UnitRequest<I>,
  whose: Whose,
  work: (at: AtUnit<I>, candidate: CandidateRecord) => Promise<Outcome<T>>,
): Promise<Outcome<T>> {
  return atTheUnit(desk, request, whose, async (at) => {
    const candidate = await at.tx.candidate(at.locked.id, request.input.candidateId);
    if (candidate?.organizationId !== request.organizationId) return notFound;
    if (candidate.version !== request.input.version) return conflict('CONFLICT_CANDIDATE', candidate.version);
    return work(at, candidate);
  });
}

export const conflict = (code: string, version: number): Outcome<never> => ({ kind: 'CONFLICT', code, params: { version } });

/** A file that a command names and that is none of this case with this purpose. */
export const foreignFile = (field: string): Outcome<never> => refused([{ code: 'FILE_NOT_OF_CASE', field }]);

function basisOf<I>(request: UnitRequest<I>, role: 'TEAM_UNIT' | 'OFFICE', whose: Whose): Partial<NewAuditEvent> {
  const { origin, organizationId } = request;
  const filledIn = role === 'OFFICE' && whose === 'UNIT';
  return {
    ...actedAs(request, role),
    ...(filledIn ? { enteredBy: origin.actor.accountId, onBehalfOf: organizationId } : {}),
  };
}
