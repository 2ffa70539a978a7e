import { rm } from 'node:fs/promises';
import { join } from 'node:path';
import { downloadFile, downloadText, reasonOf } from './download.ts';
import { execute } from './execute.ts';
import { lastLine } from './failure.ts';
import { archiveName } from './temporal-version.ts';

export const PROGRAMS = ['temporal-server', 'temporal-sql-tool'] as const;

/** Null: the two programs lie in the folder. Otherwise why the archive could not be used; the folder is then to be thrown away. */
export type WhyNot = string | null;

/** Gets the official archive (it holds both programs), checks it against the release's checksums file and unpacks it into an empty folder. */
export async function fromRelease(base: string, folder: string): Promise<WhyNot> {
  const archive = archiveName();
  if (!archive) return `there is no release archive for ${process.platform} ${process.arch}`;
  const file = join(folder, archive);
  try {
    const expected = sumOf(archive, await downloadText(`${base}/checksums.txt`));
    if (!expected) return `the checksums file does not name ${archive}`;
    if ((await downloadFile(`${base}/${archive}`, file)) !== expected) return `${archive} does not have the SHA-256 of the checksums file`;
  } catch (error) {
    return `${new URL(base).host}: ${reasonOf(error)}`;
  }
  const { code, stderr } = await execute('tar', ['-xzf', file, '-C', folder, ...PROGRAMS]);
  await rm(file, { force: true });
  return code === 0 ? null : `${archive} could not be unpacked: ${lastLine(stderr)}`;
}

/** Lines are `<sha256>  <file>`, a `*` before the file for binary mode. */
function sumOf(archive: string, checksums: string): string | undefined {
  const line = checksums.split('\n').find((each) => each.trim().replace('*', '').split(/\s+/)[1] === archive);
  return line?.trim().split(/\s+/)[0]?.toLowerCase();
}
