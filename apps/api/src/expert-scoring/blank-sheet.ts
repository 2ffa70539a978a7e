import { escape, htmlPage, tableRows } from '../printing/html.ts';
import { SHEET_STYLE } from '../printing/sheet-style.ts';

export interface BlankSheet {
  title: string;
  expert: { name: string; employer: string };
  candidates: readonly { name: string; employer: string }[];
  items: readonly { name: string; max: string }[];
  version: number;
  checkCode: string;
}

/** 评分表 of one expert to be filled in by hand: those he judges, and every item with its most points (004/第七条). */
export function blankSheetPage({ title, expert, candidates, items, version, checkCode }: BlankSheet): string {
  const heads = ['序号', '推荐人选', '所在单位', ...items.map(({ name, max }) => `${name}（0—${max}）`)];
  const rows = candidates.map(({ name, employer }, index) => [String(index + 1), name, employer, ...items.map(() => '')]);
  const code = `第 ${version} 版　校验码 ${checkCode}`;
  const body = `
<h1>${escape(title)}专家评分表</h1>
<p>评审专家：${escape(expert.name)}（${escape(expert.employer)}）</p>
<table>${tableRows(heads, rows)}<tfoot><tr><td colspan="${heads.length}">${escape(code)}</td></tr></tfoot></table>
<ol class="signatures">
<li>本人与以上人选无利害关系，独立评分。　　专家签名：　　　　　　　　年　　月　　日</li>
</ol>
<p class="code">${escape(code)}</p>`;
  return htmlPage(`${title}专家评分表`, SHEET_STYLE, body);
}
