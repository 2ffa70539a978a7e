import type { CertificateRule } from '@jiangcheng/domain/cultivation/certificate';
import type { EndReason } from '@jiangcheng/domain/cultivation/cultivation';
import { PERIOD, PLAN, REMEDY, REPORT, type CultivationClocks } from '@jiangcheng/domain/cultivation/plan';
import type { SupportRule } from '@jiangcheng/domain/cultivation/support';
import type { SelectionPack } from '../load-pack.ts';
import { periodOf } from './deadlines.ts';
import { settingValue, type CampaignSettings } from './settings.ts';

/** 1 万元 a cultivation year from the city's fund, its uses, and the one-off grant to a studio (第十四条, 第十五条). */
export function supportRule(pack: SelectionPack, settings: CampaignSettings = {}): SupportRule {
  const { support, otherUse, sources, studio } = pack.cultivation;
  return {
    perYear: support.perYear,
    cappedSource: support.source,
    mainUses: support.mainUses.map(({ code }) => code),
    otherUse: otherUse.code,
    sources: sources.map(({ code }) => code),
    studioGrant: studio.grant,
    payee: settingValue(pack, settings, 'SUPPORT_PAYEE') === 'PERSON' ? 'PERSON' : 'EMPLOYER',
    returns: settingValue(pack, settings, 'UNSPENT_RETURN') === true,
    clause: support.clause,
  };
}

/** What money is given for and from where, with the regulation's own words. */
export function supportChoices(pack: SelectionPack, language: 'zh' | 'en'): Record<'uses' | 'sources', { code: string; label: string }[]> {
  const { support, otherUse, sources } = pack.cultivation;
  const worded = ({ code, label }: { code: string; label: { zh: string; en: string } }) => ({ code, label: label[language] });
  return { uses: [...support.mainUses, otherUse].map(worded), sources: sources.map(worded) };
}

export function certificateRule(pack: SelectionPack): CertificateRule {
  const { number, clause } = pack.cultivation.certificate;
  return { form: number, clause };
}

/** The reasons for 停止培育, and which of them take the certificate back (第二十一条). */
export function endReasons(pack: SelectionPack): EndReason[] {
  return pack.cultivation.ends.map(({ code, revokesCertificate }) => ({ code, revokesCertificate }));
}

/** The clocks of a cultivation: 培育期 (第十条), 培育方案 and 定期报备 (第十一条), and the time to put things right. */
export function cultivationClocks(pack: SelectionPack, settings: CampaignSettings = {}): CultivationClocks {
  const { cutoff, ladder, clause } = pack.cultivation.remedy;
  const named = { key: REMEDY, startEvent: 'REMEDY_ORDERED', unit: 'FIXED_DATE', hard: false } as const;
  const [period, report] = [periodOf(pack, PERIOD, settings), periodOf(pack, REPORT, settings)];
  if (period === null || report === null)
    throw new Error(`pack ${pack.id}/${pack.edition} sets no period of cultivation or of its reports`);
  return { plan: periodOf(pack, PLAN, settings), report, period, remedy: { ...named, cutoff: cutoff.value, ladder: ladder.rungs, clause } };
}

/** Who approves 停止培育 (第二十一条, C15). */
export const endDecidedBy = (pack: SelectionPack): string => pack.cultivation.endDecidedBy.value;
