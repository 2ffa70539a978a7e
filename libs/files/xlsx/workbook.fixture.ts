import { buffer } from 'node:stream/consumers';
import { ZipFile } from 'yazl';
import { FRAME, SHEET } from './write-workbook.ts';

/** A workbook from its parts, with what is usual around them. */
export async function workbookWith(parts: Readonly<Record<string, string>>): Promise<Buffer> {
  const zip = new ZipFile();
  for (const [name, text] of Object.entries({ ...FRAME, ...parts })) zip.addBuffer(Buffer.from(text), name);
  zip.end();
  return buffer(zip.outputStream);
}

const sheetWith = (data: string, after = ''): string =>
  `<worksheet xmlns="http://schemas.openxmlformats.org/spreadsheetml/2006/main"><sheetData>${data}</sheetData>${after}</worksheet>`;

/** A workbook of one sheet with these rows of XML. */
export const workbookOfRows = (data: string, parts: Readonly<Record<string, string>> = {}, after = ''): Promise<Buffer> =>
  workbookWith({ [SHEET]: sheetWith(data, after), ...parts });
