import { escape, htmlPage, tableRows } from './html.ts';
import { SHEET_STYLE } from './sheet-style.ts';

/** 会签单: what is put before those who sign, and a line for each of them. */
export interface CountersignSheet {
  heading: string;
  /** What it is about, with its number. */
  subject: string;
  facts: readonly { label: string; value: string }[];
  /** What is signed, where it is a list, or more than one. */
  lists?: readonly { caption?: string; columns: readonly string[]; rows: readonly (readonly string[])[] }[];
  /** `as` is in what part somebody signs. */
  signers: readonly { name: string; as: string }[];
  version: string;
  checkCode: string;
}

const BLANK = '　';
const SIGNING = ['会签单位', '身份', '意见（同意 / 有异议及理由）', '签字', '盖章', '日期'];

/** A sheet on one page or more, its version and check code on each; with room for opinion, signature, seal and day. */
export function countersignPage(sheet: CountersignSheet): string {
  const { heading, subject, facts, lists = [], signers } = sheet;
  const code = `${sheet.version}　校验码 ${sheet.checkCode}`;
  const foot = (columns: number): string => `<tfoot><tr><td colspan="${columns}">${escape(`${heading}　${code}`)}</td></tr></tfoot>`;
  const said = facts.map(({ label, value }) => `<tr><th>${escape(label)}</th><td class="said">${escape(value)}</td></tr>`).join('\n');
  const listed = lists
    .map(({ caption, columns, rows }) => {
      const named = caption === undefined ? '' : `<caption>${escape(caption)}</caption>`;
      return `<table>${named}${tableRows(columns, rows)}${foot(columns.length)}</table>`;
    })
    .join('\n');
  const lines = signers.map(({ name, as }) => [name, as, BLANK, BLANK, BLANK, BLANK]);
  const body = `<h1>${escape(heading)}</h1>
<p class="contest">${escape(subject)}</p>
${facts.length === 0 ? '' : `<table><tbody>${said}</tbody>${foot(2)}</table>`}
${listed}
<table class="signing">${tableRows(SIGNING, lines)}${foot(SIGNING.length)}</table>
<p class="code">${escape(code)}</p>`;
  return htmlPage(`${heading} ${subject}`, SHEET_STYLE, body);
}
