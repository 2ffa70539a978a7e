import type { ApplicationWindow } from '@jiangcheng/domain/hosting/application';
import type { ContestPack } from '../load-pack.ts';
import { settingValue, type CampaignSettings } from './settings.ts';

const FROM = 'HOSTING_APPLICATION_FROM';

/** Whether the regulation knows 办赛申请 at all (000-30). */
export const takesApplications = (pack: ContestPack): boolean => pack.settings.settings.some(({ key }) => key === FROM);

/** The campaign's window for 办赛申请 in its year; the document says only “年初”, so either end may be open (000-30). */
export function applicationWindow(pack: ContestPack, settings: CampaignSettings, year: number): ApplicationWindow {
  if (!takesApplications(pack)) return { from: null, until: null };
  const day = (key: string): string | null => {
    const value = settingValue(pack, settings, key);
    return typeof value === 'string' && value !== '' ? `${year}-${value}` : null;
  };
  return { from: day(FROM), until: day('HOSTING_APPLICATION_UNTIL') };
}

/** For how many years an organizer that was 通报 may not apply (000-62); 0 where the document has no such sanction. */
export const hostingBanYears = (pack: ContestPack): number => pack.regulation.hostingBan?.years ?? 0;
