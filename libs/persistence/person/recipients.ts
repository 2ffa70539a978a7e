import type { Recipient } from '@jiangcheng/casework/ports/case-store';
import type { EntityManager } from 'typeorm';

/** The address of person `p` that mails go to: none while it is known to be wrong, until somebody corrects it. */
export const ADDRESS = 'case when p.email_fault is null then p.email end';

/** The named superior of each of these people, or else the organization's; the organization's alone where nobody acts for it. */
export function superiorsOf(manager: EntityManager, personIds: readonly string[], organizationId: string | null): Promise<Recipient[]> {
  return manager.query(
    `with above as (select superior_id from app.organization where id = $2),
       named as (
         select coalesce(a.superior_id, (select superior_id from above)) as id from app.person a where a.id = any ($1)
         union select superior_id from above where cardinality($1::uuid[]) = 0)
     select p.id as "personId", p.name, ${ADDRESS} as email from app.person p where p.id in (select id from named) order by p.id`,
    [personIds, organizationId],
  );
}
