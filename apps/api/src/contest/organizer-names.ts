import type { LockedContest } from '@jiangcheng/casework/ports/case-store';
import type { DataSource } from 'typeorm';

/** Names of a contest's organizers, by id. */
export async function organizerNames(source: DataSource, { state }: LockedContest): Promise<ReadonlyMap<string, string>> {
  const ids = state.organizers.map(({ organizationId }) => organizationId);
  const names: { id: string; name: string }[] = await source.query('select id, name from app.organization where id = any ($1)', [ids]);
  return new Map(names.map(({ id, name }) => [id, name]));
}
