import { Global, Module, StandardSchemaSerializerInterceptor } from '@nestjs/common';
import { APP_FILTER, APP_GUARD, APP_INTERCEPTOR, APP_PIPE, DiscoveryModule } from '@nestjs/core';
import { ThrottlerModule } from '@nestjs/throttler';
import { ClsModule } from 'nestjs-cls';
import { LoggerModule } from 'nestjs-pino';
import './messages/names.ts';
import { AccessGuard } from './access.guard.ts';
import { DatabaseModule } from './database.module.ts';
import { DenyByDefault } from './deny-by-default.ts';
import { HealthController } from './health.controller.ts';
import { IdempotentCommand } from './idempotent-command.ts';
import { loggingParams } from './logging.ts';
import { Metrics, MetricsController, MetricsInterceptor } from './metrics.controller.ts';
import { validationPipe } from './pipe-errors.ts';
import { ProblemFilter } from './problem.filter.ts';
import { ProtectionModule } from './protection.module.ts';
import { clsOptions, CurrentRequest } from './request-context.ts';
import { API_CONFIG, type ApiConfig } from './settings.ts';
import { RecordedReading } from './recorded-reading.ts';
import { RateLimitGuard, throttlerOptions } from './throttling.ts';

const fromConfig = <T>(useFactory: (config: ApiConfig) => T) => ({ inject: [API_CONFIG], useFactory });

/** What every request passes, in this order: limits, who and whether, schema of the input; then the route; then the schema of the answer. */
@Global()
@Module({
  imports: [
    ClsModule.forRoot(clsOptions),
    LoggerModule.forRootAsync(fromConfig(loggingParams)),
    ThrottlerModule.forRootAsync(fromConfig(throttlerOptions)),
    DiscoveryModule,
    DatabaseModule,
    ProtectionModule,
  ],
  controllers: [HealthController, MetricsController],
  providers: [
    CurrentRequest,
    IdempotentCommand,
    Metrics,
    DenyByDefault,
    { provide: APP_FILTER, useClass: ProblemFilter },
    { provide: APP_GUARD, useClass: RateLimitGuard },
    { provide: APP_GUARD, useClass: AccessGuard },
    { provide: APP_PIPE, useFactory: validationPipe },
    { provide: APP_INTERCEPTOR, useClass: MetricsInterceptor },
    { provide: APP_INTERCEPTOR, useClass: RecordedReading },
    { provide: APP_INTERCEPTOR, useClass: StandardSchemaSerializerInterceptor },
  ],
  exports: [CurrentRequest, IdempotentCommand],
})
export class PlatformModule {}
