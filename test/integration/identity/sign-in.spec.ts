import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { startApi, type TestApi } from '../../support/app.ts';

const PASSWORD = 'Made-up-2026';
let api: TestApi;

beforeAll(async () => {
  api = await startApi();
});
afterAll(() => api.close());

const signIn = (login: string, password: string) => api.anybody.post('/session', { login, password }, '');
const eventsOf = async (accountId: string): Promise<string[]> => {
  const rows: { type: string }[] = await api.source.query('select type from audit.access_event where account_id = $1 order by at, id', [
    accountId,
  ]);
  return rows.map(({ type }) => type);
};
const cookieOf = (answer: { headers: Record<string, unknown> }): string =>
  String((answer.headers['set-cookie'] as string[] | undefined)?.[0] ?? '');

describe('signing in', () => {
  it('answers the session and a strict cookie', async () => {
    const person = await api.person({ role: 'OFFICE', login: 'strict', password: PASSWORD });
    const answer = await signIn('Strict ', PASSWORD);
    expect(answer.status).toBe(200);
    expect(answer.body).toMatchObject({
      accountId: person.accountId,
      login: 'strict',
      name: '测试甲',
      grants: [{ role: 'OFFICE', organizationId: null }],
    });
    expect(cookieOf(answer).replace(/=[\w-]{43};/, '=…;')).toBe('jc_session=…; Path=/; HttpOnly; SameSite=Strict');
    expect(await eventsOf(person.accountId)).toEqual(['SIGN_IN']);
  });

  it('stores only a hash of the secret', async () => {
    await api.person({ role: 'OFFICE', login: 'hashed', password: PASSWORD });
    const secret = /jc_session=([\w-]+)/.exec(cookieOf(await signIn('hashed', PASSWORD)))?.[1];
    const rows = await api.source.query('select * from app.session');
    expect(JSON.stringify(rows)).not.toContain(secret);
  });

  it('sets a secure cookie behind https', async () => {
    const https = await startApi({ config: { publicUrl: 'https://jiangcheng.example' } });
    await https.person({ role: 'OFFICE', login: 'tls', password: PASSWORD });
    const answer = await https.anybody.post('/session', { login: 'tls', password: PASSWORD }, '');
    expect(cookieOf(answer)).toContain('; Secure');
    await https.close();
  });

  it.each([
    ['an unknown login', 'nobody', PASSWORD],
    ['a wrong password', 'known', 'Wrong-pass-1'],
    ['a disabled account', 'disabled', PASSWORD],
    ['a full-width look-alike', 'ｋｎｏｗｎ', PASSWORD],
    ['a login of SQL', "known' or '1'='1", PASSWORD],
    ['an empty password', 'known', ''],
  ])('answers %s with the same words', async (_what, login, password) => {
    const [known] = await api.source.query("select id from app.account where login = 'known'");
    if (known === undefined) {
      await api.person({ role: 'OFFICE', login: 'known', password: PASSWORD });
      await api.person({ role: 'OFFICE', login: 'disabled', password: PASSWORD });
      await api.source.query("update app.account set status = 'DISABLED' where login = 'disabled'");
    }
    const answer = await signIn(login, password);
    expect({ ...answer.body, requestId: '' }).toEqual({
      type: 'about:blank',
      title: '登录名或密码不正确，或账号暂不能登录；连续 5 次失败将锁定 30 分钟。',
      status: 401,
      code: 'SIGN_IN_FAILED',
      requestId: '',
    });
    expect(answer.headers['set-cookie']).toBeUndefined();
  });

  it('takes as long for an unknown login as for a wrong password', async () => {
    await api.person({ role: 'OFFICE', login: 'timed', password: PASSWORD });
    const times: Record<string, number[]> = { 'unheard-of': [], timed: [] };
    for (let round = 0; round < 9; round += 1) {
      for (const [login, list] of Object.entries(times)) {
        await api.source.query('update app.account set failed_count = 0, locked_until = null');
        const started = performance.now();
        await signIn(login, 'Wrong-pass-1');
        list.push(performance.now() - started);
      }
    }
    const [unknown = 0, wrong = 0] = Object.values(times).map((list) => list.sort((a, b) => a - b)[4]);
    // Without the decoy's hash an unknown login answers in a tenth of the time.
    expect(unknown / wrong).toBeGreaterThan(0.4);
  });
});

describe('failures in a row', () => {
  it('lock the account for half an hour after the fifth', async () => {
    const person = await api.person({ role: 'OFFICE', login: 'locked', password: PASSWORD });
    for (let attempt = 0; attempt < 5; attempt += 1) expect((await signIn('locked', 'Wrong-pass-1')).status).toBe(401);
    expect((await signIn('locked', PASSWORD)).body).toMatchObject({ code: 'SIGN_IN_FAILED' });
    const [row] = await api.source.query(
      "select locked_until between clock_timestamp() + interval '29 min' and clock_timestamp() + interval '31 min' as half_an_hour from app.account where id = $1",
      [person.accountId],
    );
    expect(row).toEqual({ half_an_hour: true });
    expect(await eventsOf(person.accountId)).toEqual([
      ...Array<string>(4).fill('SIGN_IN_FAILED'),
      'SIGN_IN_FAILED',
      'ACCOUNT_LOCKED',
      'SIGN_IN_FAILED',
    ]);
  });

  it('are forgotten after a success and after the lock', async () => {
    await api.person({ role: 'OFFICE', login: 'forgetful', password: PASSWORD });
    for (let attempt = 0; attempt < 4; attempt += 1) await signIn('forgetful', 'Wrong-pass-1');
    expect((await signIn('forgetful', PASSWORD)).status).toBe(200);
    for (let attempt = 0; attempt < 5; attempt += 1) await signIn('forgetful', 'Wrong-pass-1');
    await api.source.query("update app.account set locked_until = clock_timestamp() - interval '1 s' where login = 'forgetful'");
    expect((await signIn('forgetful', 'Wrong-pass-1')).status).toBe(401);
    expect((await signIn('forgetful', PASSWORD)).status).toBe(200);
  });

  it('look at five of twenty guesses made at once', async () => {
    await api.person({ role: 'OFFICE', login: 'guessed', password: PASSWORD });
    await Promise.all(Array.from({ length: 20 }, () => signIn('guessed', 'Wrong-pass-1')));
    const rows = await api.source.query(
      "select detail->>'counted' as counted, count(*)::int as n from audit.access_event e join app.account a on a.id = e.account_id where a.login = 'guessed' and e.type = 'SIGN_IN_FAILED' group by 1 order by 1",
    );
    expect(rows).toEqual([
      { counted: 'false', n: 15 },
      { counted: 'true', n: 5 },
    ]);
  });
});

describe('limits per address', () => {
  it('refuse the thirty-first attempt of a minute with 429 and Retry-After', async () => {
    const limited = await startApi({ config: { rateLimit: true } });
    const attempt = () => limited.anybody.post('/session', { login: 'nobody', password: 'x' }, '');
    for (let index = 0; index < 30; index += 1) expect((await attempt()).status).toBe(401);
    const refused = await attempt();
    expect(refused.body).toMatchObject({ status: 429, code: 'TOO_MANY_REQUESTS' });
    expect(Number(refused.headers['retry-after'])).toBeGreaterThan(0);
    expect((await limited.anybody.raw('get', '/health/live')).status).toBe(200);
    await limited.close();
  });
});
