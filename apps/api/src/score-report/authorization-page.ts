import type { authorizationText } from '@jiangcheng/regulations/facts/documents';
import { escape, htmlPage, policyOf } from '../printing/html.ts';

export type AuthorizationSheet = ReturnType<typeof authorizationText> & { key: string };

/** A4 upright, one winner a sheet. */
const STYLE = `
@page { size: A4; margin: 25mm 24mm; }
* { box-sizing: border-box; }
body { margin: 0; color: #000; background: #fff; font: 14pt/1.8 "FangSong", "仿宋", "Noto Serif CJK SC", "Noto Sans SC", serif; }
article { margin: 0 auto; max-width: 210mm; padding: 15mm 24mm; break-after: page; }
article:last-child { break-after: auto; }
h1 { margin: 0 0 6mm; text-align: center; font: 700 20pt/1.4 "SimSun", "宋体", "Noto Serif CJK SC", "Noto Sans SC", serif; }
p { margin: 0; text-indent: 2em; overflow-wrap: anywhere; }
p:last-of-type { margin-top: 10mm; }
footer { margin-top: 8mm; text-align: right; font-size: 10pt; }
@media print { article { padding: 0; max-width: none; } }
`;

export const AUTHORIZATION_PAGE_POLICY = policyOf(STYLE);

/** The sheets as one self-contained page; each says its version, which is what a winner's record keeps. */
export const authorizationPage = (sheets: readonly AuthorizationSheet[]): string =>
  htmlPage(sheets[0]?.title ?? '', STYLE, sheets.map(sheetHtml).join('\n'));

const sheetHtml = ({ key, title, version, paragraphs }: AuthorizationSheet): string => `<article id="${escape(key)}">
<h1>${escape(title)}</h1>
${paragraphs.map((paragraph) => `<p>${escape(paragraph)}</p>`).join('\n')}
<footer>文本版本 ${escape(version)}</footer>
</article>`;
