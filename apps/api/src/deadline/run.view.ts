import type { DeadlineView } from '@jiangcheng/contracts/api/deadline';
import { sentenceOf } from '../platform/messages/catalogue.ts';
import type { Locale } from '../platform/messages/locale.ts';

/** The opening of a node (`STAGE/NODE/round`) that a clock belongs to, as people read it; null for a clock of the case itself. */
export function runViewOf(run: string | null | undefined, locale: Locale): DeadlineView['run'] {
  const [, node, round] = run?.split('/') ?? [];
  return node === undefined ? null : { node, label: sentenceOf(`approval.node.${node}`, locale), round: Number(round) };
}

/** What a deadline is called where it stands alone: its own name, and of an approval's clock also the node. */
export function deadlineName({ key, run }: { key: string; run: string | null }, locale: Locale): string {
  const [name, opening] = [sentenceOf(`deadline.${key}`, locale), runViewOf(run, locale)];
  if (opening === null) return name;
  return locale === 'en' ? `${name} (${opening.label})` : `${name}（${opening.label}）`;
}
