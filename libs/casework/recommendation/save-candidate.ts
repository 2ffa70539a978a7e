import type { Person } from '@jiangcheng/domain/approval/plan';
import { takenFrom } from '@jiangcheng/domain/draft/hold';
import { checkCandidate, evidenceRefusals, type CandidateInput } from '@jiangcheng/domain/recommendation/candidate';
import { fillingRefusals } from '@jiangcheng/domain/recommendation/filing';
import { formHold } from '@jiangcheng/domain/recommendation/form-hold';
import type { CandidateContent, CandidateRecord, Evidence } from '@jiangcheng/domain/recommendation/records';
import { done, notFound, refused, type Outcome } from '../ports/outcome.ts';
import { atTheUnit, conflict, type AtUnit } from './at-the-unit.ts';
import { unitEvent } from './candidate-events.ts';
import type { CandidateMoved, RecommendationDesk, UnitRequest } from './ports.ts';

export interface SaveCandidateInput extends CandidateInput {
  /** Null for a new one. */
  candidateId: string | null;
  /** Of the candidate, as the person saw him; 0 for a new one. */
  version: number;
  evidence: readonly (Omit<Evidence, 'id'> & { id?: string | undefined })[];
  /** Whoever has the form in hand gives way, which is recorded. */
  takeOver?: true | undefined;
}

/**
 * Keeps a candidate's form with his evidence, as a draft; numbers left out stay. Refuses with the codes of fillingRefusals, checkCandidate
 * and evidenceRefusals, CANDIDATE_IS_FILED, CANDIDATE_HELD (by, until), FILE_NOT_OF_CASE; CONFLICT_CANDIDATE.
 */
export const saveCandidate = (desk: RecommendationDesk, request: UnitRequest<SaveCandidateInput>): Promise<Outcome<CandidateMoved>> =>
  atTheUnit(desk, request, 'UNIT', async (at) => {
    const { candidateId, version, evidence, takeOver, ...typed } = request.input;
    const own = await at.tx.candidates(at.locked.id, request.organizationId);
    const before = own.find(({ id }) => id === candidateId) ?? null;
    if (before === null && candidateId !== null) return notFound;
    if ((before?.version ?? 0) !== version) return conflict('CONFLICT_CANDIDATE', before?.version ?? 0);
    const closed = fillingRefusals(at.locked.state, request.organizationId, before?.supplementDueOn ?? null, at.locked.now);
    if (closed.length > 0) return refused(closed);
    if (before?.status === 'FILED') return refused([{ code: 'CANDIDATE_IS_FILED' }]);
    const from = takenBy(at, before, takeOver);
    if (!from.ok) return refused(from.refusals);
    const checked = checkCandidate(typed, before, at.pack, at.today);
    if (!checked.ok) return refused(checked.refusals);
    const files = await filesOf(at);
    const refusals = [...evidenceRefusals(evidence, at.pack), ...files.refusals];
    if (refusals.length > 0) return refused(refusals);
    const last = own.reduce((most, { position }) => Math.max(most, position), 0);
    return keep(at, before ?? newCandidate(desk.newId(), request.organizationId, last + 1), checked.value, files.hashes, from.value);
  });

const newCandidate = (id: string, organizationId: string, position: number) => ({
  ...{ id, organizationId, position, version: 0, status: 'DRAFT' as const, formFileId: null, exceptions: [], opinions: [], filedAt: null },
  ...{ review: null, reviewItems: [], reviewClause: null, reviewReason: null, supplementDueOn: null, saved: null },
});

/** From whom this save takes the form: one person of a unit, or of the office in its place, writes at a time (office.md §4). */
const takenBy = <I>({ pack, locked, request }: AtUnit<I>, before: CandidateRecord | null, takeOver: true | undefined) =>
  takenFrom(before === null ? null : formHold(before, pack.holdMinutes, locked.now), request.origin.actor, takeOver, 'CANDIDATE_HELD');

/** What was withdrawn is a draft again; what was returned stays so until it is filed. A changed form wants to be signed anew. */
async function keep(
  at: AtUnit<SaveCandidateInput>,
  before: Omit<CandidateRecord, keyof CandidateContent | 'evidence'>,
  content: CandidateContent,
  documents: readonly string[],
  from: Person | null,
): Promise<Outcome<CandidateMoved>> {
  const { tx, desk, locked, request } = at;
  const evidence = request.input.evidence.map(({ id, ...one }) => ({ ...one, id: id ?? desk.newId() }));
  const status = before.status === 'RETURNED' ? 'RETURNED' : 'DRAFT';
  const { actor } = request.origin;
  const saved = { by: { personId: actor.personId, name: actor.name }, at: locked.now };
  const candidate: CandidateRecord = { ...before, ...content, evidence, status, formFileId: null, version: before.version + 1, saved };
  await tx.saveCandidate(locked.id, candidate, actor.accountId);
  const { id, version, position } = candidate;
  const digests = tx.personalDigests(valuesOf(candidate), `candidate/${id}/${version}`);
  const after = { candidate: id, position, version, evidence: evidence.length, digests };
  const taken =
    from === null ? [] : [unitEvent('CANDIDATE_TAKEN_OVER', at, { candidate: id, position }, { before: { heldBy: from.name } })];
  await tx.appendEvents(locked, [...taken, unitEvent('CANDIDATE_SAVED', at, after, { documents })]);
  return done({ candidateId: id, version });
}

/** The files that prove something, each one of this case. */
async function filesOf({ tx, locked, request }: AtUnit<SaveCandidateInput>) {
  const hashes: string[] = [];
  const refusals = [];
  for (const [index, { fileId }] of request.input.evidence.entries()) {
    if (fileId === null) continue;
    const hash = await tx.fileHash(locked.id, fileId, 'CANDIDATE_EVIDENCE');
    if (hash === null) refusals.push({ code: 'FILE_NOT_OF_CASE', field: `evidence.${index}.fileId` });
    else hashes.push(hash);
  }
  return { hashes, refusals };
}

/** Personal values by field, for digests. */
const valuesOf = ({ idNumber, phone, birthDate, name }: CandidateContent): Record<string, string> => ({
  name,
  birthDate,
  ...(idNumber === null ? {} : { idNumber: idNumber.value }),
  ...(phone === null ? {} : { phone: phone.value }),
});
