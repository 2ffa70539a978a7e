import type { DataSource } from 'typeorm';
import { LEDGER_OF_D } from '@jiangcheng/persistence/deadline/ledger-sql';
import type { Books } from './world.ts';

const ms = (column: string): string => `round(extract(epoch from ${column}) * 1000)::float8`;

/** Every list of the books as one JSON column, in the order in which its rows were written (ids are UUIDv7). */
const BOOKS = `
  select c.status, c.version, c.state, ${ms('c.wake_at')} as "wakeAt",
    (select json_agg(json_build_object('seq', e.seq, 'type', e.type, 'actingRole', e.event->'actingRole', 'actorPersonId', e.event->'actorPersonId',
        'decidedBy', e.event->'decidedBy', 'enteredBy', e.event->'enteredBy', 'confirmedBy', e.event->'confirmedBy', 'before', e.event->'before',
        'after', e.event->'after', 'reason', e.event->'reason', 'documents', e.event->'documents', 'workflowId', e.event->'workflowId') order by e.seq)
      from audit.audit_event e where e.case_id = c.id and e.type <> 'CASE_OPENED') as events,
    (select json_agg(json_build_object('key', d.key, 'round', d.round, 'run', d.run, 'startOn', d.start_on, 'dueOn', d.due_on, 'dueAt', ${ms('d.due_at')},
        'provisional', d.provisional, 'status', d.status, 'overdue', d.overdue_at is not null, 'late', d.late,
        'participant', d.participant, 'grossDays', d.gross_days, 'netDays', d.net_days, 'entries', ${LEDGER_OF_D}) order by d.id)
      from app.deadline d where d.case_id = c.id) as deadlines,
    (select json_agg(json_build_object('kind', t.kind, 'round', t.round, 'role', t.role, 'organizationId', t.organization_id, 'status', t.status,
        'dueAt', ${ms('t.due_at')}, 'participant', t.participant, 'personId', t.person_id, 'claimedBy', t.claimed_by, 'consignedBy', t.consigned_by)
        order by t.id) from app.task t where t.case_id = c.id) as tasks,
    (select json_agg(json_build_object('round', a.round, 'status', a.status, 'state', a.state) order by a.id) from app.approval a where a.case_id = c.id) as approvals,
    (select json_agg(json_build_object('personId', y.person_id, 'text', y.note, 'read', y.read_at is not null) order by y.id)
      from app.carbon_copy y where y.case_id = c.id) as copies,
    (select json_agg(json_build_object('kind', m.kind, 'toName', m.to_name, 'rung', m.rung, 'notBefore', ${ms('m.not_before')}) order by m.id)
      from app.outgoing_mail m where m.case_id = c.id) as mails,
    (select json_agg(json_build_object('personId', r.person_id, 'round', r.round, 'dueOn', r.due_on, 'rung', r.rung, 'status', r.status) order by r.id)
      from app.reminder r join app.task t on t.id = r.task_id where t.case_id = c.id) as reminders,
    (select json_agg(json_build_object('kind', v.kind, 'round', v.round, 'clause', v.clause, 'detail', v.detail, 'reason', v.reason) order by v.id)
      from app.deviation v where v.case_id = c.id) as deviations,
    (select json_agg(json_build_object('round', s.round, 'late', s.late, 'effectiveAt', ${ms('s.effective_at')},
        'lateExplanation', s.late_explanation, 'review', s.review) order by s.round) from app.score_report s where s.case_id = c.id) as reports,
    (select json_agg(m.version order by m.id) from app.case_moved m where m.case_id = c.id) as moves
  from app.work_case c where c.id = $1`;

/** What PostgreSQL has of the case; the event of its opening, which no store of casework writes, is left out and not counted. */
export async function booksIn(source: DataSource, caseId: string): Promise<Books> {
  const rows: Record<keyof Books, unknown>[] = await source.query(BOOKS, [caseId]);
  const row = rows[0];
  if (row === undefined) throw new Error(`no case ${caseId}`);
  const filled = Object.fromEntries(
    Object.entries(row).map(([key, value]) => [key, value ?? (key === 'wakeAt' ? null : [])]),
  ) as unknown as Books;
  return { ...filled, events: filled.events.map((event) => ({ ...event, seq: event.seq - 1 })) };
}
