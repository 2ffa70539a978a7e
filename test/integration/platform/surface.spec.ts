import { mkdir, mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { startApi, type TestApi } from '../../support/app.ts';

let api: TestApi;
let folder: string;
beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'jc-console-'));
  await mkdir(join(folder, 'assets'));
  await writeFile(join(folder, 'index.html'), '<!doctype html><title>匠程</title>');
  await writeFile(join(folder, 'assets/app-1.js'), 'export {};');
  api = await startApi({ config: { consoleDir: folder } });
});
afterAll(async () => {
  await api.close();
  await rm(folder, { recursive: true });
});

const get = (path: string) => api.anybody.raw('get', path);

describe('the console', () => {
  it.each(['/', '/contests/1/score-report', '/welcome'])('answers %s with its one page', async (path) => {
    const answer = await get(path);
    expect(answer.text).toContain('<title>匠程</title>');
    expect(answer.headers['cache-control']).toBe('no-cache');
  });

  it('keeps named assets for a year and knows no others', async () => {
    expect((await get('/assets/app-1.js')).headers['cache-control']).toBe('public, max-age=31536000, immutable');
    expect((await get('/assets/app-2.js')).body).toMatchObject({ status: 404, code: 'ROUTE_NOT_FOUND' });
  });

  it.each(['/../package.json', '/%2e%2e/package.json', '/assets/..%2f..%2fetc/passwd', '/.env'])('gives no file at %s', async (path) => {
    expect((await get(path)).text).not.toMatch(/root:|"name"/);
  });

  it('never stands in for the API', async () => {
    for (const path of ['/api/v1/none', '/API/v1/none', '/health/none', '/api'])
      expect((await get(path)).body.code).toBe('ROUTE_NOT_FOUND');
  });
});

describe('every answer', () => {
  it('carries the security headers fit for plain HTTP', async () => {
    const { headers } = await get('/');
    expect(headers['content-security-policy']).toBe(
      "default-src 'self';script-src 'self';style-src 'self' 'unsafe-inline';img-src 'self' data: blob:;font-src 'self' data:;connect-src 'self';frame-src 'self' blob:;object-src 'none';base-uri 'self';form-action 'self';frame-ancestors 'self'",
    );
    expect(headers).toMatchObject({ 'x-content-type-options': 'nosniff', 'referrer-policy': 'same-origin' });
    expect([headers['strict-transport-security'], headers['x-powered-by']]).toEqual([undefined, undefined]);
  });
});

describe('/metrics', () => {
  it('is Prometheus text for this machine alone', async () => {
    const answer = await get('/metrics');
    expect(answer.headers['content-type']).toBe('text/plain; version=0.0.4; charset=utf-8');
    expect(answer.text).toContain('# TYPE jc_http_request_seconds histogram');
    expect((await get('/metrics').set('X-Forwarded-For', '192.0.2.7')).status).toBe(404);
  });
});

describe('the OpenAPI document', () => {
  interface Operation {
    'x-permission': string;
    responses: Record<string, { content?: Record<string, unknown> }>;
    parameters?: { name: string }[];
  }
  const operations = async (): Promise<[string, Operation][]> => {
    const { body } = await get('/api/openapi.json');
    expect(body.openapi).toBe('3.1.0');
    return Object.entries(body.paths as Record<string, Record<string, Operation>>).flatMap(([path, item]) =>
      Object.entries(item).map(([method, operation]): [string, Operation] => [`${method} ${path}`, operation]),
    );
  };

  it('says of every route who may call it and what may go wrong', async () => {
    for (const [name, operation] of await operations()) {
      expect([name, operation['x-permission']]).toEqual([name, expect.stringMatching(/^(PUBLIC|[a-z]+\.[a-z]+)$/)]);
      for (const status of ['429', '503'])
        expect([name, Object.keys(operation.responses[status]?.content ?? {})]).toEqual([name, ['application/problem+json']]);
    }
  });

  it('names the key of every command but the session’s', async () => {
    const without = (await operations())
      .filter(([name]) => !name.startsWith('get '))
      .filter(([, { parameters }]) => parameters?.some(({ name }) => name === 'Idempotency-Key') !== true)
      .map(([name]) => name);
    expect(without).toEqual([
      'post /api/v1/session',
      'delete /api/v1/session',
      'post /api/v1/invitations/lookup',
      'post /api/v1/invitations/acceptance',
      'post /api/v1/calendars/{year}/preview',
      'post /api/v1/objection-receipts',
      'post /api/v1/selections/{id}/quota-proposal',
      'post /api/v1/selections/{id}/timetable-preview',
      'post /api/v1/certificate-checks',
      'post /api/v1/handovers/preview',
    ]);
  });

  it('refers to nothing that is not there', async () => {
    const { body } = await get('/api/openapi.json');
    const references = [...new Set(JSON.stringify(body).match(/#\/[\w$/]+/g))];
    const found = references.filter(
      (reference) =>
        reference
          .slice(2)
          .split('/')
          .reduce<unknown>((at, key) => (at as Record<string, unknown> | undefined)?.[key], body) !== undefined,
    );
    expect(found).toEqual(references);
    expect(references).toContain('#/components/schemas/Problem');
  });

  it('is readable at /api/docs', async () => {
    const answer = await get('/api/docs');
    expect(answer.status).toBe(200);
    expect(answer.text).not.toMatch(/<script>(?!\s*<)/);
  });
});
