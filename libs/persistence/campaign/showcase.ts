import type { SqlRunner } from '@jiangcheng/audit/access-event';
import type { Nomination, ShowcaseVerdict } from '@jiangcheng/domain/showcase/nominate';
import { newId } from '../ids.ts';

export interface NominationFields extends Nomination {
  trade: string;
  skill: string;
  link: string | null;
}

export interface NominationRow extends NominationFields {
  id: string;
  organization: string;
  enteredBy: string;
  enteredAt: Date;
  verdict: ShowcaseVerdict | null;
  reason: string | null;
  decidedBy: string | null;
}

/** In the order of entry. */
export const readNominations = async (sql: SqlRunner, campaignId: string): Promise<NominationRow[]> =>
  (await sql.query(
    `select n.id, n.organization_id as "organizationId", o.name as organization, n.name, n.born_on::text as "bornOn", n.trade, n.skill, n.form,
       n.link, n.recommended_on::text as "recommendedOn", p.name as "enteredBy", n.entered_at as "enteredAt", n.verdict, n.reason, d.name as "decidedBy"
     from app.showcase_nomination n join app.organization o on o.id = n.organization_id
       join app.account a on a.id = n.entered_by join app.person p on p.id = a.person_id
       left join app.account b on b.id = n.decided_by left join app.person d on d.id = b.person_id
     where n.campaign_id = $1 order by n.id`,
    [campaignId],
  )) as NominationRow[];

export async function insertNomination(sql: SqlRunner, campaignId: string, fields: NominationFields, accountId: string): Promise<void> {
  const { organizationId, name, bornOn, trade, skill, form, link, recommendedOn } = fields;
  await sql.query(
    `insert into app.showcase_nomination (id, campaign_id, organization_id, name, born_on, trade, skill, form, link, recommended_on, entered_by)
     values ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11)`,
    [newId(), campaignId, organizationId, name, bornOn, trade, skill, form, link, recommendedOn, accountId],
  );
}

export async function decideNomination(
  sql: SqlRunner,
  id: string,
  { verdict, reason }: { verdict: ShowcaseVerdict; reason: string | null },
  accountId: string,
): Promise<void> {
  await sql.query('update app.showcase_nomination set verdict = $2, reason = $3, decided_by = $4, decided_at = app.now() where id = $1', [
    id,
    verdict,
    reason,
    accountId,
  ]);
}
