import { StreamableFile } from '@nestjs/common';
import { contentDisposition } from '@jiangcheng/files/content-disposition';
import { FILE_KINDS } from '@jiangcheng/files/file-kinds';
import { workbookOf } from '@jiangcheng/files/xlsx/write-workbook';

/** A table that leaves the house as a workbook of this name, every cell a text. */
export const workbookFile = (name: string, lines: Iterable<readonly string[]>): StreamableFile =>
  new StreamableFile(workbookOf(lines), { type: FILE_KINDS.XLSX.mime, disposition: contentDisposition(`${name}.xlsx`) });
