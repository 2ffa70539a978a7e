import type { EntryCorrection, ResultChange } from '@jiangcheng/domain/award/correct-result';
import type { HonourLetter } from '@jiangcheng/domain/award/honour-letters';
import type { IssuedCertificate } from '@jiangcheng/domain/award/nominations';
import type { CirculatedContest } from '@jiangcheng/domain/campaign/state';
import type { HostingBan } from '@jiangcheng/domain/hosting/application';
import type { Account, Batch, Refund } from '@jiangcheng/domain/payment/book';
import type { IdCopy, PaymentAudit } from '@jiangcheng/domain/payment/id-copies';
import type { PaymentEvent } from '@jiangcheng/domain/payment/events';
import type { Subsidy, SubsidyDecision } from '@jiangcheng/domain/payment/subsidy';
import type { TalentPlace } from '@jiangcheng/domain/talent/rule';
import type { TaxTreatment } from '@jiangcheng/domain/payment/tax';
import type { FrozenRanking } from '@jiangcheng/domain/score-report/frozen';
import type { DraftEntry, WinnerRecord } from '@jiangcheng/domain/score-report/records';
import type { AccessNote } from './access-note.ts';
import type { Role } from '@jiangcheng/domain/access/actor';
import type { CaseChanges, NewAuditEvent, NewMail } from './case-changes.ts';
import type { LockedCase } from './locked-case.ts';
import type { Recipient } from './recipient.ts';

/** The report that a circular announced, found by its hash, and what of its contest awards need. */
export interface AnnouncedReport {
  caseId: string;
  number: string;
  title: string;
  tradeNo: number;
  lastDay: string;
  entries: readonly DraftEntry[];
  ranking: FrozenRanking;
  winners: readonly WinnerRecord[];
  /** What is known of its trade, by field; null for a field of which nobody confirmed what is inferred. */
  trade: Readonly<Record<string, unknown>>;
}

export interface Decider {
  name: string;
  post: string;
  body: string;
}

/** 更正 of an announced result: registered from its paper by one clerk, in force once another has confirmed it. */
export interface Correction {
  id: string;
  /** Counts within the campaign. */
  number: number;
  documentNumber: string;
  contestId: string;
  decidedOn: string;
  decider: Decider;
  reason: string;
  fileId: string;
  entries: readonly EntryCorrection[];
  /** With before and after, as it took effect; of one that waits, as it would. */
  changes: readonly ResultChange[];
  status: 'REGISTERED' | 'CONFIRMED' | 'REJECTED';
  registeredBy: { accountId: string; personId: string; name: string };
  registeredAt: number;
  settledBy: { name: string } | null;
}

export type NewSubsidy = Omit<Subsidy, 'tradeNo' | 'trade' | 'organization' | 'status' | 'filed' | 'checked' | 'decision' | 'refusal'> & {
  fileId: string;
};

/** A contest that may be subsidised: confirmed by the office. */
export interface ConfirmedContest {
  tradeNo: number;
  title: string;
  organizers: readonly string[];
}

/** What one transaction may ask and write of what follows from a campaign's circulars. `caseId` is the campaign's end. Purposes of files are those of contracts/api/file. */
export interface PaymentTransaction {
  /** The case of the campaign's end; null while it has none. */
  caseOf(campaignId: string): Promise<string | null>;
  lock(caseId: string): Promise<LockedCase | null>;
  announced(contests: readonly CirculatedContest[]): Promise<AnnouncedReport[]>;
  /** In the order of their numbers. */
  corrections(caseId: string): Promise<Correction[]>;
  batches(caseId: string): Promise<Batch[]>;
  /** 多付收回, in the order in which it came. */
  refunds(caseId: string): Promise<Refund[]>;
  /** Accounts given after the payee's first one, by due. */
  accounts(caseId: string): Promise<ReadonlyMap<string, Account>>;
  subsidies(caseId: string): Promise<Subsidy[]>;
  /** 经审 of a contest's payments, in the order in which they were entered. */
  audits(caseId: string): Promise<PaymentAudit[]>;
  /** Copies of identity cards of all contests of a campaign, in the order in which they came. */
  idCopies(campaignId: string): Promise<IdCopy[]>;
  bans(organizationIds: readonly string[]): Promise<HostingBan[]>;
  certificates(caseId: string): Promise<IssuedCertificate[]>;
  letters(caseId: string): Promise<HonourLetter[]>;
  /** In which stage of growth the office sees those of 青年技能人才数据库. */
  talentPlaces(caseId: string): Promise<TalentPlace[]>;
  /** Null while it is not confirmed, or not of this campaign. */
  confirmedContest(campaignId: string, contestId: string): Promise<ConfirmedContest | null>;
  /** SHA-256 of a file of this case with this purpose; null for any other file. */
  fileHash(caseId: string, fileId: string, purpose: string): Promise<string | null>;
  isNumberTaken(number: string): Promise<boolean>;
  saveNumber(caseId: string, number: string, kind: string): Promise<void>;
  /** `files` are the voucher and the receipt of a payment; `reason` is why an account was given. */
  save(caseId: string, event: PaymentEvent, more: SavedWith): Promise<void>;
  chooseTax(campaignId: string, change: { before: TaxTreatment; after: TaxTreatment; basis: string; accountId: string }): Promise<void>;
  insertSubsidy(caseId: string, subsidy: NewSubsidy, accountId: string): Promise<void>;
  proposeSubsidy(id: string, proposed: string): Promise<void>;
  checkSubsidy(id: string, accountId: string): Promise<void>;
  settleSubsidy(id: string, decision: (Omit<SubsidyDecision, 'enteredBy'> & { fileId: string }) | null, by: SavedWith): Promise<void>;
  insertAudit(caseId: string, audit: Omit<PaymentAudit, 'enteredBy' | 'enteredAt'>, accountId: string): Promise<void>;
  /** Nobody reads these files any more; their rows stay, with who deleted them, when, and by which document. */
  deleteFiles(fileIds: readonly string[], ground: string, accountId: string): Promise<void>;
  insertCorrection(
    caseId: string,
    correction: Omit<Correction, 'status' | 'registeredBy' | 'registeredAt' | 'settledBy'>,
    accountId: string,
  ): Promise<void>;
  settleCorrection(id: string, verdict: 'CONFIRMED' | 'REJECTED', changes: readonly ResultChange[], accountId: string): Promise<void>;
  saveCertificates(caseId: string, items: readonly IssuedCertificate[], accountId: string): Promise<void>;
  placeTalent(caseId: string, place: TalentPlace, accountId: string): Promise<void>;
  insertLetter(caseId: string, letter: Omit<HonourLetter, 'answer'>, by: SavedWith): Promise<void>;
  answerLetter(id: string, answer: NonNullable<HonourLetter['answer']>, by: SavedWith): Promise<void>;
  /** What the history may say of personal values; `event` names the event they are digested for. */
  personalDigests(fields: Readonly<Record<string, string>>, event: string): Readonly<Record<string, string | null>>;
  /** Who holds a role that reaches this campaign, for one organization where it is named. */
  recipients(role: Role, campaignId: string, organizationId?: string): Promise<Recipient[]>;
  /** The tasks that wait from now on, and those that are done with. */
  saveTasks(locked: LockedCase, changes: TasksChanged): Promise<void>;
  insertMails(caseId: string, mails: readonly NewMail[]): Promise<void>;
  /** Appends to the case's chain without moving the case. Once in a transaction. */
  appendEvents(locked: LockedCase, events: readonly NewAuditEvent[]): Promise<void>;
  recordAccess(note: AccessNote): Promise<void>;
}

/** What a case of a campaign's end reads of what follows from its circulars. */
export type MoneyBooks = Pick<
  PaymentTransaction,
  'announced' | 'corrections' | 'batches' | 'refunds' | 'accounts' | 'subsidies' | 'bans' | 'recipients'
>;

export type TasksChanged = Pick<CaseChanges, 'openTasks' | 'closeTasks' | 'closedBy'>;

export interface SavedWith {
  accountId: string;
  fileId?: string | null;
  receiptFileId?: string | null;
  reason?: string | null;
}
