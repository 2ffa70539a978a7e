import { ADDRESS } from '../person/recipients.ts';

/**
 * Statements over the next batch of a window's units. Parameters of all: $1 case, $2 campaign, $3 mail as JSON, $4 rung, $5 the window's due
 * instant in epoch milliseconds, $6 limit.
 */

/** A unit's end: the window's, or its own where that is later. */
const endOf = (own: string, window: string): string => `greatest(${own}, to_timestamp(${window}::float8 / 1000))`;
/** In the queries that have case and window alone. */
export const END = endOf('own_due_at', '$2');
const UNIT_END = endOf('own_due_at', '$5');
const OWES = `status in ('AWAITED','RETURNED')`;

/** The units after the one at which the notice stopped, in the order of their ids; $7 is the notice's due day. */
const NEXT = `
  batch as materialized (
    select organization_id, status, own_due_at, told_due, closed_at from app.collection_unit
    where case_id = $1 and organization_id > coalesce((select last_unit from app.collection_notice where case_id = $1 and due_on = $7 and rung = $4),
      '00000000-0000-0000-0000-000000000000')
    order by organization_id limit $6)`;

/** The people of the units in `told` (organization_id, kind, due), and a mail to each who has an address. */
const MAILS = `
  people as (
    select distinct t.organization_id, t.kind, t.due, p.id as person_id, p.name, ${ADDRESS} as email
    from told t join app.role_grant g on g.organization_id = t.organization_id and g.revoked_at is null and g.role in ('TEAM_UNIT','ORGANIZER')
        and (g.campaign_id is null or g.campaign_id = $2)
      join app.account a on a.id = g.account_id and a.status <> 'DISABLED' join app.person p on p.id = a.person_id
    where t.kind is not null),
  mails as (
    insert into app.outgoing_mail (id, kind, case_id, person_id, to_name, to_address, variables, rung, message_id, status, not_before)
    select id, kind, $1, person_id, name, email, ($3::jsonb->'variables') || jsonb_build_object('recipient', name,
        'link', ($3::jsonb->>'link') || '/' || organization_id, 'due', jsonb_build_object('provisional', $3::jsonb->'provisional',
        'at', to_char(due at time zone 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS.MS"Z"'))), $4, id::text,
        case when $3::jsonb->>'notBefore' is null then 'QUEUED' else 'WAITING' end, to_timestamp(($3::jsonb->>'notBefore')::float8 / 1000)
    from (select uuidv7() as id, people.* from people where email is not null) as m
    returning person_id)`;

/** Where the notice stands now; \`counted\` says how many units it was said to. */
const progress = (counted: string): string => `
  progress as (
    insert into app.collection_notice as n (case_id, due_on, rung, last_unit, units, people, done)
    select $1, $7, $4, (select organization_id from batch order by organization_id desc limit 1), (select count(*) from ${counted}),
      (select count(*) from mails), (select count(*) from batch) < $6
    on conflict (case_id, due_on, rung) do update set last_unit = coalesce(excluded.last_unit, n.last_unit), units = n.units + excluded.units,
      people = n.people + excluded.people, done = excluded.done
    returning done, units, people)`;

/** $7 due day. */
export const TELL = `
  with ${NEXT},
  told as (
    select organization_id, $3::jsonb->'kinds'->>'owing' as kind, ${UNIT_END} as due from batch
    where ${OWES} and ($4 <> 'OPENED' or told_due is distinct from $7::date)),
  ${MAILS},
  marked as (
    update app.collection_unit u set told_due = $7::date, reached = r.reached
    from (select t.organization_id, count(p.email)::int as reached from told t left join people p using (organization_id) group by 1) as r
    where u.case_id = $1 and u.organization_id = r.organization_id),
  ${progress('told')}
  select done, units, people from progress`;

const CLOSED = (over: string): string => `
  closed as (
    update app.collection_unit u set closed_at = (select app.now()) from batch b
    where u.case_id = $1 and u.organization_id = b.organization_id and u.closed_at is null and u.status <> 'EXCUSED'
      and ${endOf('u.own_due_at', '$5')} <= to_timestamp(${over}::float8 / 1000)
    returning u.organization_id, u.status, u.own_due_at),
  told as (
    select organization_id, $3::jsonb->'kinds'->>(case when ${OWES} then 'owing' else 'done' end) as kind, ${UNIT_END} as due from closed),
  ${MAILS}`;

const CLOSED_UNITS = 'select organization_id as "organizationId", status from closed order by organization_id';

/** $7 due day, $8 the instant up to which ends are noted. */
export const CLOSE_ALL = `with ${NEXT}, ${CLOSED('$8')}, ${progress('closed')} ${CLOSED_UNITS}`;

/** $7 the instant up to which ends are noted. */
export const CLOSE_REST = `
  with batch as materialized (
    select organization_id, status, own_due_at, closed_at from app.collection_unit
    where case_id = $1 and closed_at is null and status <> 'EXCUSED' and ${UNIT_END} <= to_timestamp($7::float8 / 1000)
    order by organization_id limit $6),
  ${CLOSED('$7')} ${CLOSED_UNITS}`;
