import type { CampaignAct } from '@jiangcheng/domain/campaign/acts';
import { correctionUnderWay } from '@jiangcheng/domain/campaign/corrections';
import { circularOf, circulationOf, type CampaignState } from '@jiangcheng/domain/campaign/state';
import { documentSheet, resultsSheet } from '../document/countersign-sheets.ts';
import type { LockedCase } from '../ports/case-store.ts';

/** The 会签单 on which a body says such a word; null for what is not said on one. */
export function signedSheet(act: CampaignAct, found: LockedCase<CampaignState>): string | null {
  const { state } = found;
  const circulation = circulationOf(state);
  if (act === 'countersign') return circulation && resultsSheet(found, circulation);
  if (act === 'countersignYearPlan' || act === 'signYearPlan') return documentSheet(state.yearPlan);
  if (act === 'countersignCircular' || act === 'signCircular') return documentSheet(circularOf(state)?.document);
  return act === 'countersignCorrection' || act === 'signCorrection' ? documentSheet(correctionUnderWay(state)?.document) : null;
}
