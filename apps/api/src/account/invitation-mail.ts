import type { NewLink } from '@jiangcheng/identity/invitations';
import { newId } from '@jiangcheng/persistence/ids';
import type { EntityManager } from 'typeorm';
import { roleNamesOf } from './role-names.ts';

interface Addressee {
  name: string;
  login: string;
  email: string | null;
  personId: string;
  organization: string | null;
  roles: string[];
}

/**
 * Queues the link's mail in the caller's transaction; a person without an address gets the link from the administrator.
 * As in every mail, `link` is a path of the console and is made absolute when it is sent.
 */
export async function queueInvitationMail(manager: EntityManager, accountId: string, { path, expiresAt }: NewLink): Promise<void> {
  const to = await addresseeOf(manager, accountId);
  if (to === undefined || to.email === null) return;
  const id = newId();
  const variables = {
    recipient: to.name,
    login: to.login,
    organization: to.organization ?? '竞赛组委会',
    role: roleNamesOf(to.roles),
    expiresAt: expiresAt.toISOString(),
    link: path,
  };
  await manager.query(
    `insert into app.outgoing_mail (id, kind, person_id, to_name, to_address, variables, message_id) values ($1,'invitation',$2,$3,$4,$5,$6)`,
    [id, to.personId, to.name, to.email, JSON.stringify(variables), id],
  );
}

async function addresseeOf(manager: EntityManager, accountId: string): Promise<Addressee | undefined> {
  const rows: Addressee[] = await manager.query(
    `select p.name, a.login, p.email, p.id as "personId",
       coalesce(o.name, (select g.name from app.role_grant r join app.organization g on g.id = r.organization_id where r.account_id = a.id order by r.id limit 1)) as organization,
       array(select distinct role from app.role_grant where account_id = a.id and revoked_at is null order by role) as roles
     from app.account a join app.person p on p.id = a.person_id left join app.organization o on o.id = p.organization_id where a.id = $1`,
    [accountId],
  );
  return rows[0];
}
