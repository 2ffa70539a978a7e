import type { FormFill } from '@jiangcheng/contracts/api/form-schema';
import { circularStepOf, type CircularAct } from '@jiangcheng/domain/campaign/acts';
import { circularOf } from '@jiangcheng/domain/campaign/state';
import { civilDateOf } from '@jiangcheng/domain/shared/instant';
import { officialText } from '@jiangcheng/regulations/facts/documents';
import { loadContestPack } from '@jiangcheng/regulations/load-pack';
import { campaignBlanks } from '../document/official-blanks.ts';
import { documentForm } from '../document/document-form.ts';
import type { LockedCampaignCase } from './campaign-cases.ts';

/** The form of a step of the circular; 拟稿 begins with the regulation's own text, filled in for this campaign. */
export function circularForm(
  act: CircularAct,
  found: LockedCampaignCase,
  campaign: { title: string; year: number },
): Omit<FormFill, 'locale'> {
  const circular = circularOf(found.state);
  if (circular === null) return {};
  const pack = loadContestPack(found.regulation, found.edition);
  const firstDraft = officialText(pack, 'RESULTS_CIRCULAR', campaignBlanks(pack, campaign));
  return documentForm(circularStepOf(act), circular.document, { today: civilDateOf(found.now), firstDraft });
}
