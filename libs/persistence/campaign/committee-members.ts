import type { SqlRunner } from '@jiangcheng/audit/access-event';
import { newId } from '../ids.ts';

export interface CommitteeMember {
  id: string;
  role: string;
  name: string;
  organization: string;
  post: string;
  enteredBy: string;
  enteredAt: Date;
}

export type NewMember = Pick<CommitteeMember, 'role' | 'name' | 'organization' | 'post'>;

/** Who holds a post of a campaign's committee now, in the order of entry. */
export async function committeeMembers(sql: SqlRunner, campaignId: string): Promise<CommitteeMember[]> {
  return (await sql.query(
    `select m.id, m.role, m.name, m.organization, m.post, p.name as "enteredBy", m.entered_at as "enteredAt"
     from app.committee_member m join app.account a on a.id = m.entered_by join app.person p on p.id = a.person_id
     where m.campaign_id = $1 and m.left_at is null order by m.id`,
    [campaignId],
  )) as CommitteeMember[];
}

export async function insertMember(
  sql: SqlRunner,
  campaignId: string,
  { role, name, organization, post }: NewMember,
  by: string,
): Promise<void> {
  await sql.query(
    'insert into app.committee_member (id, campaign_id, role, name, organization, post, entered_by) values ($1, $2, $3, $4, $5, $6, $7)',
    [newId(), campaignId, role, name, organization, post, by],
  );
}

/** He holds it no more; that he did stays on record. */
export async function endMembership(sql: SqlRunner, id: string): Promise<void> {
  await sql.query('update app.committee_member set left_at = app.now() where id = $1', [id]);
}
