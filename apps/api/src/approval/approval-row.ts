import type { DataSource } from 'typeorm';
import type { Seat } from '@jiangcheng/domain/post/post';
import type { ApprovalRow } from '@jiangcheng/casework/ports/approval-row';

export interface PostOfSeat {
  name: string;
  people: { name: string; seat: Seat }[];
}

/** An approval for reading, with its case and the open tasks of its signers. */
export interface ReadApproval {
  caseId: string;
  kind: string;
  row: ApprovalRow;
  /** Open tasks by the key of the signer. */
  tasks: ReadonlyMap<string, string>;
  /** Posts with seats in it, with their people: A角 first. */
  posts: ReadonlyMap<string, PostOfSeat>;
}

const READ = `
  select a.case_id as "caseId", (select c.kind from app.work_case c where c.id = a.case_id) as kind, jsonb_build_object('id', a.id, 'stage', a.stage, 'round', a.round, 'state', a.state) as row,
    (select coalesce(jsonb_object_agg(t.participant, t.id), '{}') from app.task t where t.approval_id = a.id and t.status = 'OPEN') as tasks,
    (select coalesce(jsonb_object_agg(p.id, jsonb_build_object('name', p.name, 'people', (
        select coalesce(jsonb_agg(jsonb_build_object('name', n.name, 'seat', m.seat) order by m.seat, n.name), '[]')
        from app.post_member m join app.person n on n.id = m.person_id where m.post_id = p.id))), '{}') from app.post p
      where p.id::text in (select jsonb_path_query(a.state, '$.**.postId') #>> '{}')) as posts
  from app.approval a where a.id = $1`;

export async function readApproval(source: DataSource, id: string): Promise<ReadApproval | null> {
  const rows: { caseId: string; kind: string; row: ApprovalRow; tasks: Record<string, string>; posts: Record<string, PostOfSeat> }[] =
    await source.query(READ, [id]);
  if (rows[0] === undefined) return null;
  const { caseId, kind, row, tasks, posts } = rows[0];
  return { caseId, kind, row, tasks: new Map(Object.entries(tasks)), posts: new Map(Object.entries(posts)) };
}
