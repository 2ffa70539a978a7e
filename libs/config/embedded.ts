import { join } from 'node:path';
import { ConfigError } from './config-error.ts';
import { repositoryRoot, varPaths, type VarPaths } from './paths.ts';
import { readVariables } from './read-variables.ts';
import { defaultPublicUrl, sharedVariables } from './service.ts';
import { hostAndPort, mailbox, port, postgresUrl, smtpUrl } from './variables.ts';

/** What `npm start` is told: what is set here is used, what is not is brought up on this machine. */
export interface EmbeddedConfig {
  readonly root: string;
  readonly paths: VarPaths;
  readonly port: number;
  readonly bind: string;
  readonly publicUrl: string;
  readonly consoleDir: string;
  /** False: the folder of a console built elsewhere was named. */
  readonly buildsConsole: boolean;
  readonly filesDir: string;
  /** Undefined: the usual port if it is free, else another one. */
  readonly workerPort: number | undefined;
  readonly testClock: boolean;
  readonly database: { readonly appUrl: string; readonly ownerUrl: string } | undefined;
  readonly temporalAddress: string | undefined;
  readonly smtpUrl: string | undefined;
  readonly mailFrom: string | undefined;
  /** Undefined: a keyring made at the first start under var/secrets. */
  readonly keysFile: string | undefined;
}

const embeddedVariables = {
  ...sharedVariables,
  JC_WORKER_PORT: port.optional(),
  JC_DATABASE_URL: postgresUrl.optional(),
  JC_DATABASE_OWNER_URL: postgresUrl.optional(),
  JC_TEMPORAL_ADDRESS: hostAndPort.optional(),
  JC_SMTP_URL: smtpUrl.optional(),
  JC_MAIL_FROM: mailbox.optional(),
};

type Read = ReturnType<typeof readVariables<typeof embeddedVariables>>;

/** Reads the environment of `npm start`. Throws ConfigError with one sentence. */
export function loadEmbeddedConfig(env: NodeJS.ProcessEnv): EmbeddedConfig {
  const read = readVariables(embeddedVariables, env);
  if (read.JC_SMTP_URL) requireBeside(read, 'JC_SMTP_URL', 'JC_MAIL_FROM');
  const root = repositoryRoot();
  const paths = varPaths(read.JC_VAR_DIR ?? join(root, 'var'));
  return {
    root,
    paths,
    port: read.JC_PORT,
    bind: read.JC_BIND,
    publicUrl: read.JC_PUBLIC_URL ?? defaultPublicUrl(read.JC_BIND, read.JC_PORT),
    consoleDir: read.JC_CONSOLE_DIR ?? join(root, 'apps/console/dist'),
    buildsConsole: !read.JC_CONSOLE_DIR,
    filesDir: read.JC_FILES_DIR ?? paths.files,
    workerPort: read.JC_WORKER_PORT,
    testClock: read.JC_TEST_CLOCK,
    database: database(read),
    temporalAddress: read.JC_TEMPORAL_ADDRESS,
    smtpUrl: read.JC_SMTP_URL,
    mailFrom: read.JC_MAIL_FROM,
    keysFile: read.JC_KEYS_FILE,
  };
}

function database(read: Read): EmbeddedConfig['database'] {
  if (!read.JC_DATABASE_URL && !read.JC_DATABASE_OWNER_URL) return undefined;
  return {
    appUrl: requireBeside(read, 'JC_DATABASE_OWNER_URL', 'JC_DATABASE_URL'),
    ownerUrl: requireBeside(read, 'JC_DATABASE_URL', 'JC_DATABASE_OWNER_URL'),
  };
}

function requireBeside(read: Read, set: string, needed: 'JC_DATABASE_URL' | 'JC_DATABASE_OWNER_URL' | 'JC_MAIL_FROM'): string {
  const value = read[needed];
  if (value) return value;
  throw new ConfigError(needed, `设置了 ${set} 时也必须设置 ${needed} · ${needed} must be set together with ${set}.`);
}
