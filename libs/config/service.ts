import { join } from 'node:path';
import type { z } from 'zod';
import { repositoryRoot, varPaths } from './paths.ts';
import { readVariables } from './read-variables.ts';
import { flag, host, hostAndPort, httpUrl, logLevel, mailbox, namespace, path, port, postgresUrl, seconds, smtpUrl } from './variables.ts';

export type LogLevel = z.infer<typeof logLevel>;

/** What api and worker are told by their environment; all paths absolute, all addresses without a trailing slash. */
export interface ServiceConfig {
  readonly port: number;
  readonly bind: string;
  /** Address that people and mails use; by default the bound one. */
  readonly publicUrl: string;
  /** As role jc_app, which may not change `audit`. */
  readonly databaseUrl: string;
  readonly temporal: { readonly address: string; readonly namespace: string };
  readonly smtpUrl: string;
  readonly mailFrom: string;
  readonly keysFile: string;
  readonly filesDir: string;
  readonly consoleDir: string;
  readonly varDir: string;
  readonly workerPort: number;
  readonly logLevel: LogLevel;
  /** False lifts the limits on requests per address; for benches. */
  readonly rateLimit: boolean;
  /** How often the worker compares open cases with the engine's running workflows, in milliseconds. */
  readonly reconcileEveryMs: number;
  /** True only where databases are created for tests. */
  readonly testClock: boolean;
  /** A prebuilt bundle of the workflows; without it the worker bundles the sources at start. */
  readonly workflowBundle: string | undefined;
}

export interface PrepareConfig extends ServiceConfig {
  /** As role jc_owner, for migrations only. */
  readonly databaseOwnerUrl: string;
}

export const sharedVariables = {
  JC_PORT: port.default(3000),
  JC_BIND: host.default('127.0.0.1'),
  JC_PUBLIC_URL: httpUrl.optional(),
  JC_TEMPORAL_NAMESPACE: namespace.default('jiangcheng'),
  JC_KEYS_FILE: path.optional(),
  JC_FILES_DIR: path.optional(),
  JC_VAR_DIR: path.optional(),
  JC_CONSOLE_DIR: path.optional(),
  JC_WORKER_PORT: port.default(3001),
  JC_LOG_LEVEL: logLevel.default('info'),
  JC_TEST_CLOCK: flag.default(false),
  JC_RATE_LIMIT: flag.default(true),
  JC_RECONCILE_SECONDS: seconds.default(60),
  JC_WORKFLOW_BUNDLE: path.optional(),
};

const serviceVariables = {
  ...sharedVariables,
  JC_DATABASE_URL: postgresUrl,
  JC_TEMPORAL_ADDRESS: hostAndPort.default('127.0.0.1:7233'),
  JC_SMTP_URL: smtpUrl,
  JC_MAIL_FROM: mailbox,
};

/** Reads the environment of api or worker. Throws ConfigError with one sentence. */
export function loadConfig(env: NodeJS.ProcessEnv): ServiceConfig {
  const read = readVariables(serviceVariables, env);
  const root = repositoryRoot();
  const paths = varPaths(read.JC_VAR_DIR ?? join(root, 'var'));
  return {
    port: read.JC_PORT,
    bind: read.JC_BIND,
    publicUrl: read.JC_PUBLIC_URL ?? defaultPublicUrl(read.JC_BIND, read.JC_PORT),
    databaseUrl: read.JC_DATABASE_URL,
    temporal: { address: read.JC_TEMPORAL_ADDRESS, namespace: read.JC_TEMPORAL_NAMESPACE },
    smtpUrl: read.JC_SMTP_URL,
    mailFrom: read.JC_MAIL_FROM,
    keysFile: read.JC_KEYS_FILE ?? paths.keysFile,
    filesDir: read.JC_FILES_DIR ?? paths.files,
    consoleDir: read.JC_CONSOLE_DIR ?? join(root, 'apps/console/dist'),
    varDir: paths.root,
    workerPort: read.JC_WORKER_PORT,
    logLevel: read.JC_LOG_LEVEL,
    rateLimit: read.JC_RATE_LIMIT,
    reconcileEveryMs: read.JC_RECONCILE_SECONDS * 1000,
    testClock: read.JC_TEST_CLOCK,
    workflowBundle: read.JC_WORKFLOW_BUNDLE,
  };
}

/** Reads the environment of the prepare step, which alone knows the owner's address. Throws ConfigError with one sentence. */
export function loadPrepareConfig(env: NodeJS.ProcessEnv): PrepareConfig {
  const { JC_DATABASE_OWNER_URL } = readVariables({ JC_DATABASE_OWNER_URL: postgresUrl }, env);
  return { ...loadConfig(env), databaseOwnerUrl: JC_DATABASE_OWNER_URL };
}

/** An address that a person on this machine can open, for a service bound there; "any address" is reached as loopback. */
export function defaultPublicUrl(bind: string, port: number): string {
  if (bind === '0.0.0.0' || bind === '::') return `http://127.0.0.1:${port}`;
  return `http://${bind.includes(':') ? `[${bind}]` : bind}:${port}`;
}
