import { fillingRefusals, filingRefusals } from '@jiangcheng/domain/recommendation/filing';
import { newRecommendation, type CandidateRecord } from '@jiangcheng/domain/recommendation/records';
import { supplementEnded } from '@jiangcheng/domain/selection/supplements';
import { done, refused, type Outcome } from '../ports/outcome.ts';
import { atTheCandidate, atTheUnit, foreignFile, type AtUnit } from './at-the-unit.ts';
import { formHash } from './candidate-form.ts';
import { reasoned, unitEvent } from './candidate-events.ts';
import { writeRound } from './write-round.ts';
import type { CandidateMoved, RecommendationDesk, UnitRequest } from './ports.ts';

interface OnCandidate {
  candidateId: string;
  /** The version the person saw: what is filed is what was looked at. */
  version: number;
}
/** The signed and sealed print, and the code on it. */
export type FileCandidateInput = OnCandidate & { formFileId: string; formCode: string };

/** Recommends a candidate (报市总工会). Refuses with the codes of fillingRefusals and filingRefusals, FILE_NOT_OF_CASE; CONFLICT_CANDIDATE. */
export const fileCandidate = (desk: RecommendationDesk, request: UnitRequest<FileCandidateInput>): Promise<Outcome<CandidateMoved>> =>
  atTheCandidate(desk, request, 'UNIT', async (at, candidate) => {
    const { tx, locked } = at;
    const { formFileId } = request.input;
    const closed = fillingRefusals(locked.state, request.organizationId, candidate.supplementDueOn, locked.now);
    if (closed.length > 0) return refused(closed);
    const refusals = await refusalsAt(at, candidate);
    if (refusals.length > 0) return refused(refusals);
    const document = await tx.fileHash(locked.id, formFileId, 'CANDIDATE_FORM');
    if (document === null) return foreignFile('formFileId');
    const filed = { status: 'FILED', formFileId, filedAt: locked.now, supplementDueOn: null, reviewReason: null } as const;
    return moved(
      at,
      { ...candidate, ...filed },
      (after) => unitEvent('CANDIDATE_FILED', at, after, { before: { status: candidate.status }, documents: [document] }),
      supplementEnded(locked.state, candidate.id, { at: locked.now, done: true }),
    );
  });

async function refusalsAt({ tx, locked, request, pack }: AtUnit<FileCandidateInput>, candidate: CandidateRecord) {
  const { organizationId, input } = request;
  const recommendation = (await tx.recommendation(locked.id, organizationId)) ?? newRecommendation(organizationId);
  return filingRefusals(candidate, recommendation, locked.state, pack, {
    elsewhere: await tx.elsewhere(locked.id, candidate),
    counted: await tx.countedOf(locked.id, organizationId, candidate.id),
    formIsCurrent: tx.isCodeOf(formHash(candidate), input.formCode),
  });
}

/** Takes a recommendation back, with its reason: he no longer counts. Refuses with CANDIDATE_IS_WITHDRAWN, and what keeps a unit from filling in. */
export const withdrawCandidate = (
  desk: RecommendationDesk,
  request: UnitRequest<OnCandidate & { reason: string }>,
): Promise<Outcome<CandidateMoved>> =>
  atTheCandidate(desk, request, 'UNIT', async (at, candidate) => {
    if (candidate.status === 'WITHDRAWN') return refused([{ code: 'CANDIDATE_IS_WITHDRAWN' }]);
    const closed = fillingRefusals(at.locked.state, request.organizationId, candidate.supplementDueOn, at.locked.now);
    if (closed.length > 0) return refused(closed);
    const withdrawn = { status: 'WITHDRAWN', supplementDueOn: null, reviewReason: null, filedAt: null } as const;
    return moved(
      at,
      { ...candidate, ...withdrawn },
      (after) => unitEvent('CANDIDATE_WITHDRAWN', at, after, { before: { status: candidate.status }, ...reasoned(request.input.reason) }),
      supplementEnded(at.locked.state, candidate.id, { at: at.locked.now, done: true }),
    );
  });

/** The candidate with his next version and what happened to him; `state` is the round's where that changes with him. */
export async function moved<I>(
  at: AtUnit<I>,
  candidate: CandidateRecord,
  eventOf: (after: { candidate: string; position: number; status: string; version: number }) => ReturnType<typeof unitEvent>,
  state = at.locked.state,
): Promise<Outcome<CandidateMoved>> {
  const { tx, locked, request } = at;
  const version = candidate.version + 1;
  await tx.saveCandidate(locked.id, { ...candidate, version }, request.origin.actor.accountId);
  const { id, position, status } = candidate;
  await writeRound(at, eventOf({ candidate: id, position, status, version }), state);
  return done({ candidateId: id, version });
}

/** The unit's own ranking: all its candidates in order. Refuses with RANKING_INCOMPLETE, and what keeps a unit from filling in. */
export const rankCandidates = (
  desk: RecommendationDesk,
  request: UnitRequest<{ candidateIds: readonly string[] }>,
): Promise<Outcome<{ ranked: number }>> =>
  atTheUnit(desk, request, 'UNIT', async (at) => {
    const { tx, locked } = at;
    const { candidateIds } = request.input;
    const closed = fillingRefusals(locked.state, request.organizationId, null, locked.now);
    if (closed.length > 0) return refused(closed);
    const own = await tx.candidates(locked.id, request.organizationId);
    const all = candidateIds.length === own.length && own.every(({ id }) => candidateIds.includes(id));
    if (!all) return refused([{ code: 'RANKING_INCOMPLETE', field: 'candidateIds', clause: '004/第六条' }]);
    for (const candidate of own) {
      const position = candidateIds.indexOf(candidate.id) + 1;
      if (position !== candidate.position) await tx.saveCandidate(locked.id, { ...candidate, position }, request.origin.actor.accountId);
    }
    await tx.appendEvents(locked, [unitEvent('CANDIDATES_RANKED', at, { candidates: [...candidateIds] })]);
    return done({ ranked: own.length });
  });
