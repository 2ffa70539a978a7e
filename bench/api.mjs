// The API as apps/api/src/main.ts starts it, from the built files, without the limit on requests per address: every driver has the same one.
import 'reflect-metadata';
import { AppModule } from '@jiangcheng/api/src/app.module';
import { configureApp } from '@jiangcheng/api/src/platform/configure';
import { loadConfig } from '@jiangcheng/config/service';
import { NestFactory } from '@nestjs/core';

const config = { ...loadConfig(process.env), rateLimit: false };
const app = await NestFactory.create(AppModule.forRoot(config), { bodyParser: false, bufferLogs: true, autoFlushLogs: false });
app.enableShutdownHooks();
await configureApp(app, config);
await app.listen(config.port, config.bind);
