// What units had laid ready and handed in before, written set by set: the window's end is measured, not the way to it.
import type { Meter } from './meter.ts';

/** So many units have an end of their own, a whole package laid ready, and somebody of the driver's who hands it in. */
const SUBMITTERS = `
  with taken as (
      select organization_id, row_number() over (order by organization_id) as n from app.collection_unit u
      where case_id = $1 and exists (select from app.organization o where o.id = u.organization_id and o.name like '示例报送单位%')
      order by organization_id limit $2),
    given as (update app.collection_unit u set own_due_at = now() + interval '1 year' from taken t where u.case_id = $1 and u.organization_id = t.organization_id),
    file as (insert into app.file (id, sha256, size, content_type, name, case_id, purpose, uploaded_by)
      select uuidv7(), repeat('a', 64), 1, 'application/pdf', 'scan.pdf', $1, 'PACKAGE_ITEM', (select id from app.account limit 1) returning id),
    laid as (insert into app.collection_item (case_id, organization_id, kind, file_ids, none, saved_by)
      select $1, t.organization_id, kind, case when kind = 'RESULTS' then array[(select id from file)] else '{}' end,
        case when kind <> 'RESULTS' then '示例' end, (select id from app.account limit 1)
      from taken t, unnest($3::text[]) as kind),
    driver as (select id, row_number() over (order by login) - 1 as n, count(*) over () as many from app.account where login like 'organizer.bench%')
  insert into app.role_grant (id, account_id, role, organization_id)
  select uuidv7(), d.id, 'TEAM_UNIT', t.organization_id from taken t join driver d on d.n = t.n % d.many`;

/** Half of the units have handed in long ago. */
const HANDED_IN = `
  update app.collection_unit u set status = 'HANDED_IN', hand_ins = 1, first_at = app.now(), late = false, version = version + 1
  from (select organization_id, row_number() over (order by organization_id) as n from app.collection_unit where case_id = $1) as o
  where u.case_id = $1 and u.organization_id = o.organization_id and o.n % 2 = 0 and u.own_due_at is null`;

const KINDS = ['BRIEFING', 'PRESS_RELEASE', 'PHOTOS', 'VIDEO', 'RESULTS', 'HONOUR_CANDIDATES', 'SELF_ASSESSMENT'];

export async function layReady(meter: Meter, caseId: string, submitters: number): Promise<void> {
  await meter.query(SUBMITTERS, 'jiangcheng', [caseId, submitters, KINDS]);
  await meter.query(HANDED_IN, 'jiangcheng', [caseId]);
  await meter.query('vacuum analyze app.collection_unit', 'jiangcheng');
}
