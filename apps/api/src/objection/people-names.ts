import type { Sql } from '../campaign/campaign.view.ts';

/** Names of people, by id. */
export async function namesOfPeople(sql: Sql, ids: readonly string[]): Promise<ReadonlyMap<string, string>> {
  const people: { id: string; name: string }[] = await sql.query('select id, name from app.person where id = any ($1)', [ids]);
  return new Map(people.map(({ id, name }) => [id, name]));
}
