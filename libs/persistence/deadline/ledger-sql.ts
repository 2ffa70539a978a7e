/** SQL that reads the lines of deadline `d` as LedgerRow[], for a JSON object of the row. */
export const LEDGER_OF_D = `
  (select coalesce(jsonb_agg(jsonb_strip_nulls(jsonb_build_object('kind', e.kind, 'on', e.on_day, 'days', e.days)) ||
      case e.kind when 'EXTEND' then jsonb_build_object('grantedTo', e.granted_to) else '{}' end ||
      jsonb_build_object('reason', e.reason, 'authority', e.authority, 'fileId', e.file_id, 'enteredBy', e.entered_by, 'confirmedBy', e.confirmed_by,
        'at', round(extract(epoch from e.at) * 1000)) order by e.seq), '[]')
    from app.deadline_entry e where e.deadline_id = d.id)`;

/** SQL that reads deadline `d` as a DeadlineRow. */
export const DEADLINE_JSON = `
  jsonb_build_object('id', d.id, 'key', d.key, 'round', d.round, 'run', d.run, 'rule', d.rule, 'startOn', d.start_on, 'participant', d.participant,
    'entries', ${LEDGER_OF_D}, 'dueOn', d.due_on, 'dueAt', extract(epoch from d.due_at) * 1000, 'grossDays', d.gross_days, 'netDays', d.net_days,
    'provisional', d.provisional, 'calendarVersion', d.calendar_version, 'status', d.status,
    'overdueAt', floor(extract(epoch from d.overdue_at) * 1000), 'metAt', round(extract(epoch from d.met_at) * 1000), 'late', d.late)`;
