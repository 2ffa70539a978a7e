import type { ContestAct } from '@jiangcheng/domain/contest/acts';
import { noticeCorrectionUnderWay, type ContestState } from '@jiangcheng/domain/contest/state';
import { documentSheet, planSheet } from '../document/countersign-sheets.ts';
import type { LockedCase } from '../ports/case-store.ts';

/** The 会签单 on which plan, notice and a correction of it are signed; null for what is not said on one. */
export function signedSheet(act: ContestAct, found: LockedCase<ContestState>): string | null {
  if (act === 'countersignPlan' || act === 'returnPlan') return planSheet(found);
  if (act === 'countersignNotice' || act === 'signNotice') return documentSheet(found.state.notice);
  const correction = act === 'countersignNoticeCorrection' || act === 'signNoticeCorrection';
  return correction ? documentSheet(noticeCorrectionUnderWay(found.state)?.document) : null;
}
