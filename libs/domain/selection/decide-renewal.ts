import type { Refusal } from '../shared/result.ts';
import type { SelectionEvent } from './events.ts';
import type { NoticeStanding } from './facts.ts';

/** Whose notice was withdrawn and who is on no other one; who was taken off the list stays off it. */
export const withdrawnFrom = ({ persons }: NoticeStanding): string[] =>
  persons.filter(({ refusals }) => refusals.some(({ code }) => code === 'NOTICE_WITHDRAWN')).map(({ personId }) => personId);

/** NOTHING_WITHDRAWN while every notice hangs, is over or is yet to be posted. */
export const renewalRefusals = (notice: NoticeStanding): Refusal[] =>
  withdrawnFrom(notice).length === 0 ? [{ code: 'NOTHING_WITHDRAWN', clause: '004/第八条' }] : [];

export const renewNotice = (notice: NoticeStanding, reason: string, at: number): SelectionEvent => ({
  type: 'NOTICE_RENEWED',
  at,
  candidateIds: withdrawnFrom(notice),
  reason,
});
