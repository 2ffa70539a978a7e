import type { ContestAct } from '@jiangcheng/domain/contest/acts';
import type { ContestState } from '@jiangcheng/domain/contest/state';
import { documentSheet, planSheet } from '../document/countersign-sheets.ts';
import type { LockedCase } from '../ports/case-store.ts';

/** The 会签单 on which plan and notice are signed; null for what is not said on one. */
export function signedSheet(act: ContestAct, found: LockedCase<ContestState>): string | null {
  if (act === 'countersignPlan' || act === 'returnPlan') return planSheet(found);
  return act === 'countersignNotice' || act === 'signNotice' ? documentSheet(found.state.notice) : null;
}
