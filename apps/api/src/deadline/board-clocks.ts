import { OWING_UNITS, UNIT_DUE, UNIT_LINE } from '@jiangcheng/persistence/collection/owing-units';

const same = 'd.id, d.case_id, d.key, d.round, d.run, d.clause, d.rule, d.start_on, d.provisional, d.gross_days, d.net_days';

/**
 * What the board lists, as rows `d`: open deadlines, and for each unit that owes a package its end in the window, which has one clock for all
 * of them. `line` names the row.
 */
export const CLOCKS = `
  select ${same}, d.id as line, d.status, d.due_on, d.due_at, d.participant, false as owes from app.deadline d where d.status in ('RUNNING','SUSPENDED')
  union all
  select ${same}, ${UNIT_LINE}, case when d.status = 'SUSPENDED' then d.status else 'RUNNING' end,
    case when u.own_due_at > d.due_at then (u.own_due_at at time zone 'Asia/Shanghai' - interval '1 microsecond')::date else d.due_on end,
    ${UNIT_DUE}, u.organization_id, true from ${OWING_UNITS}`;
