import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { startApi, type TestApi } from '../../support/app.ts';
import { createClient } from '../../support/client.ts';
import type { TestPerson } from '../../support/people.ts';

const PASSWORD = 'Made-up-2026';
const NEXT = 'Another-2026';
let api: TestApi;

beforeAll(async () => {
  api = await startApi();
});
afterAll(() => api.close());

const age = (person: TestPerson, change: string) => api.source.query(`update app.session set ${change} where id = $1`, [person.sessionId]);
const statusOf = async (secret: string): Promise<number> =>
  (await api.anybody.get('/session').set('Cookie', `jc_session=${secret}`)).status;
const secretOf = (answer: { headers: Record<string, unknown> }): string =>
  /jc_session=([\w-]+)/.exec(String(answer.headers['set-cookie']))?.[1] ?? '';

describe('a session', () => {
  it.each([
    ['lives 29 minutes after the last request', "seen_at = clock_timestamp() - interval '29 min'", 200],
    ['ends 30 minutes after the last request', "seen_at = clock_timestamp() - interval '30 min'", 401],
    ['ends 12 hours after sign-in', 'expires_at = clock_timestamp()', 401],
    ['stays ended', 'ended_at = clock_timestamp()', 401],
  ])('%s', async (_what, change, status) => {
    const person = await api.person({ role: 'OFFICE' });
    await age(person, change);
    expect(await statusOf(person.secret)).toBe(status);
  });

  it('notes the last request once a minute at most', async () => {
    const person = await api.person({ role: 'OFFICE' });
    const seen = async () =>
      (await api.source.query('select seen_at from app.session where id = $1', [person.sessionId]))[0].seen_at as Date;
    await age(person, "seen_at = clock_timestamp() - interval '59 s'");
    const before = await seen();
    await statusOf(person.secret);
    expect(await seen()).toEqual(before);
    await age(person, "seen_at = clock_timestamp() - interval '61 s'");
    await statusOf(person.secret);
    expect((await seen()).getTime()).toBeGreaterThan(before.getTime());
  });

  it('reads the roles anew on every request', async () => {
    const office = await api.as('OFFICE');
    expect((await office.post('/organizations', { name: '示例一单位' })).status).toBe(201);
    await api.source.query('update app.role_grant set revoked_at = clock_timestamp() where account_id = $1', [office.person?.accountId]);
    expect((await office.post('/organizations', { name: '示例二单位' })).status).toBe(403);
    expect((await office.get('/session')).body).toMatchObject({ grants: [] });
  });

  it('ends for good when its account is disabled', async () => {
    const person = await api.person({ role: 'OFFICE' });
    await api.source.query("update app.account set status = 'DISABLED' where id = $1", [person.accountId]);
    expect(await statusOf(person.secret)).toBe(401);
  });

  it.each(['', 'x', 'A'.repeat(43), "' or 1=1--", 'null', '%00'])('is not opened by the cookie %j', async (secret) => {
    expect(await statusOf(secret)).toBe(401);
  });
});

describe('signing in again', () => {
  it('gives a new secret and ends the one the browser came with', async () => {
    const person = await api.person({ role: 'OFFICE', login: 'rotating', password: PASSWORD });
    const answer = await createClient(api.url, person).post('/session', { login: 'rotating', password: PASSWORD }, '');
    expect(secretOf(answer)).not.toBe(person.secret);
    expect([await statusOf(person.secret), await statusOf(secretOf(answer))]).toEqual([401, 200]);
  });

  it('leaves sessions of other browsers open', async () => {
    const person = await api.person({ role: 'OFFICE', login: 'parallel', password: PASSWORD });
    const answer = await api.anybody.post('/session', { login: 'parallel', password: PASSWORD }, '');
    expect([await statusOf(person.secret), await statusOf(secretOf(answer))]).toEqual([200, 200]);
  });
});

describe('signing out', () => {
  it('ends the session and takes the cookie away', async () => {
    const office = await api.as('OFFICE');
    const answer = await office.delete('/session', '');
    expect(answer.body).toEqual({ ok: true });
    expect(String(answer.headers['set-cookie'])).toContain('jc_session=; Path=/; Expires=Thu, 01 Jan 1970');
    expect((await office.get('/session')).body).toMatchObject({ code: 'NOT_SIGNED_IN' });
  });
});

describe('changing the password', () => {
  it('ends every other session, once, and answers a repeated request the same', async () => {
    const person = await api.person({ role: 'OFFICE', login: 'changing', password: PASSWORD });
    const other = secretOf(await api.anybody.post('/session', { login: 'changing', password: PASSWORD }, ''));
    const client = createClient(api.url, person);
    for (let time = 0; time < 2; time += 1) {
      const answer = await client.post('/session/password', { current: PASSWORD, next: NEXT }, 'change-1');
      expect([answer.status, answer.body]).toEqual([200, { ok: true }]);
    }
    expect([await statusOf(person.secret), await statusOf(other)]).toEqual([200, 401]);
    expect((await api.anybody.post('/session', { login: 'changing', password: NEXT }, '')).status).toBe(200);
    expect((await api.anybody.post('/session', { login: 'changing', password: PASSWORD }, '')).status).toBe(401);
  });

  it('stores nothing a password could be guessed from', async () => {
    const rows = await api.source.query("select body_hash from app.stored_answer where key = 'change-1'");
    expect(rows).toEqual([{ body_hash: expect.stringMatching(/^[0-9a-f]{64}$/) }]);
  });

  it('counts wrong current passwords as failed sign-ins', async () => {
    const person = await api.person({ role: 'OFFICE', login: 'guessing', password: PASSWORD });
    const client = createClient(api.url, person);
    for (let time = 0; time < 5; time += 1) {
      expect((await client.post('/session/password', { current: 'Wrong-pass-1', next: NEXT })).body).toMatchObject({
        status: 422,
        code: 'PASSWORD_WRONG',
      });
    }
    expect((await client.post('/session/password', { current: PASSWORD, next: NEXT })).body).toMatchObject({ code: 'PASSWORD_WRONG' });
  });

  it.each([
    ['Short-1a', 'PASSWORD_TOO_SHORT'],
    ['onlysmallletters', 'PASSWORD_TOO_SIMPLE'],
    [`Aa1-${'x'.repeat(130)}`, 'PASSWORD_TOO_LONG'],
  ])('refuses %s', async (next, code) => {
    const office = await api.as('OFFICE');
    const answer = await office.post('/session/password', { current: PASSWORD, next });
    expect(answer.status).toBe(400);
    expect(answer.body.errors).toEqual([expect.objectContaining({ code, field: 'next' })]);
  });
});
