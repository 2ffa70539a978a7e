import { request } from './client.ts';
import { newKey } from './idempotency.ts';
import type { FilePurpose, StoredFile } from './types.ts';

/** A file is of a case, or of a campaign where there is no case yet. */
export type FileOf = { caseId: string } | { campaignId: string };

/** Stores a file; its id then goes into the command that refers to it. */
export const upload = (file: File, purpose: FilePurpose, of: FileOf): Promise<StoredFile> =>
  request<StoredFile>('POST', '/files', { query: { name: file.name, purpose, ...of }, bytes: file, key: newKey() });

/** A text file as UTF-8, or null where its bytes are something else (GBK from an old Excel). */
export async function utf8Text(file: File): Promise<string | null> {
  try {
    return new TextDecoder('utf-8', { fatal: true }).decode(await file.arrayBuffer());
  } catch {
    return null;
  }
}
