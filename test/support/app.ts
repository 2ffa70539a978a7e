import { randomBytes } from 'node:crypto';
import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import type { AddressInfo } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { NestFactory } from '@nestjs/core';
import type { DynamicModule } from '@nestjs/common';
import type { NestExpressApplication } from '@nestjs/platform-express';
import { AppModule } from '@jiangcheng/api/src/app.module';
import { configureApp } from '@jiangcheng/api/src/platform/configure';
import type { ApiConfig } from '@jiangcheng/api/src/platform/settings';
import { generateKeyring } from '@jiangcheng/protection/keyring';
import { DataSource } from 'typeorm';
import { createClient, type Client } from './client.ts';
import { createTestDatabase, type TestDatabase } from './database.ts';
import { forbidSecondConnection } from './one-connection.ts';
import { addPerson, type NewTestPerson, type TestPerson } from './people.ts';

export interface ApiOptions {
  /** A database made before; without it the api gets one of its own and drops it at the end. */
  readonly database?: TestDatabase;
  readonly config?: Partial<ApiConfig>;
  /** Modules beside the product's own, such as a planted route. */
  readonly modules?: NonNullable<DynamicModule['imports']>;
}

export interface TestApi {
  readonly app: NestExpressApplication;
  /** `http://127.0.0.1:port` */
  readonly url: string;
  readonly config: ApiConfig;
  readonly database: TestDatabase;
  /** The api's own pool, as jc_app. */
  readonly source: DataSource;
  /** A client without a session. */
  readonly anybody: Client;
  /** Makes a person with an account, these roles and an open session. */
  person(options: NewTestPerson): Promise<TestPerson>;
  /** A client of that person's session; a role stands for a new person who holds it. */
  as(who: TestPerson | NewTestPerson['role']): Promise<Client>;
  close(): Promise<void>;
}

/** The api in this process, on a free port, with a database, files and keys of its own. Limits per address are lifted unless asked for. */
export async function startApi(options: ApiOptions = {}): Promise<TestApi> {
  const folder = await mkdtemp(join(tmpdir(), 'jc-api-'));
  const database = options.database ?? (await createTestDatabase());
  const config = { ...(await testConfig(folder, database)), ...options.config };
  const end = async (): Promise<void> => {
    if (options.database === undefined) await database.drop();
    await rm(folder, { recursive: true, force: true });
  };
  const app = await startApp(config, options.modules).catch(async (error: unknown) => {
    await end();
    throw error;
  });
  return testApi(app, config, database, async () => {
    await app.close();
    await end();
  });
}

async function startApp(config: ApiConfig, modules: ApiOptions['modules']): Promise<NestExpressApplication> {
  const app = await NestFactory.create<NestExpressApplication>(AppModule.forRoot(config, modules), {
    bodyParser: false,
    logger: false,
    abortOnError: false,
  });
  try {
    await configureApp(app, config);
    await app.listen(0, '127.0.0.1');
    return app;
  } catch (error) {
    await app.close();
    throw error;
  }
}

function testApi(app: NestExpressApplication, config: ApiConfig, database: TestDatabase, close: () => Promise<void>): TestApi {
  const url = `http://127.0.0.1:${(app.getHttpServer().address() as AddressInfo).port}`;
  const source = forbidSecondConnection(app.get(DataSource));
  const person = (options: NewTestPerson) => addPerson(source, options);
  const as = async (who: TestPerson | NewTestPerson['role']) =>
    createClient(url, typeof who === 'string' ? await person({ role: who }) : who);
  return { app, url, config, database, source, anybody: createClient(url, null), person, as, close };
}

async function testConfig(folder: string, database: TestDatabase): Promise<ApiConfig> {
  const keysFile = join(folder, 'keys.json');
  await writeFile(keysFile, generateKeyring(), { mode: 0o600 });
  return {
    port: 0,
    bind: '127.0.0.1',
    publicUrl: 'http://jiangcheng.example:3000',
    databaseUrl: database.url,
    temporal: { address: '127.0.0.1:1', namespace: `test-${randomBytes(6).toString('hex')}` },
    smtpUrl: 'smtp://127.0.0.1:1',
    mailFrom: '匠程 <noreply@jiangcheng.example>',
    keysFile,
    filesDir: join(folder, 'files'),
    consoleDir: join(folder, 'console'),
    varDir: folder,
    workerPort: 0,
    logLevel: 'silent',
    testClock: true,
    reconcileEveryMs: 60_000,
    workflowBundle: undefined,
    rateLimit: false,
  };
}
