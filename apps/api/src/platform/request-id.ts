import { randomUUID } from 'node:crypto';
import type { IncomingMessage } from 'node:http';
import type { NextFunction, Request, Response } from 'express';

/** First of all middleware: every answer, a refused body's too, carries the id under which the log speaks of it. Ids of clients are not taken over. */
export function assignRequestId(request: Request, response: Response, next: NextFunction): void {
  const id = randomUUID();
  Object.assign(request, { id });
  response.setHeader('X-Request-Id', id);
  next();
}

export function requestIdOf(request: IncomingMessage): string {
  const { id } = request as IncomingMessage & { id?: unknown };
  return typeof id === 'string' ? id : '';
}
