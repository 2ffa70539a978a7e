import { createHash } from 'node:crypto';

const ESCAPES: Readonly<Record<string, string>> = { '&': '&amp;', '<': '&lt;', '>': '&gt;', '"': '&quot;', "'": '&#39;' };

/** Text as it may stand in an element or an attribute. */
export const escape = (text: string): string => text.replace(/[&<>"']/g, (char) => ESCAPES[char] ?? char);

/** No script, no picture, nothing from elsewhere; of styles this one alone. */
export const policyOf = (style: string): string =>
  [
    "default-src 'none'",
    `style-src 'sha256-${createHash('sha256').update(style).digest('base64')}'`,
    "base-uri 'none'",
    "form-action 'none'",
    "frame-ancestors 'self'",
  ].join('; ');

/** One self-contained page in Chinese; `body` is HTML already. */
export const htmlPage = (title: string, style: string, body: string, className?: string): string => `<!doctype html>
<html lang="zh-CN">
<head><meta charset="utf-8"><title>${escape(title)}</title><style>${style}</style></head>
<body${className === undefined ? '' : ` class="${className}"`}>
${body}
</body>
</html>
`;

const cell = (tag: 'td' | 'th', text: string): string => `<${tag}>${escape(text)}</${tag}>`;
const row = (tag: 'td' | 'th', cells: readonly string[]): string => `<tr>${cells.map((text) => cell(tag, text)).join('')}</tr>`;

/** Heading and rows of a table, without the table around them. */
export const tableRows = (labels: readonly string[], rows: readonly (readonly string[])[]): string => `<thead>${row('th', labels)}</thead>
<tbody>
${rows.map((cells) => row('td', cells)).join('\n')}
</tbody>`;
