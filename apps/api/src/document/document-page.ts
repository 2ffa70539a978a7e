import type { AnnexTable, DocumentContent, Issuer } from '@jiangcheng/domain/document/state';
import { escape, htmlPage, tableRows } from '../printing/html.ts';
import { DOCUMENT_STYLE } from './document-style.ts';
import { chineseDate } from '@jiangcheng/domain/shared/chinese-date';

/** The version that was printed; a text on its way says what it is instead (会签稿, 签发稿). */
export interface PrintedAs {
  draft: string | null;
  version: number;
  checkCode: string;
  void: boolean;
}

const VOID = '<p class="stamp">作废：印制后内容已更改</p>';

/** An official document as a page to print (GB/T 9704-2012): head, number, title, 主送, text, places of the seals, annexes, 版记. */
export function documentPage(content: DocumentContent, annexes: readonly AnnexTable[], printed: PrintedAs | null): string {
  const { text, issuers, number } = content;
  const body = `${printed?.draft == null ? '' : `<p class="draft">${escape(printed.draft)}</p>`}
${printed?.void === true ? VOID : ''}
<table class="frame">
<tbody><tr><td>
${mark(issuers)}
<p class="number">${escape(number ?? '　')}</p>
<hr class="rule">
<div class="text">
<h1>${escape(text.title)}</h1>
<p class="recipients">${escape(text.recipients.join('，'))}：</p>
${text.body.map(paragraph).join('\n')}
${attachments(text.attachments)}
${signature(content)}
${text.note === null ? '' : `<p>（${escape(text.note)}）</p>`}
</div>
${annexes.map((annex) => annexHtml(annex, placeOf(annex, text.attachments))).join('\n')}
${imprint(content)}
</td></tr></tbody>
<tfoot><tr><td class="code">${escape(codeLine(printed))}</td></tr></tfoot>
</table>`;
  return htmlPage(
    number === null ? text.title : `${number} ${text.title}`,
    DOCUMENT_STYLE,
    body,
    printed?.void === true ? 'void' : undefined,
  );
}

/** One of the annexes by itself, under the version and the code of its document. */
export function annexPage({ text, number }: DocumentContent, annex: AnnexTable, printed: PrintedAs): string {
  const body = `${printed.void ? VOID : ''}
<table class="frame">
<tbody><tr><td>${annexHtml(annex, placeOf(annex, text.attachments))}</td></tr></tbody>
<tfoot><tr><td class="code">${escape(codeLine(printed))}</td></tr></tfoot>
</table>`;
  return htmlPage(`${number ?? text.title} ${annex.title}`, DOCUMENT_STYLE, body, printed.void ? 'void' : undefined);
}

function codeLine(printed: PrintedAs | null): string {
  if (printed === null) return '草稿　未印制';
  const { draft, version, checkCode } = printed;
  return draft === null ? `第 ${version} 版　校验码 ${checkCode}` : `${draft}　第 ${version} 稿　校验码 ${checkCode}`;
}

/** Joint issuers stand one below the other, spread to one width, with 文件 beside them. */
const mark = (issuers: readonly Issuer[]): string =>
  issuers.length === 1
    ? `<div class="mark">${escape(issuers[0]?.name ?? '')}文件</div>`
    : `<div class="mark joint"><ol>${issuers.map(({ name }) => `<li>${escape(name)}</li>`).join('')}</ol><b>文件</b></div>`;

const LEVELS: readonly (readonly [string, RegExp])[] = [
  ['level1', /^[一二三四五六七八九十]+、[^。；：]{1,30}$/u],
  ['level2', /^（[一二三四五六七八九十]+）[^。；：]{1,30}$/u],
];

/** A heading of the first level is set in 黑体, of the second in 楷体. */
function paragraph(text: string): string {
  const level = LEVELS.find(([, form]) => form.test(text))?.[0];
  return `<p${level === undefined ? '' : ` class="${level}"`}>${escape(text)}</p>`;
}

function attachments(titles: readonly string[]): string {
  if (titles.length === 0) return '';
  const lines = titles.length === 1 ? titles : titles.map((title, index) => `${index + 1}. ${title}`);
  return `<ul class="attachments${titles.length === 1 ? ' one' : ''}">${lines.map((line, i) => `<li>${i === 0 ? '附件：' : ''}${escape(line)}</li>`).join('')}</ul>`;
}

/** A place for each seal, two in a row, and below them the day of the signature (成文日期). */
function signature({ issuers, issuedOn }: DocumentContent): string {
  const places = issuers.map(({ name }) => `<div>${escape(name)}</div>`).join('');
  return `<div class="seals${issuers.length === 1 ? ' alone' : ''}">${places}</div>
<p class="date under">${issuedOn === null ? '　　年　　月　　日' : chineseDate(issuedOn)}</p>`;
}

/** Its number among what is attached; none where it is alone. */
const placeOf = ({ title }: AnnexTable, attachments: readonly string[]): number | null =>
  attachments.length > 1 && attachments.includes(title) ? attachments.indexOf(title) + 1 : null;

const annexHtml = ({ title, columns, rows }: AnnexTable, no: number | null): string => `<section class="annex">
<p class="no level1">附件${no ?? ''}</p>
<h2>${escape(title)}</h2>
<table>${tableRows(columns, rows)}</table>
</section>`;

const imprint = ({ issuers, issuedOn }: DocumentContent): string =>
  `<div class="imprint"><span>${escape(issuers[0]?.name ?? '')}</span><span>${issuedOn === null ? '' : `${chineseDate(issuedOn)}印发`}</span></div>`;
