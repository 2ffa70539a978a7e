/** When a unit's package is due: its own end where that is later than the window's. */
export const UNIT_DUE = 'greatest(u.own_due_at, d.due_at)';

/** A unit has no id of its own in a window: one is made of the clock's and the unit's (UUID version 8), so that lists can order and name it. */
export const UNIT_LINE = "overlay(overlay(md5(d.id::text || u.organization_id) placing '8' from 13) placing '8' from 17)::uuid";

/**
 * Units `u` that owe a package in a window `c` with its clock `d`, as what follows `from`. One with more time than a window that has closed for
 * good owes it until then.
 */
export const OWING_UNITS = `app.collection_unit u join app.deadline d on d.case_id = u.case_id and d.round = 1 join app.work_case c on c.id = u.case_id
  where u.status in ('AWAITED','RETURNED') and (d.status in ('RUNNING','SUSPENDED')
    or (d.status = 'MET' and c.stage in ('CLOSING','CHECK') and u.own_due_at > app.now()))`;
