import { createHash } from 'node:crypto';
import type { ObjectionForm } from '@jiangcheng/casework/objection/receive-objection';
import type { webObjection } from '@jiangcheng/contracts/api/objection';
import type { Output } from '@jiangcheng/contracts/api/output';
import { FILE_KINDS, recogniseFile, SCAN_KINDS } from '@jiangcheng/files/file-kinds';
import { cleanFileName, fileNameFor } from '@jiangcheng/files/file-name';
import { ProblemError } from '../platform/problems.ts';

/** Papers that come with an objection. What a file is, its bytes say: scans alone are taken. */
export const checkedFiles = (files: Output<typeof webObjection>['files']): Promise<ObjectionForm['files']> =>
  Promise.all(files.map(checked));

async function checked({ name, content }: { name: string; content: string }): Promise<ObjectionForm['files'][number]> {
  const bytes = Buffer.from(content, 'base64');
  const recognised = await recogniseFile(bytes, cleanFileName(name));
  if (!recognised.ok || !SCAN_KINDS.includes(recognised.kind)) {
    const code = recognised.ok ? 'FILE_TYPE_REFUSED' : recognised.code;
    throw new ProblemError(422, code, { params: { kinds: SCAN_KINDS.join(', ') }, errors: [{ code, field: 'files' }] });
  }
  const sha256 = createHash('sha256').update(bytes).digest('hex');
  const { mime: contentType } = FILE_KINDS[recognised.kind];
  return { name: fileNameFor(recognised.kind, cleanFileName(name)), contentType, content, size: bytes.length, sha256 };
}
