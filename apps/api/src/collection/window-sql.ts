/** The window's due instant; null while its clock stands. Before its first waking it is 24:00 of the day it was opened for. */
export const WINDOW_DUE = `case when d.id is null then ((c.state->>'dueOn')::date + 1)::timestamp at time zone 'Asia/Shanghai' when d.status <> 'SUSPENDED' then d.due_at end`;

/** A case \`c\` of the kind with its clock \`d\`. */
export const WINDOW = `app.work_case c left join app.deadline d on d.case_id = c.id and d.round = 1`;

/** A unit's end \`u\`: its own where that is later; null while the window's clock stands. */
export const UNIT_DUE = `case when (${WINDOW_DUE}) is not null then greatest(u.own_due_at, ${WINDOW_DUE}) end`;
export const OWING = `u.status in ('AWAITED','RETURNED')`;
/** From its first instant on, whether or not a timer has fired. */
export const OVERDUE = `(${OWING} and coalesce(${UNIT_DUE} <= app.now(), false))`;
export const UNREACHABLE = `(${OWING} and u.reached = 0)`;

export const ms = (sql: string): string => `floor(extract(epoch from ${sql}) * 1000)::float8`;
