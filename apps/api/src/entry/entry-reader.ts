import { Injectable } from '@nestjs/common';
import type { contestantView, entriesView, teamView } from '@jiangcheng/contracts/api/entry';
import type { ListQuery } from '@jiangcheng/contracts/api/common';
import type { Output } from '@jiangcheng/contracts/api/output';
import { maySeeTeam, teamRole } from '@jiangcheng/casework/entry/at-the-team';
import { checkedContestants } from '@jiangcheng/casework/entry/checked-contestants';
import { entryPackOf } from '@jiangcheng/casework/entry/entry-pack-of';
import { contestProcess } from '@jiangcheng/casework/contest/contest-process';
import { ofKind } from '@jiangcheng/casework/process/process';
import type { LockedContest } from '@jiangcheng/casework/ports/case-store';
import { unitOf, type Appeal } from '@jiangcheng/domain/appeal/appeal';
import { isOffice, mayRead, teamUnitsOf } from '@jiangcheng/domain/access/actor';
import { entryRefusals, waiverRefusals } from '@jiangcheng/domain/contest/entries-open';
import { newTeam, type TeamRecord } from '@jiangcheng/domain/entry/records';
import { filingProblems } from '@jiangcheng/domain/entry/team-acts';
import type { Refusal } from '@jiangcheng/domain/shared/result';
import { teamUnitsOf as teamUnitsIn } from '@jiangcheng/persistence/entry/entrants-of';
import type { SqlEntries } from '@jiangcheng/persistence/entry/sql-entries';
import { TypeormEntryStore } from '@jiangcheng/persistence/entry/typeorm-entry-store';
import { organizationNames } from '@jiangcheng/persistence/organization/organization-names';
import { eligibilityLabels, minFinalists } from '@jiangcheng/regulations/facts';
import { loadContestPack } from '@jiangcheng/regulations/load-pack';
import { DataSource } from 'typeorm';
import { reasonOf } from '../casework/case-progress.view.ts';
import { cursorOf } from '../platform/checked-cursor.ts';
import { pageOf } from '../platform/keyset.ts';
import { notFound } from '../platform/problems.ts';
import { CurrentRequest } from '../platform/request-context.ts';
import { contestantViewOf, teamViewOf } from './entry.view.ts';
import { listTeamContests } from './team-contests.ts';
import { countedOf, teamsOf } from './team-counts.ts';

/** Of the contest's appeals those that this unit's team made. */
async function appealsOf(tx: SqlEntries, { id, state: { appeals = [] } }: LockedContest, organizationId: string): Promise<Appeal[]> {
  if (appeals.length === 0) return [];
  const units = await organizationNames(tx.manager, await teamUnitsIn(tx.manager, id));
  return appeals.filter((appeal) => unitOf(appeal, units) === organizationId);
}

const NOBODY = { contestants: 0, accepted: 0, rejected: 0, checkedIn: 0 };

/** Entries for reading: a unit sees its own team and no other. What an auditor opens is noted. */
@Injectable()
export class EntryReader {
  constructor(
    private readonly store: TypeormEntryStore,
    private readonly source: DataSource,
    private readonly current: CurrentRequest,
  ) {}

  contests(query: Omit<ListQuery, 'q'>) {
    return listTeamContests(this.source, this.current.actor(), this.current.locale(), query);
  }

  entries(caseId: string): Promise<Output<typeof entriesView>> {
    const actor = this.current.actor();
    return this.store.read(async (tx) => {
      const locked = ofKind(contestProcess, await tx.find(caseId));
      if (locked === null) throw notFound();
      const reads = mayRead(actor, locked.scope);
      const units = teamUnitsOf(actor, locked.scope.campaignId);
      if (!reads && units.length === 0) throw notFound();
      await this.noteAuditor(tx, locked);
      const { value, clause } = minFinalists(loadContestPack(locked.regulation, locked.edition), locked.settings);
      const office = isOffice(actor, locked.scope.campaignId);
      const closed = entryRefusals(locked.state);
      return {
        caseId,
        number: locked.number,
        title: locked.title,
        closed: closed.map((one) => reasonOf(one, this.current.locale())),
        minEntrants: { value, clause },
        ...(await countedOf(tx.manager, caseId)),
        teams: await teamsOf(tx.manager, caseId, reads ? null : units),
        may: { fileFor: closed.length === 0 && office, waive: waiverRefusals(locked.state).length === 0 && office },
      };
    });
  }

  team(caseId: string, organizationId: string): Promise<Output<typeof teamView>> {
    return this.reading(caseId, organizationId, async (tx, locked, name) => {
      const team = (await tx.team(caseId, organizationId)) ?? newTeam(organizationId);
      const [counted] = await teamsOf(tx.manager, caseId, [organizationId]);
      const { contestants, accepted, rejected, checkedIn } = counted ?? NOBODY;
      const pack = loadContestPack(locked.regulation, locked.edition);
      const obstacles = await this.obstaclesOf(tx, locked, team);
      const more = { pack, obstacles, appeals: await appealsOf(tx, locked, organizationId), group: await tx.tradeGroup(locked) };
      const read = { locked, team, name, counts: { contestants, accepted, rejected, checkedIn }, ...more };
      return teamViewOf(read, this.current.actor(), this.current.locale());
    });
  }

  contestants(caseId: string, organizationId: string, query: Omit<ListQuery, 'q'>) {
    const after = Number(cursorOf(query.cursor, [/^\d{1,9}$/])?.[0] ?? 0);
    return this.reading(caseId, organizationId, async (tx, locked) => {
      const rows = await tx.contestantPage(caseId, organizationId, after, query.limit + 1);
      const checked = await checkedContestants(tx, locked, entryPackOf(locked.regulation, locked.edition, locked.settings), rows);
      const labels = eligibilityLabels(loadContestPack(locked.regulation, locked.edition));
      return pageOf(
        checked,
        query.limit,
        (one): Output<typeof contestantView> => contestantViewOf(one, labels, this.current.locale()),
        ({ record }) => [record.position],
      );
    });
  }

  /** What stands between a team and its filing: the contest itself, else what the team lacks. */
  private async obstaclesOf(tx: SqlEntries, locked: LockedContest, team: TeamRecord): Promise<Refusal[]> {
    const closed = entryRefusals(locked.state);
    if (closed.length > 0 || team.status === 'FILED') return closed;
    const rows = team.version === 0 ? [] : await tx.contestants(locked.id, team.organizationId);
    return filingProblems(
      team,
      await checkedContestants(tx, locked, entryPackOf(locked.regulation, locked.edition, locked.settings), rows),
    );
  }

  private reading<T>(
    caseId: string,
    organizationId: string,
    work: (tx: SqlEntries, locked: LockedContest, name: string) => Promise<T>,
  ): Promise<T> {
    return this.store.read(async (tx) => {
      const locked = ofKind(contestProcess, await tx.find(caseId));
      if (locked === null || !maySeeTeam(this.current.actor(), locked.scope, organizationId)) throw notFound();
      const name = await tx.organizationName(organizationId);
      if (name === null) throw notFound();
      await this.noteAuditor(tx, locked);
      return work(tx, locked, name);
    });
  }

  /** An auditor acts for nobody here. */
  private async noteAuditor(tx: SqlEntries, { id, scope }: LockedContest): Promise<void> {
    const actor = this.current.actor();
    if (teamRole(actor, scope, '', 'ORGANIZER') !== null || teamUnitsOf(actor, scope.campaignId).length > 0) return;
    await tx.recordAccess({ type: 'ENTRIES_OPENED', ...this.current.stamp(), caseId: id, detail: {} });
  }
}
