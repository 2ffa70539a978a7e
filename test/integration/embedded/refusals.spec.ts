import { once } from 'node:events';
import { mkdir, readdir, rm, symlink, truncate, writeFile } from 'node:fs/promises';
import { createServer } from 'node:net';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { findInPath } from '../../../tools/servers/execute.ts';
import { choosePort } from '../../../apps/embedded/src/ports.ts';
import { startServers } from '../../../apps/embedded/src/servers.ts';
import { living, newFolder, pidFiles, removeFolder, StartedProduct } from './support/product.ts';

let folder: string;
let env: NodeJS.ProcessEnv;

beforeAll(async () => {
  folder = await newFolder();
  env = { JC_PORT: String(await choosePort(undefined, new Set())) };
});

afterAll(() => removeFolder(folder));

/** Starts where the start must be refused: exit code 1, nothing left, and its one sentence. */
async function refusal(varDir: string, more: NodeJS.ProcessEnv = {}): Promise<string> {
  const product = new StartedProduct({ ...env, JC_VAR_DIR: varDir, ...more });
  expect(await product.exitCode()).toBe(1);
  expect(await living(await pidFiles(varDir))).toEqual([]);
  expect(product.complaints).toHaveLength(1);
  return product.complaints[0] ?? '';
}

async function dataFolder(name: string, files: Readonly<Record<string, string>>): Promise<string> {
  await mkdir(join(folder, name, 'postgres'), { recursive: true });
  for (const [file, text] of Object.entries(files)) await writeFile(join(folder, name, 'postgres', file), text);
  return join(folder, name);
}

/** Of the machine's programs only `id`, which tells under which user PostgreSQL runs. */
async function folderWithIdAlone(name: string): Promise<string> {
  const bin = join(folder, name);
  await mkdir(bin);
  await symlink((await findInPath('id', process.env['PATH'] ?? '')) ?? '', join(bin, 'id'));
  return bin;
}

describe('npm start refuses in one sentence', () => {
  it('a busy port', async () => {
    const other = createServer().listen(Number(env['JC_PORT']), '127.0.0.1');
    await once(other, 'listening');
    const sentence = await refusal(join(folder, 'busy'));
    other.close();
    expect(sentence).toContain(`port ${env['JC_PORT']} is in use: stop what uses it, or choose another one with JC_PORT.`);
  });

  it('a data folder that cannot be written', async () => {
    await writeFile(join(folder, 'a-file'), '');
    expect(await refusal(join(folder, 'a-file', 'var'))).toContain(
      'is not writable (EEXIST): correct its permissions, or name another one with JC_VAR_DIR.',
    );
  });

  it('a data folder or a cache where the system itself lets nobody write', async () => {
    expect(await refusal('/proc/jiangcheng/var')).toMatch(/the data folder \/proc\/jiangcheng\/var is not writable \(E[A-Z]+\)/);
    const cache = { JC_CACHE_DIR: '/proc/jiangcheng', PATH: await folderWithIdAlone('no-cache-bin') };
    expect(await refusal(join(folder, 'no-cache'), cache)).toMatch(/the cache folder \/proc\/jiangcheng\S* is not writable \(E[A-Z]+\)/);
  });

  it('data of another PostgreSQL', async () => {
    expect(await refusal(await dataFolder('old', { PG_VERSION: '15\n' }))).toContain(
      'belongs to PostgreSQL 15, this release runs 18: npm run backup',
    );
  });

  it('a folder that is no database', async () => {
    expect(await refusal(await dataFolder('foreign', { 'notes.txt': '' }))).toContain('is corrupt (PG_VERSION: ENOENT): move it away');
  });

  it('a database that no longer starts', async () => {
    const varDir = join(folder, 'damaged');
    const servers = await startServers({ varDir, fsync: false });
    await servers.stop();
    await truncate(join(varDir, 'postgres/global/pg_control'), 100);
    expect(await refusal(varDir)).toMatch(
      /damaged\/postgres is corrupt \(.*pg_control.*\): move it away and bring back a backup with npm run restore\.$/,
    );
  });

  it('a database that starts and cannot be used', async () => {
    const varDir = join(folder, 'gutted');
    const servers = await startServers({ varDir, fsync: false });
    await servers.stop();
    await rm(join(varDir, 'postgres/global/pg_filenode.map'));
    const from = performance.now();
    expect(await refusal(varDir)).toMatch(/gutted\/postgres is corrupt \(.*pg_filenode\.map.*\): move it away/);
    // It crashes and recovers without end: asked to end in order it would hang until it is killed after 30 s.
    expect(performance.now() - from).toBeLessThan(30_000);
  });

  it('keys that do not fit the data', async () => {
    expect(await refusal(join(folder, 'keys'), { PLANTED_PREPARE: 'refusing' })).toMatch(
      /密钥文件不可用。请把属于这些数据的密钥文件放回 \S+keys\.json.* · the keys do not fit the data: put the key file .* back at /,
    );
  });

  it('a wrong path of the Temporal server', async () => {
    expect(await refusal(join(folder, 'path'), { JC_TEMPORAL_SERVER: '/made-up/temporal-server' })).toContain(
      'JC_TEMPORAL_SERVER: /made-up/temporal-server is no executable file',
    );
  });

  it('a machine with neither network nor compiler', async () => {
    const sentence = await refusal(join(folder, 'bare'), {
      PATH: await folderWithIdAlone('bin'),
      JC_CACHE_DIR: join(folder, 'cache'),
      JC_TEMPORAL_RELEASE_URL: 'http://127.0.0.1:1',
    });
    expect(sentence).toContain(
      'there is no Temporal server (127.0.0.1:1: bad port; Go is not installed): connect to the network, install Go 1.26 or later',
    );
    expect(await readdir(join(folder, 'cache/temporal'))).toEqual([]);
  });

  it('a setting that is wrong', async () => {
    expect(await refusal(join(folder, 'setting'), { JC_SMTP_URL: 'smtp://127.0.0.1:25' })).toBe(
      '✗ 设置了 JC_SMTP_URL 时也必须设置 JC_MAIL_FROM · JC_MAIL_FROM must be set together with JC_SMTP_URL.',
    );
  });

  it('a program of the product that ends at once', async () => {
    expect(await refusal(join(folder, 'failing'), { PLANTED_API: 'failing' })).toContain('api did not start (log: ');
  });
});
