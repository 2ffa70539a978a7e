import type { CivilDate } from '../shared/civil-date.ts';
import type { Attachment } from './state.ts';

/** What `decide` must know beyond the state; loaded under the case's lock, never guessed. */
export interface ApprovalFacts {
  /** Keys (plan.ts) of the roles and posts to which he belongs who signs, or for whom he signs. */
  pools: readonly string[];
  /** Those whom the command names, by id; who is not here does not exist. */
  people: Readonly<Record<string, { name: string; maySign: boolean; mayRead: boolean }>>;
  /** Papers of this case that may be attached to a word, of those that the command names. */
  papers: readonly Attachment[];
  /** The last day of the clock of the node that is open; null where it has none. */
  dueOn: CivilDate | null;
  /** Answers for the case as a whole, as its office does: may urge. */
  oversees: boolean;
}
