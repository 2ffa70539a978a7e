import type { PeriodRule } from '@jiangcheng/domain/deadline/rule';
import type { AnonymousRule } from '@jiangcheng/domain/objection/admissibility';
import type { ContestPack, RegulationPack } from '../load-pack.ts';
import { periodOf } from './deadlines.ts';
import { settingValue, type CampaignSettings } from './settings.ts';

/** How long a notice hangs and where, what becomes of anonymous objections, who decides what was found, and how long an answer may take. */
export interface NoticeRules {
  issuer: string;
  rule: PeriodRule;
  displays: readonly string[];
  anonymous: AnonymousRule;
  upheldBy: string;
  reply: PeriodRule | null;
}

/** Null where the regulation knows no notice. */
export function noticeRules(pack: RegulationPack, settings: CampaignSettings = {}): NoticeRules | null {
  if (pack.notice === undefined) return null;
  const { displays, upheldDecidedBy } = pack.notice;
  const rule = periodOf(pack, 'NOTICE', settings);
  if (rule === null) throw new Error(`pack ${pack.id}/${pack.edition} sets no length for a notice`);
  return {
    issuer: issuerOf(pack),
    rule,
    displays: displays.map(({ code }) => code),
    anonymous: settingValue(pack, settings, 'ANONYMOUS_OBJECTIONS') === 'REGISTER_ONLY' ? 'REGISTER_ONLY' : 'WHEN_CONCRETE',
    upheldBy: upheldDecidedBy.value,
    reply: periodOf(pack, 'OBJECTION_REPLY', settings),
  };
}

/** Whom the regulation names for it, or else who answers for the document. */
function issuerOf(pack: RegulationPack): string {
  if (pack.kind === 'CONTEST') return pack.regulation.issuers.value[0] ?? '';
  return pack.selection.stages.find(({ code }) => code === 'NOTICE')?.by ?? pack.regulation.interpretedBy.value;
}

/** Whether a campaign puts up its winners before the circular (WINNERS_PUBLIC_NOTICE, rules §9-9). */
export const noticesWinners = (pack: ContestPack, settings: CampaignSettings = {}): boolean =>
  pack.notice !== undefined && settingValue(pack, settings, 'WINNERS_PUBLIC_NOTICE') === true;
