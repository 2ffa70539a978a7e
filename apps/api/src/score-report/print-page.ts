import type { PrintContent } from '@jiangcheng/domain/score-report/print-content';
import type { PrintRecord } from '@jiangcheng/domain/score-report/records';
import { formatLocal } from '@jiangcheng/domain/shared/instant';
import { escape, htmlPage, tableRows } from '../printing/html.ts';
import { SHEET_STYLE } from '../printing/sheet-style.ts';

/** Where a sheet comes from and whether it still counts, as it stands on the paper. */
const originNotes: Readonly<Record<PrintRecord['origin'], string>> = {
  SYSTEM: '系统打印',
  OWN_SHEET: '承办单位自有成绩表，已与本表逐行核对一致',
};
const voidNotes: Readonly<Record<string, string>> = { CONTENT_CHANGED: '打印后内容已更改', REPLACED: '已另行打印' };

/** A print as one self-contained page for A4 across; version and check code stand on every sheet of paper. */
export function printPage(print: PrintRecord, content: PrintContent): string {
  const code = `第 ${print.version} 版　校验码 ${print.checkCode}`;
  const title = `${content.title} ${content.contest.number} 第${print.version}版`;
  const labels = content.columns.map(({ label }) => label);
  const body = `${print.status === 'VOID' ? `<p class="stamp">作废：${escape(voidNotes[print.voidReason ?? ''] ?? '')}</p>` : ''}
<h1>${escape(content.title)}</h1>
<p class="contest">${escape(content.contest.title)}（${escape(content.contest.number)}）</p>
<p class="facts">${content.facts.map(({ label, value }) => `<span>${escape(label)}：${escape(value)}</span>`).join('')}</p>
<table>
${tableRows(labels, content.rows)}
<tfoot><tr><td colspan="${labels.length}">${escape(`${content.title}　${code}`)}</td></tr></tfoot>
</table>
<ul class="signatures">${content.footer.map((line) => `<li>${escape(line)}</li>`).join('')}</ul>
<p class="code">${escape(code)}　${escape(originNotes[print.origin])}　${escape(formatLocal(print.printedAt))}</p>`;
  return htmlPage(title, SHEET_STYLE, body, print.status === 'VOID' ? 'void' : undefined);
}
