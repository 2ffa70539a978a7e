import type { ListQuery } from '@jiangcheng/contracts/api/common';
import type { selectionSummary } from '@jiangcheng/contracts/api/selection';
import type { Output } from '@jiangcheng/contracts/api/output';
import type { Actor } from '@jiangcheng/domain/access/actor';
import { windowOf } from '@jiangcheng/domain/selection/standing';
import type { SelectionState } from '@jiangcheng/domain/selection/state';
import type { DataSource } from 'typeorm';
import type { Sql } from '../campaign/campaign.view.ts';
import { grantsJson } from '../casework/case-scope.ts';
import { cursorOf, UUID } from '../platform/checked-cursor.ts';
import { pageOf } from '../platform/keyset.ts';
import { sentenceOf } from '../platform/messages/catalogue.ts';
import type { Locale } from '../platform/messages/locale.ts';

type Summary = Output<typeof selectionSummary>;
type Row = Omit<Summary, 'stageLabel' | 'window'> & { state: SelectionState };

/** Rounds that a grant reaches: the office's and auditor's by round, the issuer's people by their organization. */
const ROUNDS = `
  select p.id, c.id as "caseId", c.number, p.title, p.year, c.stage, c.status, c.state from app.campaign p
    join app.work_case c on c.campaign_id = p.id and c.kind = 'selection'
  where p.kind = 'SELECTION' and exists (select from jsonb_to_recordset($1::jsonb) as g (role text, "organizationId" uuid, "campaignId" uuid)
      where (g."campaignId" is null or g."campaignId" = p.id)
        and (g.role in ('OFFICE','OFFICE_HEAD','AUDITOR') or (g.role = 'BODY' and g."organizationId" = any (c.organization_ids))))
    and ($2::int is null or (p.year, p.id) < ($2, $3::uuid))
  order by p.year desc, p.id desc limit $4`;

/** The newest year first. */
export async function listSelections(source: DataSource, actor: Actor, locale: Locale, { cursor, limit }: Omit<ListQuery, 'q'>) {
  const after = cursorOf(cursor, [/^\d{4}$/, UUID]);
  const rows: Row[] = await source.query(ROUNDS, [grantsJson(actor), after?.[0] ?? null, after?.[1] ?? null, limit + 1]);
  return pageOf(
    rows,
    limit,
    ({ state, ...row }): Summary => ({ ...row, stageLabel: sentenceOf(`stage.${row.stage}`, locale), window: windowOf(state) }),
    (row) => [row.year, row.id],
  );
}

/** Year and changed settings of a round. */
export async function readRound(sql: Sql, roundId: string): Promise<{ year: number; reasons: Record<string, string> }> {
  const [row]: { year: number; reasons: Record<string, string> }[] = await sql.query(
    `select year, (select coalesce(jsonb_object_agg(key, reason), '{}') from
      (select distinct on (key) key, reason from app.campaign_setting_change s where s.campaign_id = $1 order by key, s.id desc) last) as reasons
     from app.campaign where id = $1`,
    [roundId],
  );
  if (row === undefined) throw new Error(`no round ${roundId}`);
  return row;
}
