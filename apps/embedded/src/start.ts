import { loadEmbeddedConfig, type EmbeddedConfig } from '@jiangcheng/config/embedded';
import { defaultPublicUrl } from '@jiangcheng/config/service';
import { buildConsole } from '../../../tools/console.ts';
import { Failure } from '../../../tools/servers/failure.ts';
import type { Say } from '../../../tools/servers/ticking.ts';
import { appProcess, type AppProgram } from './app-processes.ts';
import { StartFailed } from './managed-process.ts';
import { isFree } from './ports.ts';
import { prepare, type Prepared } from './prepare.ts';
import { startServers, type Servers } from './servers.ts';
import { step, together } from './steps.ts';

/** The product's programs, from the repository's root; tests put others in their place. */
export interface Programs {
  readonly prepare: string;
  readonly api: string;
  readonly worker: string;
}

export const sources: Programs = { prepare: 'apps/api/src/prepare.ts', api: 'apps/api/src/main.ts', worker: 'apps/worker/src/main.ts' };

export interface Product {
  readonly config: EmbeddedConfig;
  readonly servers: Servers;
  readonly firstLink: string | null;
}

/** Everything that `npm start` does: servers, console, prepare step, api and worker. Throws Failure or ConfigError; then nothing is left running. */
export async function startProduct(environment: NodeJS.ProcessEnv, programs: Programs, say: Say, signal?: AbortSignal): Promise<Product> {
  const config = loadEmbeddedConfig(environment);
  const servers = await startServers(serverOptions(config, say, signal), () => beforeStart(config, say, signal));
  // Ctrl-C while the product starts stops the servers, which ends the step that waits for them.
  const stopOnSignal = (): void => void servers.stop();
  signal?.addEventListener('abort', stopOnSignal, { once: true });
  try {
    const { firstLink } = await startPrograms(config, servers, programs, say, signal);
    signal?.throwIfAborted();
    return { config, servers, firstLink };
  } catch (error) {
    await servers.stop();
    throw error instanceof StartFailed ? appFailure(error, servers) : error;
  } finally {
    signal?.removeEventListener('abort', stopOnSignal);
  }
}

function serverOptions(config: EmbeddedConfig, say: Say, signal?: AbortSignal): Parameters<typeof startServers>[0] {
  const { database, temporalAddress, smtpUrl, keysFile, workerPort } = config;
  const given = {
    ...(database && { database }),
    ...(temporalAddress && { temporalAddress }),
    ...(smtpUrl && { smtpUrl }),
    ...(keysFile && { keysFile }),
  };
  return {
    varDir: config.paths.root,
    testClock: config.testClock,
    given,
    say,
    usualPorts: { mailWeb: 1080, worker: 3001 },
    ...(workerPort && { ports: { worker: workerPort } }),
    ...(signal && { signal }),
  };
}

async function beforeStart(config: EmbeddedConfig, say: Say, signal?: AbortSignal): Promise<void> {
  await mustBeFree('JC_PORT', config.port, config.bind);
  if (config.workerPort) await mustBeFree('JC_WORKER_PORT', config.workerPort);
  if (!config.buildsConsole) return;
  await step(
    say,
    '页面 · console',
    () => buildConsole(config.root, say, signal),
    (built) => words[built],
  );
}

const words = { built: '已构建 · built', unchanged: '未变 · unchanged', absent: '尚无页面，跳过 · no apps/console/index.html, skipped' };

async function mustBeFree(variable: string, port: number, host?: string): Promise<void> {
  if (await isFree(port, host)) return;
  throw new Failure(
    `端口 ${port} 已被占用，请停止占用它的程序，或用 ${variable} 指定另一个端口`,
    `port ${port} is in use: stop what uses it, or choose another one with ${variable}.`,
  );
}

async function startPrograms(
  config: EmbeddedConfig,
  servers: Servers,
  programs: Programs,
  say: Say,
  signal?: AbortSignal,
): Promise<Prepared> {
  const env = programEnvironment(config, servers);
  const owner = { ...env, JC_DATABASE_OWNER_URL: servers.postgres.ownerUrl };
  const prepared = await step(say, '准备数据 · migrations, calendars, regulations', () =>
    prepare(config.root, programs.prepare, owner, say, signal),
  );
  const local = defaultPublicUrl(config.bind, config.port);
  const api: AppProgram = { name: 'api', file: programs.api, readyUrl: `${local}/health/ready` };
  const worker: AppProgram = { name: 'worker', file: programs.worker, readyUrl: `http://127.0.0.1:${servers.ports.worker}/health/ready` };
  const both = [api, worker].map((program) =>
    step(
      say,
      programNames[program.name] ?? program.name,
      () => servers.add(appProcess(config.root, program, env)),
      () => program.readyUrl,
    ),
  );
  await together(both);
  return prepared;
}

const programNames: Readonly<Record<string, string>> = { api: '服务 · api', worker: '流程执行 · worker' };

function programEnvironment(config: EmbeddedConfig, servers: Servers): Record<string, string> {
  return {
    ...servers.env,
    NODE_ENV: 'production',
    JC_PORT: String(config.port),
    JC_BIND: config.bind,
    JC_PUBLIC_URL: config.publicUrl,
    JC_CONSOLE_DIR: config.consoleDir,
    JC_FILES_DIR: config.filesDir,
    // The catcher delivers nothing, so any sender will do there.
    JC_MAIL_FROM: config.mailFrom ?? '匠程 <jiangcheng@localhost>',
  };
}

function appFailure(error: StartFailed, servers: Servers): Failure {
  const last = error.log.trim().split('\n').slice(-3).join('\n');
  const log = `${servers.paths.logs}/${error.processName}.log`;
  return new Failure(
    `${error.processName} 没有启动成功，日志在 ${log}`,
    `${error.processName} did not start (log: ${log})${last ? `:\n${last}` : '.'}`,
  );
}
