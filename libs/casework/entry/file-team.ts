import { filedProblems, filingProblems } from '@jiangcheng/domain/entry/team-acts';
import { done, refused, type Outcome } from '../ports/outcome.ts';
import { atTheTeam, keepTeam } from './at-the-team.ts';
import { checkedContestants } from './checked-contestants.ts';
import { teamEvent, withdrawnEvent } from './entry-events.ts';
import type { EntryDesk, TeamMoved, TeamRequest } from './ports.ts';
import { barredMails, filedMails } from './team-mails.ts';

export interface FileTeamInput {
  /** The version the person saw: what is filed is what was looked at. */
  version: number;
}

/**
 * Files a team with its contestants (报名); the organizers hear of it, the office of who is barred in principle. Refuses with the codes of
 * filingProblems; CONFLICT_TEAM.
 */
export const fileTeam = (desk: EntryDesk, request: TeamRequest<FileTeamInput>): Promise<Outcome<TeamMoved>> =>
  atTheTeam(desk, request, 'UNIT', async (at) => {
    const { tx, locked, pack, team, basis } = at;
    const { organizationId } = request;
    const records = team.version === 0 ? [] : await tx.contestants(locked.id, organizationId);
    const checked = await checkedContestants(tx, locked, pack, records);
    const refusals = filingProblems(team, checked);
    if (refusals.length > 0) return refused(refusals);
    await tx.count(locked.id, organizationId, true);
    const { version } = await keepTeam(at, { status: 'FILED', returnReason: null, filedAt: locked.now });
    const after = { status: 'FILED', contestants: records.length, version };
    await tx.appendEvents(locked, [teamEvent('TEAM_FILED', basis, organizationId, after, { before: { status: team.status } })]);
    await tx.queueMails(locked.id, [...(await filedMails(at, records.length)), ...(await barredMails(at, checked))]);
    return done({ version });
  });

/** Takes a filed team back; its people no longer count. Refuses with TEAM_IS_DRAFT, TEAM_IS_RETURNED, TEAM_IS_WITHDRAWN; CONFLICT_TEAM. */
export const withdrawTeam = (desk: EntryDesk, request: TeamRequest<FileTeamInput & { reason: string }>): Promise<Outcome<TeamMoved>> =>
  atTheTeam(desk, request, 'UNIT', async (at) => {
    const wrong = filedProblems(at.team);
    if (wrong.length > 0) return refused(wrong);
    await at.tx.count(at.locked.id, request.organizationId, false);
    const { version } = await keepTeam(at, { status: 'WITHDRAWN', filedAt: null });
    await at.tx.appendEvents(at.locked, [withdrawnEvent(at.basis, request.organizationId, request.input.reason)]);
    return done({ version });
  });
