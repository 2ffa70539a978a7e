import type { Sql } from '../campaign/campaign.view.ts';

/** How a page names a candidate. */
export interface CandidateName {
  name: string;
  unit: string;
}

/** Names of everybody who was ever recommended in a round, by the id of the candidature. */
export async function namesOf(sql: Sql, caseId: string): Promise<ReadonlyMap<string, CandidateName>> {
  const rows: (CandidateName & { id: string })[] = await sql.query(
    'select k.id, k.name, o.name as unit from app.candidate k join app.organization o on o.id = k.organization_id where k.case_id = $1',
    [caseId],
  );
  return new Map(rows.map(({ id, name, unit }) => [id, { name, unit }]));
}

/** Experts by name, in this order. */
export async function expertNames(sql: Sql, ids: readonly string[]): Promise<{ const: string; title: string }[]> {
  const rows: { id: string; name: string }[] = await sql.query(
    'select e.id, p.name from app.expert e join app.person p on p.id = e.person_id where e.id::text = any ($1)',
    [ids],
  );
  const names = new Map(rows.map(({ id, name }) => [id, name]));
  return ids.map((id) => ({ const: id, title: names.get(id) ?? '' }));
}
