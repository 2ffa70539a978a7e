import { readXml } from './xml-parts.ts';

/** What a cell's number shows itself as: `pad` is the width of a format of zeros alone (0000). */
export type NumberFormat = { kind: 'PLAIN' | 'DATE' | 'TIME' | 'PERCENT' } | { kind: 'PADDED'; width: number };

const PLAIN: NumberFormat = { kind: 'PLAIN' };
const between = (id: number, first: number, last: number): boolean => id >= first && id <= last;

/** The formats that a workbook does not spell out (ECMA-376 part 1, 18.8.30; 27–36 and 50–58 are dates in East Asian Excel). */
function builtIn(id: number): NumberFormat {
  if (id === 9 || id === 10) return { kind: 'PERCENT' };
  if (between(id, 14, 17) || id === 22 || between(id, 27, 31) || id === 36 || between(id, 50, 54) || between(id, 57, 58))
    return { kind: 'DATE' };
  if (between(id, 18, 21) || between(id, 32, 35) || between(id, 45, 47) || between(id, 55, 56)) return { kind: 'TIME' };
  return PLAIN;
}

/** Of a format's own words, colours and escapes nothing counts. */
export function formatOf(code: string): NumberFormat {
  if (/\[(h+|m+|s+)\]/i.test(code)) return { kind: 'TIME' };
  const bare = (code.split(';', 1)[0] ?? '').replace(/"[^"]*"|\[[^\]]*\]|\\.|_./g, '').toLowerCase();
  if (/^0{2,}$/.test(bare)) return { kind: 'PADDED', width: bare.length };
  if (bare.includes('general')) return PLAIN;
  if (bare.includes('%')) return { kind: 'PERCENT' };
  if (/[yde]/.test(bare.replaceAll('e+', ''))) return { kind: 'DATE' };
  return /[hs]/.test(bare) ? { kind: 'TIME' } : /m/.test(bare) ? { kind: 'DATE' } : PLAIN;
}

/** The format of each style that a cell may name by its place. */
export async function readFormats(source: AsyncIterable<Uint8Array>): Promise<NumberFormat[]> {
  const own = new Map<number, NumberFormat>();
  const formats: NumberFormat[] = [];
  let inCells = false;
  await readXml(source, {
    opened: (name, { numFmtId = '0', formatCode = '' }) => {
      const id = Number(numFmtId);
      if (name === 'numFmt') own.set(id, formatOf(formatCode));
      if (name === 'cellXfs') inCells = true;
      if (name === 'xf' && inCells) formats.push(own.get(id) ?? builtIn(id));
    },
    closed: (name) => {
      if (name === 'cellXfs') inCells = false;
    },
  });
  return formats;
}
