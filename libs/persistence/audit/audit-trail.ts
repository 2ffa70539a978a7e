import type { CaseKind } from '@jiangcheng/contracts/ids';
import type { AuditEvent, ChainedAuditEvent } from '@jiangcheng/audit/audit-event';
import type { SqlRunner } from '@jiangcheng/audit/access-event';

/** Whose history it is: a case, or a campaign or calendar year, which have chains of their own under their own ids. */
export interface TrailSubject {
  readonly id: string;
  readonly kind: 'CASE' | 'CAMPAIGN' | 'CALENDAR';
  /** Null for what is no case. */
  readonly caseKind: CaseKind | null;
  readonly number: string;
  readonly title: string;
  /** Empty for a calendar year, which belongs to no campaign. */
  readonly campaignId: string;
  readonly organizationIds: readonly string[];
  /** The chain's head as the subject's own row has it. */
  readonly auditSeq: number;
  readonly auditHead: string | null;
}

/** A row of the chain: what the columns say, and what the hashed event says. Nobody but a forger makes the two differ. */
export interface TrailRow {
  readonly seq: number;
  readonly type: string;
  /** Database time in UTC with six decimals. */
  readonly at: string;
  readonly hash: string;
  readonly previousHash: string;
  readonly event: Partial<AuditEvent>;
}

export interface AuditTrail {
  readonly subject: TrailSubject;
  readonly rows: readonly TrailRow[];
}

/** Subject and events in one statement, so that an act committed meanwhile cannot make the head disagree with the events. */
const TRAIL = `
  with subject as (
    select id, 'CASE' as kind, kind as case_kind, number, title, campaign_id, organization_ids, audit_seq, audit_head from app.work_case where id = $1
    union all
    select id, 'CAMPAIGN', null, regulation || '/' || edition || '/' || year, title, id, '{}', audit_seq, audit_head from app.campaign where id = $1
    union all
    select id, 'CALENDAR', null, year::text, year || ' 年工作日历', null, '{}', audit_seq, audit_head from app.calendar_year where id = $1
  )
  select s.id, s.kind, s.case_kind as "caseKind", s.number, s.title, coalesce(s.campaign_id::text, '') as "campaignId", s.organization_ids as "organizationIds", s.audit_seq as "auditSeq", s.audit_head as "auditHead",
    (select coalesce(jsonb_agg(jsonb_build_object('seq', e.seq, 'type', e.type, 'hash', e.hash, 'previousHash', e.previous_hash, 'event', e.event,
        'at', to_char(e.at at time zone 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS.US"Z"')) order by e.seq, e.id), '[]')
      from audit.audit_event e where e.case_id = s.id) as rows
  from subject s`;

export async function readAuditTrail(sql: SqlRunner, id: string): Promise<AuditTrail | null> {
  const [found] = (await sql.query(TRAIL, [id])) as (TrailSubject & { rows: TrailRow[] })[];
  if (found === undefined) return null;
  const { rows, ...subject } = found;
  return { subject, rows };
}

/** The events as the chain's verifier takes them: contents from the hashed event, hashes from the columns. */
export const chainOf = ({ rows }: AuditTrail): ChainedAuditEvent[] =>
  rows.map(({ event, hash, previousHash }) => ({ ...event, hash, previousHash }) as ChainedAuditEvent);
