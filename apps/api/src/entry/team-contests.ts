import type { teamContest } from '@jiangcheng/contracts/api/entry';
import type { ListQuery } from '@jiangcheng/contracts/api/common';
import type { Output } from '@jiangcheng/contracts/api/output';
import type { Actor } from '@jiangcheng/domain/access/actor';
import type { DataSource } from 'typeorm';
import { grantsJson } from '../casework/case-scope.ts';
import { decodeCursor, pageOf } from '../platform/keyset.ts';
import { sentenceOf } from '../platform/messages/catalogue.ts';
import type { Locale } from '../platform/messages/locale.ts';

type Row = Omit<Output<typeof teamContest>, 'stageLabel'> & { stage: string };

/** Where it is held (`arrangementOf`); what takes entries has its notice out. */
const PLACE = `coalesce(c.state->>'place', nullif(c.state->'plan'->'text'->>'place', ''))`;

/** One row for each unit that the person stands for: contests that take entries now, and those in which the unit has a team. */
const SELECT = `
  select c.id as "caseId", c.number, c.title, c.stage, c.state->>'firstDay' as "firstDay", c.state->>'lastDay' as "lastDay",
    ${PLACE} as place, o.id as "organizationId", o.name as "organizationName", t.status, c.stage = 'HOLDING' as open,
    (select count(*)::int from app.contestant k where k.case_id = c.id and k.organization_id = o.id) as contestants
  from (select distinct g."organizationId" as id, g."campaignId" as campaign_id
      from jsonb_to_recordset($1::jsonb) as g (role text, "organizationId" uuid, "campaignId" uuid) where g.role = 'TEAM_UNIT') as unit
    join app.organization o on o.id = unit.id
    join app.work_case c on c.kind = 'contest' and (unit.campaign_id is null or unit.campaign_id = c.campaign_id)
    left join app.team t on t.case_id = c.id and t.organization_id = o.id
  where (c.stage = 'HOLDING' or t.case_id is not null) and ($2::text is null or (c.number, o.id::text) > ($2, $3))
  order by c.number, o.id::text limit $4`;

export async function listTeamContests(source: DataSource, actor: Actor, locale: Locale, query: Omit<ListQuery, 'q'>) {
  const after = decodeCursor(query.cursor, 2);
  const rows: Row[] = await source.query(SELECT, [grantsJson(actor), after?.[0] ?? null, after?.[1] ?? null, query.limit + 1]);
  return pageOf(
    rows,
    query.limit,
    ({ stage, ...row }) => ({ ...row, stageLabel: sentenceOf(`stage.${stage}`, locale) }),
    (row) => [row.number, row.organizationId],
  );
}
