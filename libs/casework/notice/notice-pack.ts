import type { PeriodRule } from '@jiangcheng/domain/deadline/rule';
import type { AnonymousRule } from '@jiangcheng/domain/objection/admissibility';
import { noticeRules } from '@jiangcheng/regulations/facts/notice';
import { loadPack } from '@jiangcheng/regulations/load-pack';

/** The values of a rule pack, under a round's settings, that notices and objections need. Each has its clause in the pack. */
export interface NoticePack {
  docNo: string;
  rule: PeriodRule;
  displays: readonly string[];
  anonymous: AnonymousRule;
  upheldBy: string;
  /** How long an answer may take; null where the round sets no limit. */
  reply: PeriodRule | null;
}

/** Null where the regulation knows no 公示. Throws when there is no such edition. */
export function noticePackOf(regulation: string, edition: string, settings: Readonly<Record<string, unknown>>): NoticePack | null {
  const pack = loadPack(regulation, edition);
  return pack.kind === 'SELECTION' ? { docNo: pack.regulation.docNo.value, ...noticeRules(pack, settings) } : null;
}

/** The same for a case that is there, which was opened under a regulation that knows one. */
export function noticePack({ regulation, edition, settings }: { regulation: string; edition: string; settings: Record<string, unknown> }) {
  const pack = noticePackOf(regulation, edition, settings);
  if (pack === null) throw new Error(`regulation ${regulation}/${edition} knows no notice`);
  return pack;
}
