import type { RegulationPack } from '../load-pack.ts';
import { settingValue, type CampaignSettings } from './settings.ts';

/** Minutes without a save after which a draft that somebody holds is nobody's again. */
export const draftHoldMinutes = (pack: RegulationPack, settings: CampaignSettings = {}): number =>
  Number(settingValue(pack, settings, 'DRAFT_HOLD_MINUTES'));
