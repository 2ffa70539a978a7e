import { chmod, mkdtemp, readFile, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { appProcess, leanNode } from '../../../apps/embedded/src/app-processes.ts';
import { choosePort } from '../../../apps/embedded/src/ports.ts';
import { startServers, type Servers } from '../../../apps/embedded/src/servers.ts';
import { execute } from '../../../tools/servers/execute.ts';
import { compose } from '../../architecture/support/compose.ts';
import { builtRoot } from '../../support/product.ts';
import { guardFolder } from '../../support/product-guard.ts';

export type ComposeProgram = 'prepare' | 'api' | 'worker';
type Variables = Readonly<Record<string, string>>;

/** The built product as docker-compose.yml starts it: each program has the variables of its service and no other. */
export interface ComposeProduct {
  readonly url: string;
  readonly firstLink: string;
  readonly servers: Servers;
  /** What each program was started with. */
  readonly given: Readonly<Record<ComposeProgram, Variables>>;
  log(name: 'api' | 'worker'): Promise<string>;
  stop(): Promise<void>;
}

export async function startComposeProduct(): Promise<ComposeProduct> {
  const varDir = await mkdtemp(join(tmpdir(), 'jc-compose-'));
  await chmod(varDir, 0o755);
  guardFolder(varDir);
  const servers = await startServers({ varDir, fsync: false });
  const stop = async (): Promise<void> => {
    await servers.stop();
    await rm(varDir, { recursive: true, force: true });
  };
  try {
    return { ...(await startPrograms(servers)), servers, stop };
  } catch (error) {
    await stop();
    throw error;
  }
}

async function startPrograms(servers: Servers): Promise<Omit<ComposeProduct, 'servers' | 'stop'>> {
  const root = builtRoot();
  const port = await choosePort(undefined, new Set(Object.values(servers.ports)));
  const url = `http://127.0.0.1:${port}`;
  const here = machineValues(servers, port, url, root);
  const given = { prepare: environmentOf('prepare', here), api: environmentOf('api', here), worker: environmentOf('worker', here) };
  const firstLink = await prepare(root, given.prepare);
  const readyUrls = { api: `${url}/health/ready`, worker: `http://127.0.0.1:${servers.ports.worker}/health/ready` };
  for (const name of ['api', 'worker'] as const) {
    const program = { name, file: `apps/${name}/dist/src/main.js`, readyUrl: readyUrls[name] };
    await servers.add({ ...appProcess(root, program, {}), env: { ...imageEnvironment, ...given[name] } });
  }
  return { url, firstLink, given, log: (name) => readFile(join(servers.paths.logs, `${name}.log`), 'utf8') };
}

/** `ENV` of both Dockerfiles. */
const imageEnvironment: Variables = { NODE_ENV: 'production', TZ: 'UTC', ...leanNode };

/** What a deployment chooses, or what a container has at a place of its own: the same variables with this machine's values. */
function machineValues({ env, postgres, ports, paths }: Servers, port: number, url: string, root: string): Variables {
  return {
    JC_DATABASE_URL: postgres.appUrl,
    JC_DATABASE_OWNER_URL: postgres.ownerUrl,
    JC_TEMPORAL_ADDRESS: env['JC_TEMPORAL_ADDRESS'] ?? '',
    JC_PUBLIC_URL: url,
    JC_SMTP_URL: env['JC_SMTP_URL'] ?? '',
    JC_MAIL_FROM: '示例办公室 <office@example.com>',
    JC_KEYS_FILE: env['JC_KEYS_FILE'] ?? '',
    JC_FILES_DIR: paths.files,
    JC_VAR_DIR: paths.root,
    JC_PORT: String(port),
    JC_BIND: '127.0.0.1',
    JC_WORKER_PORT: String(ports.worker),
    JC_WORKFLOW_BUNDLE: join(root, 'workflows/dist/bundle.js'),
  };
}

/** The service's variables, each with its value here, or else as the file says it. */
function environmentOf(service: ComposeProgram, here: Variables): Variables {
  const wanted = Object.entries(compose.services[service]?.environment ?? {});
  const values = wanted.map(([name, value]) => [name, here[name] ?? value] as const);
  const open = values.filter(([, value]) => value.includes('${')).map(([name]) => name);
  if (open.length > 0) throw new Error(`${service}: no value here for ${open.join(', ')}`);
  return Object.fromEntries(values);
}

/** The prepare service's command; its last line of output names the first person's link. */
async function prepare(root: string, env: Variables): Promise<string> {
  const file = compose.services['prepare']?.command?.[1] ?? '';
  const { code, stdout, stderr } = await execute(process.execPath, [join(root, file)], { cwd: root, env: { ...imageEnvironment, ...env } });
  if (code !== 0) throw new Error(`prepare ended with ${code}:\n${stdout}${stderr}`);
  return (JSON.parse(stdout.trim().split('\n').at(-1) ?? '') as { firstLink: string }).firstLink;
}
