import { newId } from '@jiangcheng/persistence/ids';
import type { TestApi } from '../../support/app.ts';
import type { Client } from '../../support/client.ts';

/** A task as the record may hold one; every column that is not named is empty. */
export interface TaskColumns {
  kind?: string;
  role?: string;
  organization_id?: string;
  person_id?: string;
  post_id?: string;
  claimed_by?: string;
  consigned_by?: string;
  opened_by?: string;
  status?: string;
  closed_by?: string;
  closed_at?: string;
  due_at?: string;
  participant?: string;
}

/** Writes a task of a case straight into the record. */
export async function addTask(api: TestApi, caseId: string, columns: TaskColumns): Promise<string> {
  const id = newId();
  const values = { kind: 'REVIEW', role: 'OFFICE', participant: id, ...columns };
  const names = Object.keys(values);
  await api.source.query(
    `insert into app.task (id, case_id, campaign_id, stage, round, ${names.join(', ')})
     select $1, c.id, c.campaign_id, c.stage, 1, ${names.map((_, index) => `$${index + 3}`).join(', ')} from app.work_case c where c.id = $2`,
    [id, caseId, ...Object.values(values)],
  );
  return id;
}

export async function addPost(api: TestApi, name: string, members: readonly string[]): Promise<string> {
  const id = newId();
  await api.source.query("insert into app.post (id, name, role) values ($1, $2, 'OFFICE')", [id, name]);
  for (const [index, member] of members.entries())
    await api.source.query('insert into app.post_member (post_id, person_id, seat) values ($1, $2, $3)', [
      id,
      member,
      index === 0 ? 'A' : 'B',
    ]);
  return id;
}

/** The ids of a tab's tasks, all pages of it. */
export async function idsIn(client: Client, tab: string, more = '', limit = 200): Promise<string[]> {
  const ids: string[] = [];
  for (let cursor: string | null = ''; cursor !== null;) {
    const at: string = cursor === '' ? '' : `&cursor=${encodeURIComponent(cursor)}`;
    const { body } = await client.get(`/tasks?tab=${tab}&limit=${limit}${more}${at}`).expect(200);
    ids.push(...(body.items as { id: string }[]).map(({ id }) => id));
    cursor = body.nextCursor as string | null;
  }
  return ids;
}

export const personOf = ({ person }: Client): { personId: string; accountId: string } => {
  if (person === null) throw new Error('nobody');
  return person;
};
