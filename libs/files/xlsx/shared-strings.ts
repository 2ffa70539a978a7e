import { readXml } from './xml-parts.ts';
import { WorkbookRefusal } from './workbook-refusal.ts';

/** All texts of a workbook together. */
const MAX_CHARACTERS = 32_000_000;

/** The texts that cells point at. Of rich text the runs are joined; readings (拼音, ルビ) are left out. */
export async function readSharedStrings(source: AsyncIterable<Uint8Array>): Promise<string[]> {
  const strings: string[] = [];
  const run = new TextRun();
  let characters = 0;
  await readXml(source, {
    opened: (name) => run.open(name),
    text: (text) => run.text(text),
    closed: (name) => {
      run.close(name);
      if (name !== 'si') return;
      const text = run.take();
      characters += text.length;
      if (characters > MAX_CHARACTERS) throw new WorkbookRefusal('SHEET_TOO_LARGE');
      strings.push(text);
    },
  });
  return strings;
}

/** Gathers what stands in `t` and not in a reading. */
export class TextRun {
  private gathered = '';
  private inText = false;
  private inReading = false;

  open(name: string): void {
    if (name === 'rPh') this.inReading = true;
    this.inText = name === 't';
  }

  text(text: string): void {
    if (this.inText && !this.inReading) this.gathered += text;
  }

  close(name: string): void {
    if (name === 'rPh') this.inReading = false;
    this.inText = false;
  }

  take(): string {
    const text = this.gathered;
    this.gathered = '';
    return unescaped(text);
  }
}

/** `_x000D_` is how a workbook writes a character that XML does not hold. */
const unescaped = (text: string): string =>
  text.includes('_x') ? text.replace(/_x([0-9A-Fa-f]{4})_/g, (_all, hex: string) => String.fromCharCode(Number.parseInt(hex, 16))) : text;
