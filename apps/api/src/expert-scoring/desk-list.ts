import type { deskEntry } from '@jiangcheng/contracts/api/expert-scoring';
import type { ListQuery } from '@jiangcheng/contracts/api/common';
import type { Output } from '@jiangcheng/contracts/api/output';
import type { Actor } from '@jiangcheng/domain/access/actor';
import { toIsoLocal } from '@jiangcheng/domain/shared/instant';
import type { DataSource } from 'typeorm';
import { grantsJson } from '../casework/case-scope.ts';
import { decodeCursor, pageOf } from '../platform/keyset.ts';

type Entry = Output<typeof deskEntry>;
type Row = Omit<Entry, 'dueAt' | 'openedAt'> & { dueAt: number | null; openedAt: number | null };

/** Selections that have come to their experts: to office and auditor all of them, to an expert those in which he sits or presides. */
const SELECT = `
  select c.id as "caseId", c.number, c.title, c.stage = 'EXPERT_SCORING' as open, coalesce(r.chair_id = e.id, false) as chair,
    floor(extract(epoch from r.due_at) * 1000)::float8 as "dueAt", floor(extract(epoch from r.opened_at) * 1000)::float8 as "openedAt",
    coalesce((select t.hash is not null from app.scoring_sheet t where t.case_id = c.id and t.expert_id = e.id), false) as sealed
  from app.work_case c left join app.scoring_round r on r.case_id = c.id left join app.expert e on e.person_id = $2
  where c.kind = 'selection' and (c.stage = 'EXPERT_SCORING' or r.case_id is not null)
    and (exists (select 1 from jsonb_to_recordset($1::jsonb) as g (role text, "campaignId" uuid)
        where g.role in ('OFFICE', 'OFFICE_HEAD', 'AUDITOR') and (g."campaignId" is null or g."campaignId" = c.campaign_id))
      or r.chair_id = e.id
      or exists (select 1 from app.scoring_panel s where s.case_id = c.id and (e.id = any (s.members) or e.id = any (s.reserves))))
    and ($3::text is null or c.number < $3) order by c.number desc limit $4`;

export async function listDesks(source: DataSource, actor: Actor, query: Omit<ListQuery, 'q'>) {
  const after = decodeCursor(query.cursor, 1);
  const rows: Row[] = await source.query(SELECT, [grantsJson(actor), actor.personId, after?.[0] ?? null, query.limit + 1]);
  const local = (at: number | null): string | null => (at === null ? null : toIsoLocal(at));
  return pageOf(
    rows,
    query.limit,
    (row): Entry => ({ ...row, dueAt: local(row.dueAt), openedAt: local(row.openedAt) }),
    (row) => [row.number],
  );
}
