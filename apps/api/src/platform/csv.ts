/** What a spreadsheet would calculate or run, in either width (OWASP ASVS 5.0 1.2.10); behind apostrophes too, as the import takes one away. */
const FORMULA = /^'*[=+\-@\t\r\n＝＋－＠]/u;

/** A cell that stays text: formulas get an apostrophe, quotes are doubled. */
export function csvCell(text: string): string {
  const safe = FORMULA.test(text) ? `'${text}` : text;
  return /[",\r\n;\t]/.test(safe) ? `"${safe.replaceAll('"', '""')}"` : safe;
}

/** A table as a file: begins with the byte order mark, as older Excel needs it. */
export const csvText = (lines: readonly (readonly string[])[]): string =>
  `\ufeff${lines.map((cells) => cells.map(csvCell).join(',')).join('\r\n')}\r\n`;
