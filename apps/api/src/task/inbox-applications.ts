import type { TaskQuery } from '@jiangcheng/contracts/api/task';
import type { Actor } from '@jiangcheng/domain/access/actor';
import { applicationMatches, piecePatterns, wordPatterns } from '@jiangcheng/persistence/search/contained-words';
import { campaignsFor, standingsOf } from './standing.ts';
import type { SqlParameters } from './sql-parameters.ts';

/** 办赛申请 in a tab: rows of app.hosting_application `h` beside the tasks, as an application comes before any case and a task is of one. */
export interface Applications {
  readonly where: (actor: Actor, sql: SqlParameters) => string;
  readonly sort: string;
}

const KIND = 'DECIDE_HOSTING';

/** They wait for the office and have no due time: the clause names none. */
export const waitingApplications: Applications = {
  where: (actor, sql) => `h.status = 'FILED' and ${ofOffice(actor, sql)}`,
  sort: "'infinity'::timestamptz",
};

/** What one has decided, until it is filed again. */
export const decidedApplications: Applications = {
  where: (actor, sql) => `h.decided_by = ${sql.add(actor.accountId)} and ${ofOffice(actor, sql)}`,
  sort: 'h.decided_at',
};

/** SQL condition: the application is of a campaign whose office this is, or whose office it stands in for. */
function ofOffice(actor: Actor, sql: SqlParameters): string {
  const standings = standingsOf(actor).filter(({ kinds }) => kinds === null || kinds.includes(KIND));
  const campaigns = standings.map((standing) => campaignsFor(standing, 'OFFICE'));
  return campaigns.includes(null) ? 'true' : `h.campaign_id = any (${sql.add(campaigns.flatMap((ids) => ids ?? []))}::uuid[])`;
}

/** What narrows the list; null where no application can be meant. */
export function narrowedApplications(
  { campaignId, kind, due, q, organizationId }: Pick<TaskQuery, 'campaignId' | 'kind' | 'due' | 'q' | 'organizationId'>,
  sql: SqlParameters,
): string | null {
  if (due !== undefined || (kind !== undefined && kind !== KIND)) return null;
  const where: string[] = [];
  if (campaignId !== undefined) where.push(`h.campaign_id = ${sql.add(campaignId)}`);
  if (organizationId !== undefined) where.push(`${sql.add(organizationId)}::uuid in (select id from (${ORGANIZATIONS}) as named)`);
  if (q !== undefined) where.push(applicationMatches(ORGANIZATIONS, sql.add([...piecePatterns(q), ...wordPatterns(q)])));
  return where.map((condition) => ` and ${condition}`).join('');
}

/** The applicant and the organizers that an application names. */
const ORGANIZATIONS = `select h.applicant_id as id union select (one->>'organizationId')::uuid from jsonb_array_elements(h.organizers) as one`;
