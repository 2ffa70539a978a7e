import { isOffice, type Actor } from '@jiangcheng/domain/access/actor';
import { expertsOf, type ScoringRound } from '@jiangcheng/domain/expert-scoring/round';
import { currentStage } from '@jiangcheng/domain/process/story';
import type { ScoringRecord } from '@jiangcheng/domain/expert-scoring/records';
import { actedAs } from '../audit/acted-as.ts';
import type { NewAuditEvent } from '../ports/case-changes.ts';
import type { LockedCase } from '../ports/case-store.ts';
import { notFound, refused, type Outcome } from '../ports/outcome.ts';
import type { ScoringDesk, ScoringPack, ScoringRequest, ScoringTransaction } from './ports.ts';
import { roundOf } from './round-of.ts';

/** Whose act it is: the office's; the chair's; an expert's own; or the office's as well as the one's (代填). */
export type Whose = 'OFFICE' | 'CHAIR' | 'EXPERT' | 'EXPERT_OR_OFFICE' | 'CHAIR_OR_OFFICE';

/** A command on a selection's scoring, under the case's lock. */
export interface AtScoring<I> {
  tx: ScoringTransaction;
  desk: ScoringDesk;
  request: ScoringRequest<I>;
  locked: LockedCase;
  pack: ScoringPack;
  record: ScoringRecord;
  /** Without a point: see tx.draftOf and tx.sealedSheets. */
  round: ScoringRound;
  /** The expert who acts; null for the office. */
  me: string | null;
  /** Who acted and for whom, for every event of this command. */
  basis: Partial<NewAuditEvent>;
}

/** Sits in one of the panels, or presides. */
export const takesPart = ({ panels, plan }: ScoringRecord, expertId: string | null): expertId is string =>
  expertId !== null && (plan?.chairId === expertId || panels.some((panel) => expertsOf(panel).some(({ id }) => id === expertId)));

/** As what this person acts; null where it is not his. */
function roleOf(actor: Actor, locked: LockedCase, me: string | null, { plan }: ScoringRecord, whose: Whose): string | null {
  const isChair = me !== null && plan?.chairId === me;
  if (whose.startsWith('CHAIR') && isChair) return 'CHAIR';
  if (whose.startsWith('EXPERT') && me !== null) return 'EXPERT';
  return whose.endsWith('OFFICE') && isOffice(actor, locked.scope.campaignId) ? 'OFFICE' : null;
}

const STAGES: readonly string[] = ['EXPERT_SCORING'];
/** A mark is corrected until the list has gone to the party group. */
export const UNTIL_SUGGESTED: readonly string[] = ['EXPERT_SCORING', 'PANEL_MEETING'];

/** Runs a command once, under the case's lock, while the experts score, by whose act it is. */
export function atTheScoring<I, T>(
  desk: ScoringDesk,
  request: ScoringRequest<I>,
  whose: Whose,
  work: (at: AtScoring<I>) => Promise<Outcome<T>>,
  stages: readonly string[] = STAGES,
): Promise<Outcome<T>> {
  return desk.store.once(request.key, async (tx): Promise<Outcome<T>> => {
    const { caseId, origin } = request;
    const locked = await tx.lock(caseId);
    if (locked?.kind !== 'selection') return notFound;
    const record = await tx.record(caseId);
    const expertId = await tx.expertOf(origin.actor.personId);
    const me = takesPart(record, expertId) ? expertId : null;
    if (me === null && !isOffice(origin.actor, locked.scope.campaignId)) return notFound;
    const role = roleOf(origin.actor, locked, me, record, whose);
    if (role === null) return { kind: 'FORBIDDEN', refusals: [{ code: 'ROLE_MISSING', params: { who: whose } }] };
    const stage = currentStage(locked.state);
    if (stage === null || !stages.includes(stage.stage) || stage.outcome !== null)
      return refused([{ code: 'STAGE_NOT_OPEN', params: { stage: stage?.stage ?? 'NONE' } }]);
    const pack = desk.packOf(locked.regulation, locked.edition, locked.settings);
    const round = roundOf(caseId, record, pack.rule);
    return work({ tx, desk, request, locked, pack, record, round, me, basis: { ...actedAs(request, role), clause: pack.rule.clause } });
  });
}

/** What the office enters for an expert (代填) says so. */
export const onBehalf = <I>({ basis, me, request }: AtScoring<I>, expertId: string): Partial<NewAuditEvent> =>
  me === expertId ? basis : { ...basis, onBehalfOf: expertId, enteredBy: request.origin.actor.accountId };
