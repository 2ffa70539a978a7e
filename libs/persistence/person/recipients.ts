import type { Recipient } from '@jiangcheng/casework/ports/case-store';
import type { Role } from '@jiangcheng/domain/access/actor';
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

/** Who stands in today for those of these people who are on leave, for tasks of this kind; nobody without an account in use. */
export function deputiesOf(manager: EntityManager, personIds: readonly string[], taskKind: string): Promise<Recipient[]> {
  return manager.query(
    `select distinct p.id as "personId", p.name, ${ADDRESS} as email
     from app.delegation d join app.person p on p.id = d.deputy_id join app.account a on a.person_id = p.id and a.status <> 'DISABLED'
     where d.absent_id = any ($1) and d.revoked_at is null and (d.kinds is null or $2 = any (d.kinds))
       and (app.now() at time zone 'Asia/Shanghai')::date between d.from_on and d.to_on
     order by p.id`,
    [personIds, taskKind],
  );
}

/** Those of these people who exist, with an account or without. */
export function namedPeople(manager: EntityManager, personIds: readonly string[]): Promise<Recipient[]> {
  return manager.query(
    `select p.id as "personId", p.name, ${ADDRESS} as email from app.person p where p.id = any ($1::uuid[]) order by p.id`,
    [personIds],
  );
}

/** Who holds a role that reaches this campaign, for one organization where it is named. */
export function peopleOfRole(manager: EntityManager, role: Role, campaignId: string, organizationId: string | null): Promise<Recipient[]> {
  return manager.query(
    `select distinct p.id as "personId", p.name, ${ADDRESS} as email
     from app.role_grant g join app.account a on a.id = g.account_id and a.status <> 'DISABLED' join app.person p on p.id = a.person_id
     where g.revoked_at is null and g.role = $1 and (g.campaign_id is null or g.campaign_id = $2) and ($3::uuid is null or g.organization_id = $3)
     order by p.id`,
    [role, campaignId, organizationId],
  );
}
