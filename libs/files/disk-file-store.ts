import type { Stats } from 'node:fs';
import { mkdir, open, readdir, rm, stat, unlink, type FileHandle } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import type { FileCipher } from '@jiangcheng/protection/file-cipher';
import { assertSha256, FileMissingError, type FileStore, type PutOutcome } from './file-store.ts';
import { IncomingFile, syncFolder } from './incoming-file.ts';
import { measured } from './measured.ts';
import { contentsOf } from './sealed-reading.ts';

/** Uploads grow here, inside the store's own root: a rename within one file system is atomic. */
const INCOMING = 'incoming';

export interface DiskFileStore extends FileStore {
  /** Removes uploads that a killed process left behind and that have not grown since `before`; returns how many. */
  removeAbandoned(before: Date): Promise<number>;
}

/**
 * Files under `<root>/ab/cd/<sha256>` of what was put, sealed, and readable by the service's own user only: who has the disk and not the keys
 * reads none of them. `root` is created when missing.
 */
export function createDiskFileStore(root: string, cipher: FileCipher): DiskFileStore {
  return {
    put: (stream, { maxBytes }) => put(root, stream, maxBytes, cipher),
    open: async (sha256) => contentsOf(await openStored(pathOf(root, sha256), sha256), sha256, cipher),
    has: async (sha256) => exists(pathOf(root, sha256)),
    remove: async (sha256) => remove(pathOf(root, sha256)),
    removeAbandoned: (before) => removeAbandoned(join(root, INCOMING), before),
  };
}

async function put(root: string, stream: AsyncIterable<Uint8Array>, maxBytes: number, files: FileCipher): Promise<PutOutcome> {
  const incoming = new IncomingFile(join(root, INCOMING));
  const { head, cipher } = files.seal();
  let before: Buffer = head;
  try {
    const outcome = await measured(stream, maxBytes, async (chunk) => {
      const written = Buffer.concat([before, cipher.update(chunk)]);
      before = Buffer.alloc(0);
      await incoming.write(written);
    });
    if (outcome.ok) await incoming.settle(pathOf(root, outcome.sha256), root);
    return outcome;
  } finally {
    await incoming.discard(); // refused, aborted or disk full; once settled there is nothing left to remove
  }
}

function pathOf(root: string, sha256: string): string {
  assertSha256(sha256);
  return join(root, sha256.slice(0, 2), sha256.slice(2, 4), sha256);
}

async function openStored(path: string, sha256: string): Promise<FileHandle> {
  try {
    return await open(path, 'r');
  } catch (error) {
    throw isMissing(error) ? new FileMissingError(sha256) : error;
  }
}

/** Gone after a loss of power too: the name leaves the disk before this returns. */
async function remove(path: string): Promise<void> {
  try {
    await unlink(path);
  } catch (error) {
    if (isMissing(error)) return;
    throw error;
  }
  await syncFolder(dirname(path));
}

async function exists(path: string): Promise<boolean> {
  return (await statOrNull(path))?.isFile() ?? false;
}

async function removeAbandoned(folder: string, before: Date): Promise<number> {
  await mkdir(folder, { recursive: true, mode: 0o700 });
  let removed = 0;
  for (const name of (await readdir(folder)).filter((each) => each.endsWith('.part'))) {
    const found = await statOrNull(join(folder, name)); // an upload may settle while we look
    if (found === null || found.mtime >= before) continue;
    await rm(join(folder, name), { force: true });
    removed += 1;
  }
  return removed;
}

async function statOrNull(path: string): Promise<Stats | null> {
  try {
    return await stat(path);
  } catch (error) {
    if (isMissing(error)) return null;
    throw error;
  }
}

function isMissing(error: unknown): boolean {
  return (error as { code?: unknown }).code === 'ENOENT';
}
