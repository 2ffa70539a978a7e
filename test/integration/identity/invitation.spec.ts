import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { ensureFirstLink } from '@jiangcheng/identity/first-account';
import { startApi, type TestApi } from '../../support/app.ts';

const PASSWORD = 'Made-up-2026';
let api: TestApi;
beforeAll(async () => {
  api = await startApi();
});
afterAll(() => api.close());

const tokenOf = (link: string): string => /^http:\/\/jiangcheng\.example:3000\/welcome#token=([\w-]{43})$/.exec(link)?.[1] ?? 'no token';
const lookup = (token: string) => api.anybody.post('/invitations/lookup', { token }, '');
const accept = (body: object) => api.anybody.post('/invitations/acceptance', body, '');

describe('the first link', () => {
  it('is replaced by the next start while nobody has accepted it', async () => {
    const first = tokenOf((await ensureFirstLink(api.source, api.config.publicUrl)) ?? '');
    const second = tokenOf((await ensureFirstLink(api.source, api.config.publicUrl)) ?? '');
    expect((await lookup(first)).body.code).toBe('INVITATION_INVALID');
    expect((await lookup(second)).body).toMatchObject({ purpose: 'FIRST_ACCOUNT', login: null, name: null });
  });

  it('asks for login and name', async () => {
    const token = tokenOf((await ensureFirstLink(api.source, api.config.publicUrl)) ?? '');
    expect((await accept({ token, password: PASSWORD })).body.errors).toEqual([
      expect.objectContaining({ code: 'LOGIN_MISSING', field: 'login' }),
    ]);
    expect((await accept({ token, password: PASSWORD, login: 'first' })).body.errors).toEqual([
      expect.objectContaining({ code: 'NAME_MISSING', field: 'name' }),
    ]);
  });

  it('makes one system administrator, however often it is used at once', async () => {
    const token = tokenOf((await ensureFirstLink(api.source, api.config.publicUrl)) ?? '');
    const answers = await Promise.all(['one', 'two', 'three'].map((login) => accept({ token, password: PASSWORD, login, name: '测试甲' })));
    expect(answers.map(({ status }) => status).sort()).toEqual([200, 404, 404]);
    expect(answers.find(({ status }) => status === 200)?.body).toMatchObject({
      name: '测试甲',
      grants: [{ role: 'SYS_ADMIN', organizationId: null, campaignId: null }],
    });
    expect(await api.source.query('select status from app.account')).toEqual([{ status: 'ACTIVE' }]);
    expect(await ensureFirstLink(api.source, api.config.publicUrl)).toBeNull();
  });
});

describe('an invitation', () => {
  it('is mailed with the login and the role as the console names it', async () => {
    const admin = await api.as('SYS_ADMIN');
    const body = { login: 'mailed.one', name: '测试丙', email: 'mailed@jiangcheng.example', grants: [{ role: 'OFFICE' }] };
    await admin.post('/accounts', body).expect(201);
    const [mail] = await api.source.query(`select variables from app.outgoing_mail where to_address = $1`, [body.email]);
    expect(mail.variables).toMatchObject({ recipient: '测试丙', login: 'mailed.one', role: '竞赛组委会办公室' });
  });

  it('lets the person choose the password alone and signs in', async () => {
    const admin = await api.as('SYS_ADMIN');
    const made = await admin.post('/accounts', { login: 'invited', name: '测试乙', grants: [{ role: 'OFFICE' }] });
    expect(made.status).toBe(201);
    const token = tokenOf(made.body.link);
    expect((await lookup(token)).body).toEqual({ purpose: 'INVITATION', login: 'invited', name: '测试乙', expiresAt: made.body.expiresAt });
    const accepted = await accept({ token, password: PASSWORD });
    expect(accepted.body).toMatchObject({ login: 'invited', grants: [{ role: 'OFFICE' }] });
    expect(String(accepted.headers['set-cookie'])).toContain('HttpOnly');
    expect((await accept({ token, password: PASSWORD })).body.code).toBe('INVITATION_INVALID');
    expect((await api.anybody.post('/session', { login: 'invited', password: PASSWORD }, '')).status).toBe(200);
  });

  it('cannot change who the account belongs to', async () => {
    const admin = await api.as('SYS_ADMIN');
    const made = await admin.post('/accounts', { login: 'settled', name: '测试丙' });
    const accepted = await accept({ token: tokenOf(made.body.link), password: PASSWORD, login: 'other', name: '测试丁' });
    expect(accepted.body).toMatchObject({ login: 'settled', name: '测试丙' });
  });

  it('ends after 72 hours', async () => {
    const admin = await api.as('SYS_ADMIN');
    const made = await admin.post('/accounts', { login: 'late', name: '测试戊' });
    const [row] = await api.source.query(
      'select round(extract(epoch from expires_at - created_at) / 3600)::int as hours from app.invitation where account_id = $1',
      [made.body.accountId],
    );
    expect(row).toEqual({ hours: 72 });
    await api.source.query('update app.invitation set expires_at = clock_timestamp() where account_id = $1', [made.body.accountId]);
    expect((await accept({ token: tokenOf(made.body.link), password: PASSWORD })).body.code).toBe('INVITATION_INVALID');
  });

  it('is stored as a hash, and its answer encrypted', async () => {
    const admin = await api.as('SYS_ADMIN');
    const made = await admin.post('/accounts', { login: 'hidden', name: '测试己' }, 'hidden-1');
    const rows = await api.source.query(
      'select (select json_agg(i) from app.invitation i) as invitations, (select json_agg(s) from app.stored_answer s) as answers',
    );
    expect(JSON.stringify(rows)).not.toContain(tokenOf(made.body.link));
    expect((await admin.post('/accounts', { login: 'hidden', name: '测试己' }, 'hidden-1')).body).toEqual(made.body);
  });

  it('is mailed where the person has an address', async () => {
    const admin = await api.as('SYS_ADMIN');
    const made = await admin.post('/accounts', {
      login: 'mailed',
      name: '测试庚',
      email: 'geng@example.invalid',
      grants: [{ role: 'AUDITOR' }],
    });
    const rows = await api.source.query(
      "select kind, to_name, to_address, status, variables from app.outgoing_mail where to_address = 'geng@example.invalid'",
    );
    expect(rows).toEqual([
      {
        kind: 'invitation',
        to_name: '测试庚',
        to_address: 'geng@example.invalid',
        status: 'QUEUED',
        variables: {
          login: 'mailed',
          recipient: '测试庚',
          organization: '竞赛组委会',
          role: '审计监督',
          expiresAt: made.body.expiresAt,
          link: `/welcome#token=${tokenOf(made.body.link)}`,
        },
      },
    ]);
  });

  it('for a forgotten password ends the sessions and the lock', async () => {
    const admin = await api.as('SYS_ADMIN');
    const person = await api.person({ role: 'OFFICE', login: 'forgot', password: PASSWORD });
    await api.source.query("update app.account set locked_until = clock_timestamp() + interval '20 min' where login = 'forgot'");
    const made = await admin.post(`/accounts/${person.accountId}/password-reset`);
    expect((await lookup(tokenOf(made.body.link))).body.purpose).toBe('PASSWORD_RESET');
    expect((await accept({ token: tokenOf(made.body.link), password: 'Fresh-2026-x' })).status).toBe(200);
    expect((await api.anybody.get('/session').set('Cookie', `jc_session=${person.secret}`)).status).toBe(401);
    expect((await api.anybody.post('/session', { login: 'forgot', password: 'Fresh-2026-x' }, '')).status).toBe(200);
  });

  it.each(['x'.repeat(43), '../../etc/passwd/aaaaaa', `' or '1'='1' -- aaaaaaaa`])('is not opened by the token %j', async (token) => {
    expect((await lookup(token)).body).toMatchObject({ status: 404, code: 'INVITATION_INVALID' });
  });
});
