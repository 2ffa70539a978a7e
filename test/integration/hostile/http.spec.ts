// The wire itself: odd spellings, foreign pages, bodies and headers meant to hurt (hardening.md §4: 75, 79, 85–87).
import { connect } from 'node:net';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { contestAt, type Contest } from './support/story.ts';
import { digestOf, expectAlive, expectRefusal } from './support/unchanged.ts';
import { openWorld, type World } from './support/world.ts';

let world: World;
let contest: Contest;
beforeAll(async () => {
  world = await openWorld();
  contest = await contestAt(world, 'OFFICE_REVIEW');
});
afterAll(() => world.close());

describe('an act under another spelling', () => {
  it.each([
    ['post', (path: string) => `/API/V1${path.toUpperCase()}/CONFIRMATION`, 403],
    ['post', (path: string) => `/api/v1${path}/confirmation/`, 403],
    ['post', (path: string) => `//api/v1${path}/confirmation`, 404],
    ['post', (path: string) => `/api/v1/${path}/confirmation`, 404],
    ['post', (path: string) => `/api/v1${path}/confirmation;x=1`, 404],
    ['post', (path: string) => `/api/v1${path}/%63onfirmation`, 404],
    ['post', (path: string) => `/api/v1${path}/../../session/..${path}/confirmation`, 404],
    ['put', (path: string) => `/api/v1${path}/confirmation`, 404],
  ] as const)('by %s is still the auditor’s to be refused (%#)', async (method, spell, status) => {
    const before = await digestOf(world.api);
    const answer = await world.auditor
      .raw(method, spell(contest.path))
      .set('Idempotency-Key', 'k')
      .set('X-HTTP-Method-Override', 'GET')
      .send({});
    expect(answer.status).toBe(status);
    expect(await digestOf(world.api)).toEqual(before);
  });

  it('by HEAD tells nobody anything', async () => {
    for (const path of [contest.path, `${contest.path}/score-report/csv`, '/contests']) {
      expect((await world.api.anybody.raw('head', `/api/v1${path}`)).status).toBe(401);
      expect((await world.admin.raw('head', `/api/v1${path}`)).status).toBe(403);
    }
  });

  it('by a reading method changes nothing', async () => {
    const before = await digestOf(world.api);
    await world.office.raw('get', `/api/v1${contest.path}/confirmation`).set('X-HTTP-Method-Override', 'POST').expect(404);
    await world.office.raw('get', `/api/v1${contest.path}/confirmation?_method=POST`).expect(404);
    expect(await digestOf(world.api)).toEqual(before);
  });
});

describe('an act from another page', () => {
  it.each([
    [{ Origin: 'https://evil.example' }],
    [{ Origin: 'null' }],
    [{ Origin: 'http://jiangcheng.example.evil.example:3000' }],
    [{ Origin: 'http://jiangcheng.example:3001' }],
    [{ 'Sec-Fetch-Site': 'cross-site' }],
    [{ 'Sec-Fetch-Site': 'same-site' }],
    [{ 'Sec-Fetch-Site': 'same-origin', Origin: 'https://evil.example' }],
  ])('with %j is refused, and recorded', async (headers) => {
    const request = world.office.post(`${contest.path}/confirmation`).set(headers);
    await expectRefusal(world.api, request, { status: 403, code: 'CROSS_ORIGIN_REFUSED' });
    const [last] = await world.api.source.query(
      "select detail->>'code' as code from audit.access_event where account_id = $1 order by at desc, id desc limit 1",
      [world.office.person?.accountId],
    );
    expect(last.code).toBe('CROSS_ORIGIN_REFUSED');
  });

  it('as a form or a text is no act', async () => {
    for (const type of ['text/plain', 'application/x-www-form-urlencoded', 'multipart/form-data; boundary=x', 'application/xml']) {
      const request = world.office.raw('post', `/api/v1${contest.path}/return`).set('Idempotency-Key', 'form').set('Content-Type', type);
      await expectRefusal(world.api, request.send('{"reasonCode":"OTHER","text":"示例"}'), { status: 400, code: 'INPUT_INVALID' });
    }
  });
});

describe('a body that is meant to hurt', () => {
  const send = (body: string, headers: Record<string, string> = {}) =>
    contest.organizer
      .raw('put', `/api/v1${contest.path}/score-report/draft`)
      .set({ 'Idempotency-Key': 'big', 'Content-Type': 'application/json', ...headers })
      .send(body);

  it.each([
    ['10 MB', JSON.stringify({ version: 0, entries: ['x'.repeat(10_000_000)] }), 413, 'REQUEST_TOO_LARGE'],
    ['a depth of 10,000', `{"version":0,"entries":${'['.repeat(10_000)}${']'.repeat(10_000)}}`, 400, 'JSON_TOO_DEEP'],
    ['100,000 keys', `{"entries":[],${Array.from({ length: 100_000 }, (_, index) => `"k${index}":0`).join(',')}}`, 400, 'INPUT_INVALID'],
    [
      '2,001 entries',
      JSON.stringify({ version: 0, entries: Array.from({ length: 2001 }, () => ({ name: 'a', unit: 'b', theory: null, practice: null })) }),
      400,
      'INPUT_INVALID',
    ],
    [
      'a hundred thousand wrong entries',
      JSON.stringify({ version: 0, entries: Array.from({ length: 100_000 }, () => 0) }),
      400,
      'INPUT_INVALID',
    ],
    ['a number beyond numbers', '{"version":1e400,"entries":[]}', 400, 'INPUT_INVALID'],
    ['half of it', '{"version":0,"entries":[', 400, 'JSON_INVALID'],
  ])('by %s is refused in few words', async (_what, body, status, code) => {
    const answer = await expectRefusal(world.api, send(body), { status, code });
    expect(JSON.stringify(answer.body).length).toBeLessThan(20_000);
  });

  it('by unpacking is not unpacked', async () => {
    for (const encoding of ['gzip', 'deflate', 'br'])
      await expectRefusal(world.api, send('{}', { 'Content-Encoding': encoding }), { status: 415, code: 'MEDIA_TYPE_UNSUPPORTED' });
  });
});

/** What the server writes to these bytes, until it hangs up. */
function bytes(text: string): Promise<string> {
  const { port } = new URL(world.api.url);
  return new Promise((resolve, reject) => {
    const socket = connect(Number(port), '127.0.0.1', () => socket.write(text, 'latin1'));
    let answer = '';
    socket.on('data', (chunk) => (answer += chunk.toString('latin1')));
    socket.on('close', () => resolve(answer));
    socket.on('error', (error: NodeJS.ErrnoException) => (error.code === 'ECONNRESET' ? resolve(answer) : reject(error)));
    socket.setTimeout(5000, () => socket.destroy());
  });
}

describe('a request that no client sends', () => {
  const LINE = 'POST /api/v1/session HTTP/1.1\r\nHost: x\r\nConnection: close\r\n';
  it.each([
    ['with a header of 64 kB', `${LINE}X-Long: ${'x'.repeat(65_536)}\r\n\r\n`, 431],
    ['with two lengths', `${LINE}Content-Length: 2\r\nContent-Length: 3\r\n\r\n{}`, 400],
    [
      'with a length and chunks',
      `${LINE}Content-Length: 2\r\nTransfer-Encoding: chunked\r\n\r\n0\r\n\r\nGET /api/v1/accounts HTTP/1.1\r\n\r\n`,
      400,
    ],
    ['with chunks of another kind', `${LINE}Transfer-Encoding: xchunked\r\n\r\n0\r\n\r\n`, 400],
    ['with a bare line feed in a header', `${LINE}X-A: b\nX-C\r\n\r\n`, 400],
    ['that is none', 'HELO example\r\n\r\n', 400],
  ])('%s is answered %# and ends the connection', async (_what, text, status) => {
    const answer = await bytes(text);
    expect(answer.split('\r\n')[0]).toMatch(new RegExp(`^HTTP/1\\.1 ${status} `));
    expect(answer.match(/^HTTP\/1\.1/gm)).toHaveLength(1);
    await expectAlive(world.api);
  });
});
