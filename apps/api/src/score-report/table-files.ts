import { createHash } from 'node:crypto';
import { buffer } from 'node:stream/consumers';
import { Inject, Injectable } from '@nestjs/common';
import { done, refused, type Outcome } from '@jiangcheng/casework/ports/outcome';
import type { ReadTable } from '@jiangcheng/casework/ports/table';
import type { FileStore } from '@jiangcheng/files/file-store';
import { decodeText } from '@jiangcheng/files/text-content';
import { isZip } from '@jiangcheng/files/xlsx/workbook-parts';
import { readWorkbook } from '@jiangcheng/files/xlsx/read-workbook';
import { FILE_STORE } from '../file/file-store.ts';
import { csvSlices } from './csv-text.ts';

/** A table given as text. */
export const tableOfText = (text: string, sha256 = createHash('sha256').update(text).digest('hex')): Outcome<ReadTable> =>
  done({ slices: csvSlices(text), sha256 });

/** A table from bytes: a workbook, or a text in any of the encodings office programs write. Refuses with CSV_NOT_TEXT. */
export function tableOfBytes(bytes: Buffer, sha256 = createHash('sha256').update(bytes).digest('hex')): Outcome<ReadTable> {
  if (isZip(bytes)) return done({ slices: readWorkbook(bytes), sha256 });
  const decoded = decodeText(bytes);
  return decoded === null ? refused([{ code: 'CSV_NOT_TEXT', field: 'fileId' }]) : tableOfText(decoded.text, sha256);
}

/** Tables from stored files, none of which is larger than an upload may be. */
@Injectable()
export class TableFiles {
  constructor(@Inject(FILE_STORE) private readonly files: FileStore) {}

  /** The file with this hash, else the text; one of the two must be there. */
  async read(sha256: string | null, text: string | undefined): Promise<Outcome<ReadTable>> {
    if ((sha256 === null) === (text === undefined)) return refused([{ code: 'CSV_MISSING', field: 'csv' }]);
    if (sha256 === null) return tableOfText(text ?? '');
    return tableOfBytes(await buffer(await this.files.open(sha256)), sha256);
  }
}
