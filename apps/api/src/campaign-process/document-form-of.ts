import type { FormFill } from '@jiangcheng/contracts/api/form-schema';
import { circularChain, correctionChain, yearPlanChain, type CampaignAct } from '@jiangcheng/domain/campaign/acts';
import { correctionUnderWay, distributedUnder } from '@jiangcheng/domain/campaign/corrections';
import { CIRCULAR } from '@jiangcheng/domain/campaign/events';
import { circularOf, circulationOf, YEAR_PLAN, yearPlanOf, type CampaignState } from '@jiangcheng/domain/campaign/state';
import { CORRECTION } from '@jiangcheng/domain/document/correction';
import type { DocumentAct } from '@jiangcheng/domain/document/commands';
import type { DocumentState } from '@jiangcheng/domain/document/state';
import { officialText } from '@jiangcheng/regulations/facts/documents';
import { loadContestPack } from '@jiangcheng/regulations/load-pack';
import { campaignBlanks } from '../document/official-blanks.ts';
import { documentForm } from '../document/document-form.ts';
import type { DocumentReader } from '../document/document.view.ts';
import type { LockedCampaignCase } from './campaign-cases.ts';

interface Stepped {
  step: DocumentAct;
  kind: 'RESULTS_CIRCULAR' | 'CAMPAIGN_PLAN' | 'CORRECTION';
  document: DocumentState | undefined;
}

/** The document whose step an act takes; null for every other act. */
export function steppedOn(act: CampaignAct, state: CampaignState): Stepped | null {
  if (circularChain.includes(act)) return { step: circularChain.stepOf(act), kind: CIRCULAR, document: circularOf(state)?.document };
  if (yearPlanChain.includes(act)) return { step: yearPlanChain.stepOf(act), kind: YEAR_PLAN, document: yearPlanOf(state) };
  if (!correctionChain.includes(act)) return null;
  return { step: correctionChain.stepOf(act), kind: CORRECTION, document: correctionUnderWay(state)?.document };
}

/** The form of a step of a document; 拟稿 begins with the regulation's own text, filled in for this campaign. */
export function documentFormOf(
  { step, kind, document }: Stepped,
  { regulation, edition, state }: LockedCampaignCase,
  campaign: { title: string; year: number },
  reader: DocumentReader,
): Omit<FormFill, 'locale'> {
  if (document === undefined) return {};
  const pack = loadContestPack(regulation, edition);
  const blanks = campaignBlanks(pack, campaign);
  const corrected = document.corrects === null ? blanks.corrected : correctedTitle(document.corrects, state);
  const left = kind === CIRCULAR ? (circulationOf(state)?.leftOut ?? []) : [];
  const leftOut = left.length === 0 ? blanks.leftOut : left.map(({ title }) => title).join('、');
  const firstDraft = officialText(pack, kind, { ...blanks, corrected, leftOut }, left.length === 0 ? 'WHOLE' : 'IN_PART');
  return documentForm(step, document, { reader, firstDraft });
}

/** Title and number of a corrected document, as it was distributed. */
export const correctedTitle = (number: string, state: CampaignState): string =>
  `《${distributedUnder(number, state)?.text?.title ?? ''}》（${number}）`;
