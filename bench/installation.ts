// One installation in a folder of its own: the product's servers with the settings of production, prepare, api and worker from their built files.
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { repositoryRoot } from '@jiangcheng/config/paths';
import { ensureNamespace } from '@jiangcheng/temporal-client/namespace';
import { Connection } from '@temporalio/client';
import { appProcess } from '../apps/embedded/src/app-processes.ts';
import { choosePort } from '../apps/embedded/src/ports.ts';
import { prepare } from '../apps/embedded/src/prepare.ts';
import { startServers, type Servers } from '../apps/embedded/src/servers.ts';
import { interrupted } from './interrupted.ts';
import { Meter, residentMb } from './meter.ts';

const NAMES = ['api', 'worker', 'temporal', 'postgres', 'mail'] as const;

export interface Installation {
  /** Where the driver comes in: the API, the first person's link, and the record, to look for tasks. */
  readonly entrance: { readonly base: string; readonly firstLink: string; readonly recordUrl: string };
  readonly temporalAddress: string;
  /** Database of the yardsticks on the same server. */
  readonly benchUrl: string;
  readonly meter: Meter;
  /** Resident memory of api and worker in MB. */
  resident(): { api: number; worker: number };
  /** Waits until no poke is owed and no mail is due. */
  settle(): Promise<void>;
  stop(): Promise<void>;
}

export async function install(say: (line: string) => void, { testClock = false } = {}): Promise<Installation> {
  const root = repositoryRoot();
  const folder = await mkdtemp(join(tmpdir(), 'jc-bench-'));
  // Not the usual ports, which another installation on this machine may take at the same moment.
  const [mailWeb, worker] = [await choosePort(undefined, new Set()), await choosePort(undefined, new Set())];
  const servers = await startServers({ varDir: folder, testClock, ports: { mailWeb, worker }, say, signal: interrupted });
  const stop = async (): Promise<void> => {
    await servers.stop();
    await rm(folder, { recursive: true, force: true });
  };
  try {
    const port = await choosePort(undefined, new Set(Object.values(servers.ports)));
    const base = `http://127.0.0.1:${port}`;
    const { firstLink } = await startPrograms(root, servers, base, port, say);
    const meter = new Meter(servers.postgres.superUrl, () => Object.fromEntries(NAMES.map((name) => [name, servers.pidOf(name)])));
    const benchUrl = await makeYardstickPlace(servers, meter);
    return {
      entrance: { base, firstLink, recordUrl: servers.postgres.appUrl },
      temporalAddress: servers.temporal.address,
      benchUrl,
      meter,
      resident: () => ({ api: residentMb(servers.pidOf('api')), worker: residentMb(servers.pidOf('worker')) }),
      settle: () => settle(meter),
      stop,
    };
  } catch (error) {
    await stop();
    throw error;
  }
}

async function startPrograms(
  root: string,
  servers: Servers,
  base: string,
  port: number,
  say: (line: string) => void,
): Promise<{ firstLink: string }> {
  const env = {
    ...servers.env,
    NODE_ENV: 'production',
    JC_PORT: String(port),
    JC_BIND: '127.0.0.1',
    JC_PUBLIC_URL: base,
    JC_CONSOLE_DIR: join(root, 'apps/console/dist'),
    JC_MAIL_FROM: '匠程 <jiangcheng@localhost>',
    JC_WORKFLOW_BUNDLE: join(root, 'workflows/dist/bundle.js'),
  };
  const owner = { ...env, JC_DATABASE_OWNER_URL: servers.postgres.ownerUrl };
  const { firstLink } = await prepare(root, 'apps/api/dist/src/prepare.js', owner, say);
  if (firstLink === null) throw new Error('a new installation has no first link');
  await servers.add(appProcess(root, { name: 'api', file: 'bench/api.mjs', readyUrl: `${base}/health/ready` }, env));
  const workerUrl = `http://127.0.0.1:${servers.ports.worker}/health/ready`;
  await servers.add(appProcess(root, { name: 'worker', file: 'apps/worker/dist/src/main.js', readyUrl: workerUrl }, env));
  return { firstLink };
}

/** Database and namespace `bench`. */
async function makeYardstickPlace(servers: Servers, meter: Meter): Promise<string> {
  await meter.query('create database bench');
  const connection = await Connection.connect({ address: servers.temporal.address });
  try {
    await ensureNamespace(connection, 'bench');
  } finally {
    await connection.close();
  }
  return servers.postgres.superUrl.replace(/\/[^/]*$/, '/bench');
}

const SETTLE_MS = 120_000;

async function settle(meter: Meter): Promise<void> {
  const deadline = performance.now() + SETTLE_MS;
  const open = `select (select count(*) from app.case_moved) + (select count(*) from app.outgoing_mail where status = 'QUEUED' and next_attempt_at <= clock_timestamp()) as open`;
  for (;;) {
    const [row] = await meter.query<{ open: string }>(open, 'jiangcheng');
    if (row?.open === '0') return;
    interrupted.throwIfAborted();
    if (performance.now() > deadline) throw new Error(`pokes or mails still wait after ${SETTLE_MS / 1000} s: ${row?.open}`);
    await new Promise((resolve) => setTimeout(resolve, 100));
  }
}
