import { RequestMethod } from '@nestjs/common';
import type { NestExpressApplication } from '@nestjs/platform-express';
import type { Request, Response } from 'express';
import { Logger } from 'nestjs-pino';
import { consoleFiles } from './console.ts';
import { jsonBody } from './json-body.ts';
import { serveOpenApi } from './openapi.ts';
import { ProblemError } from './problem-error.ts';
import { answerProblem } from './problem.filter.ts';
import { assignRequestId } from './request-id.ts';
import { securityHeaders } from './security-headers.ts';
import type { ApiConfig } from './settings.ts';

/** Requests live at most 30 s, so that what closes at an instant can be closed 60 s after it (design.md §3). */
const REQUEST_MS = 30_000;
const HEADERS_MS = 15_000;
/** Longer than browsers and proxies keep an idle connection: at Node's 5 s a request could meet a connection that was just being closed. */
const KEEP_ALIVE_MS = 75_000;

/** What main.ts and the tests do alike to an application made with `bodyParser: false`; afterwards it may listen. */
export async function configureApp(app: NestExpressApplication, config: ApiConfig): Promise<void> {
  app.useLogger(app.get(Logger));
  app.flushLogs();
  app.set('trust proxy', 'loopback'); // a proxy on this machine says who it speaks for
  app.disable('x-powered-by');
  app.set('query parser', 'simple'); // `id[$ne]=` stays a name that no schema knows
  app.use(assignRequestId, securityHeaders(config.publicUrl), ...consoleFiles(config.consoleDir), ...jsonBody());
  const ownAddresses = ['health/*path', 'metrics', 'public/notices', 'public/notices/:id'].map((path) => ({
    path,
    method: RequestMethod.GET,
  }));
  app.setGlobalPrefix('api/v1', { exclude: ownAddresses });
  serveOpenApi(app);
  await app.init();
  // Behind all routes: Nest answers unknown addresses under its prefix only, Express the others with a page that repeats them.
  app.use((request: Request, response: Response) => answerProblem(new ProblemError(404, 'ROUTE_NOT_FOUND'), request, response));
  Object.assign(app.getHttpServer() as object, {
    requestTimeout: REQUEST_MS,
    headersTimeout: HEADERS_MS,
    keepAliveTimeout: KEEP_ALIVE_MS,
    maxHeadersCount: 100,
  });
}
