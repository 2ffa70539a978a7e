import type { Desk } from '@jiangcheng/casework/process/act-context';
import { contestPack } from '@jiangcheng/casework/contest/contest-pack';
import type { NewAuditEvent, NewDeviation, ReportReview } from '@jiangcheng/casework/ports/case-changes';
import type { ApprovalState } from '@jiangcheng/domain/approval/state';
import type { PackOf } from '@jiangcheng/casework/contest/rules';
import type { LedgerRow } from '@jiangcheng/casework/ports/rows';
import type { ReportReadiness } from '@jiangcheng/casework/ports/case-store';
import type { Actor } from '@jiangcheng/domain/access/actor';
import type { Seat } from '@jiangcheng/domain/post/post';
import type { CaseState } from '@jiangcheng/domain/process/story';
import type { ScoringStanding } from '@jiangcheng/domain/selection/facts';

export type Name =
  | 'office'
  | 'secondClerk'
  | 'head'
  | 'organizer'
  | 'coOrganizer'
  | 'otherOrganizer'
  | 'auditor'
  | 'leadingBody'
  | 'secondBody'
  | 'unit'
  | 'finance'
  | 'cashier';

/** Made-up people; who has no address gets no mail (office.md §5). */
export const cast: Record<
  Name,
  {
    name: string;
    role: 'OFFICE' | 'OFFICE_HEAD' | 'ORGANIZER' | 'AUDITOR' | 'BODY' | 'TEAM_UNIT' | 'FINANCE';
    organization?: 'lead' | 'second' | 'other' | 'union';
    mail: boolean;
  }
> = {
  office: { name: '测试甲', role: 'OFFICE', mail: true },
  secondClerk: { name: '测试乙', role: 'OFFICE', mail: false },
  head: { name: '测试丙', role: 'OFFICE_HEAD', mail: true },
  organizer: { name: '测试丁', role: 'ORGANIZER', organization: 'lead', mail: true },
  coOrganizer: { name: '测试戊', role: 'ORGANIZER', organization: 'second', mail: true },
  otherOrganizer: { name: '测试己', role: 'ORGANIZER', organization: 'other', mail: true },
  auditor: { name: '测试庚', role: 'AUDITOR', mail: true },
  leadingBody: { name: '测试辛', role: 'BODY', organization: 'second', mail: true },
  secondBody: { name: '测试壬', role: 'BODY', organization: 'other', mail: true },
  finance: { name: '测试子', role: 'FINANCE', mail: true },
  cashier: { name: '测试丑', role: 'FINANCE', mail: true },
  unit: { name: '测试癸', role: 'TEAM_UNIT', organization: 'union', mail: true },
};
export const organizationNames = {
  lead: '示例单位甲',
  second: '示例单位乙',
  other: '示例单位丙',
  withoutPeople: '示例单位丁',
  union: '示例旗总工会',
} as const;
export const addressOf = (name: Name): string => `${name}@jiangcheng.example`;

/** What is on record of one case, in one shape for every store. Instants are epoch milliseconds. */
export interface Books {
  status: string;
  version: number;
  state: CaseState;
  wakeAt: number | null;
  events: (Pick<
    NewAuditEvent,
    | 'type'
    | 'actingRole'
    | 'actorPersonId'
    | 'decidedBy'
    | 'enteredBy'
    | 'confirmedBy'
    | 'before'
    | 'after'
    | 'reason'
    | 'documents'
    | 'workflowId'
  > & { seq: number })[];
  deadlines: {
    key: string;
    round: number;
    run: string | null;
    startOn: string;
    dueOn: string;
    dueAt: number;
    provisional: boolean;
    status: string;
    overdue: boolean;
    late: boolean | null;
    participant: string | null;
    grossDays: number;
    netDays: number;
    entries: LedgerRow[];
  }[];
  tasks: {
    kind: string;
    round: number;
    role: string;
    organizationId: string | null;
    status: string;
    dueAt: number | null;
    participant: string | null;
    personId: string | null;
    claimedBy: string | null;
    consignedBy: string | null;
  }[];
  approvals: { round: number; status: string; state: ApprovalState }[];
  copies: { personId: string; text: string | null; read: boolean }[];
  mails: { kind: string; toName: string; rung: string | null; notBefore: number | null }[];
  reminders: { personId: string; round: number; dueOn: string; rung: string; status: string }[];
  deviations: NewDeviation[];
  reports: { round: number; late: boolean; effectiveAt: number; lateExplanation: string | null; review: ReportReview['review'] | null }[];
  /** Versions for which a poke is owed. */
  moves: (number | null)[];
}

/** People, calendar, clock and cases over one store. */
export interface World {
  readonly desk: Desk;
  readonly people: Readonly<Record<Name, Actor>>;
  readonly organizations: Readonly<Record<keyof typeof organizationNames, string>>;
  /** What the report lacks, from now on. */
  setReadiness(readiness: Partial<ReportReadiness>): void;
  /** The campaign's settings, from now on. */
  setSettings(settings: Record<string, unknown>): Promise<void>;
  /** Fields that nobody has confirmed and that block the release and the notice, from now on. */
  setBlocking(fields: readonly string[]): Promise<void>;
  /** Names who stands above a person, and above the leading organization; null for nobody. */
  setSuperiors(above: { organizer: Name | null; lead: Name | null }): Promise<void>;
  /** Where a person works, on record from now on; null for nowhere. */
  setEmployer(name: Name, organizationId: string | null): Promise<void>;
  /** Gives the office one post that handles every contest of the world's campaign, from now on, with who is on leave today, the auditor standing in; its id. */
  setPost(members: readonly (readonly [Name, Seat])[], away?: readonly Name[]): Promise<string>;
  /** Moves the business clock to an instant. */
  setNow(at: number): Promise<void>;
  /** Of the case's own clock of a round, or of the clock of an approval's opening. */
  deadlineId(caseId: string, round: number, run?: string): Promise<string>;
  /** A scan in the file table. */
  addFile(): Promise<{ fileId: string; fileSha256: string }>;
  /** Opens a contest that nobody has attended, of the world's one campaign or of another, and returns its id. */
  openCase(of?: { campaignId: string; tradeNo: number }): Promise<string>;
  /** Opens a campaign of this many trades and the case of its end. */
  openCampaign(trades: number): Promise<{ campaignId: string; caseId: string }>;
  /** Opens a year's selection. */
  openSelection(): Promise<{ roundId: string; caseId: string }>;
  /** Who counts in a selection, from now on, each of a unit; their ids in this order. */
  setCandidates(caseId: string, candidates: readonly { organizationId: string; passed: boolean }[]): Promise<string[]>;
  /** Where the scoring of a selection stands, from now on. */
  setScoring(caseId: string, scoring: ScoringStanding): Promise<void>;
  /** Whose sheets of a scoring under way are awaited, each by whether he has declared his relations, from now on. */
  setAwaited(caseId: string, times: { startedAt: number; dueAt: number }, experts: readonly (readonly [Name, boolean])[]): Promise<void>;
  books(caseId: string): Promise<Books>;
  close(): Promise<void>;
}

/** A report that lacks nothing. */
export const READY: ReportReadiness = {
  draftVersion: 3,
  missing: [],
  frozen: { entries: [{ name: '测试辰', total: '90' }], ranking: [], sha256: 'a'.repeat(64), documents: ['b'.repeat(64)] },
};
export const SCAN_SHA256 = 'c'.repeat(64);
export const POST_NAME = '示例岗位';
export const CLAUSE = '000/附3';

/** The pack of 2025 as its next edition will have it: the cut-off lies in the year of these cases. */
export const packOf: PackOf = (regulation, edition, settings) => ({
  ...contestPack(regulation, edition, { ...RELEASED_AT_ONCE, ...settings }),
  cutoffOn: '2026-10-31',
});

/** Most of these contests begin with their release; those that go by plan and notice say so. */
const RELEASED_AT_ONCE = { CONTEST_FRONT: 'BESIDE' };
export const BY_PLAN = { CONTEST_FRONT: 'IN_SYSTEM' };

/** What a made-up candidate is beside his unit: of a key industry, of one region. */
export const CANDIDATE = { keyIndustry: true, industry: '示例行业', region: '示例区', sex: 'F' } as const;
