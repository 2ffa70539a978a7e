import { fileTypeFromBuffer } from 'file-type';
import { jpegSize, pngSize, type PixelSize } from './image-size.ts';
import { decodeText } from './text-content.ts';
import { isZip, openParts } from './xlsx/workbook-parts.ts';
import { WorkbookRefusal } from './xlsx/workbook-refusal.ts';

export type FileKind = 'PDF' | 'PNG' | 'JPEG' | 'CSV' | 'TXT' | 'XLSX';

/** What each kind is served as, and the extensions its name may end with (the first one is added where none fits). */
export const FILE_KINDS = {
  PDF: { mime: 'application/pdf', extensions: ['pdf'] },
  PNG: { mime: 'image/png', extensions: ['png'] },
  JPEG: { mime: 'image/jpeg', extensions: ['jpg', 'jpeg'] },
  CSV: { mime: 'text/csv', extensions: ['csv'] },
  TXT: { mime: 'text/plain', extensions: ['txt'] },
  XLSX: { mime: 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet', extensions: ['xlsx'] },
} as const satisfies Record<FileKind, { mime: string; extensions: readonly [string, ...string[]] }>;

/** Scans to look at, and tables to read: no place takes both. */
export const SCAN_KINDS: readonly FileKind[] = ['PDF', 'PNG', 'JPEG'];
export const TABLE_KINDS: readonly FileKind[] = ['CSV', 'TXT', 'XLSX'];

export type FileKindOutcome = { readonly ok: true; readonly kind: FileKind } | { readonly ok: false; readonly code: FileRefusal };

type FileRefusal = 'FILE_EMPTY' | 'FILE_TYPE_REFUSED' | 'FILE_DAMAGED' | 'IMAGE_TOO_LARGE' | 'SHEET_TOO_LARGE' | 'SHEET_ACTIVE_CONTENT';

/** A4 at 600 dpi is 35 megapixels; a header that promises more is made to exhaust the memory of who opens it. */
export const MAX_IMAGE_PIXELS = 40_000_000;

/**
 * What a file is, by its contents; the name decides only between CSV and TXT, which have no mark of their own, and which ZIP is a workbook.
 * A file that says PDF, PNG or JPEG in front and has no end is FILE_DAMAGED (an upload cut short, a text in disguise).
 */
export async function recogniseFile(bytes: Uint8Array, fileName: string): Promise<FileKindOutcome> {
  if (bytes.length === 0) return { ok: false, code: 'FILE_EMPTY' };
  if (isZip(bytes) && /\.xls[xm]$/i.test(fileName)) return workbook(bytes);
  const detected = await fileTypeFromBuffer(bytes);
  switch (detected?.mime) {
    case 'application/pdf':
      return endsWithin(bytes, '%%EOF', 2048) ? { ok: true, kind: 'PDF' } : { ok: false, code: 'FILE_DAMAGED' };
    case 'image/png':
      return image('PNG', pngSize(bytes), endsWithin(bytes, 'IEND\u00ae\u0042\u0060\u0082', 4096));
    case 'image/jpeg':
      return image('JPEG', jpegSize(bytes), endsWithin(bytes, '\u00ff\u00d9', 65_536));
    default:
      // Not "refused when something was detected": a sheet whose first heading is BM looks like a bitmap to two-byte marks.
      return plainText(bytes, fileName);
  }
}

function image(kind: 'PNG' | 'JPEG', size: PixelSize | null, whole: boolean): FileKindOutcome {
  if (size === null || !whole) return { ok: false, code: 'FILE_DAMAGED' };
  return size.width * size.height > MAX_IMAGE_PIXELS ? { ok: false, code: 'IMAGE_TOO_LARGE' } : { ok: true, kind };
}

/** By its list of parts alone: what a workbook unpacks to is not looked at before somebody reads it. */
async function workbook(bytes: Uint8Array): Promise<FileKindOutcome> {
  try {
    const parts = await openParts(Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength));
    return parts.has('xl/workbook.xml') ? { ok: true, kind: 'XLSX' } : { ok: false, code: 'FILE_TYPE_REFUSED' };
  } catch (error) {
    if (!(error instanceof WorkbookRefusal)) throw error;
    return { ok: false, code: error.code === 'SHEET_DAMAGED' ? 'FILE_DAMAGED' : (error.code as FileRefusal) };
  }
}

/** Markup is refused under any name: a browser or an office program might run it. */
const ACTIVE_TEXT = /^\s*(<|%!|\{\\rtf|#!)/;

function plainText(bytes: Uint8Array, fileName: string): FileKindOutcome {
  const kind = /\.csv$/i.test(fileName) ? 'CSV' : /\.txt$/i.test(fileName) ? 'TXT' : null;
  const decoded = kind === null ? null : decodeText(bytes);
  if (kind === null || decoded === null || ACTIVE_TEXT.test(decoded.text)) return { ok: false, code: 'FILE_TYPE_REFUSED' };
  return { ok: true, kind };
}

/** Writers may leave a few bytes after the end mark, so it is looked for near the end. */
function endsWithin(bytes: Uint8Array, mark: string, reach: number): boolean {
  return Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength).subarray(-reach).includes(mark, 0, 'latin1');
}
