import 'reflect-metadata';
import { NestFactory } from '@nestjs/core';
import type { NestExpressApplication } from '@nestjs/platform-express';
import { loadConfig } from '@jiangcheng/config/service';
import { AppModule } from './app.module.ts';
import { configureApp } from './platform/configure.ts';
import { sayWhy } from './platform/say-why.ts';

async function start(): Promise<void> {
  if (process.env['TZ'] !== 'UTC' || new Date(0).getTimezoneOffset() !== 0)
    throw new Error('Start with TZ=UTC: no rule reads the zone of the process.');
  const config = loadConfig(process.env);
  const options = { bodyParser: false, bufferLogs: true, autoFlushLogs: false, abortOnError: false } as const;
  const app = await NestFactory.create<NestExpressApplication>(AppModule.forRoot(config), options);
  app.enableShutdownHooks();
  await configureApp(app, config);
  await app.listen(config.port, config.bind);
}

await start().catch((error: unknown) => {
  process.stderr.write(`${sayWhy(error)}\n`);
  process.exit(1); // half-opened pools and clients would keep it alive
});
