import { createHash } from 'node:crypto';
import { Inject, Injectable } from '@nestjs/common';
import { csvInvalid, type ReadTable } from '@jiangcheng/casework/score-report/import-sheet';
import { done, refused, type Outcome } from '@jiangcheng/casework/ports/outcome';
import type { FileStore } from '@jiangcheng/files/file-store';
import { decodeText } from '@jiangcheng/files/text-content';
import { FILE_STORE } from '../file/file-store.ts';
import { readCsv } from './csv-text.ts';

const MAX_BYTES = 2_000_000;

/** A table given as text. */
export function tableOfText(text: string, sha256 = createHash('sha256').update(text).digest('hex')): Outcome<ReadTable> {
  const rows = readCsv(text);
  return rows.ok ? done({ rows: rows.value, sha256 }) : csvInvalid(rows.refusals);
}

/** Tables from stored files, in any of the encodings office programs write. */
@Injectable()
export class TableFiles {
  constructor(@Inject(FILE_STORE) private readonly files: FileStore) {}

  /** The file with this hash, else the text; one of the two must be there. */
  async read(sha256: string | null, text: string | undefined): Promise<Outcome<ReadTable>> {
    if ((sha256 === null) === (text === undefined)) return refused([{ code: 'CSV_MISSING', field: 'csv' }]);
    if (sha256 === null) return tableOfText(text ?? '');
    const bytes = await this.bytesOf(sha256);
    if (bytes === null) return refused([{ code: 'CSV_TOO_LARGE', field: 'fileId', params: { megabytes: MAX_BYTES / 1_000_000 } }]);
    const decoded = decodeText(bytes);
    return decoded === null ? refused([{ code: 'CSV_NOT_TEXT', field: 'fileId' }]) : tableOfText(decoded.text, sha256);
  }

  private async bytesOf(sha256: string): Promise<Buffer | null> {
    const chunks: Buffer[] = [];
    let size = 0;
    for await (const chunk of await this.files.open(sha256)) {
      size += (chunk as Buffer).length;
      if (size > MAX_BYTES) return null;
      chunks.push(chunk as Buffer);
    }
    return Buffer.concat(chunks);
  }
}
