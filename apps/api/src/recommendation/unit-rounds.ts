import type { ListQuery } from '@jiangcheng/contracts/api/common';
import type { unitRound } from '@jiangcheng/contracts/api/recommendation';
import type { Output } from '@jiangcheng/contracts/api/output';
import type { Actor } from '@jiangcheng/domain/access/actor';
import { placesOf, windowOf } from '@jiangcheng/domain/selection/standing';
import type { SelectionState } from '@jiangcheng/domain/selection/state';
import type { DataSource } from 'typeorm';
import { grantsJson } from '../casework/case-scope.ts';
import { decodeCursor, pageOf } from '../platform/keyset.ts';
import { sentenceOf } from '../platform/messages/catalogue.ts';
import type { Locale } from '../platform/messages/locale.ts';

type Row = Omit<Output<typeof unitRound>, 'stageLabel' | 'window' | 'places'> & { number: string; stage: string; state: SelectionState };

/** One row for each unit that the person stands for: rounds in which it has a quota and the call has gone out. */
const SELECT = `
  select c.campaign_id as "roundId", c.id as "caseId", c.number, c.title, c.stage, c.state, o.id as "organizationId", o.name as unit,
    (select count(*)::int from app.candidate k where k.case_id = c.id and k.organization_id = o.id and k.counted) as counted
  from (select distinct g."organizationId" as id, g."campaignId" as campaign_id
      from jsonb_to_recordset($1::jsonb) as g (role text, "organizationId" uuid, "campaignId" uuid) where g.role = 'TEAM_UNIT') as unit
    join app.organization o on o.id = unit.id
    join app.work_case c on c.kind = 'selection' and (unit.campaign_id is null or unit.campaign_id = c.campaign_id)
      and c.state->'quotas' @> jsonb_build_array(jsonb_build_object('organizationId', o.id))
  where c.stage not in ('NONE','DEPLOYMENT') and ($2::text is null or (c.number, o.id::text) < ($2, $3))
  order by c.number desc, o.id::text desc limit $4`;

export async function listUnitRounds(source: DataSource, actor: Actor, locale: Locale, query: Omit<ListQuery, 'q'>) {
  const after = decodeCursor(query.cursor, 2);
  const rows: Row[] = await source.query(SELECT, [grantsJson(actor), after?.[0] ?? null, after?.[1] ?? null, query.limit + 1]);
  return pageOf(
    rows,
    query.limit,
    ({ stage, state, number: _number, ...row }) => ({
      ...row,
      stageLabel: sentenceOf(`stage.${stage}`, locale),
      window: windowOf(state),
      places: placesOf(state, row.organizationId) ?? 0,
    }),
    (row) => [row.number, row.organizationId],
  );
}
