import type { SqlRunner } from '@jiangcheng/audit/access-event';
import type { TalentPlace } from '@jiangcheng/domain/talent/rule';

export const readPlaces = async (sql: SqlRunner, caseId: string): Promise<TalentPlace[]> =>
  (await sql.query(
    'select contest_id as "contestId", entry_key as entry, stage from app.talent_place where case_id = $1 order by contest_id, entry_key',
    [caseId],
  )) as TalentPlace[];

/** A later stage takes the place of the one before, which the case's history keeps. */
export async function placeTalent(
  sql: SqlRunner,
  caseId: string,
  { contestId, entry, stage }: TalentPlace,
  accountId: string,
): Promise<void> {
  await sql.query(
    `insert into app.talent_place (case_id, contest_id, entry_key, stage, placed_by) values ($1, $2, $3, $4, $5)
     on conflict (contest_id, entry_key) do update set stage = excluded.stage, placed_by = excluded.placed_by, placed_at = app.now()`,
    [caseId, contestId, entry, stage, accountId],
  );
}
