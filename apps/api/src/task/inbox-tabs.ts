import type { InboxTab } from '@jiangcheng/contracts/api/task';
import { isForOrganization, type Actor } from '@jiangcheng/domain/access/actor';
import { grantsJson, mayReadSql } from '../casework/case-scope.ts';
import { INSTANT, INSTANT_OR_NEVER } from '../platform/checked-cursor.ts';
import { decidedApplications, waitingApplications, type Applications } from './inbox-applications.ts';
import { todoBranches, unclaimedBranches, type Branch } from './inbox-branches.ts';
import type { SqlParameters } from './sql-parameters.ts';

/** How a tab is read: its ways in, what sorts it, which rows its number counts. */
export interface Tab {
  readonly branches: (actor: Actor, sql: SqlParameters) => Branch[];
  readonly sort: string;
  readonly order: 'asc' | 'desc';
  readonly cursor: RegExp;
  /** Reads app.carbon_copy `cc` beside the task it is of, if it is of one. */
  readonly copies: boolean;
  /** Added where the number beside the tab is counted. */
  readonly counted: string;
  /** The 办赛申请 among its rows. */
  readonly applications?: Applications;
}

const byDue = { sort: 't.due_or_never', order: 'asc', cursor: INSTANT_OR_NEVER, copies: false, counted: '' } as const;
const byTime = (sort: string) => ({ sort, order: 'desc', cursor: INSTANT, copies: false, counted: " and t.status = 'OPEN'" }) as const;

/** What is over or not one's own any more is shown as long as one may read its case. */
const readable = (actor: Actor, sql: SqlParameters): string => {
  const everywhere = actor.grants.some(({ role, campaignId }) => campaignId === null && !isForOrganization(role) && role !== 'SYS_ADMIN');
  if (everywhere) return '';
  return ` and exists (select 1 from app.work_case c where c.id = t.case_id and ${mayReadSql(sql.add(grantsJson(actor)))})`;
};

export const tabs: Readonly<Record<InboxTab, Tab>> = {
  TODO: { ...byDue, branches: todoBranches, applications: waitingApplications },
  UNCLAIMED: { ...byDue, branches: unclaimedBranches },
  DONE: {
    ...byTime('t.closed_at'),
    counted: '',
    applications: decidedApplications,
    branches: (actor, sql) => [{ where: `t.status = 'DONE' and t.closed_by = ${sql.add(actor.accountId)}${readable(actor, sql)}` }],
  },
  COPIED: {
    ...byTime('cc.at'),
    copies: true,
    counted: ' and cc.read_at is null',
    branches: (actor, sql) => [{ where: `cc.person_id = ${sql.add(actor.personId)}` }],
  },
  OPENED: {
    ...byTime('t.opened_at'),
    branches: (actor, sql) => [{ where: `t.opened_by = ${sql.add(actor.accountId)}${readable(actor, sql)}` }],
  },
  CONSIGNED: {
    ...byTime('t.opened_at'),
    branches: (actor, sql) => [{ where: `t.consigned_by = ${sql.add(actor.personId)}${readable(actor, sql)}` }],
  },
};
