import { fillingRefusals } from '@jiangcheng/domain/recommendation/filing';
import { newRecommendation, type RecommendationRecord } from '@jiangcheng/domain/recommendation/records';
import { done, refused, type Outcome } from '../ports/outcome.ts';
import { atTheUnit, conflict, foreignFile, type AtUnit } from './at-the-unit.ts';
import { unitEvent } from './candidate-events.ts';
import type { RecommendationDesk, UnitRequest } from './ports.ts';

export interface SaveRecommendationInput {
  /** The version the person saw, 0 for none. */
  version: number;
  /** 集体研究: its day and the excerpt of its minutes. */
  studiedOn?: string | undefined;
  studyFileId?: string | undefined;
  /** 推荐报告. */
  reportFileId?: string | undefined;
  /** 本单位公示, where there was one. */
  shown?: { from: string; to: string; fileId?: string | undefined } | undefined;
}

/**
 * Keeps what is given of a unit's recommendation as a whole; what is left out stays. Refuses with the codes of fillingRefusals,
 * STUDY_IN_FUTURE, PERIOD_REVERSED, FILE_NOT_OF_CASE; CONFLICT_RECOMMENDATION.
 */
export const saveRecommendation = (
  desk: RecommendationDesk,
  request: UnitRequest<SaveRecommendationInput>,
): Promise<Outcome<{ version: number }>> =>
  atTheUnit(desk, request, 'UNIT', async (at) => {
    const { input, organizationId } = request;
    const before = (await at.tx.recommendation(at.locked.id, organizationId)) ?? newRecommendation(organizationId);
    if (before.version !== input.version) return conflict('CONFLICT_RECOMMENDATION', before.version);
    const closed = fillingRefusals(at.locked.state, organizationId, await dueOf(at), at.locked.now);
    const refusals = [...closed, ...dayRefusals(at)];
    if (refusals.length > 0) return refused(refusals);
    const files = await documentsOf(at);
    if (typeof files === 'string') return foreignFile(files);
    const given = givenOf(input, before);
    const recommendation = { ...before, ...given, version: before.version + 1 };
    await at.tx.saveRecommendation(at.locked.id, recommendation, request.origin.actor.accountId);
    const after = { version: recommendation.version, studiedOn: recommendation.studiedOn, fields: Object.keys(given) };
    await at.tx.appendEvents(at.locked, [unitEvent('RECOMMENDATION_SAVED', at, after, { documents: files })]);
    return done({ version: recommendation.version });
  });

/** The latest day of what was returned to the unit: its papers may be supplied with the candidate. */
async function dueOf({ tx, locked, request }: AtUnit<SaveRecommendationInput>): Promise<string | null> {
  const own = await tx.candidates(locked.id, request.organizationId);
  const days = own.flatMap(({ supplementDueOn }) => supplementDueOn ?? []).sort();
  return days.at(-1) ?? null;
}

function dayRefusals({ request: { input }, today }: AtUnit<SaveRecommendationInput>) {
  const { studiedOn, shown } = input;
  return [
    ...(studiedOn !== undefined && studiedOn > today ? [{ code: 'STUDY_IN_FUTURE', field: 'studiedOn', clause: '004/第六条' }] : []),
    ...(shown !== undefined && shown.to < shown.from ? [{ code: 'PERIOD_REVERSED', field: 'shown.to' }] : []),
  ];
}

/** Hashes of the files that are named, or the field of one that is none of this case. */
async function documentsOf({ tx, locked, request: { input } }: AtUnit<SaveRecommendationInput>): Promise<string[] | string> {
  const named = { studyFileId: input.studyFileId, reportFileId: input.reportFileId, 'shown.fileId': input.shown?.fileId };
  const hashes: string[] = [];
  for (const [field, fileId] of Object.entries(named)) {
    if (fileId === undefined) continue;
    const hash = await tx.fileHash(locked.id, fileId, 'RECOMMENDATION_PAPER');
    if (hash === null) return field;
    hashes.push(hash);
  }
  return hashes;
}

function givenOf(
  { studiedOn, studyFileId, reportFileId, shown }: SaveRecommendationInput,
  before: RecommendationRecord,
): Partial<RecommendationRecord> {
  return {
    ...(studiedOn === undefined ? {} : { studiedOn }),
    ...(studyFileId === undefined ? {} : { studyFileId }),
    ...(reportFileId === undefined ? {} : { reportFileId }),
    ...(shown === undefined ? {} : { shown: { from: shown.from, to: shown.to, fileId: shown.fileId ?? before.shown?.fileId ?? null } }),
  };
}
