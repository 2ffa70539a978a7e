import type { Calendar } from '../calendar/calendar.ts';
import type { PeriodRule } from '../deadline/rule.ts';
import type { PersonHold, PublicNotice, Removal, Sighting } from './notice.ts';
import type { NoticeState } from './state.ts';

/** The display that the system looks at itself: the page (office.md §7). */
export const PAGE = 'SITE';

/** What `decide` must know beyond the state; loaded under the case's lock, never guessed. */
export interface NoticeFacts {
  /** How long a notice hangs, under the round's settings. */
  rule: PeriodRule;
  calendar: Calendar;
  /** Displays of the pack, of which PAGE is watched. */
  displays: readonly string[];
  /** What the system saw of its own page. */
  fetches: readonly Sighting[];
  /** Objections that hold or held somebody. */
  holds: readonly PersonHold[];
  /** Persons whom the decision on an objection took off. */
  struck: readonly Removal[];
  /** SHA-256 of the text that an act puts up, and of the file that it names; null without one. */
  textHash: string | null;
  fileHash: string | null;
}

type SeenFacts = Pick<NoticeFacts, 'rule' | 'fetches' | 'holds' | 'struck'>;

/** The notice as its rules see it: the record of the case, what the system saw of its page, and what holds whom. */
export const publicNotice = (state: NoticeState, { rule, fetches, holds, struck }: SeenFacts): PublicNotice => ({
  id: state.owner.id,
  rule,
  watched: [PAGE],
  postings: state.postings,
  extensions: state.extensions,
  sightings: [...fetches, ...state.proofs],
  outageDecisions: state.outageDecisions,
  holds,
  removals: [...state.removals, ...struck],
  announced: [],
});
