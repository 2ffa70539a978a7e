import { Controller, Get, Header, Injectable, Req, type CallHandler, type ExecutionContext, type NestInterceptor } from '@nestjs/common';
import { ApiExcludeController } from '@nestjs/swagger';
import type { Request, Response } from 'express';
import { collectDefaultMetrics, Histogram, Registry } from 'prom-client';
import type { Observable } from 'rxjs';
import { AnswersRaw } from './answers.ts';
import { Public } from './permit.ts';
import { notFound } from './problem-error.ts';

/** This process's figures; requests by route pattern, never by address, so that ids do not become labels. */
@Injectable()
export class Metrics {
  readonly registry = new Registry();
  readonly requests = new Histogram({
    name: 'jc_http_request_seconds',
    help: 'Time to answer, by route pattern and status class',
    labelNames: ['method', 'route', 'status'],
    buckets: [0.005, 0.01, 0.025, 0.05, 0.1, 0.25, 0.5, 1, 2.5, 5, 10],
    registers: [this.registry],
  });

  constructor() {
    collectDefaultMetrics({ register: this.registry });
  }
}

@Injectable()
export class MetricsInterceptor implements NestInterceptor {
  constructor(private readonly metrics: Metrics) {}

  intercept(context: ExecutionContext, next: CallHandler): Observable<unknown> {
    const request = context.switchToHttp().getRequest<Request>();
    const response = context.switchToHttp().getResponse<Response>();
    const stop = this.metrics.requests.startTimer({ method: request.method, route: routeOf(request) });
    response.once('close', () => stop({ status: `${Math.floor(response.statusCode / 100)}xx` }));
    return next.handle();
  }
}

function routeOf(request: Request): string {
  const { path } = (request.route ?? {}) as { path?: unknown };
  return typeof path === 'string' ? path : 'other';
}

@Controller('metrics')
@ApiExcludeController()
export class MetricsController {
  constructor(private readonly metrics: Metrics) {}

  @Get()
  @Public()
  @AnswersRaw('text/plain', 'Prometheus metrics, to this machine only')
  @Header('Content-Type', 'text/plain; version=0.0.4; charset=utf-8')
  read(@Req() request: Request): Promise<string> {
    return isFromThisMachine(request) ? this.metrics.registry.metrics() : Promise.reject(notFound());
  }
}

/** The peer itself, not who it speaks for: a proxy on this machine forwards the world. */
function isFromThisMachine(request: Request): boolean {
  const forwarded = request.headers['x-forwarded-for'] !== undefined || request.headers.forwarded !== undefined;
  return !forwarded && ['127.0.0.1', '::1', '::ffff:127.0.0.1'].includes(request.socket.remoteAddress ?? '');
}
