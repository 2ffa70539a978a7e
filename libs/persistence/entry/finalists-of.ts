import type { EntityManager } from 'typeorm';

/** How many count for the final of a contest, or stand in the report of the round where no entries were filed here; and whether fewer were let pass. */
export async function finalistsOf(
  manager: Pick<EntityManager, 'query'>,
  caseId: string,
  round: number,
): Promise<{ counted: number; waived: boolean }> {
  const [row] = await manager.query<{ counted: number; waived: boolean }[]>(
    `select coalesce(nullif((select count(*) from app.contestant where case_id = $1 and counted), 0),
         (select jsonb_array_length(entries) from app.score_report where case_id = $1 and round = $2), 0)::int as counted,
       exists (select from app.deviation where case_id = $1 and kind = 'FEW_ENTRANTS') as waived`,
    [caseId, round],
  );
  if (row === undefined) throw new Error('a query without table gave no row');
  return row;
}
