import 'reflect-metadata';
import { NestFactory } from '@nestjs/core';
import { loadConfig } from '@jiangcheng/config/service';
import { installRuntime } from './temporal-worker.ts';
import { WorkerModule } from './worker.module.ts';

if (process.env['TZ'] !== 'UTC') throw new Error('Start with TZ=UTC: no rule reads the zone of the process.');

installRuntime();
const app = await NestFactory.createApplicationContext(WorkerModule.forRoot(loadConfig(process.env)), { logger: ['error', 'warn'] });
app.enableShutdownHooks();
