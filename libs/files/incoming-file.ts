import { randomUUID } from 'node:crypto';
import { mkdir, open, rename, rm, type FileHandle } from 'node:fs/promises';
import { dirname, join } from 'node:path';

/**
 * A file that is still growing, under a name nobody looks up. It is opened by its first chunk: the caller can begin to read
 * the upload at once, and an upload that fails before its first byte leaves nothing to clean.
 */
export class IncomingFile {
  readonly #path: string;
  #file: FileHandle | null = null;

  constructor(folder: string) {
    this.#path = join(folder, `${randomUUID()}.part`);
  }

  async write(chunk: Uint8Array): Promise<void> {
    this.#file ??= await this.#create();
    // One write may take less than it was given.
    for (let done = 0; done < chunk.length;) done += (await this.#file.write(chunk, done)).bytesWritten;
  }

  /** Gives the file its lasting name below `root`. The contents reach the disk before the name does, the name before this returns. */
  async settle(target: string, root: string): Promise<void> {
    await this.#file?.sync();
    await this.#close();
    const folder = dirname(target);
    const created = await mkdir(folder, { recursive: true, mode: 0o700 });
    // Over an existing file too: the bytes are the same, and a copy that a bad disk had damaged is healed.
    await rename(this.#path, target);
    await syncFolder(folder);
    if (created !== undefined) for (const above of [dirname(folder), root]) await syncFolder(above);
  }

  async discard(): Promise<void> {
    await this.#close();
    await rm(this.#path, { force: true });
  }

  async #create(): Promise<FileHandle> {
    await mkdir(dirname(this.#path), { recursive: true, mode: 0o700 });
    return open(this.#path, 'wx', 0o600);
  }

  async #close(): Promise<void> {
    const file = this.#file;
    this.#file = null;
    await file?.close();
  }
}

/** A new name is durable only when its folder is, and so is one that is gone. */
export async function syncFolder(path: string): Promise<void> {
  const folder = await open(path, 'r');
  await folder.sync().finally(() => folder.close());
}
