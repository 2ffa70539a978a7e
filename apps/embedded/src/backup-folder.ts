import { chown, mkdir, readdir, readFile, rename, rm, writeFile } from 'node:fs/promises';
import { join, resolve } from 'node:path';
import type { EmbeddedConfig } from '@jiangcheng/config/embedded';
import { Failure } from '../../../tools/servers/failure.ts';
import { pack, sha256Of, unpack } from './archive.ts';
import { endLeftovers, lockVarFolder } from './pid-files.ts';
import { postgresBinaries, postgresIdentity } from './postgres-binaries.ts';
import { checkDataFolder } from './postgres-folder.ts';
import { makeVarFolder } from './var-folder.ts';

const ARCHIVES = ['postgres.tar.gz', 'files.tar.gz'] as const;

interface Manifest {
  readonly product: 'jiangcheng';
  readonly madeAt: string;
  readonly postgresMajor: string;
  readonly sha256: Readonly<Record<string, string>>;
}

/** With the servers at rest: a lock keeps them from starting, and what a crash left running is ended. */
async function atRest<T>(config: EmbeddedConfig, work: () => Promise<T>): Promise<T> {
  if (config.database)
    throw new Failure(
      '数据在您自己的数据库中，请用该数据库的备份工具，并另存文件目录',
      'the data are in a database of your own: use its backup tools, and copy the files folder besides.',
    );
  await makeVarFolder(config.paths);
  const unlock = await lockVarFolder(config.paths.run);
  try {
    await endLeftovers(config.paths.run);
    return await work();
  } finally {
    await unlock();
  }
}

/** Copies all three databases and the files, as they lie while stopped, into a new folder below `target`; keys and passwords stay out. Returns the folder. */
export function backUp(config: EmbeddedConfig, target: string, now: Date): Promise<string> {
  return atRest(config, async () => {
    const { major } = await postgresBinaries();
    if (!(await checkDataFolder(config.paths.postgres, major)))
      throw new Failure('还没有数据可备份', 'there are no data to back up yet: npm start makes them.');
    const folder = join(resolve(target), `jiangcheng-${now.toISOString().replaceAll(':', '').slice(0, 17)}Z`);
    const partial = `${folder}.partial`;
    await mkdir(partial, { recursive: true, mode: 0o700 });
    await pack(config.paths.postgres, join(partial, ARCHIVES[0]), ['postmaster.pid', 'postmaster.opts']);
    await pack(config.filesDir, join(partial, ARCHIVES[1]));
    const manifest: Manifest = { product: 'jiangcheng', madeAt: now.toISOString(), postgresMajor: major, sha256: await sums(partial) };
    await writeFile(join(partial, 'manifest.json'), JSON.stringify(manifest, null, 2));
    await rename(partial, folder);
    return folder;
  });
}

async function sums(folder: string): Promise<Record<string, string>> {
  return Object.fromEntries(await Promise.all(ARCHIVES.map(async (name) => [name, await sha256Of(join(folder, name))] as const)));
}

/** Puts a backup in place where no data are; never over others. */
export function restore(config: EmbeddedConfig, folder: string): Promise<void> {
  return atRest(config, async () => {
    const { major } = await postgresBinaries();
    await check(folder, major);
    await mustBeEmpty(config.paths.postgres);
    await mustBeEmpty(config.filesDir);
    await put(join(folder, ARCHIVES[0]), config.paths.postgres);
    await giveToPostgres(config.paths.postgres);
    await put(join(folder, ARCHIVES[1]), config.filesDir);
  });
}

async function check(folder: string, major: string): Promise<void> {
  const text = await readFile(join(folder, 'manifest.json'), 'utf8').catch(() => {
    throw new Failure(`${folder} 不是备份文件夹`, `${folder} is no backup: name the folder that npm run backup printed.`);
  });
  const manifest = JSON.parse(text) as Manifest;
  if (manifest.postgresMajor !== major)
    throw new Failure(
      `备份属于 PostgreSQL ${manifest.postgresMajor}，本程序使用 ${major}`,
      `the backup is of PostgreSQL ${manifest.postgresMajor}, this release runs ${major}: restore it with the release that made it.`,
    );
  const found = await sums(folder);
  const damaged = ARCHIVES.find((name) => found[name] !== manifest.sha256[name]);
  if (damaged)
    throw new Failure(
      `备份已损坏：${damaged} 的校验和不符`,
      `the backup is damaged: ${damaged} does not have its sum, take another backup.`,
    );
}

async function mustBeEmpty(folder: string): Promise<void> {
  const names = await readdir(folder).catch(() => []);
  if (names.length > 0)
    throw new Failure(`${folder} 中已有数据，请先移走`, `${folder} holds data: move it away first, nothing is ever overwritten.`);
}

async function put(archive: string, folder: string): Promise<void> {
  const work = `${folder}.new`;
  await rm(work, { recursive: true, force: true });
  await mkdir(work, { recursive: true, mode: 0o700 });
  await unpack(archive, work);
  await rm(folder, { recursive: true, force: true });
  await rename(work, folder);
}

/** As root the server runs as another user, who need not have the same number as on the machine of the backup. */
async function giveToPostgres(folder: string): Promise<void> {
  const identity = await postgresIdentity();
  if (!identity) return;
  for (const entry of await readdir(folder, { recursive: true, withFileTypes: true }))
    await chown(join(entry.parentPath, entry.name), identity.uid, identity.gid);
  await chown(folder, identity.uid, identity.gid);
}
