import type { RecordedDecision } from '../notice/notice.ts';
import type { CivilDate } from '../shared/civil-date.ts';
import type { EpochMs } from '../shared/instant.ts';

/** 培育方案, each periodic report, and what was put right: files of the recommending unit. `at` decides whether it came in time. */
export type Filed = { at: EpochMs; by: string; fileHash: string };

/** Both must hold for a certificate (004-31). `by` is who judged: a person's id, or the signer of a paper. */
export type Evaluation = { tasksDone: boolean; verdict: 'QUALIFIED' | 'UNQUALIFIED'; on: CivilDate; by: string };

/** What a certificate asks for (第十条). */
export const passes = ({ tasksDone, verdict }: Evaluation): boolean => tasksDone && verdict === 'QUALIFIED';

export type Certificate = { number: string; issuedOn: CivilDate; revokedOn: CivilDate | null };

/** A reason of 第二十一条, or leaving of one's own will; whether it takes the certificate back is the pack's word. */
export type EndReason = { code: string; revokesCertificate: boolean };

/** `objection` is the receipt number of the one that led to it, where one did; who objected is told nowhere. */
export type CultivationEnd = { reason: string; decision: RecordedDecision; note: string; objection?: string };

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
