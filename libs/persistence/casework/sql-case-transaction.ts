import type { Attachment } from '@jiangcheng/domain/approval/state';
import type { ReportedRow } from '@jiangcheng/domain/recheck/recheck';
import type { Entrant } from '@jiangcheng/domain/contest/draw';
import type { EntityManager } from 'typeorm';
import type { CaseChanges } from '@jiangcheng/casework/ports/case-changes';
import type {
  AwaitedExperts,
  CaseTransaction,
  LastDecision,
  LockedCase,
  LockedContest,
  PersonAtWork,
  Recipient,
  ReportReadiness,
  Saved,
  SentReminder,
} from '@jiangcheng/casework/ports/case-store';
import type { NewPaperRow, PaperRow, PendingAt } from '@jiangcheng/casework/ports/paper-row';
import type { Role } from '@jiangcheng/domain/access/actor';
import type { UnitColumns } from '@jiangcheng/domain/org-award/decide';
import type { ApprovedPerson } from '@jiangcheng/domain/notice/state';
import type { ContestStanding } from '@jiangcheng/domain/campaign/contests';
import type { Issuer } from '@jiangcheng/domain/document/state';
import type { OfficeHours } from '@jiangcheng/domain/reminder/office-hours';
import type { Calendar } from '@jiangcheng/domain/calendar/calendar';
import type { CandidateStanding, ScoringStanding } from '@jiangcheng/domain/selection/facts';
import { checkCode, checkCodeMatches } from '@jiangcheng/protection/check-code';
import type { Keyring } from '@jiangcheng/protection/keyring';
import { contestsOf } from '../campaign/contest-standings.ts';
import { committeeOf } from '../campaign/committee.ts';
import type { CommitteeRow, TradeCells } from '@jiangcheng/casework/ports/plan-tables';
import { committeeMembers } from '../campaign/committee-members.ts';
import { knownTradeValues, tradeCells } from '../campaign/trade-values.ts';
import { entrantsOf, teamUnitsOf } from '../entry/entrants-of.ts';
import { finalistsOf } from '../entry/finalists-of.ts';
import { reportedRows } from '../score-report/reported-rows.ts';
import { SqlCollectionRows } from '../collection/sql-collection-rows.ts';
import { awaitedExperts } from '../selection/awaited-experts.ts';
import { candidatesOf, printedCandidates, scoringOf } from '../selection/selection-standings.ts';
import { assessmentsOf } from '../org-award/assessment-rows.ts';
import { organizationNames } from '../organization/organization-names.ts';
import { isNumberTaken } from '../document/document-numbers.ts';
import type { CalendarSource } from './calendar-source.ts';
import { lockCase, readCase } from './locked-case.ts';
import { hasPaperPending, insertPaper, lockPaper, settlePaper } from './paper-rows.ts';
import { peopleOfDuty, peopleOfPost } from '../post/seated-now.ts';
import { ADDRESS, deputiesOf, peopleOfRole, superiorsOf } from '../person/recipients.ts';
import type { ReadinessSource } from './readiness-source.ts';
import { SqlCultivationBooks } from '../cultivation/sql-cultivation-books.ts';
import { SqlSupportBooks } from '../cultivation/sql-support-books.ts';
import { officeHoursNow } from '../reminder/office-hours.ts';
import { copiedOf } from '../reminder/overdue-copies.ts';
import { SqlPayments } from '../payment/sql-payments.ts';
import { SqlNoticeBooks } from '../notice/sql-notice-books.ts';
import { saveCase } from './save-case.ts';

/** Whose account is disabled, or who has none, has no grants. */
const PEOPLE_AT_WORK = `
  select p.id as "personId", p.name, ${ADDRESS} as email,
    coalesce((select jsonb_agg(jsonb_build_object('role', g.role, 'organizationId', g.organization_id, 'campaignId', g.campaign_id))
      from app.account a join app.role_grant g on g.account_id = a.id and g.revoked_at is null
      where a.person_id = p.id and a.status <> 'DISABLED'), '[]') as grants,
    coalesce((select jsonb_agg(m.post_id) from app.post_member m join app.post o on o.id = m.post_id and o.closed_at is null
      where m.person_id = p.id), '[]') as posts
  from app.person p where p.id = any ($1)`;

/** Casework's port over one open PostgreSQL transaction. */
export class SqlCaseTransaction implements CaseTransaction {
  readonly notices: SqlNoticeBooks;
  readonly cultivations: SqlCultivationBooks;
  readonly support: SqlSupportBooks;
  readonly money: SqlPayments;
  readonly collection: SqlCollectionRows;

  constructor(
    readonly manager: EntityManager,
    private readonly calendars: CalendarSource,
    private readonly reports: ReadinessSource,
    private readonly keyring: Keyring,
  ) {
    this.notices = new SqlNoticeBooks(manager, keyring);
    this.cultivations = new SqlCultivationBooks(manager, keyring);
    this.support = new SqlSupportBooks(manager);
    this.money = new SqlPayments(manager, keyring);
    this.collection = new SqlCollectionRows(manager);
  }

  lock(caseId: string): Promise<LockedCase | null> {
    return lockCase(this.manager, caseId);
  }

  read(caseId: string): Promise<LockedCase | null> {
    return readCase(this.manager, caseId);
  }

  calendar(): Promise<Calendar> {
    return this.calendars.current(this.manager);
  }

  async officeHours(): Promise<OfficeHours> {
    return (await officeHoursNow(this.manager)).hours;
  }

  blockingValues(campaignId: string, tradeNo: number, what: string): Promise<{ field: string; clause: string }[]> {
    return this.manager.query(
      `select field, clause from app.trade_value where campaign_id = $1 and trade_no = $2 and status = 'INFERRED' and $3 = any (blocks) order by field`,
      [campaignId, tradeNo, what],
    );
  }

  readiness(locked: LockedContest): Promise<ReportReadiness> {
    return this.reports.readiness(this.manager, locked);
  }

  contestsOf(campaignId: string): Promise<ContestStanding[]> {
    return contestsOf(this.manager, campaignId);
  }

  committeeOf(campaignId: string): Promise<readonly Issuer[]> {
    return committeeOf(this.manager, campaignId);
  }

  tradeValues(campaignId: string, tradeNo: number): Promise<Record<string, unknown>> {
    return knownTradeValues(this.manager, campaignId, tradeNo);
  }

  committeeRows(campaignId: string): Promise<CommitteeRow[]> {
    return committeeMembers(this.manager, campaignId);
  }

  tradeCells(campaignId: string): Promise<TradeCells[]> {
    return tradeCells(this.manager, campaignId);
  }

  reportedRows(caseId: string, round: number): Promise<ReportedRow[]> {
    return reportedRows(this.manager, caseId, round);
  }

  teamUnitsOf(caseId: string): Promise<string[]> {
    return teamUnitsOf(this.manager, caseId);
  }

  finalistsOf(caseId: string, round: number): Promise<{ counted: number; waived: boolean }> {
    return finalistsOf(this.manager, caseId, round);
  }

  entrantsOf(caseId: string): Promise<Entrant[]> {
    return entrantsOf(this.manager, caseId);
  }

  assessmentsOf(awardId: string, collectionId: string): Promise<UnitColumns[]> {
    return assessmentsOf(this.manager, awardId, collectionId);
  }

  candidatesOf(caseId: string): Promise<CandidateStanding[]> {
    return candidatesOf(this.manager, caseId);
  }

  scoringOf(caseId: string): Promise<ScoringStanding> {
    return scoringOf(this.manager, caseId);
  }

  awaitedExperts(caseId: string): Promise<AwaitedExperts | null> {
    return awaitedExperts(this.manager, caseId);
  }

  printedCandidates(caseId: string, ids: readonly string[]): Promise<ApprovedPerson[]> {
    return printedCandidates(this.manager, caseId, ids);
  }

  organizationNames(ids: readonly string[]): Promise<Record<string, string>> {
    return organizationNames(this.manager, ids);
  }

  isNumberTaken(number: string): Promise<boolean> {
    return isNumberTaken(this.manager, number);
  }

  checkCodeOf(sha256: string): string {
    return checkCode(this.keyring, sha256);
  }

  codeMatches(sha256: string, typed: string): boolean {
    return checkCodeMatches(this.keyring, sha256, typed);
  }

  recipients(role: Role, campaignId: string, organizationId: string | null): Promise<Recipient[]> {
    return peopleOfRole(this.manager, role, campaignId, organizationId);
  }

  copiedOf(campaignId: string): Promise<Recipient[]> {
    return copiedOf(this.manager, campaignId);
  }

  peopleOfPost(postId: string): Promise<Recipient[]> {
    return peopleOfPost(this.manager, postId);
  }

  peopleOfDuty({ id, scope }: Pick<LockedCase, 'id' | 'scope'>): Promise<Recipient[]> {
    return peopleOfDuty(this.manager, id, scope.campaignId);
  }

  superiorsOf(personIds: readonly string[], organizationId: string | null): Promise<Recipient[]> {
    return superiorsOf(this.manager, personIds, organizationId);
  }

  deputiesOf(personIds: readonly string[], taskKind: string): Promise<Recipient[]> {
    return deputiesOf(this.manager, personIds, taskKind);
  }

  peopleAtWork(personIds: readonly string[]): Promise<PersonAtWork[]> {
    return this.manager.query(PEOPLE_AT_WORK, [personIds]);
  }

  attachable(caseId: string, fileIds: readonly string[]): Promise<Attachment[]> {
    return this.manager.query(
      `select id, name, sha256 from app.file where case_id = $1 and id = any ($2) and purpose = 'APPROVAL_PAPER' order by uploaded_at, id`,
      [caseId, fileIds],
    );
  }

  remindersOf(caseId: string): Promise<SentReminder[]> {
    return this.manager.query(
      `select r.task_id as "taskId", r.round, r.due_on as "dueOn", r.rung, floor(extract(epoch from min(r.at)) * 1000)::float8 as at
       from app.reminder r join app.task t on t.id = r.task_id where t.case_id = $1 group by r.task_id, r.round, r.due_on, r.rung`,
      [caseId],
    );
  }

  async lastDecision(caseId: string): Promise<LastDecision | null> {
    const rows: LastDecision[] = await this.manager.query(
      `select p.name as by, e.event->>'at' as at, e.type from audit.audit_event e join app.person p on p.id = (e.event->>'actorPersonId')::uuid
       where e.case_id = $1 and e.event->>'actingRole' <> 'SYSTEM' order by e.seq desc limit 1`,
      [caseId],
    );
    return rows[0] ?? null;
  }

  insertPaper(paper: NewPaperRow, stage: { stage: string; round: number }): Promise<void> {
    return insertPaper(this.manager, paper, stage);
  }

  hasPaperPending(caseId: string, at: PendingAt): Promise<boolean> {
    return hasPaperPending(this.manager, caseId, at);
  }

  lockPaper(id: string): Promise<PaperRow | null> {
    return lockPaper(this.manager, id);
  }

  settlePaper(id: string, status: 'CONFIRMED' | 'REJECTED', accountId: string): Promise<void> {
    return settlePaper(this.manager, id, status, accountId);
  }

  save(locked: LockedCase, changes: CaseChanges): Promise<Saved> {
    return saveCase(this.manager, locked, changes);
  }
}
