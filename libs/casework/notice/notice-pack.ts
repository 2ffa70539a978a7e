import type { PeriodRule } from '@jiangcheng/domain/deadline/rule';
import type { AnonymousRule } from '@jiangcheng/domain/objection/admissibility';
import { noticeRules } from '@jiangcheng/regulations/facts/notice';
import { NOTICE_CLAUSE } from '@jiangcheng/domain/notice/acts';
import { loadPack } from '@jiangcheng/regulations/load-pack';

/** The values of a rule pack, under a round's settings, that notices and objections need. Each has its clause in the pack. */
export interface NoticePack {
  docNo: string;
  /** On what a notice rests under this regulation that 004 rests on the given clause. */
  ground: (clause: string) => string;
  /** Who puts up a notice. */
  issuer: string;
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
  const rules = noticeRules(pack, settings);
  if (rules === null) return null;
  const ground = (clause: string): string => (clause === NOTICE_CLAUSE ? rules.rule.clause : clause);
  return { docNo: pack.regulation.docNo.value, ground, ...rules };
}

/** The same for a case that is there, which was opened under a regulation that knows one. */
export function noticePack({ regulation, edition, settings }: { regulation: string; edition: string; settings: Record<string, unknown> }) {
  const pack = noticePackOf(regulation, edition, settings);
  if (pack === null) throw new Error(`regulation ${regulation}/${edition} knows no notice`);
  return pack;
}
