import type { EntityManager } from 'typeorm';
import type { DeadlineRow } from '@jiangcheng/casework/ports/rows';

const UPSERT = `
  insert into app.deadline (id, case_id, key, round, rule, clause, hard, start_on, due_on, due_at, provisional, calendar_version, status, overdue_at, met_at, late,
    participant, gross_days, net_days, run)
  values ($1, $2, $3, $4, $5, $6, $7, $8, $9, to_timestamp($10::float8 / 1000), $11, $12, $13, to_timestamp($14::float8 / 1000), to_timestamp($15::float8 / 1000),
    $16, $17, $18, $19, $20)
  on conflict (id) do update set rule = excluded.rule, start_on = excluded.start_on, due_on = excluded.due_on, due_at = excluded.due_at,
    provisional = excluded.provisional, calendar_version = excluded.calendar_version, status = excluded.status, overdue_at = excluded.overdue_at,
    met_at = excluded.met_at, late = excluded.late, participant = excluded.participant, gross_days = excluded.gross_days, net_days = excluded.net_days`;

/** Lines are only ever added: those that are there already stay as they are. */
const ADD_LINES = `
  insert into app.deadline_entry (deadline_id, seq, kind, on_day, days, granted_to, reason, authority, file_id, entered_by, confirmed_by, at)
  select $1, n, l->>'kind', (l->>'on')::date, (l->>'days')::int, (l->>'grantedTo')::uuid, l->>'reason', l->>'authority', (l->>'fileId')::uuid,
    (l->>'enteredBy')::uuid, (l->>'confirmedBy')::uuid, to_timestamp((l->>'at')::float8 / 1000)
  from jsonb_array_elements($2::jsonb) with ordinality as lines (l, n) on conflict do nothing`;

/** Writes a row and the lines of its ledger that are new. */
export async function saveDeadline(manager: EntityManager, caseId: string, row: DeadlineRow): Promise<void> {
  const { id, key, round, rule, startOn, dueOn, dueAt, provisional, calendarVersion, status, overdueAt, metAt, late } = row;
  await manager.query(UPSERT, [
    ...[id, caseId, key, round, JSON.stringify(rule), rule.clause, rule.hard, startOn, dueOn, dueAt, provisional, calendarVersion],
    ...[status, overdueAt, metAt, late, row.participant, row.grossDays, row.netDays, row.run ?? null],
  ]);
  if (row.entries.length > 0) await manager.query(ADD_LINES, [id, JSON.stringify(row.entries)]);
}
