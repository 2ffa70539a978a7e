import type { ContestantRecord } from '@jiangcheng/domain/entry/records';
import { acceptanceProblems, checkInProblems, filedProblems } from '@jiangcheng/domain/entry/team-acts';
import { checkOverride } from '@jiangcheng/domain/entry/verdict';
import { toIsoUtc } from '@jiangcheng/domain/shared/instant';
import { deciderName } from '../audit/acted-as.ts';
import { done, notFound, refused, type Outcome } from '../ports/outcome.ts';
import { atTheTeam, keepTeam, type AtTeam } from './at-the-team.ts';
import { checkedContestants } from './checked-contestants.ts';
import { barLiftedEvent, rejectedEvent, returnedEvent, teamEvent } from './entry-events.ts';
import type { EntryDesk, TeamMoved, TeamRequest } from './ports.ts';
import { rejectedMails, returnedMails } from './team-mails.ts';

interface Seen {
  /** The version of the team the person saw. */
  version: number;
}
export interface OnContestants extends Seen {
  /** All who are not reviewed yet where none is named. */
  contestantIds?: readonly string[] | undefined;
}
export interface OnRule extends Seen {
  contestantId: string;
  rule: string;
  reason: string;
}

/** 资格审核, accepted. Refuses with TEAM_IS_…, NOTHING_TO_ACCEPT, the codes of acceptanceProblems; CONFLICT_TEAM. */
export const acceptEntries = (desk: EntryDesk, request: TeamRequest<OnContestants>): Promise<Outcome<TeamMoved>> =>
  atTheTeam(desk, request, 'ORGANIZER', async (at) => {
    const wrong = filedProblems(at.team);
    if (wrong.length > 0) return refused(wrong);
    const { contestantIds: ids } = request.input;
    const waiting = (await named(at, ids)).filter(({ review }) => (ids === undefined ? review === null : review?.verdict !== 'ACCEPTED'));
    if (waiting.length === 0) return refused([{ code: 'NOTHING_TO_ACCEPT' }]);
    const refusals = acceptanceProblems(await checkedContestants(at.tx, at.locked, at.pack, waiting));
    if (refusals.length > 0) return refused(refusals);
    await at.tx.review(
      waiting.map(({ id }) => id),
      { verdict: 'ACCEPTED', rule: null, reason: null },
    );
    return moved(at, (version) => [
      teamEvent('ENTRIES_ACCEPTED', at.basis, request.organizationId, { contestants: waiting.length, version }),
    ]);
  });

/** Turns one contestant away on a rule, with its clause; his unit hears of it. Refuses with TEAM_IS_…, RULE_UNKNOWN; CONFLICT_TEAM. */
export const rejectEntry = (desk: EntryDesk, request: TeamRequest<OnRule>): Promise<Outcome<TeamMoved>> =>
  atTheTeam(desk, request, 'ORGANIZER', async (at) => {
    const { contestantId, rule: key, reason } = request.input;
    const wrong = filedProblems(at.team);
    if (wrong.length > 0) return refused(wrong);
    const [record] = await named(at, [contestantId]);
    const rule = at.pack.rules.find((one) => one.key === key);
    if (record === undefined) return notFound;
    if (rule === undefined) return refused([{ code: 'RULE_UNKNOWN', field: 'rule' }]);
    await at.tx.review([record.id], { verdict: 'REJECTED', rule: key, reason });
    await at.tx.queueMails(at.locked.id, await rejectedMails(at, record, rule, reason));
    const on = { contestant: record.id, position: record.position, rule: key };
    return moved(at, () => [rejectedEvent(at.basis, request.organizationId, on, rule.clause, reason)]);
  });

/**
 * Gives the team back to its unit for correction, with a mail of why and what is open; until it is filed again its people do not count.
 * Refuses with TEAM_IS_…; CONFLICT_TEAM.
 */
export const returnTeam = (desk: EntryDesk, request: TeamRequest<Seen & { reason: string }>): Promise<Outcome<TeamMoved>> =>
  atTheTeam(desk, request, 'ORGANIZER', async (at) => {
    const wrong = filedProblems(at.team);
    if (wrong.length > 0) return refused(wrong);
    const { reason } = request.input;
    // Before they stop counting: with that the word on who was turned away goes.
    const contestants = await checkedContestants(at.tx, at.locked, at.pack, await named(at));
    await at.tx.queueMails(at.locked.id, await returnedMails(at, reason, contestants));
    await at.tx.count(at.locked.id, request.organizationId, false);
    const { version } = await keepTeam(at, { status: 'RETURNED', returnReason: reason, filedAt: null });
    await at.tx.appendEvents(at.locked, [returnedEvent(at.basis, request.organizationId, reason)]);
    return done({ version });
  });

/** The office's exception from a bar in principle (原则上), with its reason. Refuses with OVERRIDE_NOT_POSSIBLE; CONFLICT_TEAM. */
export const liftBar = (desk: EntryDesk, request: TeamRequest<OnRule>): Promise<Outcome<TeamMoved>> =>
  atTheTeam(desk, request, 'OFFICE', async (at) => {
    const { contestantId, rule, reason } = request.input;
    const [record] = await named(at, [contestantId]);
    if (record === undefined) return notFound;
    const [checked] = await checkedContestants(at.tx, at.locked, at.pack, [record]);
    const result = checkOverride(checked?.results ?? [], rule);
    if (!result.ok) return refused(result.refusals);
    const lifted = { rule, reason, by: deciderName(request.origin), at: toIsoUtc(at.locked.now) };
    await at.tx.saveOverrides(record.id, [...record.overrides.filter((one) => one.rule !== rule), lifted]);
    const on = { contestant: record.id, position: record.position, rule };
    return moved(at, () => [barLiftedEvent(at.basis, request.organizationId, on, result.value.clause, reason)]);
  });

export interface CheckInInput {
  contestantIds: readonly string[];
  present: boolean;
}

/** 报到, or its correction. Two desks may work side by side: no version is asked for, and none is made. Refuses with NOT_ACCEPTED. */
export const checkInEntries = (desk: EntryDesk, request: TeamRequest<CheckInInput>): Promise<Outcome<TeamMoved>> =>
  atTheTeam<CheckInInput & { version?: number }, TeamMoved>(desk, request, 'ORGANIZER', async (at) => {
    const { contestantIds, present } = request.input;
    const records = await named(at, contestantIds);
    if (records.length === 0) return notFound;
    const refusals = checkInProblems(records);
    if (refusals.length > 0) return refused(refusals);
    const changed = records.filter(({ checkedInAt }) => (checkedInAt !== null) !== present);
    if (changed.length === 0) return done({ version: at.team.version });
    await at.tx.checkIn(
      changed.map(({ id }) => id),
      present,
    );
    const type = present ? 'CHECKED_IN' : 'CHECK_IN_TAKEN_BACK';
    await at.tx.appendEvents(at.locked, [teamEvent(type, at.basis, request.organizationId, { contestants: changed.length })]);
    return done({ version: at.team.version });
  });

const named = async <I>({ tx, locked, request, team }: AtTeam<I>, ids?: readonly string[]): Promise<ContestantRecord[]> =>
  team.version === 0 ? [] : tx.contestants(locked.id, request.organizationId, ids);

async function moved<I>(
  at: AtTeam<I>,
  eventsOf: (version: number) => Parameters<AtTeam<I>['tx']['appendEvents']>[1],
): Promise<Outcome<TeamMoved>> {
  const { version } = await keepTeam(at, {});
  await at.tx.appendEvents(at.locked, eventsOf(version));
  return done({ version });
}
