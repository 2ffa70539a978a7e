import { ok, refuse, type Result } from '@jiangcheng/domain/shared/result';
import type { Frozen } from '../freeze.ts';
import type { RegulationPack } from '../load-pack.ts';
import type { Setting } from '../schema/settings.ts';
import { isAllowed, type SettingValue } from '../setting-values.ts';

/** Key to value, of the keys that the campaign changed (app.campaign.settings). */
export type CampaignSettings = Readonly<Record<string, unknown>>;

/** Throws on a key that the pack does not have: a programming error. */
export function settingOf(pack: RegulationPack, key: string): Frozen<Setting> {
  const setting = pack.settings.settings.find((candidate) => candidate.key === key);
  if (!setting) throw new Error(`pack ${pack.id}/${pack.edition} has no setting ${key}`);
  return setting;
}

export function settingDefault(pack: RegulationPack, key: string): SettingValue {
  return settingOf(pack, key).default;
}

/** The campaign's value, else the default. Throws on a stored value that is not allowed: checkSetting refuses it earlier. */
export function settingValue(pack: RegulationPack, settings: CampaignSettings, key: string): SettingValue {
  const setting = settingOf(pack, key);
  if (!Object.hasOwn(settings, key)) return setting.default;
  const value = settings[key];
  if (!isAllowed(setting.allowed, value)) throw new Error(`setting ${key} cannot be ${JSON.stringify(value)}`);
  return value;
}

/** A value about to be set. Refuses with SETTING_UNKNOWN, SETTING_VALUE_NOT_ALLOWED, SETTING_AT_OPENING. */
export function checkSetting(pack: RegulationPack, key: string, value: unknown): Result<SettingValue> {
  const setting = pack.settings.settings.find((candidate) => candidate.key === key);
  if (!setting) return refuse('SETTING_UNKNOWN', { field: 'key' });
  if (setting.atOpening) return refuse('SETTING_AT_OPENING', { field: 'key', clause: setting.clause });
  return isAllowed(setting.allowed, value) ? ok(value) : refuse('SETTING_VALUE_NOT_ALLOWED', { field: 'value', clause: setting.clause });
}
