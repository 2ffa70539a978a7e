import type { CertificateRule } from './certificate.ts';
import type { EndReason } from './cultivation.ts';

/** What `decide` must know beyond the state; loaded under the case's lock, never guessed. */
export interface CultivationFacts {
  /** Id of the case, which stands for the person in the rules. */
  id: string;
  /** SHA-256 of the file that an act names; null without one. */
  fileHash: string | null;
  certificateRule: CertificateRule;
  /** Every number that was ever issued in the year of the act; the register is held until the transaction ends. */
  issued: readonly string[];
  endReasons: readonly EndReason[];
  /** The number of the objection that an act names, as it is on record against this person; null where none is, or none is named. */
  objection: string | null;
  /** Who approves 停止培育. */
  endDecidedBy: string;
}
