import { spawn } from 'node:child_process';
import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { openDataSource } from '@jiangcheng/persistence/data-source';
import { assertKeysFit } from '@jiangcheng/persistence/keyring/assert-keys-fit';
import { generateKeyring } from '@jiangcheng/protection/keyring';
import { readKeyring } from '@jiangcheng/protection/read-keyring';
import { choosePort } from '../../../apps/embedded/src/ports.ts';
import { createTestDatabase, type TestDatabase } from '../../support/database.ts';

const root = fileURLToPath(new URL('../../..', import.meta.url));
let database: TestDatabase;
let folder: string;
beforeAll(async () => {
  database = await createTestDatabase();
  folder = await mkdtemp(join(tmpdir(), 'jc-start-'));
  await writeFile(join(folder, 'keys.json'), generateKeyring());
  await writeFile(join(folder, 'others.json'), generateKeyring());
  const source = await openDataSource(database.url, 1);
  await assertKeysFit(source, await readKeyring(join(folder, 'keys.json')));
  await source.destroy();
});
afterAll(async () => {
  await database.drop();
  await rm(folder, { recursive: true });
});

interface Ended {
  code: number | null;
  signal: string | null;
  output: string;
  errors: string;
}

/** The api as it is started in development; `whenUp` is told its address once it is ready. */
async function run(settings: Record<string, string>, whenUp?: (url: string) => Promise<void>): Promise<Ended> {
  const port = await choosePort(undefined, new Set());
  const env = {
    PATH: process.env['PATH'],
    TZ: 'UTC',
    JC_PORT: String(port),
    JC_DATABASE_URL: database.url,
    JC_TEST_CLOCK: '1',
    JC_SMTP_URL: 'smtp://127.0.0.1:1',
    JC_MAIL_FROM: 'noreply@jiangcheng.example',
    JC_KEYS_FILE: join(folder, 'keys.json'),
    JC_VAR_DIR: folder,
    ...settings,
  };
  const flags = ['--conditions=jiangcheng-source', '--import', join(root, 'tools/typescript.mjs')];
  const child = spawn(process.execPath, [...flags, join(root, 'apps/api/src/main.ts')], { env, stdio: ['ignore', 'pipe', 'pipe'] });
  const said = { output: '', errors: '' };
  child.stdout.on('data', (chunk: Buffer) => (said.output += chunk.toString()));
  child.stderr.on('data', (chunk: Buffer) => (said.errors += chunk.toString()));
  const ended = new Promise<Ended>((resolve) => child.once('close', (code, signal) => resolve({ code, signal, ...said })));
  if (whenUp) {
    const url = `http://127.0.0.1:${env.JC_PORT}`;
    await untilReady(url, () => child.exitCode !== null);
    await whenUp(url).finally(() => child.kill('SIGTERM'));
  }
  return ended;
}

async function untilReady(url: string, isOver: () => boolean): Promise<void> {
  for (const end = Date.now() + 30_000; Date.now() < end && !isOver();) {
    if (
      await fetch(`${url}/health/ready`).then(
        ({ ok }) => ok,
        () => false,
      )
    )
      return;
    await new Promise((resolve) => setTimeout(resolve, 50));
  }
}

describe('the api as a process', () => {
  it('serves, logs no secret, and ends on SIGTERM', async () => {
    const ended = await run({}, async (url) => {
      const headers = { cookie: `jc_session=${'S'.repeat(43)}`, authorization: 'Bearer hidden-token', 'content-type': 'application/json' };
      await fetch(`${url}/api/v1/accounts?q=hidden-query`, { headers });
      await fetch(`${url}/api/v1/session`, {
        method: 'POST',
        headers,
        body: JSON.stringify({ login: 'hidden-login', password: 'hidden-password' }),
      });
      await fetch(`${url}/api/v1/invitations/lookup`, {
        method: 'POST',
        headers,
        body: JSON.stringify({ token: 'hidden-token-hidden-token' }),
      });
    });
    expect(ended.signal ?? ended.code).toBe('SIGTERM');
    const paths = ended.output.split('\n').flatMap((line) => /"path":"([^"]+)"/.exec(line)?.[1] ?? []);
    expect(paths).toEqual(['/api/v1/accounts', '/api/v1/session', '/api/v1/invitations/lookup']);
    expect(ended.output + ended.errors).not.toMatch(/hidden|SSSS/);
  });

  it.each([
    ['as a role that may change audit', () => ({ JC_DATABASE_URL: database.ownerUrl }), /^JC_DATABASE_URL 的角色可以改动审计记录.*\n$/],
    ['on a test database, unless it is told so', () => ({ JC_TEST_CLOCK: '0' }), /^这个数据库是为测试建立的.*\n$/],
    [
      'with other keys than the data’s',
      () => ({ JC_KEYS_FILE: join(folder, 'others.json') }),
      /^密钥文件中的 .* 不是加密这些数据的那一个.*\n$/,
    ],
    ['without PostgreSQL', () => ({ JC_DATABASE_URL: 'postgresql://jc_app:x@127.0.0.1:1/none' }), /^无法连接数据库.*\n$/],
    ['without its keys', () => ({ JC_KEYS_FILE: join(folder, 'none.json') }), /^密钥文件 JC_KEYS_FILE 无法读取.*ENOENT。\n$/],
    ['outside UTC', () => ({ TZ: 'Asia/Shanghai' }), /^Error: Start with TZ=UTC/],
    ['without an address of the database', () => ({ JC_DATABASE_URL: '' }), /^环境变量 JC_DATABASE_URL 必须设置.*\n$/],
  ])('does not start %s, and says so in one sentence', async (_what, settings, sentence) => {
    const ended = await run(settings());
    expect([ended.code, ended.output]).toEqual([1, '']);
    expect(ended.errors).toMatch(sentence);
  });
});
