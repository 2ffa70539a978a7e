import type { AppealLengths } from '@jiangcheng/domain/appeal/appeal-window';
import type { ContestPack } from '../load-pack.ts';
import { settingValue, type CampaignSettings } from './settings.ts';

/** How long after the event an appeal comes in time on site, and after 成绩现场公布 a score review (rules §9-4). */
export const appealLengths = (pack: ContestPack, settings: CampaignSettings = {}): AppealLengths => ({
  onSiteHours: Number(settingValue(pack, settings, 'APPEAL_ON_SITE_HOURS')),
  scoreReviewDays: Number(settingValue(pack, settings, 'SCORE_REVIEW_WORKING_DAYS')),
});
