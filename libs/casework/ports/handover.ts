import type { Delegation, DelegationPerson } from '@jiangcheng/domain/delegation/delegation';
import type { Draft } from '@jiangcheng/domain/score-report/records';
import type { PostMember } from '@jiangcheng/domain/post/post';
import type { CaseChanges } from './case-changes.ts';
import type { CommandOrigin, LockedCase, Saved } from './case-store.ts';
import type { MoneyBooks } from './payments.ts';

/** 工作交接: all that is open with one person goes to his successor. */
export interface HandoverRequest {
  fromId: string;
  toId: string;
  reason: string;
  origin: CommandOrigin;
  /** Null while it is only looked at. */
  key: string | null;
}

export interface HandedPost {
  id: string;
  name: string;
  members: readonly PostMember[];
}

export type StandingDelegation = Delegation & { id: string; absentName: string; deputyName: string; reason: string };

/** A case in which a person has something in hand, and its 经办人. */
export interface CaseInHand {
  locked: LockedCase;
  handlerId: string | null;
  /** Its draft, where he holds that or did when it was last saved. */
  draft: Draft | null;
}

/** Everything a handover may ask and write, in one transaction. */
export interface HandoverTransaction {
  readonly money: MoneyBooks;
  today(): Promise<string>;
  personName(personId: string): Promise<string | null>;
  /** A person with an account in use, and what is granted to it; null when there is none. */
  personAtWork(personId: string): Promise<(DelegationPerson & { accountId: string }) | null>;
  /** Open posts on which he has a seat. */
  postsOf(personId: string): Promise<HandedPost[]>;
  officePersons(): Promise<ReadonlySet<string>>;
  saveMembers(postId: string, members: readonly PostMember[]): Promise<void>;
  /** Those in force now or later in which one of these takes part. */
  delegationsOf(personIds: readonly string[]): Promise<StandingDelegation[]>;
  /** Ends the delegation of this id and enters it anew as it is here. */
  replaceDelegation(after: StandingDelegation, why: { accountId: string; reason: string }): Promise<void>;
  /** In order of their ids, each locked until the transaction ends. */
  casesOf(personId: string): Promise<CaseInHand[]>;
  save(locked: LockedCase, changes: CaseChanges): Promise<Saved>;
  holdDraft(hold: { caseId: string; accountId: string; since: number }): Promise<void>;
  setHandler(caseId: string, personId: string | null): Promise<void>;
}
