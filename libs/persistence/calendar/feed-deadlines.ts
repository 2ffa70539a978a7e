import type { CaseKind } from '@jiangcheng/contracts/ids';
import type { SqlRunner } from '@jiangcheng/audit/access-event';
import type { Grant } from '@jiangcheng/domain/access/actor';

/** An open deadline as a calendar shows it: no name of a person is in it. */
export interface FeedDeadline {
  id: string;
  caseId: string;
  kind: CaseKind;
  campaignId: string;
  contest: string;
  key: string;
  round: number;
  /** The opening of an approval's node (`STAGE/NODE/round`); null for a clock of the case itself. */
  run: string | null;
  clause: string;
  dueOn: string;
  /** The local time on that day, `24:00` at its end. */
  cutoff: string;
  provisional: boolean;
  /** ISO 8601 in UTC. */
  changedAt: string;
}

/** A calendar program that gets thousands of events shows none of them well. */
const MOST = 1000;

const COLUMNS = `d.id, c.id as "caseId", c.kind, c.campaign_id as "campaignId", c.title as contest, d.key, d.round, d.run, d.clause, d.due_on as "dueOn", d.rule->>'cutoff' as cutoff, d.provisional,
  to_char(coalesce((select max(e.at) from audit.audit_event e where e.case_id = c.id), c.opened_at) at time zone 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS"Z"') as "changedAt"`;

/** The running deadlines of a person's open tasks: those of his roles and posts, and those that are his own. */
export async function deadlinesOfPerson(sql: SqlRunner, grants: readonly Grant[], personId: string): Promise<FeedDeadline[]> {
  return (await sql.query(
    `select ${COLUMNS} from app.deadline d join app.work_case c on c.id = d.case_id
     where d.status = 'RUNNING' and exists (
       select 1 from app.task t where t.deadline_id = d.id and t.status = 'OPEN' and ($2 in (t.person_id, t.claimed_by) or t.person_id is null and (
         t.post_id in (select post_id from app.post_member where person_id = $2)
         or exists (select 1 from jsonb_to_recordset($1::jsonb) as g (role text, "organizationId" uuid, "campaignId" uuid)
           where g.role = t.role and (g."campaignId" is null or g."campaignId" = t.campaign_id) and (t.organization_id is null or g."organizationId" = t.organization_id)))))
     order by d.due_at, d.id limit ${MOST}`,
    [JSON.stringify(grants), personId],
  )) as FeedDeadline[];
}

export async function deadlinesOfCampaign(sql: SqlRunner, campaignId: string): Promise<FeedDeadline[]> {
  return (await sql.query(
    `select ${COLUMNS} from app.deadline d join app.work_case c on c.id = d.case_id
     where d.status = 'RUNNING' and c.campaign_id = $1 order by d.due_at, d.id limit ${MOST}`,
    [campaignId],
  )) as FeedDeadline[];
}
