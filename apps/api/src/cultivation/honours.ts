import type { SqlRunner } from '@jiangcheng/audit/access-event';
import type { PersonRecordsView } from '@jiangcheng/contracts/api/support';
import { sentenceOf } from '../platform/messages/catalogue.ts';
import type { Locale } from '../platform/messages/locale.ts';

interface Row {
  year: number;
  what: 'CONTEST' | 'ANNOUNCED' | 'CERTIFICATE';
  rank: number | null;
  title: string;
  href: string;
}

/**
 * What one person was honoured with, across years and programmes: ranks of contests that the office confirmed, announcements, certificates.
 * He is found by the blind indexes of his number, or of name and birth date: nobody's number is read. A sheet knows him by name and unit.
 */
const HONOURS = `
  with him as (select person_index, id_number_index from app.cultivation where case_id = $1),
    own as (select v.case_id, v.campaign_id from app.cultivation v, him
      where v.person_index = him.person_index or v.id_number_index = him.id_number_index),
    entrant as (select k.name, k.employer, k.case_id from app.contestant k, him
      where k.counted and (k.person_index = him.person_index or k.id_number_index = him.id_number_index))
  select p.year, 'CONTEST' as what, (r.row->>'rank')::int as rank, c.title, '/contests/' || c.id as href
    from entrant k join app.work_case c on c.id = k.case_id join app.campaign p on p.id = c.campaign_id
      join lateral (select s.entries, s.ranking from app.score_report s where s.case_id = c.id and s.review = 'CONFIRMED'
        order by s.round desc limit 1) as last on true
      cross join lateral jsonb_array_elements(last.entries) as e (entry)
      cross join lateral jsonb_array_elements(last.ranking->'rows') as r (row)
    where e.entry->>'name' = k.name and e.entry->>'unit' = k.employer and r.row->>'key' = e.entry->>'key' and r.row->>'rank' is not null
  union all
  select p.year, 'ANNOUNCED', null, c.title, '/cultivations/' || c.id
    from own join app.work_case c on c.id = own.case_id join app.campaign p on p.id = own.campaign_id
  union all
  select t.year, 'CERTIFICATE', null, t.number, '/cultivations/' || t.case_id
    from own join app.craftsman_certificate t on t.case_id = own.case_id where t.revoked_on is null
  order by 1, 2, 4`;

export async function honoursOf(sql: SqlRunner, caseId: string, locale: Locale): Promise<PersonRecordsView['honours']> {
  const rows = (await sql.query(HONOURS, [caseId])) as Row[];
  return rows.map(({ year, what, rank, title, href }) => ({
    ...{ year, title, href },
    what: sentenceOf(`honour.${what}`, locale, rank === null ? {} : { rank }),
  }));
}
