import type { IncomingMessage, ServerResponse } from 'node:http';
import type { Params } from 'nestjs-pino';
import { requestIdOf } from './request-id.ts';
import type { ApiConfig } from './settings.ts';

const QUIET = /^\/(health|metrics)/;

/** JSON lines on standard output: method, path without its query (a search holds names), status, time. No headers, no bodies. */
export function loggingParams({ logLevel }: Pick<ApiConfig, 'logLevel'>): Params {
  return {
    pinoHttp: {
      level: logLevel,
      genReqId: requestIdOf,
      // Nothing below should log headers; if something does, these never show.
      redact: {
        paths: [
          'req.headers',
          'res.headers',
          'headers.cookie',
          'headers.authorization',
          '*.cookie',
          '*.authorization',
          '*["set-cookie"]',
          '*.password',
          '*.token',
        ],
        remove: true,
      },
      serializers: {
        req: ({ id, method, url }: { id: string; method: string; url: string }) => ({ id, method, path: pathOf(url) }),
        res: ({ statusCode }: { statusCode: number }) => ({ statusCode }),
        err: (error: Error) => ({ type: error.name, message: error.message, stack: error.stack }),
      },
      autoLogging: { ignore: (request: IncomingMessage) => QUIET.test(request.url ?? '') },
      // A surprise is logged by the problem filter with its stack; the request's line says the status.
      customLogLevel: (_request: IncomingMessage, response: ServerResponse) => (response.statusCode >= 500 ? 'warn' : 'info'),
      customErrorObject: () => ({}),
    },
  };
}

/** The secret of a calendar's address is its name: it stays out of the log. */
const pathOf = (url: string): string => (url.split('?')[0] ?? '').replace(/^(\/api\/v1\/feeds\/).*$/, '$1***').slice(0, 500);
