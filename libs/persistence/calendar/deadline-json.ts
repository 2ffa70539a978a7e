/** SQL that reads deadline `d` as a DeadlineRow. */
export const DEADLINE_JSON = `
  jsonb_build_object('id', d.id, 'key', d.key, 'round', d.round, 'rule', d.rule, 'startOn', d.start_on, 'dueOn', d.due_on,
    'dueAt', extract(epoch from d.due_at) * 1000, 'provisional', d.provisional, 'calendarVersion', d.calendar_version, 'status', d.status,
    'overdueAt', floor(extract(epoch from d.overdue_at) * 1000), 'metAt', round(extract(epoch from d.met_at) * 1000), 'late', d.late)`;
