import type { PeriodRule } from '@jiangcheng/domain/deadline/rule';
import type { AnonymousRule } from '@jiangcheng/domain/objection/admissibility';
import type { SelectionPack } from '../load-pack.ts';
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

export function noticeRules(pack: SelectionPack, settings: CampaignSettings = {}): NoticeRules {
  const { displays, upheldDecidedBy } = pack.notice;
  const rule = periodOf(pack, 'NOTICE', settings);
  if (rule === null) throw new Error(`pack ${pack.id}/${pack.edition} sets no length for a notice`);
  return {
    issuer: pack.selection.stages.find(({ code }) => code === 'NOTICE')?.by ?? pack.regulation.interpretedBy.value,
    rule,
    displays: displays.map(({ code }) => code),
    anonymous: settingValue(pack, settings, 'ANONYMOUS_OBJECTIONS') === 'REGISTER_ONLY' ? 'REGISTER_ONLY' : 'WHEN_CONCRETE',
    upheldBy: upheldDecidedBy.value,
    reply: periodOf(pack, 'OBJECTION_REPLY', settings),
  };
}
