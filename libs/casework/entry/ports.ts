import type { ContestantRecord, EntryPack, OtherEntry, Review, TeamRecord } from '@jiangcheng/domain/entry/records';
import type { Override, PriorResult } from '@jiangcheng/domain/entry/rules';
import type { NewAuditEvent, NewDeviation } from '../ports/case-changes.ts';
import type { CommandKey, CommandOrigin, LockedCase, LockedContest } from '../ports/case-store.ts';
import type { NewId } from '../ports/ids.ts';
import type { Outcome } from '../ports/outcome.ts';
import type { Telling } from '../ports/telling.ts';

/** Everything one transaction may ask and write of a contest's entries. Purposes of files are those of contracts/api/file. */
export interface EntryTransaction extends Telling {
  lock(caseId: string): Promise<LockedCase | null>;
  /** The case as it is, without holding it. */
  find(caseId: string): Promise<LockedCase | null>;
  /** Null when there is no such organization. */
  organizationName(organizationId: string): Promise<string | null>;
  /** As the campaign's list of trades names it now. */
  tradeName(locked: LockedContest): Promise<string>;
  /** The group that this contest is for, as the table of trades says; null where all compete together (003-04). */
  tradeGroup(locked: LockedContest): Promise<string | null>;
  team(caseId: string, organizationId: string): Promise<TeamRecord | null>;
  /** In their order; of a team, or of these ids. */
  contestants(caseId: string, organizationId: string, ids?: readonly string[]): Promise<ContestantRecord[]>;
  /** Of a team in their order, so many behind a place: a long list is opened page by page. */
  contestantPage(caseId: string, organizationId: string, after: number, limit: number): Promise<ContestantRecord[]>;
  /** Who of these people counts elsewhere, by ID number, or by name and birth date where one of the two has none. */
  otherEntries(contestants: readonly ContestantRecord[]): Promise<OtherEntry[]>;
  /** Earlier places by the id of the contestant. */
  priorResults(contestants: readonly ContestantRecord[]): Promise<ReadonlyMap<string, PriorResult[]>>;
  /** SHA-256 of a file of this case with this purpose; null for any other file. */
  fileHash(caseId: string, fileId: string, purpose: string): Promise<string | null>;
  saveTeam(caseId: string, team: TeamRecord, accountId: string): Promise<void>;
  saveContestant(caseId: string, organizationId: string, contestant: ContestantRecord): Promise<void>;
  /** The list as a whole: who is not on it any more is gone, who did not change keeps his review. */
  replaceContestants(caseId: string, organizationId: string, contestants: readonly ContestantRecord[]): Promise<void>;
  removeContestant(caseId: string, organizationId: string, contestantId: string): Promise<void>;
  /** Whether those of a team count from now on. Of an earlier filing the acceptance of who did not change stays; who was turned away is looked at anew. */
  count(caseId: string, organizationId: string, counted: boolean): Promise<void>;
  review(ids: readonly string[], review: Review): Promise<void>;
  saveOverrides(contestantId: string, overrides: readonly Override[]): Promise<void>;
  checkIn(ids: readonly string[], present: boolean): Promise<void>;
  /** How many contestants count in this contest. */
  countedIn(caseId: string): Promise<number>;
  insertDeviation(caseId: string, deviation: NewDeviation): Promise<void>;
  /** What the history may say of personal values; `event` names the event they are digested for. */
  personalDigests(fields: Readonly<Record<string, string>>, event: string): Readonly<Record<string, string | null>>;
  /** Appends to the case's chain without moving the case. Once in a transaction. */
  appendEvents(locked: LockedCase, events: readonly NewAuditEvent[]): Promise<void>;
}

interface EntryStore {
  /** One transaction with a stored answer: the same key and body returns it. */
  once<T>(key: CommandKey, work: (tx: EntryTransaction) => Promise<Outcome<T>>): Promise<Outcome<T>>;
  /** One snapshot, which changes nothing. */
  read<T>(work: (tx: EntryTransaction) => Promise<T>): Promise<T>;
}

export type EntryPackOf = (regulation: string, edition: string, settings: Readonly<Record<string, unknown>>) => EntryPack;

export interface EntryDesk {
  store: EntryStore;
  packOf: EntryPackOf;
  newId: NewId;
}

export interface TeamRequest<I> {
  caseId: string;
  organizationId: string;
  input: I;
  origin: CommandOrigin;
  key: CommandKey;
}

/** What every act on a team answers. */
export interface TeamMoved {
  version: number;
}
