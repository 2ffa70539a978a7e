import type { EntityManager } from 'typeorm';
import { recordAccess, type AccessEvent } from '@jiangcheng/audit/access-event';
import type { CaseChanges, NewAuditEvent, NewMail } from '@jiangcheng/casework/ports/case-changes';
import type { LockedCase, Recipient, Saved } from '@jiangcheng/casework/ports/case-store';
import type { Role } from '@jiangcheng/domain/access/actor';
import type { Calendar } from '@jiangcheng/domain/calendar/calendar';
import type { CandidateRecord, RecommendationRecord } from '@jiangcheng/domain/recommendation/records';
import { checkCode, checkCodeMatches } from '@jiangcheng/protection/check-code';
import type { PersonalDigests } from '@jiangcheng/protection/digest';
import type { Keyring } from '@jiangcheng/protection/keyring';
import { appendToCase, personalDigests } from '../casework/append-to-case.ts';
import type { CalendarSource } from '../casework/calendar-source.ts';
import { lockCase, readCase } from '../casework/locked-case.ts';
import { saveCase } from '../casework/save-case.ts';
import { insertMails } from '../casework/save-mails.ts';
import { findFile } from '../file/files.ts';
import { namedPeople, peopleOfRole } from '../person/recipients.ts';
import { SqlCandidates } from './sql-candidates.ts';

interface RecommendationRow {
  version: number;
  studiedOn: string | null;
  studyFileId: string | null;
  reportFileId: string | null;
  shownFrom: string | null;
  shownTo: string | null;
  shownFileId: string | null;
}

/** What units recommend in a round over one open PostgreSQL transaction: the port of casework's recommendation. */
export class SqlRecommendations {
  readonly people: SqlCandidates;

  constructor(
    readonly manager: EntityManager,
    private readonly keyring: Keyring,
    private readonly calendars: CalendarSource,
  ) {
    this.people = new SqlCandidates(manager, keyring);
  }

  lock(caseId: string): Promise<LockedCase | null> {
    return lockCase(this.manager, caseId);
  }

  find(caseId: string): Promise<LockedCase | null> {
    return readCase(this.manager, caseId);
  }

  calendar(): Promise<Calendar> {
    return this.calendars.current(this.manager);
  }

  recipients(role: Role, campaignId: string, organizationId: string | null): Promise<Recipient[]> {
    return peopleOfRole(this.manager, role, campaignId, organizationId);
  }

  namedPeople(personIds: readonly string[]): Promise<Recipient[]> {
    return namedPeople(this.manager, personIds);
  }

  queueMails(caseId: string, mails: readonly NewMail[]): Promise<void> {
    return insertMails(this.manager, caseId, mails);
  }

  async organizationName(organizationId: string): Promise<string | null> {
    const [row] = await this.manager.query<{ name: string }[]>('select name from app.organization where id = $1', [organizationId]);
    return row?.name ?? null;
  }

  async recommendation(caseId: string, organizationId: string): Promise<RecommendationRecord | null> {
    const [row] = await this.manager.query<RecommendationRow[]>(RECOMMENDATION, [caseId, organizationId]);
    if (row === undefined) return null;
    const { shownFrom: from, shownTo: to, shownFileId: fileId, ...record } = row;
    return { ...record, organizationId, shown: from === null || to === null ? null : { from, to, fileId } };
  }

  candidates(caseId: string, organizationId: string): Promise<CandidateRecord[]> {
    return this.people.ofUnit(caseId, organizationId);
  }

  candidate(caseId: string, candidateId: string): Promise<CandidateRecord | null> {
    return this.people.one(caseId, candidateId);
  }

  elsewhere(caseId: string, candidate: CandidateRecord): Promise<string[]> {
    return this.people.elsewhere(caseId, candidate);
  }

  async countedOf(caseId: string, organizationId: string, except: string): Promise<number> {
    const [row] = await this.manager.query<{ counted: number }[]>(
      'select count(*)::int as counted from app.candidate where case_id = $1 and organization_id = $2 and counted and id <> $3',
      [caseId, organizationId, except],
    );
    return row?.counted ?? 0;
  }

  async fileHash(caseId: string, fileId: string, purpose: string): Promise<string | null> {
    const file = await findFile(this.manager, fileId);
    return file !== null && file.caseId === caseId && file.purpose === purpose ? file.sha256 : null;
  }

  async saveRecommendation(caseId: string, record: RecommendationRecord, accountId: string): Promise<void> {
    const { organizationId, version, studiedOn, studyFileId, reportFileId, shown } = record;
    await this.manager.query(UPSERT, [
      ...[caseId, organizationId, version, studiedOn, studyFileId, reportFileId],
      ...[shown?.from ?? null, shown?.to ?? null, shown?.fileId ?? null, accountId],
    ]);
  }

  saveCandidate(caseId: string, candidate: CandidateRecord, accountId: string): Promise<void> {
    return this.people.write(caseId, candidate, accountId);
  }

  isCodeOf(sha256: string, typed: string): boolean {
    return checkCodeMatches(this.keyring, sha256, typed);
  }

  checkCodeOf(sha256: string): string {
    return checkCode(this.keyring, sha256);
  }

  personalDigests(fields: Readonly<Record<string, string>>, event: string): PersonalDigests {
    return personalDigests(this.keyring, fields, event);
  }

  appendEvents(locked: LockedCase, events: readonly NewAuditEvent[]): Promise<void> {
    return appendToCase(this.manager, locked, events);
  }

  save(locked: LockedCase, changes: CaseChanges): Promise<Saved> {
    return saveCase(this.manager, locked, changes);
  }

  recordAccess(event: AccessEvent): Promise<void> {
    return recordAccess(this.manager, event);
  }
}

const RECOMMENDATION = `
  select version, studied_on::text as "studiedOn", study_file_id as "studyFileId", report_file_id as "reportFileId", shown_from::text as "shownFrom",
    shown_to::text as "shownTo", shown_file_id as "shownFileId"
  from app.recommendation where case_id = $1 and organization_id = $2`;

const UPSERT = `
  insert into app.recommendation (case_id, organization_id, version, studied_on, study_file_id, report_file_id, shown_from, shown_to, shown_file_id, updated_by)
  values ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10)
  on conflict (case_id, organization_id) do update set version = excluded.version, studied_on = excluded.studied_on, study_file_id = excluded.study_file_id,
    report_file_id = excluded.report_file_id, shown_from = excluded.shown_from, shown_to = excluded.shown_to, shown_file_id = excluded.shown_file_id,
    updated_by = excluded.updated_by, updated_at = app.now()`;
