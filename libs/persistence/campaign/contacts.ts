import type { SqlRunner } from '@jiangcheng/audit/access-event';

export interface ContactRow {
  id: string;
  organization: string;
  name: string;
  phoneMask: string;
  email: string | null;
  address: string | null;
  postcode: string | null;
  enteredBy: string;
  enteredAt: Date;
}

export type NewContact = Omit<ContactRow, 'enteredBy' | 'enteredAt'> & { phoneCipher: string };

/** Who is named now, by organization. */
export const readContacts = async (sql: SqlRunner, campaignId: string): Promise<ContactRow[]> =>
  (await sql.query(
    `select c.id, c.organization, c.name, c.phone_mask as "phoneMask", c.email, c.address, c.postcode, p.name as "enteredBy",
       c.entered_at as "enteredAt"
     from app.campaign_contact c join app.account a on a.id = c.entered_by join app.person p on p.id = a.person_id
     where c.campaign_id = $1 and c.left_at is null order by c.organization`,
    [campaignId],
  )) as ContactRow[];

/** Takes the place of the one before, who stays on record. Under the campaign's lock. */
export async function nameContact(sql: SqlRunner, campaignId: string, contact: NewContact, accountId: string): Promise<void> {
  const { id, organization, name, phoneCipher, phoneMask, email, address, postcode } = contact;
  await sql.query('update app.campaign_contact set left_at = app.now() where campaign_id = $1 and organization = $2 and left_at is null', [
    campaignId,
    organization,
  ]);
  await sql.query(
    `insert into app.campaign_contact (id, campaign_id, organization, name, phone_cipher, phone_mask, email, address, postcode, entered_by)
     values ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10)`,
    [id, campaignId, organization, name, phoneCipher, phoneMask, email, address, postcode, accountId],
  );
}

/** The number of one who is named now, as it lies there; null where there is none of this id. */
export async function contactNumber(sql: SqlRunner, campaignId: string, id: string): Promise<string | null> {
  const [row] = (await sql.query(
    'select phone_cipher as cipher from app.campaign_contact where campaign_id = $1 and id = $2 and left_at is null',
    [campaignId, id],
  )) as { cipher: string }[];
  return row?.cipher ?? null;
}

/** Names of the organizers of a campaign's contests, each once. */
export async function organizersOfCampaign(sql: SqlRunner, campaignId: string): Promise<string[]> {
  const rows = (await sql.query(
    `select distinct o.name from app.work_case w, jsonb_array_elements(w.state->'organizers') as each
       join app.organization o on o.id = (each->>'organizationId')::uuid
     where w.campaign_id = $1 and w.kind = 'contest' order by o.name`,
    [campaignId],
  )) as { name: string }[];
  return rows.map(({ name }) => name);
}
