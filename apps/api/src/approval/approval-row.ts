import type { DataSource } from 'typeorm';
import type { ApprovalRow } from '@jiangcheng/casework/ports/approval-row';

/** An approval for reading, with its case and the open tasks of its signers. */
export interface ReadApproval {
  caseId: string;
  kind: string;
  row: ApprovalRow;
  /** Open tasks by the key of the signer. */
  tasks: ReadonlyMap<string, string>;
  postNames: ReadonlyMap<string, string>;
}

const READ = `
  select a.case_id as "caseId", (select c.kind from app.work_case c where c.id = a.case_id) as kind, jsonb_build_object('id', a.id, 'stage', a.stage, 'round', a.round, 'state', a.state) as row,
    (select coalesce(jsonb_object_agg(t.participant, t.id), '{}') from app.task t where t.approval_id = a.id and t.status = 'OPEN') as tasks,
    (select coalesce(jsonb_object_agg(p.id, p.name), '{}') from app.post p
      where p.id::text in (select jsonb_path_query(a.state, '$.**.postId') #>> '{}')) as posts
  from app.approval a where a.id = $1`;

export async function readApproval(source: DataSource, id: string): Promise<ReadApproval | null> {
  const rows: { caseId: string; kind: string; row: ApprovalRow; tasks: Record<string, string>; posts: Record<string, string> }[] =
    await source.query(READ, [id]);
  if (rows[0] === undefined) return null;
  const { caseId, kind, row, tasks, posts } = rows[0];
  return { caseId, kind, row, tasks: new Map(Object.entries(tasks)), postNames: new Map(Object.entries(posts)) };
}
