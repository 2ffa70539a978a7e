import type { RecordedDecision } from '../notice/notice.ts';
import type { CivilDate } from '../shared/civil-date.ts';
import type { EpochMs } from '../shared/instant.ts';

/** 培育方案 and each periodic report are files that the recommending unit hands in. */
export type Filed = { at: EpochMs; by: string; fileHash: string };

/** Both must hold for a certificate (004-31). */
export type Evaluation = { tasksDone: boolean; verdict: 'QUALIFIED' | 'UNQUALIFIED'; on: CivilDate; by: string };

export type Certificate = { number: string; issuedOn: CivilDate; revokedOn: CivilDate | null };

/** A reason of 第二十一条, or leaving of one's own will; whether it takes the certificate back is the pack's word. */
export type EndReason = { code: string; revokesCertificate: boolean };

export type CultivationEnd = { reason: string; decision: RecordedDecision; note: string };

/** One person's cultivation from the announcement on (004-30 … 004-42). */
export interface Cultivation {
  personId: string;
  announcedOn: CivilDate;
  /** The last day of the period, counted from the announcement. */
  endsOn: CivilDate;
  plan: Filed | null;
  reports: readonly Filed[];
  evaluation: Evaluation | null;
  certificate: Certificate | null;
  end: CultivationEnd | null;
}
