/**
 * Whether everybody who may have read the older calendar has ended. Whoever writes a deadline holds a transaction number from the lock of his
 * case on, before he reads the calendar: once all numbers up to one that was given out after the change are through, no deadline can come
 * any more that rests on the older state unseen. `$1` is the update.
 */
export const SETTLED = `
  update app.calendar_update set settle_xid = coalesce(settle_xid, pg_current_xact_id()) where id = $1
  returning pg_snapshot_xmin(pg_current_snapshot()) > settle_xid as settled`;

/** How the deadlines of update `$1` came out. */
export const COUNTS = `
  select count(*)::int as total, count(*) filter (where after_at < before_at)::int as earlier, count(*) filter (where after_at > before_at)::int as later,
    count(*) filter (where after_at = before_at)::int as unmoved
  from app.calendar_update_deadline where update_id = $1`;

/**
 * The deadlines that moved, for each person whose open task hangs on one: by his role and organization, or where the task is his own.
 * Who has no address is on the telephone list instead (office.md §5). `$1` is the update.
 */
export const MOVED_FOR_PEOPLE = `
  select distinct p.id as "personId", p.name, p.email, c.title as contest, c.id as "caseId",
    (extract(epoch from u.before_at) * 1000)::float8 as "beforeAt", u.before_provisional as "beforeProvisional",
    (extract(epoch from u.after_at) * 1000)::float8 as "afterAt", u.after_provisional as "afterProvisional"
  from app.calendar_update_deadline u
    join app.deadline d on d.id = u.deadline_id and d.status = 'RUNNING'
    join app.work_case c on c.id = u.case_id
    join app.task t on t.deadline_id = u.deadline_id and t.status = 'OPEN'
    join app.role_grant g on g.revoked_at is null and g.role = t.role and (g.campaign_id is null or g.campaign_id = t.campaign_id)
      and (t.organization_id is null or g.organization_id = t.organization_id)
    join app.account a on a.id = g.account_id and a.status <> 'DISABLED'
    join app.person p on p.id = a.person_id and p.email is not null and (t.person_id is null or t.person_id = p.id)
  where u.update_id = $1 and u.after_at is distinct from u.before_at order by p.id, "afterAt"`;
