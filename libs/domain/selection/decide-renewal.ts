import type { Refusal } from '../shared/result.ts';
import type { SelectionEvent } from './events.ts';
import { withdrawnFrom, type OwnersNotice } from '../notice/standing.ts';

/** NOTHING_WITHDRAWN while every notice hangs, is over or is yet to be posted. */
export const renewalRefusals = (notice: OwnersNotice): Refusal[] =>
  withdrawnFrom(notice).length === 0 ? [{ code: 'NOTHING_WITHDRAWN', clause: '004/第八条' }] : [];

export const renewNotice = (notice: OwnersNotice, reason: string, at: number): SelectionEvent => ({
  type: 'NOTICE_RENEWED',
  at,
  candidateIds: withdrawnFrom(notice),
  reason,
});
