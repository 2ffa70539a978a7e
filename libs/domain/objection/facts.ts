import type { Concerned, Related } from '../conflict/conflicts.ts';
import type { PublicNotice } from '../notice/notice.ts';
import type { NoticeWindow } from '../notice/window.ts';
import type { AnonymousRule } from './admissibility.ts';

/** What `decide` must know beyond the state; loaded under the case's lock, never guessed. */
export interface ObjectionFacts {
  id: string;
  notice: PublicNotice;
  /** The window of the posting under which the person's time ran. */
  window: NoticeWindow;
  anonymous: AnonymousRule;
  /** The body that decides on what was found against a person (upheldDecidedBy of the pack). */
  upheldBy: string;
  concerned: Concerned;
  /** Those whom an act names as verifiers, as far as they exist. */
  verifiers: readonly Related[];
  /** The one of them who objects himself. */
  verifierObjects: string | null;
  /** SHA-256 of the file that an act names; null without one. */
  fileHash: string | null;
}
