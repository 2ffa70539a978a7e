import { Readable } from 'node:stream';
import { assertSha256, FileMissingError, type FileStore } from './file-store.ts';
import { measured } from './measured.ts';

/** The fake beside the port, held to the same contract (test/contract/files). */
export function createMemoryFileStore(): FileStore {
  const files = new Map<string, Buffer>();
  return {
    async put(stream, { maxBytes }) {
      const chunks: Uint8Array[] = [];
      const outcome = await measured(stream, maxBytes, (chunk) => void chunks.push(Uint8Array.from(chunk)));
      if (outcome.ok) files.set(outcome.sha256, Buffer.concat(chunks));
      return outcome;
    },
    open: async (sha256) => {
      assertSha256(sha256);
      const file = files.get(sha256);
      if (file === undefined) throw new FileMissingError(sha256);
      return Readable.from([file], { objectMode: false });
    },
    has: async (sha256) => {
      assertSha256(sha256);
      return files.has(sha256);
    },
    remove: async (sha256) => {
      assertSha256(sha256);
      files.delete(sha256);
    },
  };
}
