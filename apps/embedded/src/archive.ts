import { createHash } from 'node:crypto';
import { createReadStream } from 'node:fs';
import { execute } from '../../../tools/servers/execute.ts';
import { Failure, lastLine } from '../../../tools/servers/failure.ts';

/** Packs the contents of a folder. Throws Failure. */
export async function pack(folder: string, file: string, without: readonly string[] = []): Promise<void> {
  await tar(['-czf', file, ...without.map((name) => `--exclude=./${name}`), '-C', folder, '.']);
}

/** Unpacks into an empty folder. Throws Failure. */
export async function unpack(file: string, folder: string): Promise<void> {
  await tar(['-xzpf', file, '-C', folder]);
}

async function tar(args: readonly string[]): Promise<void> {
  const { code, stderr } = await execute('tar', args);
  if (code !== 0)
    throw new Failure(
      `tar 失败（${lastLine(stderr)}）`,
      `tar failed (${lastLine(stderr)}): see that there is room, and permission to write.`,
    );
}

export async function sha256Of(file: string): Promise<string> {
  const hash = createHash('sha256');
  for await (const chunk of createReadStream(file)) hash.update(chunk as Buffer);
  return hash.digest('hex');
}
