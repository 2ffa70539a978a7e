import { readdir, readFile, stat } from 'node:fs/promises';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { choosePort } from '../../../apps/embedded/src/ports.ts';
import { living, newFolder, pidFiles, removeFolder, StartedProduct, until, visit } from './support/product.ts';

let varDir: string;
let port: number;
let env: NodeJS.ProcessEnv;

beforeAll(async () => {
  varDir = await newFolder();
  port = await choosePort(undefined, new Set());
  env = { JC_VAR_DIR: varDir, JC_PORT: String(port) };
});

afterAll(() => removeFolder(varDir));

// One product lives through these in order, as a person would start and stop it.
describe('npm start on a machine of its own', () => {
  it('brings up everything and prints the one-time link at the first start', async () => {
    const product = new StartedProduct(env);
    await product.ready();
    const answer = await visit(port);
    const pids = await pidFiles(varDir);
    expect(await product.end('SIGINT')).toBe(0);
    expect(answer).toMatchObject({ visits: 1, owner: null, zone: 'UTC' });
    expect(Object.keys(pids).sort()).toEqual(['api', 'mail', 'postgres', 'start', 'temporal', 'worker']);
    expect(product.output).toContain(`http://127.0.0.1:${port}/first/made-up`);
    expect(await living(pids)).toEqual([]);
    expect(await readdir(join(varDir, 'run'))).toEqual([]);
  });

  it('keeps passwords and keys for its owner alone', async () => {
    const names = await readdir(join(varDir, 'secrets'));
    const modes = await Promise.all(names.map(async (name) => [name, (await stat(join(varDir, 'secrets', name))).mode & 0o777]));
    const keyring = JSON.parse(await readFile(join(varDir, 'secrets/keys.json'), 'utf8')) as {
      current: string;
      keys: Record<string, string>;
      blindIndex: string;
    };
    expect(Object.fromEntries(modes)).toEqual({ jc_app: 0o600, jc_owner: 0o600, 'keys.json': 0o600, superuser: 0o600, temporal: 0o600 });
    expect(Buffer.from(keyring.keys[keyring.current] ?? '', 'base64')).toHaveLength(32);
    expect(keyring.blindIndex).not.toBe(keyring.keys['k1']);
  });

  it('finds the data at the second start within 15 s and gives no second link', async () => {
    const keys = await readFile(join(varDir, 'secrets/keys.json'), 'utf8');
    const started = performance.now();
    const product = new StartedProduct(env);
    await product.ready();
    const seconds = (performance.now() - started) / 1000;
    const answer = await visit(port);
    expect(await product.end('SIGTERM')).toBe(0);
    expect(answer).toMatchObject({ visits: 2 });
    expect(seconds).toBeLessThan(15);
    expect(product.output).not.toContain('/first/');
    expect(await readFile(join(varDir, 'secrets/keys.json'), 'utf8')).toBe(keys);
  });

  it('starts a program again that ended by itself, and refuses a second start meanwhile', async () => {
    const product = new StartedProduct(env);
    await product.ready();
    const first = await visit(port);
    process.kill(first?.pid ?? 0, 'SIGKILL');
    const second = await until('the api is back', () => visit(port));
    const rival = new StartedProduct(env);
    const code = await rival.exitCode();
    expect(await product.end()).toBe(0);
    expect(second.pid).not.toBe(first?.pid);
    expect(product.output).toContain('api 意外退出（SIGKILL）');
    expect(code).toBe(1);
    expect(rival.complaints).toEqual([expect.stringContaining('it is already running with this data folder')]);
  });

  it('ends what a killed start left running, and goes on with its data', async () => {
    const killed = new StartedProduct(env);
    await killed.ready();
    const left = await pidFiles(varDir);
    await killed.end('SIGKILL');
    const survivors = await living(left);
    const product = new StartedProduct(env);
    await product.ready();
    const afterwards = await living(left);
    expect(await product.end()).toBe(0);
    expect(survivors.sort()).toEqual(['api', 'mail', 'postgres', 'temporal', 'worker']);
    expect(afterwards).toEqual([]);
    expect(product.output).toContain('ended what an earlier start had left: ');
  });

  it('leaves nothing behind when it is stopped while it starts', async () => {
    const product = new StartedProduct(env);
    const pids = await until('PostgreSQL is up', async () => {
      const found = await pidFiles(varDir).catch(() => undefined);
      return found?.['postgres'] ? found : undefined;
    });
    expect(await product.end()).toBe(0);
    expect(await living(pids)).toEqual([]);
    expect(await readdir(join(varDir, 'run'))).toEqual([]);
  });
});
