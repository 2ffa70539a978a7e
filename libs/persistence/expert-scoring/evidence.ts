import type { SqlRunner } from '@jiangcheng/audit/access-event';

export interface EvidenceRow {
  id: string;
  force: string;
  title: string;
  text: string;
  fileId: string | null;
  fileName: string | null;
}

/** What a candidate brought to show his five forces, in his order. */
export const evidenceOf = async (sql: SqlRunner, candidateId: string): Promise<EvidenceRow[]> =>
  (await sql.query(
    `select e.id, e.force, e.title, e.text, e.file_id as "fileId", f.name as "fileName" from app.candidate_evidence e
     left join app.file f on f.id = e.file_id where e.candidate_id = $1 order by e.position, e.id`,
    [candidateId],
  )) as EvidenceRow[];

/**
 * Whether a file is evidence of somebody whom this person judges, and he has declared his interest. A conflict that is open keeps it closed as well,
 * which the desk says; here a member sees the candidates of his panel from whom he did not step aside, a reserve those he took over.
 */
export async function isEvidenceForExpert(sql: SqlRunner, fileId: string, personId: string): Promise<boolean> {
  const rows = (await sql.query(
    `select 1 from app.candidate_evidence v join app.candidate k on k.id = v.candidate_id
       join app.scoring_panel s on s.case_id = k.case_id and k.id = any (s.candidate_ids)
       join app.expert e on e.person_id = $2
       join app.scoring_declaration d on d.case_id = k.case_id and d.expert_id = e.id
     where v.file_id = $1
       and (e.id = any (s.members) or exists (select 1 from app.scoring_recusal r where r.panel_id = s.id and r.candidate_id = k.id and r.replaced_by = e.id))
       and not exists (select 1 from app.scoring_recusal r where r.panel_id = s.id and r.candidate_id = k.id and r.expert_id = e.id)
       and not exists (select 1 from jsonb_array_elements(d.relations) as x where x->>'candidateId' = k.id::text) limit 1`,
    [fileId, personId],
  )) as unknown[];
  return rows.length > 0;
}
