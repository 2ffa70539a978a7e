import { chmod, chown, mkdir, readdir, readFile, rename, rm, stat, writeFile } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import { execute } from '../../../tools/servers/execute.ts';
import { Failure, lastLine } from '../../../tools/servers/failure.ts';
import type { Identity, PostgresBinaries } from './postgres-binaries.ts';

/** Whether the database's folder is to be made (`false`) or may be started (`true`). Throws Failure if it cannot be used. */
export async function checkDataFolder(folder: string, major: string): Promise<boolean> {
  const names = await readdir(folder).catch((error: NodeJS.ErrnoException) => {
    if (error.code === 'ENOENT') return undefined;
    throw corrupt(folder, error.code ?? error.message);
  });
  if (!names) return false;
  const version = await readFile(join(folder, 'PG_VERSION'), 'utf8').catch((error: NodeJS.ErrnoException) => {
    throw corrupt(folder, `PG_VERSION: ${error.code}`);
  });
  if (version.trim() === major) return true;
  if (/^\d+$/.test(version.trim()))
    throw new Failure(
      `数据文件夹 ${folder} 属于 PostgreSQL ${version.trim()}，本程序使用 ${major}：请用原版本程序 npm run backup，再用本版本 npm run restore`,
      `the data folder ${folder} belongs to PostgreSQL ${version.trim()}, this release runs ${major}: npm run backup with the release that made it, and move the data over from there.`,
    );
  throw corrupt(folder, 'PG_VERSION');
}

/** The sentence for a database folder that cannot be started from. */
export function corrupt(folder: string, reason: string): Failure {
  return new Failure(
    `数据文件夹 ${folder} 已损坏（${reason}），请移走它并用 npm run restore 恢复备份`,
    `the data folder ${folder} is corrupt (${reason}): move it away and bring back a backup with npm run restore.`,
  );
}

export interface InitOptions {
  readonly folder: string;
  readonly binaries: PostgresBinaries;
  readonly identity: Identity | undefined;
  readonly password: string;
  readonly fsync: boolean;
}

/** Makes the database's folder; beside its place and renamed whole, so that an interrupted start leaves no half of it. */
export async function makeDataFolder({ folder, binaries, identity, password, fsync }: InitOptions): Promise<void> {
  const work = `${folder}.new`;
  await rm(work, { recursive: true, force: true });
  await mkdir(work, { mode: 0o700 });
  if (identity) await letIn(work, identity);
  const passwordFile = `${work}/password`;
  await writeFile(passwordFile, password, { mode: 0o600 });
  if (identity) await chown(passwordFile, identity.uid, identity.gid);
  const args = [
    '-D',
    `${work}/data`,
    '-U',
    'superuser',
    '--auth=scram-sha-256',
    `--pwfile=${passwordFile}`,
    '--locale=C',
    '--encoding=UTF8',
    '--no-instructions',
  ];
  const made = await execute(binaries.initdb, fsync ? args : [...args, '--no-sync'], {
    env: { ...process.env, LC_ALL: 'C' },
    cwd: work,
    ...identity,
  });
  if (made.code !== 0)
    throw new Failure(
      `无法建立数据库（${lastLine(made.stderr)}）`,
      `the database could not be made (${lastLine(made.stderr)}): see that ${dirname(folder)} is on a disk with room and permissions.`,
    );
  await rename(`${work}/data`, folder);
  await rm(work, { recursive: true, force: true });
}

/** As root: the server's own user must be able to reach its folder. Our own data folder is opened for passing through, others are not touched. */
async function letIn(work: string, identity: Identity): Promise<void> {
  await chown(work, identity.uid, identity.gid);
  const varFolder = dirname(work);
  await chmod(varFolder, (await stat(varFolder)).mode | 0o011);
  for (let folder = dirname(varFolder); folder !== dirname(folder); folder = dirname(folder))
    if (((await stat(folder)).mode & 0o001) === 0)
      throw new Failure(
        `用户 postgres 无法进入 ${folder}，请执行 chmod o+x ${folder}，或用 JC_VAR_DIR 指定别处，或换普通用户运行`,
        `the user postgres cannot pass through ${folder}: chmod o+x ${folder}, or name another place with JC_VAR_DIR, or start as an ordinary user.`,
      );
}
