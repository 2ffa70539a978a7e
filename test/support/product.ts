import { chmod, mkdtemp, readFile, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { repositoryRoot } from '@jiangcheng/config/paths';
import { appProcess } from '../../apps/embedded/src/app-processes.ts';
import type { ProcessSpec } from '../../apps/embedded/src/managed-process.ts';
import { choosePort } from '../../apps/embedded/src/ports.ts';
import { prepare } from '../../apps/embedded/src/prepare.ts';
import { startServers, type Servers } from '../../apps/embedded/src/servers.ts';
import { runSql } from './database.ts';
import { startFaultProxy, type FaultProxy } from './fault-proxy.ts';
import { guardFolder } from './product-guard.ts';
import { until } from './product-until.ts';

export type Member = 'postgres' | 'temporal' | 'mail' | 'api' | 'worker';
type Variables = Readonly<Record<string, string>>;

export interface TestProductOptions {
  /** Unbuilt sources, or the copy that the group's global set-up has built (JC_TEST_BUILT). */
  readonly programs: 'sources' | 'built';
  /** For prepare, api and worker, over what the product itself would set. */
  readonly env?: Variables;
  /** True: api and worker each reach PostgreSQL through a proxy that can stop their transactions. */
  readonly proxied?: boolean;
}

/** The whole product on servers and in a folder of its own, with the movable clock. Ends with the test process even if that is killed. */
export interface TestProduct {
  readonly url: string;
  /** The first person's one-time link. */
  readonly firstLink: string;
  readonly servers: Servers;
  readonly database: { readonly superUrl: string; readonly ownerUrl: string };
  /** Only of a product that was started `proxied`. */
  readonly proxies: { readonly api: FaultProxy; readonly worker: FaultProxy };
  /** SIGKILL; it stays down until `restart`. */
  kill(...names: Member[]): Promise<void>;
  /** Brings processes back in this order, each once the one before it serves. */
  restart(...names: Member[]): Promise<void>;
  log(name: Member): Promise<string>;
  stop(): Promise<void>;
}

export async function startTestProduct(options: TestProductOptions): Promise<TestProduct> {
  const varDir = await newVarFolder();
  const servers = await startServers({ varDir, fsync: false, testClock: true });
  const stop = async (): Promise<void> => {
    await servers.stop();
    await rm(varDir, { recursive: true, force: true });
  };
  try {
    return await startPrograms(options, servers, stop);
  } catch (error) {
    await stop();
    throw error;
  }
}

/** A data folder below the system's temporary one, guarded. As root the database runs as another user, who must be able to pass through. */
async function newVarFolder(): Promise<string> {
  const folder = await mkdtemp(join(tmpdir(), 'jc-product-'));
  await chmod(folder, 0o755);
  guardFolder(folder);
  return folder;
}

async function startPrograms(options: TestProductOptions, servers: Servers, stopServers: () => Promise<void>): Promise<TestProduct> {
  const programs = programsOf(options.programs);
  const port = await choosePort(undefined, new Set(Object.values(servers.ports)));
  const url = `http://127.0.0.1:${port}`;
  const env = { ...environment(servers, port, url), ...programs.env, ...options.env };
  const proxies =
    options.proxied === true
      ? { api: await startFaultProxy(servers.ports.postgres), worker: await startFaultProxy(servers.ports.postgres) }
      : null;
  await keepAcknowledged(servers);
  const owner = { ...env, JC_DATABASE_OWNER_URL: servers.postgres.ownerUrl };
  const { firstLink } = await prepare(programs.root, programs.prepare, owner, (line) => void process.stderr.write(`${line}\n`));
  const readyUrls = { api: `${url}/health/ready`, worker: `http://127.0.0.1:${servers.ports.worker}/health/ready` };
  const spec = (name: 'api' | 'worker'): ProcessSpec => {
    const own = proxies ? { ...env, JC_DATABASE_URL: proxies[name].through(servers.postgres.appUrl) } : env;
    // Exactly these variables: nothing of the test run reaches the product.
    return { ...appProcess(programs.root, { name, file: programs[name], readyUrl: readyUrls[name] }, own), env: own };
  };
  await Promise.all([servers.add(spec('api')), servers.add(spec('worker'))]);
  return {
    url,
    firstLink: firstLink ?? '',
    servers,
    database: { superUrl: jiangchengAs(servers.postgres.superUrl), ownerUrl: servers.postgres.ownerUrl },
    get proxies() {
      if (proxies === null) throw new Error('this product was started without proxies');
      return proxies;
    },
    kill: async (...names) => void (await Promise.all(names.map((name) => servers.kill(name)))),
    restart: async (...names) => {
      for (const name of names) await bringBack(servers, name);
    },
    log: (name) => readFile(join(servers.paths.logs, `${name}.log`), 'utf8'),
    stop: async () => {
      await stopServers();
      for (const proxy of Object.values(proxies ?? {})) await proxy.close();
    },
  };
}

/** Tests start the server without care for the disk. A process that is killed must still lose nothing: what is acknowledged has left it. */
async function keepAcknowledged({ postgres }: Servers): Promise<void> {
  for (const database of ['jiangcheng', 'temporal', 'temporal_visibility'])
    await runSql(postgres.superUrl, `alter database ${database} set synchronous_commit = on`);
}

/** The superuser's address names the server's own database; tests look into the product's. */
const jiangchengAs = (superUrl: string): string => Object.assign(new URL(superUrl), { pathname: '/jiangcheng' }).href;

/** A postmaster that was killed leaves children for a moment, and refuses to start beside them. */
async function bringBack(servers: Servers, name: Member): Promise<void> {
  await until(`${name} starts again`, async () => {
    try {
      await servers.restart(name);
      return true;
    } catch (error) {
      if (name !== 'postgres') throw error;
      return undefined;
    }
  });
}

function programsOf(kind: TestProductOptions['programs']) {
  if (kind === 'sources')
    return {
      root: repositoryRoot(),
      prepare: 'apps/api/src/prepare.ts',
      api: 'apps/api/src/main.ts',
      worker: 'apps/worker/src/main.ts',
      env: {},
    };
  const root = builtRoot();
  const bundle = { JC_WORKFLOW_BUNDLE: join(root, 'workflows/dist/bundle.js') };
  return {
    root,
    prepare: 'apps/api/dist/src/prepare.js',
    api: 'apps/api/dist/src/main.js',
    worker: 'apps/worker/dist/src/main.js',
    env: bundle,
  };
}

/** The copy that the group's global set-up has built. */
export function builtRoot(): string {
  const root = process.env['JC_TEST_BUILT'];
  if (root === undefined) throw new Error('JC_TEST_BUILT is not set: this group has no global set-up that builds the product');
  return root;
}

function environment(servers: Servers, port: number, url: string): Variables {
  return {
    PATH: process.env['PATH'] ?? '',
    HOME: process.env['HOME'] ?? '',
    NODE_OPTIONS: '',
    NODE_ENV: 'production',
    ...servers.env,
    JC_PORT: String(port),
    JC_BIND: '127.0.0.1',
    JC_PUBLIC_URL: url,
    JC_MAIL_FROM: '匠程 <jiangcheng@localhost>',
    JC_CONSOLE_DIR: join(servers.paths.root, 'no-console'),
  };
}
