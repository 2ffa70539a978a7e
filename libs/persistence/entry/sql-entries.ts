import type { EntityManager } from 'typeorm';
import { recordAccess, type AccessEvent } from '@jiangcheng/audit/access-event';
import type { NewAuditEvent, NewDeviation, NewMail } from '@jiangcheng/casework/ports/case-changes';
import type { LockedCase, LockedContest, Recipient } from '@jiangcheng/casework/ports/case-store';
import type { Role } from '@jiangcheng/domain/access/actor';
import type { ContestantRecord, OtherEntry, Review, TeamRecord } from '@jiangcheng/domain/entry/records';
import type { Override, PriorResult } from '@jiangcheng/domain/entry/rules';
import type { PersonalDigests } from '@jiangcheng/protection/digest';
import type { Keyring } from '@jiangcheng/protection/keyring';
import { appendToCase, personalDigests } from '../casework/append-to-case.ts';
import { lockCase, readCase } from '../casework/locked-case.ts';
import { insertDeviation } from '../casework/save-case.ts';
import { insertMails } from '../casework/save-mails.ts';
import { findFile } from '../file/files.ts';
import { peopleOfRole } from '../person/recipients.ts';
import { SqlContestants } from './sql-contestants.ts';
import { SqlElsewhere } from './sql-elsewhere.ts';
import { SqlTeams } from './sql-teams.ts';

/** A contest's entries over one open PostgreSQL transaction: the port of casework's entry. */
export class SqlEntries {
  private readonly teams: SqlTeams;
  private readonly people: SqlContestants;
  private readonly elsewhere: SqlElsewhere;

  constructor(
    readonly manager: EntityManager,
    private readonly keyring: Keyring,
  ) {
    this.teams = new SqlTeams(manager, keyring);
    this.people = new SqlContestants(manager, keyring);
    this.elsewhere = new SqlElsewhere(manager, keyring);
  }

  lock(caseId: string): Promise<LockedCase | null> {
    return lockCase(this.manager, caseId);
  }

  find(caseId: string): Promise<LockedCase | null> {
    return readCase(this.manager, caseId);
  }

  recipients(role: Role, campaignId: string, organizationId: string | null): Promise<Recipient[]> {
    return peopleOfRole(this.manager, role, campaignId, organizationId);
  }

  queueMails(caseId: string, mails: readonly NewMail[]): Promise<void> {
    return insertMails(this.manager, caseId, mails);
  }

  /** Null when there is no such organization. */
  async organizationName(organizationId: string): Promise<string | null> {
    const [row] = await this.manager.query<{ name: string }[]>('select name from app.organization where id = $1', [organizationId]);
    return row?.name ?? null;
  }

  async tradeName({ scope, state }: LockedContest): Promise<string> {
    const [row] = await this.manager.query<{ name: string }[]>('select name from app.trade where campaign_id = $1 and no = $2', [
      scope.campaignId,
      state.tradeNo,
    ]);
    return row?.name ?? '';
  }

  async tradeGroup({ scope, state }: LockedContest): Promise<string | null> {
    const [row] = await this.manager.query<{ group: string | null }[]>(
      `select case v.status when 'CONFIRMED' then v.confirmed when 'PRINTED' then v.reading end #>> '{}' as "group" from app.trade_value v
       where v.campaign_id = $1 and v.trade_no = $2 and v.field = 'group'`,
      [scope.campaignId, state.tradeNo],
    );
    return row?.group ?? null;
  }

  team(caseId: string, organizationId: string): Promise<TeamRecord | null> {
    return this.teams.read(caseId, organizationId);
  }

  contestants(caseId: string, organizationId: string, ids?: readonly string[]): Promise<ContestantRecord[]> {
    return this.people.read(caseId, organizationId, ids);
  }

  contestantPage(caseId: string, organizationId: string, after: number, limit: number): Promise<ContestantRecord[]> {
    return this.people.page(caseId, organizationId, after, limit);
  }

  otherEntries(contestants: readonly ContestantRecord[]): Promise<OtherEntry[]> {
    return this.elsewhere.otherEntries(contestants);
  }

  priorResults(contestants: readonly ContestantRecord[]): Promise<ReadonlyMap<string, PriorResult[]>> {
    return this.elsewhere.priorResults(contestants);
  }

  async fileHash(caseId: string, fileId: string, purpose: string): Promise<string | null> {
    const file = await findFile(this.manager, fileId);
    return file !== null && file.caseId === caseId && file.purpose === purpose ? file.sha256 : null;
  }

  saveTeam(caseId: string, team: TeamRecord, accountId: string): Promise<void> {
    return this.teams.write(caseId, team, accountId);
  }

  saveContestant(caseId: string, organizationId: string, contestant: ContestantRecord): Promise<void> {
    return this.people.write(caseId, organizationId, [contestant]);
  }

  replaceContestants(caseId: string, organizationId: string, contestants: readonly ContestantRecord[]): Promise<void> {
    return this.people.replace(caseId, organizationId, contestants);
  }

  removeContestant(caseId: string, organizationId: string, contestantId: string): Promise<void> {
    return this.people.remove(caseId, organizationId, contestantId);
  }

  async count(caseId: string, organizationId: string, counted: boolean): Promise<void> {
    await this.manager.query(
      `update app.contestant set counted = $3, review = nullif(review, 'REJECTED'), review_rule = null, review_reason = null
       where case_id = $1 and organization_id = $2`,
      [caseId, organizationId, counted],
    );
  }

  async review(ids: readonly string[], { verdict, rule, reason }: Review): Promise<void> {
    await this.manager.query(
      `update app.contestant set review = $2, review_rule = $3, review_reason = $4, counted = $2 = 'ACCEPTED',
         checked_in_at = case when $2 = 'ACCEPTED' then checked_in_at end where id = any ($1::uuid[])`,
      [ids, verdict, rule, reason],
    );
  }

  async saveOverrides(contestantId: string, overrides: readonly Override[]): Promise<void> {
    await this.manager.query('update app.contestant set overrides = $2 where id = $1', [contestantId, JSON.stringify(overrides)]);
  }

  async checkIn(ids: readonly string[], present: boolean): Promise<void> {
    await this.manager.query('update app.contestant set checked_in_at = case when $2 then app.now() end where id = any ($1::uuid[])', [
      ids,
      present,
    ]);
  }

  async countedIn(caseId: string): Promise<number> {
    const [row] = await this.manager.query<{ counted: number }[]>(
      'select count(*)::int as counted from app.contestant where case_id = $1 and counted',
      [caseId],
    );
    return row?.counted ?? 0;
  }

  insertDeviation(caseId: string, deviation: NewDeviation): Promise<void> {
    return insertDeviation(this.manager, caseId, deviation);
  }

  personalDigests(fields: Readonly<Record<string, string>>, event: string): PersonalDigests {
    return personalDigests(this.keyring, fields, event);
  }

  appendEvents(locked: LockedCase, events: readonly NewAuditEvent[]): Promise<void> {
    return appendToCase(this.manager, locked, events);
  }

  recordAccess(event: AccessEvent): Promise<void> {
    return recordAccess(this.manager, event);
  }
}
