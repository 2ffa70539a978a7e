import type { Attachment } from '@jiangcheng/domain/approval/state';
import type { Actor, Grant, Role } from '@jiangcheng/domain/access/actor';
import type { Calendar } from '@jiangcheng/domain/calendar/calendar';
import type { OfficeHours } from '@jiangcheng/domain/reminder/office-hours';
import type { ContestStanding } from '@jiangcheng/domain/campaign/contests';
import type { Entrant } from '@jiangcheng/domain/contest/draw';
import type { ContestState } from '@jiangcheng/domain/contest/state';
import type { Issuer } from '@jiangcheng/domain/document/state';
import type { UnitColumns } from '@jiangcheng/domain/org-award/decide';
import type { ApprovedPerson } from '@jiangcheng/domain/notice/state';
import type { CandidateStanding, ScoringStanding } from '@jiangcheng/domain/selection/facts';
import type { ReportedRow } from '@jiangcheng/domain/recheck/recheck';
import type { Refusal } from '@jiangcheng/domain/shared/result';
import type { CollectionRows } from './collection-rows.ts';
import type { CaseChanges } from './case-changes.ts';
import type { CultivationBooks } from './cultivation-books.ts';
import type { LockedCase } from './locked-case.ts';
import type { NoticeBooks } from './notice-books.ts';
import type { Outcome } from './outcome.ts';
import type { NewPaperRow, PaperBasis, PaperRow, PendingAt } from './paper-row.ts';
import type { CommitteeRow, TradeCells } from './plan-tables.ts';
import type { MoneyBooks } from './payments.ts';
import type { Recipient } from './recipient.ts';
import type { DeadlineRow, TaskRow } from './rows.ts';
import type { SupportBooks } from './support-books.ts';

export type LockedContest = LockedCase<ContestState>;

/** Until when sheets are awaited, and from whom: neither sealed nor handed in on paper. Nothing of what anybody has scored. */
export interface AwaitedExperts {
  startedAt: number;
  dueAt: number;
  experts: readonly (Recipient & { declared: boolean })[];
}

/** A person of whom an approval wants to know whether he may sign, and how he is told that it is his turn. */
export interface PersonAtWork extends Recipient {
  /** Empty for one without an account in use. */
  grants: readonly Grant[];
  /** Posts he is a member of. */
  posts: readonly string[];
}

export interface SentReminder {
  taskId: string;
  round: number;
  dueOn: string;
  rung: string;
  /** When it was first said to somebody, epoch milliseconds. */
  at: number;
}

/** The report as its hand-in needs it: what is missing, and what is frozen when nothing is. */
export interface ReportReadiness {
  draftVersion: number;
  missing: readonly Refusal[];
  frozen: { entries: unknown; ranking: unknown; sha256: string; documents: readonly string[] } | null;
}

export interface LastDecision {
  by: string;
  at: string;
  type: string;
}

/** Everything one transaction on one case may ask and write. */
export interface CaseTransaction {
  readonly notices: NoticeBooks;
  readonly cultivations: CultivationBooks;
  readonly support: SupportBooks;
  readonly money: MoneyBooks;
  /** Locks the row; null when there is no such case. Throws CaseArchivedError. */
  lock(caseId: string): Promise<LockedCase | null>;
  /** The case as it stands, without its lock: whatever rests on it is checked under the lock before it is kept. */
  read(caseId: string): Promise<LockedCase | null>;
  calendar(): Promise<Calendar>;
  /** When people are reminded, as the office has set it. */
  officeHours(): Promise<OfficeHours>;
  /** Inferred values of the case's trade that nobody has confirmed and that block `what`. */
  blockingValues(campaignId: string, tradeNo: number, what: string): Promise<{ field: string; clause: string }[]>;
  readiness(locked: LockedContest): Promise<ReportReadiness>;
  /** Where the contest of each trade of a campaign stands, in the order of the trades. */
  contestsOf(campaignId: string): Promise<ContestStanding[]>;
  /** The bodies of a campaign's committee, the leading one first; empty while the case of its end has not named them. */
  committeeOf(campaignId: string): Promise<readonly Issuer[]>;
  /** What may be computed with of one trade, by field: printed or confirmed; null for what is only inferred. */
  tradeValues(campaignId: string, tradeNo: number): Promise<Readonly<Record<string, unknown>>>;
  /** Who holds the committee's posts now, in the order of entry. */
  committeeRows(campaignId: string): Promise<CommitteeRow[]>;
  /** The campaign's trades in order. */
  tradeCells(campaignId: string): Promise<TradeCells[]>;
  /** The units of a window in which many hand in, in sets. */
  readonly collection: CollectionRows;
  /** The ranked rows of a report as it was handed in, best first; none where there is no such round. */
  reportedRows(caseId: string, round: number): Promise<ReportedRow[]>;
  /** The units that have a team for the final of a contest, filed or begun, in the order of their ids. */
  teamUnitsOf(caseId: string): Promise<string[]>;
  /** How many are in the final, by its entries or, where none were filed here, by the report of the round; and whether fewer were let pass. */
  finalistsOf(caseId: string, round: number): Promise<{ counted: number; waived: boolean }>;
  /** Who was accepted for the final of a contest, team by team. */
  entrantsOf(caseId: string): Promise<Entrant[]>;
  /** The 自评表 that were handed in by a window, with the columns that the office filled in for an award, in the order of the units' ids. */
  assessmentsOf(awardId: string, collectionId: string): Promise<UnitColumns[]>;
  /** Who counts in a selection: recommended, and neither withdrawn nor rejected, in the order of their ids. */
  candidatesOf(caseId: string): Promise<CandidateStanding[]>;
  /** Where the experts' scoring of a selection stands; as not begun where there is none. */
  scoringOf(caseId: string): Promise<ScoringStanding>;
  /** Experts of a scoring under way whose sheets are awaited; null before it starts and once it is open. */
  awaitedExperts(caseId: string): Promise<AwaitedExperts | null>;
  /** How a notice prints these candidates of a selection, in this order. */
  printedCandidates(caseId: string, ids: readonly string[]): Promise<ApprovedPerson[]>;
  /** Those of these organizations that exist, by id. */
  organizationNames(ids: readonly string[]): Promise<Record<string, string>>;
  /** Whether a document of any case has this number, in its proper form; nobody else gives it until this transaction ends. */
  isNumberTaken(number: string): Promise<boolean>;
  /** The code that is printed on the paper of this SHA-256. */
  checkCodeOf(sha256: string): string;
  /** Whether a code typed from paper is that of this SHA-256. */
  codeMatches(sha256: string, typed: string): boolean;
  recipients(role: Role, campaignId: string, organizationId: string | null): Promise<Recipient[]>;
  /** Who gets a copy of what is overdue: the 中心主任, by his post; the head while no post is named (office.md §5). */
  copiedOf(campaignId: string): Promise<Recipient[]>;
  /** Those who do the work of a post now (libs/domain/post); nobody where it has no people. */
  peopleOfPost(postId: string): Promise<Recipient[]>;
  /** The same of the post that handles the case's trade, or its campaign; nobody where none does. */
  peopleOfDuty(locked: Pick<LockedCase, 'id' | 'scope'>): Promise<Recipient[]>;
  /** The named superior of each of these people, or else the organization's named contact (上级联系人). */
  superiorsOf(personIds: readonly string[], organizationId: string | null): Promise<Recipient[]>;
  /** Who stands in today for each of these people who is on leave, for tasks of this kind (代). */
  deputiesOf(personIds: readonly string[], taskKind: string): Promise<Recipient[]>;
  /** Those of these ids who exist. */
  peopleAtWork(personIds: readonly string[]): Promise<PersonAtWork[]>;
  /** Those of these files that were brought to this case to be attached to a signer's word. */
  attachable(caseId: string, fileIds: readonly string[]): Promise<Attachment[]>;
  remindersOf(caseId: string): Promise<SentReminder[]>;
  lastDecision(caseId: string): Promise<LastDecision | null>;
  insertPaper(paper: NewPaperRow, stage: { stage: string; round: number }): Promise<void>;
  /** Whether a decision from paper, other than this act, waits for its second clerk that was registered for this stage and round. */
  hasPaperPending(caseId: string, at: PendingAt): Promise<boolean>;
  /** Locks the registration; null when there is none. */
  lockPaper(id: string): Promise<PaperRow | null>;
  settlePaper(id: string, status: 'CONFIRMED' | 'REJECTED', accountId: string): Promise<void>;
  save(locked: LockedCase, changes: CaseChanges): Promise<Saved>;
}

export interface Saved {
  version: number;
  auditSeq: number;
  auditHead: string | null;
}

/** Where a command came from; part of its audit event. */
export interface CommandOrigin {
  actor: Actor;
  sessionId: string | null;
  address: string | null;
  requestId: string | null;
  /** The paper that the command rests on, registered and confirmed; the decision is its signer's. */
  paper?: PaperBasis;
}

export interface CommandKey {
  accountId: string;
  key: string;
  bodyHash: string;
}

export interface CaseStore {
  transaction<T>(work: (tx: CaseTransaction) => Promise<T>): Promise<T>;
  /** The same in one transaction with a stored answer: the same key and body returns it, another body is KEY_REUSED; a refusal is stored too. */
  once<T>(key: CommandKey, work: (tx: CaseTransaction) => Promise<Outcome<T>>): Promise<Outcome<T>>;
}

export type { DeadlineRow, LockedCase, Recipient, TaskRow };
