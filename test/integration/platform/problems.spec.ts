import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { Controller, Get, Module } from '@nestjs/common';
import { health } from '@jiangcheng/contracts/api/health';
import { Answers } from '@jiangcheng/api/src/platform/answers';
import { Public } from '@jiangcheng/api/src/platform/permit';
import { DataSource } from 'typeorm';
import { startApi, type TestApi } from '../../support/app.ts';
import { createTestDatabase } from '../../support/database.ts';
import { startProxy } from '../../support/tcp-proxy.ts';

@Controller('planted')
class Failing {
  constructor(private readonly source: DataSource) {}

  @Get('surprise')
  @Public()
  @Answers(health)
  surprise() {
    throw new Error('inside: 150502199001010011');
  }

  @Get('slow')
  @Public()
  @Answers(health)
  slow() {
    return this.source.query('select pg_sleep(10)');
  }

  @Get('locked')
  @Public()
  @Answers(health)
  locked() {
    return this.source.query('update app.calendar_year set note = note');
  }

  @Get('nul')
  @Public()
  @Answers(health)
  nul() {
    return this.source.query('select $1::text', ['a\u0000b']);
  }

  @Get('mismatch')
  @Public()
  @Answers(health)
  mismatch() {
    return { status: 'other' };
  }
}

@Module({ controllers: [Failing] })
class FailingModule {}

let api: TestApi;
beforeAll(async () => {
  api = await startApi({ modules: [FailingModule] });
});
afterAll(() => api.close());

const REQUEST_ID = expect.stringMatching(/^[0-9a-f-]{36}$/);

describe('a problem', () => {
  it('is RFC 9457, in Chinese by default and in English on demand', async () => {
    const chinese = await api.anybody.get('/session');
    expect(chinese.headers['content-type']).toBe('application/problem+json; charset=utf-8');
    expect(chinese.body).toEqual({
      type: 'about:blank',
      title: '请先登录。',
      status: 401,
      code: 'NOT_SIGNED_IN',
      requestId: chinese.headers['x-request-id'],
    });
    const english = await api.anybody.get('/session').set('Accept-Language', 'fr;q=0.9, en-GB;q=0.8, zh;q=0.1');
    expect(english.body.title).toBe('Please sign in.');
  });

  it('names each wrong field, with its bounds', async () => {
    const office = await api.as('OFFICE');
    const answer = await office.post('/organizations', { name: '', kind: 'PARTY', aliases: ['好', 7], extra: 1 });
    expect(answer.body).toMatchObject({ status: 400, code: 'INPUT_INVALID', title: '填写的内容有误，请按提示更正。' });
    expect(answer.body.errors.map(({ field, code }: { field: string; code: string }) => `${field} ${code}`)).toEqual([
      'name TEXT_EMPTY',
      'kind FIELD_VALUE',
      'aliases.1 FIELD_TYPE',
      'extra FIELD_UNKNOWN',
    ]);
    expect((await office.get('/organizations?limit=201')).body.errors).toEqual([
      { code: 'FIELD_TOO_BIG', message: '此项过长或过大（至多 200）。', clause: null, field: 'limit', params: { maximum: 200 } },
    ]);
    expect((await office.post('/organizations', {})).body.errors[0]).toMatchObject({ field: 'name', code: 'FIELD_MISSING' });
  });

  it.each([
    ['malformed JSON', '{"name":', 400, 'JSON_INVALID'],
    ['a bare value', '"name"', 400, 'JSON_INVALID'],
    ['a list', '[]', 400, 'INPUT_INVALID'],
    ['nothing', '', 400, 'INPUT_INVALID'],
    ['a number out of range', '{"name":1e400}', 400, 'INPUT_INVALID'],
    ['a depth of 10,000', `${'['.repeat(10_000)}${']'.repeat(10_000)}`, 400, 'JSON_TOO_DEEP'],
    ['a depth of 10,000 objects', `${'{"a":'.repeat(10_000)}1${'}'.repeat(10_000)}`, 400, 'JSON_TOO_DEEP'],
    ['10 MB', JSON.stringify({ name: 'x'.repeat(10_000_000) }), 413, 'REQUEST_TOO_LARGE'],
    ['100,000 keys', `{${Array.from({ length: 100_000 }, (_, i) => `"k${i}":1`).join(',')}}`, 400, 'INPUT_INVALID'],
  ])('answers %s', async (_what, body, status, code) => {
    const office = await api.as('OFFICE');
    const answer = await office
      .raw('post', '/api/v1/organizations')
      .set('Idempotency-Key', 'k')
      .set('Content-Type', 'application/json')
      .send(body);
    expect([answer.status, answer.body.code]).toEqual([status, code]);
    expect(JSON.stringify(answer.body).length).toBeLessThan(20_000);
  });

  it('is spared a prototype, which is cut off', async () => {
    const office = await api.as('OFFICE');
    const body = '{"name":"示例原型单位","__proto__":{"kind":"GOVERNMENT"},"constructor":{"prototype":{"kind":"GOVERNMENT"}}}';
    const answer = await office
      .raw('post', '/api/v1/organizations')
      .set('Idempotency-Key', 'k')
      .set('Content-Type', 'application/json')
      .send(body);
    expect(answer.body).toMatchObject({ name: '示例原型单位', kind: 'OTHER' });
    expect(({} as Record<string, unknown>)['kind']).toBeUndefined();
  });

  it('answers a compressed body with 415', async () => {
    const office = await api.as('OFFICE');
    const answer = await office
      .raw('post', '/api/v1/organizations')
      .set('Idempotency-Key', 'k')
      .set('Content-Type', 'application/json')
      .set('Content-Encoding', 'gzip')
      .send('{}');
    expect([answer.status, answer.body.code]).toEqual([415, 'MEDIA_TYPE_UNSUPPORTED']);
  });

  it('does not take a form for JSON', async () => {
    const office = await api.as('OFFICE');
    for (const type of ['text/plain', 'application/x-www-form-urlencoded']) {
      const answer = await office
        .raw('post', '/api/v1/organizations')
        .set('Idempotency-Key', 'k')
        .set('Content-Type', type)
        .send('{"name":"示例单位"}');
      expect(answer.body.code).toBe('INPUT_INVALID');
    }
  });

  it.each([
    '/api/v1/nothing',
    '/api/v1/session/../../etc/passwd',
    '/api/v1/%2e%2e%2fadmin',
    '/api',
    '/health/nothing',
    '/api/v1/accounts;..',
    '//api/v1/accounts',
  ])('answers the unknown address %s without repeating it', async (path) => {
    const answer = await api.anybody.raw('get', path);
    expect([answer.status, answer.body.code]).toEqual([404, 'ROUTE_NOT_FOUND']);
    expect(JSON.stringify(answer.body)).not.toContain('etc');
  });

  it.each([
    ['get', '/API/V1/ACCOUNTS'],
    ['get', '/api/v1/accounts/'],
    ['head', '/api/v1/accounts'],
    ['get', '/api/v1//accounts'],
  ] as const)('guards %s %s whatever its spelling', async (method, path) => {
    expect([401, 404]).toContain((await api.anybody.raw(method, path)).status);
  });

  it('does not take another method from a header', async () => {
    const auditor = await api.as('AUDITOR');
    const answer = await auditor.get('/organizations?q=无此单位').set('X-HTTP-Method-Override', 'POST');
    expect(answer.body).toEqual({ items: [], nextCursor: null });
  });

  it('is refused for a malformed path id', async () => {
    const admin = await api.as('SYS_ADMIN');
    for (const id of ['undefined', '1', "1' or 1=1--", '%00', '[object Object]'])
      expect((await admin.get(`/accounts/${encodeURIComponent(id)}`)).body.code).toBe('INPUT_INVALID');
    expect((await admin.get('/accounts/%E0%A4%A')).status).toBe(400);
  });
});

describe('a failure inside', () => {
  it('says nothing of what happened', async () => {
    for (const path of ['/planted/surprise', '/planted/mismatch']) {
      const answer = await api.anybody.get(path);
      expect(answer.body).toEqual({
        type: 'about:blank',
        title: '系统内部错误，已记录；请凭请求编号联系管理员。',
        status: 500,
        code: 'INTERNAL',
        requestId: REQUEST_ID,
      });
    }
  });

  it('of a text that is none is a wrong input', async () => {
    expect((await api.anybody.get('/planted/nul')).body).toMatchObject({ status: 400, code: 'INPUT_INVALID' });
  });

  it('of time means "not known yet"', async () => {
    const answer = await api.anybody.get('/planted/slow');
    expect(answer.body).toMatchObject({ status: 503, code: 'RECORD_UNAVAILABLE' });
    expect(answer.headers['retry-after']).toBe('2');
  });

  it('to get a lock in time means "not known yet"', async () => {
    const runner = api.source.createQueryRunner();
    await runner.startTransaction();
    await runner.query('lock table app.calendar_year');
    expect((await api.anybody.get('/planted/locked')).body).toMatchObject({ status: 503, code: 'RECORD_UNAVAILABLE' });
    await runner.rollbackTransaction();
    await runner.release();
  });
});

describe('without PostgreSQL', () => {
  it('answers 503, and the next request finds it again', async () => {
    const database = await createTestDatabase();
    const proxy = await startProxy(Number(new URL(database.url).port));
    const cut = await startApi({ database, config: { databaseUrl: proxy.through(database.url) } });
    const office = await cut.as('OFFICE');
    expect((await office.get('/session')).status).toBe(200);
    await proxy.cut();
    for (const path of ['/api/v1/session', '/health/ready']) {
      const answer = await office.raw('get', path);
      expect([path, answer.body.status, answer.body.code, answer.headers['retry-after']]).toEqual([path, 503, 'RECORD_UNAVAILABLE', '2']);
    }
    expect((await office.post('/organizations', { name: '示例断线单位' })).body.code).toBe('RECORD_UNAVAILABLE');
    expect((await cut.anybody.raw('get', '/health/live')).status).toBe(200);
    await proxy.mend();
    expect((await office.get('/session')).status).toBe(200);
    await cut.close();
    await proxy.close();
    await database.drop();
  });
});
