import type { CaseKind } from '@jiangcheng/contracts/ids';
import { caseLink, hostingLink, paymentsLink } from '@jiangcheng/contracts/case-link';
import type { Output } from '@jiangcheng/contracts/api/output';
import type { taskView } from '@jiangcheng/contracts/api/task';
import { PAYMENTS } from '@jiangcheng/domain/payment/tasks';
import { formatLocal, toIsoLocal } from '@jiangcheng/domain/shared/instant';
import { sentenceOf } from '../platform/messages/catalogue.ts';
import type { Locale } from '../platform/messages/locale.ts';

export type TaskView = Output<typeof taskView>;
type Times = 'dueAt' | 'openedAt' | 'claimedAt' | 'closedAt';

/** A task as SQL answers it; instants are epoch milliseconds. */
export interface TaskRow
  extends Omit<TaskView, Times | 'label' | 'dueText' | 'href' | 'caseHref' | 'copy'>, Record<Exclude<Times, 'openedAt'>, number | null> {
  openedAt: number;
  /** Null with the case: an application comes before any. */
  caseKind: CaseKind | null;
  campaignId: string;
  organizationId: string | null;
  copy: { id: string; from: string; note: string | null; at: number; readAt: number | null } | null;
}

const ms = (instant: string): string => `floor(extract(epoch from ${instant}) * 1000)::float8`;

/** What a list shows of the rows `k (key, task_id, case_id, copy_id, application_id)`: a copy of a case without a task stands where the case stands. */
export const taskColumns = (now: string, me: string): string => `
  k.key as id, coalesce(t.kind, case when h.id is null then 'COPY' else 'DECIDE_HOSTING' end) as kind, c.id as "caseId", c.kind as "caseKind", coalesce(c.campaign_id, h.campaign_id) as "campaignId",
  t.organization_id as "organizationId", coalesce(c.number, hc.title) as number, coalesce(c.title, ht.name || ' · ' || o.name) as title, coalesce(t.stage, c.stage, 'HOSTING') as stage,
  coalesce(t.round, c.round, h.round) as round, o.name as "organizationName", person.name as "personName", post.name as "postName",
  claimer.name as "claimedBy", ${ms('t.claimed_at')} as "claimedAt", coalesce(t.claimed_by = ${me}, false) as "claimedByMe",
  coalesce(t.status = 'OPEN' and t.person_id is null and t.claimed_by is null, false) as claimable, t.approval_id is not null as "ofApproval", opener.name as "openedBy", giver.name as "consignedBy",
  closer.name as "closedBy", ${ms('coalesce(t.closed_at, h.decided_at)')} as "closedAt", coalesce(d.clause, case when h.id is not null then '000/附1/六.1' end) as clause, coalesce(d.provisional, false) as provisional,
  ${ms('t.due_at')} as "dueAt", (coalesce(t.status, 'DONE') = 'OPEN' and coalesce(t.due_at <= ${now}, false)) as overdue,
  coalesce(t.status, case h.status when 'FILED' then 'OPEN' end, 'DONE') as status, ${ms('coalesce(t.opened_at, cc.at, h.filed_at)')} as "openedAt",
  case when cc.id is not null then json_build_object('id', cc.id, 'from', sender.name, 'note', cc.note, 'at', ${ms('cc.at')}, 'readAt', ${ms('cc.read_at')}) end as copy`;

export const TASK_JOINS = `
  left join app.work_case c on c.id = k.case_id left join app.task t on t.id = k.task_id left join app.carbon_copy cc on cc.id = k.copy_id
  left join app.hosting_application h on h.id = k.application_id left join app.campaign hc on hc.id = h.campaign_id
  left join app.trade ht on ht.campaign_id = h.campaign_id and ht.no = h.trade_no
  left join app.deadline d on d.id = t.deadline_id left join app.organization o on o.id = coalesce(t.organization_id, h.applicant_id)
  left join app.post post on post.id = t.post_id left join app.person person on person.id = t.person_id
  left join app.person claimer on claimer.id = t.claimed_by left join app.person giver on giver.id = t.consigned_by
  left join lateral (select p.name from app.account a join app.person p on p.id = a.person_id where a.id = coalesce(t.opened_by, h.filed_by)) opener on true
  left join lateral (select p.name from app.account a join app.person p on p.id = a.person_id where a.id = coalesce(t.closed_by, h.decided_by)) closer on true
  left join lateral (select p.name from app.account a join app.person p on p.id = a.person_id where a.id = cc.given_by) sender on true`;

/** Where of a case's page a task is done. */
const pages: Readonly<Record<string, (row: Pick<TaskRow, 'organizationId'>) => string>> = {
  SCORE_REPORT: () => '/score-report',
  REVIEW: () => '/review',
  DECIDE_APPEAL: () => '/day',
  TECHNICAL_COMMENTARY: () => '/day',
  PUBLICITY_MATERIALS: () => '/day',
  RECOMMEND: unitPage,
  SUPPLEMENT: unitPage,
};
/** A unit has no more of the case than its own page. */
const ownPages: Readonly<Record<string, typeof unitPage>> = { RECOMMEND: unitPage, SUPPLEMENT: unitPage };
function unitPage({ organizationId }: Pick<TaskRow, 'organizationId'>): string {
  return `/units/${organizationId ?? ''}`;
}
function linkOf({ stage, caseKind, caseId, campaignId }: Pick<TaskRow, 'stage' | 'caseKind' | 'caseId' | 'campaignId'>): string {
  if (caseKind === null || caseId === null) return hostingLink(campaignId);
  return stage === PAYMENTS ? paymentsLink(campaignId) : caseLink(caseKind, caseId, campaignId);
}
const timeOf = (at: number | null): string | null => (at === null ? null : toIsoLocal(at));

export const taskViewOf = ({ copy, caseKind, campaignId, organizationId, ...row }: TaskRow, locale: Locale): TaskView => ({
  ...row,
  label: sentenceOf(row.kind === 'COPY' ? 'inbox.COPY' : `task.${row.kind}`, locale),
  dueAt: timeOf(row.dueAt),
  dueText: row.dueAt === null ? null : formatLocal(row.dueAt),
  openedAt: toIsoLocal(row.openedAt),
  claimedAt: timeOf(row.claimedAt),
  closedAt: timeOf(row.closedAt),
  copy: copy === null ? null : { ...copy, at: toIsoLocal(copy.at), readAt: timeOf(copy.readAt) },
  href: `${linkOf({ ...row, caseKind, campaignId })}${pages[row.kind]?.({ organizationId }) ?? ''}`,
  caseHref: `${linkOf({ ...row, caseKind, campaignId })}${ownPages[row.kind]?.({ organizationId }) ?? ''}`,
});
