import type { Test } from 'supertest';
import { randomUUID } from 'node:crypto';
import type { Client } from '../../support/client.ts';
import type { TestApi } from '../../support/app.ts';
import { PDF } from '../hostile/support/files.ts';
import type { Call } from './calls.ts';

export interface Answered {
  readonly description: string;
  readonly content?: Readonly<Record<string, { readonly schema: object }>>;
}
export interface Route {
  readonly method: 'GET' | 'POST' | 'PUT' | 'PATCH' | 'DELETE';
  readonly template: string;
  readonly permission: string;
  readonly responses: Readonly<Record<string, Answered>>;
}
export interface OpenApi {
  readonly openapi: string;
  readonly info: { readonly title: string; readonly version: string };
  readonly paths: Readonly<Record<string, Readonly<Record<string, Operation>>>>;
  readonly components: { readonly schemas: Readonly<Record<string, object>>; readonly securitySchemes: Readonly<Record<string, object>> };
}
export interface Operation {
  readonly operationId: string;
  readonly 'x-permission': string;
  readonly parameters?: readonly { readonly name: string; readonly in: string; readonly required?: boolean; readonly schema?: object }[];
  readonly requestBody?: { readonly content: Readonly<Record<string, { readonly schema: object }>> };
  readonly responses: Readonly<Record<string, Answered>>;
}

export const documentOf = async ({ anybody }: TestApi): Promise<OpenApi> =>
  (await anybody.raw('get', '/api/openapi.json').expect(200)).body as OpenApi;

/** Every route of the running application. */
export const routesOf = (document: OpenApi): Route[] =>
  Object.entries(document.paths).flatMap(([template, item]) =>
    Object.entries(item).map(([method, operation]) => ({
      method: method.toUpperCase() as Route['method'],
      template,
      permission: operation['x-permission'],
      responses: operation.responses,
    })),
  );

export const nameOf = ({ method, template }: Route): string => `${method} ${template}`;

/** Sends a call as this person; a command under a key of its own. */
export function send(client: Client, method: Route['method'], { path, query, body }: Call): Test {
  const search = query === undefined ? '' : `?${new URLSearchParams(query).toString()}`;
  const test = client.raw(method.toLowerCase() as 'get', `${path}${search}`);
  if (method === 'GET') return test;
  test.set('Idempotency-Key', randomUUID());
  if (path === '/api/v1/files') return test.set('Content-Type', 'application/octet-stream').send(PDF);
  return body === undefined ? test : test.send(body);
}
