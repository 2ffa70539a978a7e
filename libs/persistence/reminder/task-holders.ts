import type { EntityManager } from 'typeorm';
import { seatedNow } from '../post/seated-now.ts';
import { ADDRESS } from '../person/recipients.ts';

/** Somebody who has to do a task, and how he is reached. */
export interface TaskHolder {
  readonly taskId: string;
  readonly personId: string;
  readonly name: string;
  readonly post: string | null;
  /** Null without an address, and while it is known to be wrong. */
  readonly email: string | null;
  readonly emailFault: 'REFUSED' | 'BOUNCED' | null;
  readonly phoneCipher: string | null;
}

/** One person's task is his, a claimed one the claimant's, a post's those who do its work now; all others are everybody's who holds the role there. */
export function holdersOf(sql: Pick<EntityManager, 'query'>, taskIds: readonly string[]): Promise<TaskHolder[]> {
  return sql.query(
    `select t.id as "taskId", p.id as "personId", p.name, p.post, ${ADDRESS} as email, p.email_fault as "emailFault", p.phone_cipher as "phoneCipher"
     from app.task t join lateral (
       select coalesce(t.claimed_by, t.person_id) as id
       union select n.person_id from (${seatedNow('t.post_id')}) n where coalesce(t.claimed_by, t.person_id) is null
       union select a.person_id from app.role_grant g join app.account a on a.id = g.account_id and a.status <> 'DISABLED'
         where coalesce(t.claimed_by, t.person_id, t.post_id) is null and g.revoked_at is null and g.role = t.role
           and (g.campaign_id is null or g.campaign_id = t.campaign_id) and (t.organization_id is null or g.organization_id = t.organization_id)
     ) as h on h.id is not null join app.person p on p.id = h.id
     where t.id = any ($1) order by t.id, p.id`,
    [taskIds],
  );
}
