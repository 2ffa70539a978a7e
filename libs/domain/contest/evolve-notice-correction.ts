import { correctionOf } from '../document/correction.ts';
import { evolveDocument } from '../document/events.ts';
import { valueOf } from '../shared/result.ts';
import {
  isUnfinished,
  type Arrangement,
  type CorrectionStanding,
  type NoticeCorrection,
  type NoticeCorrectionEvent,
} from './notice-correction.ts';
import { noticeCorrectionUnderWay, type ContestState } from './state.ts';

/** The place that the plan fixed, until a correction moves it. */
export const arrangementOf = ({ firstDay, lastDay, place, plan }: ContestState): Arrangement => ({
  firstDay,
  lastDay,
  place: place ?? (plan?.text.place || null),
});

/** Dates and place were made known by a notice that is out: whoever changes them makes that known too. */
export const isNoticed = ({ notice }: ContestState): boolean => notice !== undefined && notice.distributed !== null;

/** What became of it; LAPSED where the contest had come to its end before it was distributed. */
export function correctionStanding(correction: NoticeCorrection, state: ContestState): CorrectionStanding {
  if (correction.withdrawn !== null) return 'WITHDRAWN';
  if (correction.document.distributed !== null) return 'IN_FORCE';
  return noticeCorrectionUnderWay(state) === null ? 'LAPSED' : 'UNDER_WAY';
}

/** What it corrects was distributed: its beginning was refused otherwise. */
function begun({ notice }: ContestState, event: Extract<NoticeCorrectionEvent, { number: number }>): NoticeCorrection {
  if (notice === undefined) throw new Error('a correction was begun of a notice that is not there');
  const { type: _, at: begunAt, ...said } = event;
  return { ...said, begunAt, document: valueOf(correctionOf(notice)), withdrawn: null };
}

/** The state after an event of a correction: what it says is in force with its distribution, and not before. */
export function evolveNoticeCorrection(state: ContestState, event: NoticeCorrectionEvent): ContestState {
  const { noticeCorrections = [] } = state;
  if ('number' in event) return { ...state, noticeCorrections: [...noticeCorrections, begun(state, event)] };
  const stepped = (one: NoticeCorrection): NoticeCorrection =>
    event.type === 'NOTICE_CORRECTION_WITHDRAWN'
      ? { ...one, withdrawn: { reason: event.reason, at: event.at } }
      : { ...one, document: evolveDocument(one.document, event.step) };
  const after = { ...state, noticeCorrections: noticeCorrections.map((one) => (isUnfinished(one) ? stepped(one) : one)) };
  const current = noticeCorrections.find(isUnfinished);
  return event.type === 'NOTICE_CORRECTION_DISTRIBUTED' && current !== undefined ? inForce(after, current) : after;
}

const inForce = (state: ContestState, { after: { firstDay, lastDay, place } }: NoticeCorrection): ContestState => ({
  ...state,
  ...{ firstDay, lastDay },
  ...(place !== null && { place }),
});
