import { addDays, addMonths, type CivilDate } from '@jiangcheng/domain/shared/civil-date';
import type { ContestPack } from '../load-pack.ts';
import { settingValue, type CampaignSettings } from './settings.ts';

/** Which of a document's stages a campaign runs: chosen when it is opened, and kept for life (002/三(一)). */
export const STAGE_SETTING = 'CONTEST_STAGE';

type Stage = NonNullable<ContestPack['regulation']['stages']>[number];

/** The stage that a campaign runs; null where the document knows one contest alone. */
export function campaignStage(pack: ContestPack, settings: CampaignSettings = {}): Stage | null {
  const { stages } = pack.regulation;
  if (stages === undefined) return null;
  const code = settingValue(pack, settings, STAGE_SETTING);
  const found = stages.find((stage) => stage.code === code);
  if (found === undefined) throw new Error(`pack ${pack.id}/${pack.edition} has no stage ${String(code)}`);
  return found;
}

/** The day it is to be done by; of one that is planned for a month, the month's last. */
export function stageEnd({ until, month }: Stage): CivilDate {
  if (until !== undefined) return until;
  if (month === undefined) throw new Error('a stage has a last day or a month');
  return addDays(addMonths(`${month}-01`, 1), -1);
}

/** Whether what the document says of one stage alone concerns this campaign. */
export const concerns = (pack: ContestPack, settings: CampaignSettings, stage: string | undefined): boolean =>
  stage === undefined || campaignStage(pack, settings)?.code === stage;
