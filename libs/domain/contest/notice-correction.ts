import type { DocumentEvent } from '../document/events.ts';
import type { DocumentState } from '../document/state.ts';
import type { CivilDate } from '../shared/civil-date.ts';

/** When and where a contest is held; null while nobody has said. */
export interface Arrangement {
  firstDay: CivilDate | null;
  lastDay: CivilDate | null;
  place: string | null;
}

/** 更正通知 of the contest's own 比赛通知: what it says holds from its distribution on (office.md §2). */
export interface NoticeCorrection {
  /** Counts within the contest. */
  number: number;
  reason: string;
  begunBy: string;
  begunAt: number;
  before: Arrangement;
  after: Arrangement;
  document: DocumentState;
  withdrawn: { reason: string; at: number } | null;
}

/** Begun with what it changes, a step of its chain, or taken back. */
export type NoticeCorrectionEvent =
  | ({ type: 'NOTICE_CORRECTION_BEGUN'; at: number } & Pick<NoticeCorrection, 'number' | 'reason' | 'begunBy' | 'before' | 'after'>)
  | { type: `NOTICE_CORRECTION_${DocumentEvent['type']}`; at: number; step: DocumentEvent }
  | { type: 'NOTICE_CORRECTION_WITHDRAWN'; at: number; reason: string };

export const isNoticeCorrectionEvent = <E extends { type: string }>(event: E): event is Extract<E, NoticeCorrectionEvent> =>
  event.type.startsWith('NOTICE_CORRECTION_');

/** Neither out nor taken back. */
export const isUnfinished = ({ document, withdrawn }: NoticeCorrection): boolean => withdrawn === null && document.distributed === null;

export const correctionStandings = ['UNDER_WAY', 'IN_FORCE', 'WITHDRAWN', 'LAPSED'] as const;
export type CorrectionStanding = (typeof correctionStandings)[number];
