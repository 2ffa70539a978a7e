import { listPacks } from '@jiangcheng/regulations/list-packs';
import { loadPack } from '@jiangcheng/regulations/load-pack';

/** The rule packs of this release, all on one page: there are as many as there are editions of documents. */
export function packList() {
  const items = listPacks().map(({ id, edition }) => {
    const { regulation, trades, hash } = loadPack(id, edition);
    return { regulation: id, edition, title: regulation.pack.title, docNo: regulation.docNo.value, hash, tradeCount: trades.trades.length };
  });
  return { items, nextCursor: null };
}
