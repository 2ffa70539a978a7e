import type { DataSource } from 'typeorm';
import type { TaskQuery } from '@jiangcheng/contracts/api/task';
import { queryPieces } from '@jiangcheng/domain/shared/text';
import { caseMatches, wordPatterns } from '@jiangcheng/persistence/search/contained-words';
import type { SqlParameters } from './sql-parameters.ts';

/** The cases that a search means: few are named one by one, many are asked for task by task. */
export type CaseFilter =
  | { readonly ids: readonly string[] }
  | { readonly pieces: readonly string[]; readonly patterns: readonly string[]; readonly organizationIds: readonly string[] };

/** Up to so many cases lead to their tasks; beyond that walking along the tasks meets enough of them soon. */
const FEW = 500;

const MATCH = (pieces: string, patterns: string, organizationIds: string): string =>
  `${caseMatches(pieces, patterns)} and c.organization_ids @> ${organizationIds}::uuid[]`;

/** Null where neither a text nor an organizer was asked for. */
export async function searchCases(
  source: DataSource,
  { q, organizationId }: Pick<TaskQuery, 'q' | 'organizationId'>,
): Promise<CaseFilter | null> {
  const [pieces, patterns] = [queryPieces(q ?? ''), wordPatterns(q ?? '')];
  const organizationIds = organizationId === undefined ? [] : [organizationId];
  if (pieces.length + organizationIds.length === 0) return null;
  const found: { id: string }[] = await source.query(`select c.id from app.work_case c where ${MATCH('$1', '$3', '$2')} limit ${FEW + 1}`, [
    pieces,
    organizationIds,
    patterns,
  ]);
  return found.length > FEW ? { pieces, patterns, organizationIds } : { ids: found.map(({ id }) => id) };
}

/** SQL condition on the case of a row. */
export const caseCondition = (filter: CaseFilter, caseId: string, sql: SqlParameters): string =>
  'ids' in filter
    ? `${caseId} = any (${sql.add(filter.ids)}::uuid[])`
    : `exists (select 1 from app.work_case c where c.id = ${caseId} and ${MATCH(sql.add(filter.pieces), sql.add(filter.patterns), sql.add(filter.organizationIds))})`;
