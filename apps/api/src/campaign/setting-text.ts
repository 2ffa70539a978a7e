import { settingOf, settingValue, type CampaignSettings } from '@jiangcheng/regulations/facts/settings';
import type { RegulationPack } from '@jiangcheng/regulations/load-pack';
import { labelIn } from '../platform/messages/label.ts';
import type { Locale } from '../platform/messages/locale.ts';

type Setting = ReturnType<typeof settingOf>;

/** The values a setting may have, where they can be counted; null for a range or a pattern. */
export function allowedOf({ allowed }: Setting): (string | boolean)[] | null {
  if (allowed.type === 'boolean') return [true, false];
  return allowed.type === 'string' && 'enum' in allowed ? [...allowed.enum] : null;
}

/** What the codes mean that a setting may have. */
function codeWords({ allowed }: Setting, locale: Locale): Record<string, string> {
  if (!('labels' in allowed)) return {};
  return Object.fromEntries(Object.entries(allowed.labels).map(([code, label]) => [code, labelIn(label, locale)]));
}

/** What a setting takes, for the sentence that refuses another value. */
export function allowedText({ allowed }: Setting): string {
  if (allowed.type === 'integer') return `${allowed.minimum}–${allowed.maximum}`;
  if (allowed.type === 'boolean') return 'true, false';
  return 'enum' in allowed ? allowed.enum.join(', ') : allowed.example;
}

/** One setting as a page shows it. `reason` is that of the campaign's last change, null while the default stands. */
export function settingViewOf(pack: RegulationPack, settings: CampaignSettings, key: string, reason: string | null, locale: Locale) {
  const setting = settingOf(pack, key);
  return {
    key,
    label: labelIn(setting.label, locale),
    value: settingValue(pack, settings, key),
    default: setting.default,
    allowed: allowedOf(setting),
    words: codeWords(setting, locale),
    source: labelIn(setting.reason, locale),
    reason,
    display: setting.display === true,
    atOpening: setting.atOpening === true,
  };
}
