import type { Recipient } from '@jiangcheng/casework/ports/case-store';
import type { SqlRunner } from '@jiangcheng/audit/access-event';
import type { EntityManager } from 'typeorm';
import { peopleOfRole } from '../person/recipients.ts';
import { peopleOfPost } from '../post/seated-now.ts';

/** The open post of the 中心主任; nulls while none is named. */
export interface CopiesPost {
  postId: string | null;
  name: string | null;
}

export async function copiesPost(sql: SqlRunner): Promise<CopiesPost> {
  const [row] = (await sql.query(
    'select p.id as "postId", p.name from app.reminder_hours h left join app.post p on p.id = h.copies_post_id and p.closed_at is null',
  )) as CopiesPost[];
  return row ?? { postId: null, name: null };
}

export async function setCopiesPost(sql: SqlRunner, postId: string | null): Promise<void> {
  await sql.query('update app.reminder_hours set copies_post_id = $1', [postId]);
}

export async function isOpenPost(sql: SqlRunner, postId: string): Promise<boolean> {
  const rows = (await sql.query('select from app.post where id = $1 and closed_at is null', [postId])) as unknown[];
  return rows.length > 0;
}

/** Who gets a copy of what is overdue: the people of that post; the head, where none is named or nobody is in it. */
export async function copiedOf(manager: EntityManager, campaignId: string): Promise<Recipient[]> {
  const { postId } = await copiesPost(manager);
  const people = postId === null ? [] : await peopleOfPost(manager, postId);
  return people.length > 0 ? people : peopleOfRole(manager, 'OFFICE_HEAD', campaignId, null);
}
