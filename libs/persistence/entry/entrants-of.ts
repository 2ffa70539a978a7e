import type { Entrant } from '@jiangcheng/domain/contest/draw';
import type { EntityManager } from 'typeorm';

/** Who was accepted for the final of a contest, team by team. */
export const entrantsOf = (manager: Pick<EntityManager, 'query'>, caseId: string): Promise<Entrant[]> =>
  manager.query<Entrant[]>(
    `select k.id, k.name, k.employer as unit from app.contestant k join app.organization o on o.id = k.organization_id
     where k.case_id = $1 and k.review = 'ACCEPTED' and k.counted order by o.name, o.id, k.position, k.id`,
    [caseId],
  );
