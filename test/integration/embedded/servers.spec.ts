import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { createTransport } from 'nodemailer';
import pg from 'pg';
import type { Servers } from '../../../apps/embedded/src/server-types.ts';
import { startServers } from '../../../apps/embedded/src/servers.ts';
import { serves } from '../../../apps/embedded/src/temporal-health.ts';
import { newFolder, removeFolder, until } from './support/product.ts';

let varDir: string;
let servers: Servers;

beforeAll(async () => {
  varDir = await newFolder();
  servers = await startServers({ varDir, fsync: false, testClock: true });
});

afterAll(async () => {
  await servers.stop();
  await removeFolder(varDir);
});

async function query(url: string, sql: string): Promise<unknown[]> {
  const client = new pg.Client({ connectionString: url });
  await client.connect();
  try {
    return (await client.query<Record<string, unknown>>(sql)).rows;
  } finally {
    await client.end();
  }
}

describe('the servers that tests start as a library', () => {
  it('tell the applications where they are', () => {
    expect(servers.env).toMatchObject({
      JC_DATABASE_URL: servers.postgres.appUrl,
      JC_TEMPORAL_ADDRESS: servers.temporal.address,
      JC_SMTP_URL: servers.mail.smtpUrl,
      JC_TEST_CLOCK: '1',
    });
    expect(servers.env).not.toHaveProperty('JC_DATABASE_OWNER_URL');
  });

  it('hold one database of UTF-8 text in C order for each owner', async () => {
    const sql = `select datname, pg_get_userbyid(datdba) as owner, pg_encoding_to_char(encoding) as encoding, datcollate from pg_database where datname not like 'template%' order by 1`;
    expect(await query(servers.postgres.superUrl, sql)).toEqual([
      { datname: 'jiangcheng', owner: 'jc_owner', encoding: 'UTF8', datcollate: 'C' },
      { datname: 'postgres', owner: 'superuser', encoding: 'UTF8', datcollate: 'C' },
      { datname: 'temporal', owner: 'temporal', encoding: 'UTF8', datcollate: 'C' },
      { datname: 'temporal_visibility', owner: 'temporal', encoding: 'UTF8', datcollate: 'C' },
    ]);
  });

  it('give no role more than its own', async () => {
    const sql = `select rolname, rolsuper, rolcreaterole, rolcreatedb from pg_roles where rolname in ('jc_owner', 'jc_app', 'temporal') and (rolsuper or rolcreaterole or rolcreatedb)`;
    expect(await query(servers.postgres.superUrl, sql)).toEqual([]);
    await expect(query(servers.postgres.appUrl, 'create schema planted')).rejects.toThrow('permission denied');
    await expect(query(servers.postgres.appUrl.replace('/jiangcheng', '/temporal'), 'select 1')).rejects.toThrow('permission denied');
  });

  it('keep 128 history shards', async () => {
    const url = servers.postgres.superUrl.replace('/postgres', '/temporal');
    // Temporal serves before it has taken all of them.
    const taken = await until('the shards are taken', async () => {
      const [row] = (await query(url, `select count(distinct shard_id)::int as shards from shards`)) as [{ shards: number }];
      return row.shards < 128 ? undefined : row.shards;
    });
    expect(taken).toBe(128);
  });

  it('catch mails', async () => {
    const transport = createTransport(servers.mail.smtpUrl);
    await transport.sendMail({ from: 'office@example.org', to: 'someone@example.org', subject: '催办：成绩报送', text: '测试甲' });
    transport.close();
    const subjects = await until('the mail is shown', async () => {
      const response = await fetch(`${servers.mail.webUrl}/api/email`);
      const mails = (await response.json()) as { subject: string }[];
      return mails.length ? mails.map(({ subject }) => subject) : undefined;
    });
    expect(subjects).toEqual(['催办：成绩报送']);
  });

  it.each(['postgres', 'temporal', 'mail'])('come back on the same port after kill -9 of %s', async (name) => {
    const before = servers.pidOf(name);
    await servers.kill(name);
    expect(servers.pidOf(name)).toBeUndefined();
    await servers.restart(name);
    expect(servers.pidOf(name)).not.toBe(before);
    expect(await query(servers.postgres.appUrl, 'select 1 as one')).toEqual([{ one: 1 }]);
    expect(await serves(servers.temporal.address)).toBe(true);
  });
});
