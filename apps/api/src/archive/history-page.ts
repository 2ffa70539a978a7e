import type { history } from '@jiangcheng/contracts/api/audit';
import type { Output } from '@jiangcheng/contracts/api/output';
import { escape, htmlPage, tableRows } from '../printing/html.ts';

const STYLE = `
body { margin: 2em auto; max-width: 64em; padding: 0 1em; color: #000; background: #fff; font: 11pt/1.6 "Noto Sans SC", "SimSun", sans-serif; }
table { width: 100%; border-collapse: collapse; }
th, td { border: 1px solid #888; padding: .3em .5em; text-align: left; vertical-align: top; overflow-wrap: anywhere; }
`;
const HEADINGS = ['序号', '时间', '事项', '办理', '依据', '理由', '哈希'];

/** The history of a case as a page that reads without the service. */
export function historyPage({ number, title, verified, head, events }: Output<typeof history>): string {
  const rows = events.map(({ seq, at, label, sentence, clause, reason, hash }) => [
    ...[String(seq), at, label, sentence],
    ...[clause ?? '', reason?.text ?? '', hash],
  ]);
  const verdict = verified ? '历史完整，哈希链核对无误' : '历史有缺损，哈希链核对不符';
  const heading = `<h1>${escape(`${number} ${title}`)}</h1><p>${verdict}；链首 ${escape(head ?? '—')}</p>`;
  return htmlPage(`${number} 办理历史`, STYLE, `${heading}<table>${tableRows(HEADINGS, rows)}</table>`);
}
