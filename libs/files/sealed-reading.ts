import { createHash } from 'node:crypto';
import type { FileHandle } from 'node:fs/promises';
import { pipeline, Transform, type Readable } from 'node:stream';
import { HEAD_MAX, type FileCipher } from '@jiangcheng/protection/file-cipher';

/** What stands on the disk under a hash is not what was put: a damaged disk, or somebody's hand. */
export class FileDamagedError extends Error {
  constructor(sha256: string) {
    super(`file ${sha256} is not what was put`);
    this.name = 'FileDamagedError';
  }
}

/** The contents of a stored file, sealed or from before files were. Ends with FileDamagedError where they are not those of its name. */
export async function contentsOf(file: FileHandle, sha256: string, cipher: FileCipher): Promise<Readable> {
  try {
    const { buffer, bytesRead } = await file.read(Buffer.alloc(HEAD_MAX), 0, HEAD_MAX, 0);
    const unsealed = cipher.unseal(buffer.subarray(0, bytesRead));
    const stored = file.createReadStream({ start: unsealed?.headBytes ?? 0 });
    // Whoever reads hears of a failure from the stream that he holds.
    return pipeline([stored, ...(unsealed === null ? [] : [unsealed.decipher]), asPut(sha256)], () => undefined) as Transform;
  } catch (error) {
    await file.close();
    throw error;
  }
}

/** The last bytes go on only when all of them are known to be right: what is wrong never looks whole. */
function asPut(sha256: string): Transform {
  const hash = createHash('sha256');
  let held: Buffer = Buffer.alloc(0);
  return new Transform({
    transform(chunk: Buffer, _encoding, done) {
      hash.update(chunk);
      const before = held;
      held = chunk;
      done(null, before.length > 0 ? before : undefined);
    },
    flush: (done) => (hash.digest('hex') === sha256 ? done(null, held) : done(new FileDamagedError(sha256))),
  });
}
