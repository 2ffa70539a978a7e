import { listPacks } from '@jiangcheng/regulations/list-packs';
import { loadContestPack } from '@jiangcheng/regulations/load-pack';
import { labelIn } from '../platform/messages/label.ts';
import type { Locale } from '../platform/messages/locale.ts';

/** The rule packs of this release that a campaign may be opened under, all on one page: there are as many as editions of documents. */
export function packList(locale: Locale) {
  const contests = listPacks().filter(({ kind }) => kind === 'CONTEST');
  const items = contests.map(({ id, edition }) => {
    const { regulation, trades, hash } = loadContestPack(id, edition);
    const stages = (regulation.stages ?? []).map(({ code, label }) => ({ code, label: labelIn(label, locale) }));
    return {
      regulation: id,
      edition,
      title: regulation.pack.title,
      docNo: regulation.docNo.value,
      hash,
      tradeCount: trades.trades.length,
      stages,
    };
  });
  return { items, nextCursor: null };
}
