import type { Secret } from '../score-report/records.ts';
import type { CivilDate } from '../shared/civil-date.ts';
import type { EligibilityRule, Override } from './rules.ts';

export const teamStatuses = ['DRAFT', 'FILED', 'RETURNED', 'WITHDRAWN'] as const;
export type TeamStatus = (typeof teamStatuses)[number];

/** The 代表队 of one unit in one contest. Instants are epoch milliseconds; version 0 is a team that nobody has begun. */
export interface TeamRecord {
  organizationId: string;
  status: TeamStatus;
  version: number;
  leaderName: string | null;
  leaderPhone: Secret | null;
  /** The sealed 报名表. */
  formFileId: string | null;
  returnReason: string | null;
  filedAt: number | null;
}

export const newTeam = (organizationId: string): TeamRecord => ({
  organizationId,
  status: 'DRAFT',
  version: 0,
  leaderName: null,
  leaderPhone: null,
  formFileId: null,
  returnReason: null,
  filedAt: null,
});

/** What of a contestant the unit fills in. */
export interface ContestantContent {
  name: string;
  sex: 'F' | 'M';
  idNumber: Secret | null;
  birthDate: CivilDate;
  employer: string;
  phone: Secret | null;
  group: string | null;
  declared: Readonly<Record<string, boolean>>;
  proofFileId: string | null;
}

/** 资格审核 of one contestant; `rule` names the clause that bars him. */
export interface Review {
  verdict: 'ACCEPTED' | 'REJECTED';
  rule: string | null;
  reason: string | null;
}

export interface ContestantRecord extends ContestantContent {
  id: string;
  position: number;
  overrides: readonly Override[];
  review: Review | null;
  checkedInAt: number | null;
}

/** What the pack of a case says of entries. `minEntrants` are those of the final (000-24). */
export interface EntryPack {
  rules: readonly EligibilityRule[];
  groups: readonly string[];
  /** What the rules ask of a contestant, in the words that may head its column in a table. */
  questions: readonly { key: string; labels: readonly string[] }[];
  minEntrants: { value: number; clause: string };
}

/** The pack as one contest has it: where the table of trades gives it a group, nobody of another one enters (003-04). */
export const ofGroup = <P extends Pick<EntryPack, 'groups'>>(pack: P, group: string | null): P =>
  group === null ? pack : { ...pack, groups: pack.groups.filter((one) => one === group) };

/** Another place where a person counts: the same contest's other teams, or another contest. */
export interface OtherEntry {
  /** The contestant who was asked for. */
  contestantId: string;
  caseId: string;
  organizationId: string;
  unit: string;
  contest: string;
}
