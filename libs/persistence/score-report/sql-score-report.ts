import type { EntityManager } from 'typeorm';
import { recordAccess, type AccessEvent } from '@jiangcheng/audit/access-event';
import type { NewAuditEvent } from '@jiangcheng/casework/ports/case-changes';
import type { LockedCase, LockedContest } from '@jiangcheng/casework/ports/case-store';
import type { ReportFacts } from '@jiangcheng/domain/score-report/assess';
import type { CheckedIn } from '@jiangcheng/domain/score-report/take-over';
import type { PrintContent } from '@jiangcheng/domain/score-report/print-content';
import type { Dossier, PrintRecord, Signed, WinnerRecord } from '@jiangcheng/domain/score-report/records';
import { checkCodeMatches } from '@jiangcheng/protection/check-code';
import type { PersonalDigests } from '@jiangcheng/protection/digest';
import type { Keyring } from '@jiangcheng/protection/keyring';
import { appendToCase, personalDigests } from '../casework/append-to-case.ts';
import { lockCase, readCase } from '../casework/locked-case.ts';
import { knownTradeValues } from '../campaign/trade-values.ts';
import { findFile } from '../file/files.ts';
import { holdDraft, readDraft, writeDraft, type DraftSave, type HeldDraft } from './sql-drafts.ts';
import { reportFacts } from './report-facts.ts';
import { SqlPrints, type NewPrint } from './sql-prints.ts';
import { readRound, readRounds, type RoundContent, type RoundRecord } from './sql-rounds.ts';
import { SqlWinners } from './sql-winners.ts';

/** A contest's score report over one open PostgreSQL transaction: the port of casework's score-report. */
export class SqlScoreReport {
  private readonly prints: SqlPrints;
  private readonly winners: SqlWinners;

  constructor(
    private readonly manager: EntityManager,
    private readonly keyring: Keyring,
  ) {
    this.prints = new SqlPrints(manager, keyring);
    this.winners = new SqlWinners(manager, keyring);
  }

  lock(caseId: string): Promise<LockedCase | null> {
    return lockCase(this.manager, caseId);
  }

  find(caseId: string): Promise<LockedCase | null> {
    return readCase(this.manager, caseId);
  }

  facts(locked: LockedContest): Promise<ReportFacts> {
    return reportFacts(this.manager, locked);
  }

  /** As the winners' 授权书 names it. */
  async campaignTitle(campaignId: string): Promise<string> {
    const [row] = await this.manager.query<{ title: string }[]>('select title from app.campaign where id = $1', [campaignId]);
    return row?.title ?? '';
  }

  /** What the trade table says of this contest's trade, by field: printed or confirmed; what is only inferred is not there. */
  tradeOf({ scope, state }: LockedContest): Promise<Record<string, unknown>> {
    return knownTradeValues(this.manager, scope.campaignId, state.tradeNo);
  }

  async dossier(caseId: string): Promise<Dossier> {
    return {
      draft: await readDraft(this.manager, caseId),
      winners: await this.winners.read(caseId),
      prints: await this.prints.read(caseId),
    };
  }

  rounds(caseId: string): Promise<RoundRecord[]> {
    return readRounds(this.manager, caseId);
  }

  round(caseId: string, round: number): Promise<(RoundRecord & RoundContent) | null> {
    return readRound(this.manager, caseId, round);
  }

  printContent(caseId: string, printId: string): Promise<PrintContent | null> {
    return this.prints.content(caseId, printId);
  }

  /** SHA-256 of a file of this case with this purpose; null for any other file. */
  async fileHash(caseId: string, fileId: string, purpose: string): Promise<string | null> {
    const file = await findFile(this.manager, fileId);
    return file !== null && file.caseId === caseId && file.purpose === purpose ? file.sha256 : null;
  }

  holdersOf(caseId: string, idNumber: string): Promise<string[]> {
    return this.winners.holdersOf(caseId, idNumber);
  }

  async checkedIn(caseId: string): Promise<CheckedIn[]> {
    return this.manager.query<CheckedIn[]>(
      `select k.id as "contestantId", k.name, k.sex, k.employer as unit, o.name as team from app.contestant k join app.organization o on o.id = k.organization_id
       where k.case_id = $1 and k.checked_in_at is not null order by o.name, o.id, k.position, k.id`,
      [caseId],
    );
  }

  saveDraft(draft: DraftSave): Promise<void> {
    return writeDraft(this.manager, draft);
  }

  holdDraft(hold: HeldDraft): Promise<void> {
    return holdDraft(this.manager, hold);
  }

  saveWinner(caseId: string, record: WinnerRecord, accountId: string): Promise<void> {
    return this.winners.write(caseId, record, accountId);
  }

  insertPrint(print: NewPrint): Promise<PrintRecord> {
    return this.prints.insert(print);
  }

  voidPrint(printId: string, reason: string): Promise<void> {
    return this.prints.makeVoid(printId, reason);
  }

  attachSigned(printId: string, signed: Signed, fileId: string): Promise<PrintRecord> {
    return this.prints.attach(printId, signed, fileId);
  }

  digestOf(content: PrintContent): string {
    return this.prints.digest(content);
  }

  codeMatches({ sha256 }: PrintRecord, typed: string): boolean {
    return checkCodeMatches(this.keyring, sha256, typed);
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
