import { ok, refuseAll, type Result } from '@jiangcheng/domain/shared/result';
import type { CellContext } from './cell-text.ts';
import { readFormats } from './number-formats.ts';
import { readSharedStrings } from './shared-strings.ts';
import { SheetRows, type SheetRow } from './sheet-rows.ts';
import { openParts, type WorkbookParts } from './workbook-parts.ts';
import { WorkbookRefusal } from './workbook-refusal.ts';
import { readXml, xmlPieces } from './xml-parts.ts';

/**
 * The rows of a workbook's first visible sheet, piece by piece, so that neither memory nor other people's requests feel its size. A cell that
 * nobody can be sure of is a refusal with row and column (cellText), and its row is left out; one about the workbook ends the reading:
 * SHEET_DAMAGED, SHEET_TOO_LARGE, SHEET_TOO_WIDE, SHEET_ACTIVE_CONTENT, SHEET_MERGED_CELLS.
 */
export async function* readWorkbook(bytes: Buffer): AsyncGenerator<Result<readonly SheetRow[]>> {
  try {
    const parts = await openParts(bytes);
    const { sheet, context } = await aboutSheet(parts);
    const rows = new SheetRows(context);
    for await (const _piece of xmlPieces(await parts.open(sheet), rows)) yield* slicesOf(rows);
  } catch (error) {
    if (!(error instanceof WorkbookRefusal)) throw error;
    yield refuseAll([error.refusal]);
  }
}

function* slicesOf(sheet: SheetRows): Generator<Result<readonly SheetRow[]>> {
  const { rows, refusals } = sheet.take();
  if (rows.length > 0) yield ok(rows);
  if (refusals.length > 0) yield refuseAll(refusals);
}

const WORKBOOK = 'xl/workbook.xml';
const RELATIONS = 'xl/_rels/workbook.xml.rels';
const STRINGS = 'xl/sharedStrings.xml';
const STYLES = 'xl/styles.xml';

async function aboutSheet(parts: WorkbookParts): Promise<{ sheet: string; context: CellContext }> {
  const { relation, since1904 } = await readContents(parts);
  const sheet = await targetOf(parts, relation);
  const strings = parts.has(STRINGS) ? await readSharedStrings(await parts.open(STRINGS)) : [];
  const formats = parts.has(STYLES) ? await readFormats(await parts.open(STYLES)) : [];
  return { sheet, context: { strings, formats, since1904 } };
}

async function readContents(parts: WorkbookParts): Promise<{ relation: string; since1904: boolean }> {
  let relation: string | undefined;
  let since1904 = false;
  await readXml(await parts.open(WORKBOOK), {
    opened: (name, attributes) => {
      if (name === 'workbookPr') since1904 = ['1', 'true'].includes(attributes['date1904'] ?? '');
      if (name === 'sheet' && (attributes['state'] ?? 'visible') === 'visible') relation ??= attributes['r:id'];
    },
  });
  if (relation === undefined) throw new WorkbookRefusal('SHEET_DAMAGED');
  return { relation, since1904 };
}

async function targetOf(parts: WorkbookParts, relation: string): Promise<string> {
  let target: string | undefined;
  await readXml(await parts.open(RELATIONS), {
    opened: (name, { Id, Target = '' }) => {
      if (name === 'Relationship' && Id === relation) target = Target;
    },
  });
  if (target === undefined) throw new WorkbookRefusal('SHEET_DAMAGED');
  return target.startsWith('/') ? target.slice(1) : `xl/${target}`;
}
