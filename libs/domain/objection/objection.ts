import type { CivilDate } from '../shared/civil-date.ts';
import type { EpochMs } from '../shared/instant.ts';
import type { RecordedDecision } from '../notice/notice.ts';

/**
 * How an objection came, with what decides whether it came in time (office.md §7): on the web the server's instant, a letter's postmark or
 * else its receipt, of a call or visit the time of 受理登记.
 */
export type Arrival =
  | { channel: 'WEB'; at: EpochMs }
  | { channel: 'LETTER'; postmarkedOn: CivilDate | null; receivedOn: CivilDate }
  | { channel: 'CALL' | 'VISIT'; registeredAt: EpochMs };

/** Who objects. `sealed`: the unit's seal is on it. */
export type Objector =
  | { kind: 'REAL_NAME'; personId: string | null; name: string; contact: string }
  | { kind: 'UNIT_SEAL'; unit: string; contact: string; sealed: boolean }
  | { kind: 'ANONYMOUS' };

/** UPHELD and PARTLY rest on facts that were found; only a recorded decision draws consequences from them. */
export type Finding = 'UPHELD' | 'PARTLY' | 'NOT_UPHELD';

/** 核查报告, signed by both who verified. */
export interface VerificationReport {
  finding: Finding;
  fileHash: string;
  signedBy: readonly string[];
  at: EpochMs;
}

export interface ObjectionDecision extends RecordedDecision {
  effect: 'KEEP' | 'REMOVE';
}

export type ObjectionState =
  | { stage: 'RECEIVED' }
  | { stage: 'NOT_ADMITTED'; at: EpochMs; code: string; reason: string }
  | { stage: 'ADMITTED'; at: EpochMs; verifiers: readonly string[] }
  | { stage: 'REPORTED'; at: EpochMs; verifiers: readonly string[]; report: VerificationReport }
  | {
      stage: 'DECIDED';
      at: EpochMs;
      verifiers: readonly string[];
      report: VerificationReport;
      decision: ObjectionDecision;
      repliedAt: EpochMs | null;
    };

/** One objection concerns one person; whoever objects to several makes several. `at` of every stage but the refusal is the admission's. */
export interface Objection {
  id: string;
  noticeId: string;
  personId: string;
  arrival: Arrival;
  objector: Objector;
  facts: string;
  /** The clerk's word that the facts can be verified: who, what, when. */
  concrete: boolean;
  registeredBy: string;
  state: ObjectionState;
}
