import type { EntityManager } from 'typeorm';

/** Those of these organizations that exist, by id. */
export async function organizationNames(sql: Pick<EntityManager, 'query'>, ids: readonly string[]): Promise<Record<string, string>> {
  const rows: { id: string; name: string }[] = await sql.query('select id, name from app.organization where id = any ($1)', [ids]);
  return Object.fromEntries(rows.map(({ id, name }) => [id, name]));
}
