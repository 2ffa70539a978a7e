import type { EntityManager } from 'typeorm';
import type { ApprovalChange } from '@jiangcheng/casework/ports/approval-row';
import { newId } from '../ids.ts';

/** Writes an approval as it is from now on, and its copies (抄送): one for each person, by the account that acts. */
export async function saveApproval(
  manager: EntityManager,
  caseId: string,
  change: ApprovalChange,
  accountId: string | null,
): Promise<void> {
  const { id, stage, round, state, copied, readBy } = change;
  await manager.query(
    `insert into app.approval (id, case_id, stage, round, state, status, closed_at) values ($1, $2, $3, $4, $5, $6, case when $6 <> 'OPEN' then app.now() end)
     on conflict (id) do update set state = excluded.state, status = excluded.status, closed_at = coalesce(app.approval.closed_at, excluded.closed_at)`,
    [id, caseId, stage, round, JSON.stringify(state), state.status],
  );
  for (const { personId, text } of copied)
    await manager.query(
      `insert into app.carbon_copy (id, case_id, task_id, person_id, given_by, note) values ($1, $2, null, $3, $4, $5)
       on conflict (case_id, task_id, person_id) do update set given_by = excluded.given_by, note = excluded.note, at = app.now(), read_at = null`,
      [newId(), caseId, personId, accountId, text],
    );
  if (readBy !== null)
    await manager.query('update app.carbon_copy set read_at = app.now() where case_id = $1 and person_id = $2 and read_at is null', [
      caseId,
      readBy,
    ]);
}
