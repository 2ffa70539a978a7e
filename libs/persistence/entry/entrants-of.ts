import type { Entrant } from '@jiangcheng/domain/contest/draw';
import type { EntityManager } from 'typeorm';

/** The units that have a team for the final of a contest, filed or begun, in the order of their ids. */
export async function teamUnitsOf(manager: Pick<EntityManager, 'query'>, caseId: string): Promise<string[]> {
  const rows = await manager.query<{ id: string }[]>(
    "select organization_id as id from app.team where case_id = $1 and status <> 'WITHDRAWN' order by organization_id",
    [caseId],
  );
  return rows.map(({ id }) => id);
}

/** Who was accepted for the final of a contest, team by team. */
export const entrantsOf = (manager: Pick<EntityManager, 'query'>, caseId: string): Promise<Entrant[]> =>
  manager.query<Entrant[]>(
    `select k.id, k.name, k.employer as unit from app.contestant k join app.organization o on o.id = k.organization_id
     where k.case_id = $1 and k.review = 'ACCEPTED' and k.counted order by o.name, o.id, k.position, k.id`,
    [caseId],
  );
