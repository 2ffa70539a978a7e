import type { SqlRunner } from '@jiangcheng/audit/access-event';
import type { ApplicationStatus, HostingApplication } from '@jiangcheng/domain/hosting/application';
import { newId } from '../ids.ts';

export interface ApplicationRow extends HostingApplication {
  id: string;
  campaignId: string;
  trade: string;
  applicant: string;
  /** Names of the organizers, in the order in which they were named. */
  organizerNames: string[];
  note: string | null;
  fileId: string | null;
  round: number;
  status: ApplicationStatus;
  caseId: string | null;
  filedBy: string;
  filedAt: Date;
  decidedBy: string | null;
  decidedAt: Date | null;
}

export type ApplicationFields = HostingApplication & { note: string | null; fileId: string | null };

const SELECT = `
  select h.id, h.campaign_id as "campaignId", h.trade_no as "tradeNo", t.name as trade, h.applicant_id as "applicantId", o.name as applicant, h.applicant_type as "applicantType",
    h.organizers, h.received_on::text as "receivedOn", h.note, h.file_id as "fileId", h.round, h.status, h.reason, h.case_id as "caseId",
    (select coalesce(array_agg(g.name order by n.place), '{}') from jsonb_array_elements(h.organizers) with ordinality as n(one, place)
      join app.organization g on g.id = (n.one->>'organizationId')::uuid) as "organizerNames",
    f.name as "filedBy", h.filed_at as "filedAt", d.name as "decidedBy", h.decided_at as "decidedAt"
  from app.hosting_application h
  join app.trade t on t.campaign_id = h.campaign_id and t.no = h.trade_no
  join app.organization o on o.id = h.applicant_id
  join app.account fa on fa.id = h.filed_by join app.person f on f.id = fa.person_id
  left join app.account da on da.id = h.decided_by left join app.person d on d.id = da.person_id`;

/** Of a campaign, by trade, after the given place. */
export async function listApplications(
  sql: SqlRunner,
  campaignId: string,
  after: readonly [string, string] | null,
  limit: number,
): Promise<ApplicationRow[]> {
  return (await sql.query(
    `${SELECT} where h.campaign_id = $1 and ($2::int is null or (h.trade_no, h.id) > ($2, $3::uuid)) order by h.trade_no, h.id limit $4`,
    [campaignId, after?.[0] ?? null, after?.[1] ?? null, limit],
  )) as ApplicationRow[];
}

/** Of these organizations in all campaigns, the latest first. */
export async function applicationsOf(sql: SqlRunner, organizationIds: readonly string[]): Promise<ApplicationRow[]> {
  return (await sql.query(`${SELECT} where h.applicant_id = any ($1::uuid[]) order by h.filed_at desc, h.id limit 200`, [
    organizationIds,
  ])) as ApplicationRow[];
}

/** A campaign that takes applications, with the trades that are free. */
export interface HostingOffer {
  campaignId: string;
  title: string;
  year: number;
  regulation: string;
  edition: string;
  settings: Record<string, unknown>;
  trades: { no: number; name: string }[];
}

/** Campaigns of contests of this year and the next ones. */
export async function hostingOffers(sql: SqlRunner): Promise<HostingOffer[]> {
  return (await sql.query(
    `select c.id as "campaignId", c.title, c.year, c.regulation, c.edition, c.settings,
       (select coalesce(json_agg(json_build_object('no', t.no, 'name', t.name) order by t.no), '[]') from app.trade t where t.campaign_id = c.id
          and not exists (select from app.work_case w where w.campaign_id = c.id and w.kind = 'contest' and (w.state->>'tradeNo')::int = t.no)
          and not exists (select from app.hosting_application h where h.campaign_id = c.id and h.trade_no = t.no and h.status = 'FILED')) as trades
     from app.campaign c where c.kind = 'CONTEST' and c.year >= extract(year from app.now() at time zone 'Asia/Shanghai') order by c.year, c.id`,
  )) as HostingOffer[];
}

/** The civil day on which something is received that comes now. */
export async function dayOfReceipt(sql: SqlRunner): Promise<string> {
  const [row] = (await sql.query(`select (app.now() at time zone 'Asia/Shanghai')::date::text as today`)) as { today: string }[];
  if (row === undefined) throw new Error('a query without table gave no row');
  return row.today;
}

export async function findApplication(sql: SqlRunner, campaignId: string, id: string): Promise<ApplicationRow | null> {
  const rows = (await sql.query(`${SELECT} where h.campaign_id = $1 and h.id = $2`, [campaignId, id])) as ApplicationRow[];
  return rows[0] ?? null;
}

/** A new application, filed. */
export async function insertApplication(sql: SqlRunner, campaignId: string, fields: ApplicationFields, by: string): Promise<string> {
  const id = newId();
  await sql.query(
    `insert into app.hosting_application (id, campaign_id, trade_no, applicant_id, applicant_type, organizers, received_on, reason, note, file_id, filed_by)
     values ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11)`,
    [id, campaignId, fields.tradeNo, ...columnsOf(fields), by],
  );
  return id;
}

/** The next round of one that was returned; the trade stays. */
export async function refileApplication(sql: SqlRunner, id: string, fields: ApplicationFields, by: string): Promise<void> {
  await sql.query(
    `update app.hosting_application set applicant_id = $2, applicant_type = $3, organizers = $4, received_on = $5, reason = $6, note = $7, file_id = coalesce($8, file_id), filed_by = $9,
       filed_at = app.now(), round = round + 1, status = 'FILED', decided_by = null, decided_at = null where id = $1`,
    [id, ...columnsOf(fields), by],
  );
}

const columnsOf = ({ applicantId, applicantType, organizers, receivedOn, reason, note, fileId }: ApplicationFields): unknown[] => [
  applicantId,
  applicantType,
  JSON.stringify(organizers),
  receivedOn,
  reason,
  note,
  fileId,
];

export interface DecidedAs {
  status: Exclude<ApplicationStatus, 'FILED'>;
  reason: string | null;
  caseId: string | null;
  by: string;
}

export async function decideApplication(sql: SqlRunner, id: string, { status, reason, caseId, by }: DecidedAs): Promise<void> {
  await sql.query(
    `update app.hosting_application set status = $2, reason = coalesce($3, reason), case_id = $4, decided_by = $5, decided_at = app.now() where id = $1`,
    [id, status, reason, caseId, by],
  );
}

export interface Surroundings {
  today: string;
  tradeExists: boolean;
  organizationsExist: boolean;
  applicantKind: string | null;
  hasContest: boolean;
  otherWaiting: boolean;
}

/** What an application must know beyond itself, under the campaign's lock. */
export async function surroundingsOf(
  sql: SqlRunner,
  campaignId: string,
  { tradeNo, applicantId, organizers }: HostingApplication,
  selfId: string | null,
): Promise<Surroundings> {
  const ids = [...new Set([applicantId, ...organizers.map(({ organizationId }) => organizationId)])];
  const [row] = (await sql.query(
    `select (app.now() at time zone 'Asia/Shanghai')::date::text as today,
       exists (select 1 from app.trade where campaign_id = $1 and no = $2) as "tradeExists",
       (select count(*)::int = cardinality($3::uuid[]) from app.organization where id = any ($3)) as "organizationsExist",
       (select kind from app.organization where id = $4) as "applicantKind",
       exists (select 1 from app.work_case where campaign_id = $1 and kind = 'contest' and state->>'tradeNo' = $2::text) as "hasContest",
       exists (select 1 from app.hosting_application where campaign_id = $1 and trade_no = $2::int and status = 'FILED' and id is distinct from $5) as "otherWaiting"`,
    [campaignId, tradeNo, ids, applicantId, selfId],
  )) as Surroundings[];
  if (row === undefined) throw new Error('a query without table gave no row');
  return row;
}
