import type { Entrant } from '@jiangcheng/domain/contest/draw';
import type { Person } from '@jiangcheng/domain/approval/plan';
import type { LastSave } from '@jiangcheng/domain/draft/hold';
import type { CaseScope, Grant } from '@jiangcheng/domain/access/actor';
import type { Calendar } from '@jiangcheng/domain/calendar/calendar';
import type { PostMember } from '@jiangcheng/domain/post/post';
import type { Answers } from '@jiangcheng/domain/org-award/answers';
import type { Assessment } from '@jiangcheng/domain/org-award/assessment';
import type { PackageItem, UnitRecord } from '@jiangcheng/domain/collection/unit';
import type { CaseState } from '@jiangcheng/domain/process/story';
import type { CandidateStanding, ScoringStanding } from '@jiangcheng/domain/selection/facts';
import type {
  FrozenReport,
  NewAuditEvent,
  NewDocumentNumber,
  NewDeviation,
  NewMail,
  NewReminder,
  NewTask,
  ReportReview,
} from '../ports/case-changes.ts';
import type { ApprovalRow } from '../ports/approval-row.ts';
import type { AwaitedExperts, DeadlineRow, ReportReadiness } from '../ports/case-store.ts';
import type { NoticeProgress } from '../ports/collection-rows.ts';
import type { KeptHandIn } from '../ports/collection-store.ts';
import type { PaperRow } from '../ports/paper-row.ts';

/** What a case's store finds around the case: people, calendar, clock, the report's readiness. Tests change it between two acts. */
export interface Surroundings {
  /** The business clock, epoch milliseconds; it stands until it is moved. */
  now: number;
  calendar: Calendar;
  people: readonly { personId: string; name: string; email: string | null; superiorId?: string | null; grants: readonly Grant[] }[];
  /** Posts of the office with the contests they handle; `tradeNo` null is every trade that has none of its own. */
  posts: readonly {
    id: string;
    name: string;
    members: readonly PostMember[];
    duties: readonly { campaignId: string; tradeNo: number | null }[];
  }[];
  /** Ids of those who are on leave today. */
  away: ReadonlySet<string>;
  /** Who stands in for whom today; `kinds` null for every kind of task. */
  deputies: readonly { absentId: string; deputyId: string; kinds: readonly string[] | null }[];
  /** The named contact above an organization, by its id. */
  superiors: ReadonlyMap<string, string>;
  readiness: ReportReadiness;
  /** Fields of the case's trade that nobody has confirmed and that block its release. */
  blocking: { field: string; clause: string }[];
  settings: Record<string, unknown>;
  /** Trades of each campaign, by its id. */
  trades: ReadonlyMap<string, readonly { no: number; name: string }[]>;
  organizations: Readonly<Record<string, string>>;
  /** What is known of every trade, by field. */
  tradeValues: Readonly<Record<string, unknown>>;
  /** What stands beside a selection's case: its candidates and its scoring, by the case's id. */
  selections: ReadonlyMap<string, { candidates: CandidateStanding[]; scoring: ScoringStanding; awaited: AwaitedExperts | null }>;
  /** Who was accepted for the final, by contest. */
  entrants: ReadonlyMap<string, Entrant[]>;
  /** The units that have a team for it, by contest. */
  teamUnits: ReadonlyMap<string, readonly string[]>;
  /** The office's columns of 自评表, by `case/organization`. */
  reviews: ReadonlyMap<string, Answers>;
  /** SHA-256 of the files that papers refer to, by id. */
  files: ReadonlyMap<string, string>;
}

export type StoredTask = NewTask & { status: 'OPEN' | 'DONE' | 'CANCELLED'; closedBy: string | null; claimedBy?: string | null };
type StoredReport = FrozenReport & { review: ReportReview['review'] | null; reason: ReportReview['reason'] };
export type StoredEvent = NewAuditEvent & { seq: number; at: number };

/** One case with all that hangs on it. The history is a plain list: the chain is libs/audit's. */
export interface StoredCase {
  id: string;
  kind: string;
  number: string;
  title: string;
  organizerNames: ReadonlyMap<string, string>;
  scope: CaseScope;
  regulation: string;
  edition: string;
  status: 'OPEN' | 'CLOSED';
  version: number;
  state: CaseState;
  wakeAt: number | null;
  events: StoredEvent[];
  deadlines: DeadlineRow[];
  tasks: StoredTask[];
  /** Those of a window's notices may wait for office hours. */
  mails: (NewMail & { notBefore?: number | null })[];
  reminders: (NewReminder & { at: number })[];
  deviations: NewDeviation[];
  reports: StoredReport[];
  /** Pokes that are owed: the versions of the saves that brought them about, null where something else did. */
  moves: (number | null)[];
  papers: PaperRow[];
  /** In the order in which they were opened. */
  approvals: ApprovalRow[];
  copies: { personId: string; text: string | null; read: boolean }[];
  documentNumbers: NewDocumentNumber[];
  /** Of a window in which many hand in. */
  collection?: StoredCollection;
}

export interface StoredUnit extends UnitRecord {
  items: PackageItem[];
  assessment: Assessment | null;
  saved: LastSave<Person> | null;
  /** As it stood at the last hand-in; null where it was not complete. */
  handedAssessment: Assessment | null;
  handedIn: KeptHandIn[];
  /** The due day of which it was last told, and how many of its people were reached. */
  toldDue: string | null;
  reached: number | null;
}

export interface StoredCollection {
  /** In the order of their ids. */
  units: StoredUnit[];
  notices: Map<string, NoticeProgress & { last: string }>;
}

/** Who has no address gets a line on the list of calls, which the fakes do not keep. */
export const isMailed = ({ toAddress }: NewMail): boolean => toAddress !== null;
