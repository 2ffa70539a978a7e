import { readdir, rm, truncate, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import pg from 'pg';
import { loadEmbeddedConfig } from '@jiangcheng/config/embedded';
import { backUp, restore } from '../../../apps/embedded/src/backup-folder.ts';
import { startServers } from '../../../apps/embedded/src/servers.ts';
import { newFolder, removeFolder } from './support/product.ts';

const at = new Date('2026-03-02T01:02:03Z');
let varDir: string;
let target: string;
const config = () => loadEmbeddedConfig({ JC_VAR_DIR: varDir });

beforeAll(async () => {
  varDir = await newFolder();
  target = await newFolder();
});

afterAll(async () => {
  await removeFolder(varDir);
  await removeFolder(target);
});

async function withOwner(sql: string): Promise<unknown[]> {
  const servers = await startServers({ varDir, fsync: false });
  const client = new pg.Client({ connectionString: servers.postgres.ownerUrl });
  try {
    await client.connect();
    return (await client.query<Record<string, unknown>>(sql)).rows;
  } finally {
    await client.end();
    await servers.stop();
  }
}

describe('backup and restore', () => {
  it('bring back databases and files together, and leave the keys out', async () => {
    await withOwner(`create table kept (name text); insert into kept values ('测试甲')`);
    await writeFile(join(varDir, 'files/proof.txt'), '示例');
    const folder = await backUp(config(), target, at);
    await rm(join(varDir, 'postgres'), { recursive: true });
    await rm(join(varDir, 'files'), { recursive: true });
    await restore(config(), folder);
    expect(folder).toBe(join(target, 'jiangcheng-2026-03-02T010203Z'));
    expect((await readdir(folder)).sort()).toEqual(['files.tar.gz', 'manifest.json', 'postgres.tar.gz']);
    expect(await withOwner('select name from kept')).toEqual([{ name: '测试甲' }]);
    expect(await readdir(join(varDir, 'files'))).toEqual(['proof.txt']);
  });

  it('never overwrite data, nor use a damaged copy, nor touch servers that run', async () => {
    const folder = join(target, 'jiangcheng-2026-03-02T010203Z');
    await expect(restore(config(), folder)).rejects.toThrow('holds data: move it away first');
    const servers = await startServers({ varDir, fsync: false });
    await expect(backUp(config(), target, at)).rejects.toThrow('it is already running with this data folder');
    await servers.stop();
    await truncate(join(folder, 'postgres.tar.gz'), 1000);
    await expect(restore(config(), folder)).rejects.toThrow('the backup is damaged: postgres.tar.gz does not have its sum');
    await expect(restore(config(), target)).rejects.toThrow('is no backup');
  });
});
