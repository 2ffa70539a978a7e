import { Injectable, StreamableFile } from '@nestjs/common';
import { recordAccess } from '@jiangcheng/audit/access-event';
import { contentDisposition } from '@jiangcheng/files/content-disposition';
import { zipOf, type PackedFile, type ZipEntry } from '@jiangcheng/files/zip/zip-of';
import type { Response } from 'express';
import { DataSource } from 'typeorm';
import { notFound } from '../platform/problems.ts';
import { CurrentRequest } from '../platform/request-context.ts';
import { ArchiveReader } from './archive-reader.ts';
import { CaseFile } from './case-file.ts';

/** The whole case as one ZIP, for office and auditor alone; that it left the house is recorded before the first byte does. */
@Injectable()
export class ArchiveDownload {
  constructor(
    private readonly source: DataSource,
    private readonly current: CurrentRequest,
    private readonly reader: ArchiveReader,
    private readonly files: CaseFile,
  ) {}

  async zip(caseId: string, response: Response): Promise<StreamableFile> {
    const file = await this.reader.read(caseId);
    if (!file.may.download) throw notFound();
    const { entries, ...absent } = await this.files.entries(file);
    const detail = { entries: entries.length, archived: file.archived !== null };
    await recordAccess(this.source, { type: 'ARCHIVE_DOWNLOADED', ...this.current.stamp(), caseId: file.caseId, detail });
    const { number, title, archived } = file;
    const about = { format: 'jiangcheng-case/1', caseId: file.caseId, number, title, archivedAt: archived?.at ?? null, ...absent };
    response.set({ 'Content-Disposition': contentDisposition(`${number} 案卷.zip`), 'Cache-Control': 'private, no-store' });
    return new StreamableFile(
      zipOf(entries, (packed) => manifest(about, packed)),
      { type: 'application/zip' },
    );
  }
}

/** Read when everything before it is sent: the hashes are those of the bytes in the ZIP. */
const manifest = (about: object, packed: readonly PackedFile[]): ZipEntry => ({
  path: 'manifest.json',
  open: async () => `${JSON.stringify({ ...about, files: packed }, null, 2)}\n`,
});
