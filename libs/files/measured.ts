import { createHash } from 'node:crypto';
import type { PutOutcome } from './file-store.ts';

/**
 * Hands every chunk to `write` until the stream ends or grows beyond the limit; counts and hashes on the way.
 * Begins to read before it first returns: an upload that breaks off while nobody listens would end the process.
 */
export async function measured(
  stream: AsyncIterable<Uint8Array>,
  maxBytes: number,
  write: (chunk: Uint8Array) => Promise<void> | void,
): Promise<PutOutcome> {
  const hash = createHash('sha256');
  let size = 0;
  for await (const chunk of stream) {
    size += chunk.length;
    if (size > maxBytes) return { ok: false, code: 'FILE_TOO_LARGE' };
    hash.update(chunk);
    await write(chunk);
  }
  return size === 0 ? { ok: false, code: 'FILE_EMPTY' } : { ok: true, sha256: hash.digest('hex'), size };
}
