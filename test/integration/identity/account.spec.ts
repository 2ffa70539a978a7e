import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { startApi, type TestApi } from '../../support/app.ts';
import type { Client } from '../../support/client.ts';

let api: TestApi;
let admin: Client;
let organizationId: string;
beforeAll(async () => {
  api = await startApi();
  admin = await api.as('SYS_ADMIN');
  organizationId = (await admin.post('/organizations', { name: '示例机电公司' })).body.id;
});
afterAll(() => api.close());

const NOWHERE = '00000000-0000-7000-8000-000000000000';

describe('an account', () => {
  it('shows a mask in place of the phone, which is stored encrypted', async () => {
    const made = await admin.post('/accounts', { login: 'phoned', name: '测试甲', phone: '138 0013 8000', organizationId });
    const view = await admin.get(`/accounts/${made.body.accountId}`);
    expect(view.body).toMatchObject({ login: 'phoned', phoneMask: '138****8000', organizationName: '示例机电公司', status: 'INVITED' });
    const [row] = await api.source.query(
      "select phone_cipher, to_jsonb(p)::text as row from app.person p where id = (select person_id from app.account where login = 'phoned')",
    );
    expect(row.phone_cipher).toMatch(/^v1\.k1\./);
    expect(row.row).not.toContain('13800138000');
  });

  it('never shows a hash', async () => {
    const answer = await admin.get('/accounts');
    expect(JSON.stringify(answer.body)).not.toMatch(/hash|argon2|cipher|token/i);
  });

  it.each([
    ['a taken login', { login: 'phoned' }, 422, 'LOGIN_TAKEN', 'login'],
    ['a bad phone', { phone: '123' }, 422, 'PHONE_BAD_FORM', 'phone'],
    ['a name with an emoji', { name: '测试😀' }, 422, 'NAME_HAS_SYMBOL', 'name'],
    ['an unknown organization', { organizationId: NOWHERE }, 422, 'ORGANIZATION_UNKNOWN', 'organizationId'],
    [
      'an organizer without organization',
      { grants: [{ role: 'ORGANIZER' }] },
      422,
      'GRANT_ORGANIZATION_MISSING',
      'grants.0.organizationId',
    ],
    ['administrator and office', { grants: [{ role: 'SYS_ADMIN' }, { role: 'OFFICE' }] }, 422, 'ROLES_INCOMPATIBLE', 'grants.1.role'],
    ['a full-width login', { login: 'ａｄｍｉｎ' }, 400, 'LOGIN_FORM', 'login'],
    ['two addresses in one', { email: 'a@example.invalid,b@example.invalid' }, 400, 'FIELD_FORMAT', 'email'],
    ['a header in the address', { email: 'a@example.invalid\r\nBcc: b@example.invalid' }, 400, 'FIELD_FORMAT', 'email'],
    ['a status of its own', { status: 'ACTIVE' }, 400, 'FIELD_UNKNOWN', 'status'],
    ['a role beside the grants', { role: 'SYS_ADMIN' }, 400, 'FIELD_UNKNOWN', 'role'],
    ['a password from the administrator', { password: 'Made-up-2026' }, 400, 'FIELD_UNKNOWN', 'password'],
    ['an object as its login', { login: { $ne: '' } }, 400, 'FIELD_TYPE', 'login'],
    ['a zero-width space in the name', { name: '测\u200b试' }, 400, 'TEXT_HAS_INVISIBLE', 'name'],
    ['a half character in the name', { name: '测\ud800' }, 400, 'TEXT_NOT_WELL_FORMED', 'name'],
    ['a NUL in the name', { name: '测\u0000' }, 400, 'TEXT_HAS_INVISIBLE', 'name'],
  ])('is refused with %s', async (_what, change, status, code, field) => {
    const answer = await admin.post('/accounts', {
      login: `x-${code.toLowerCase().replaceAll('_', '-')}`.slice(0, 30),
      name: '测试甲',
      ...change,
    });
    expect(answer.status).toBe(status);
    expect(answer.body.errors[0]).toMatchObject({ code, field });
  });

  it('leaves nothing behind when it is refused', async () => {
    const counts = () =>
      api.source.query('select (select count(*) from app.account)::int as accounts, (select count(*) from app.person)::int as persons');
    const before = await counts();
    await admin.post('/accounts', { login: 'phoned', name: '测试甲' });
    expect(await counts()).toEqual(before);
  });

  it('is found by pieces of its name and login', async () => {
    await admin.post('/accounts', { login: 'seeker', name: '示例寻' });
    const find = async (q: string) =>
      (await admin.get(`/accounts?q=${encodeURIComponent(q)}`)).body.items.map((item: { login: string }) => item.login);
    expect(await find('例寻')).toEqual(['seeker']);
    expect(await find('seek')).toEqual(['seeker']);
    expect(await find("%' or 1=1--")).toEqual([]);
  });

  it('comes in pages that join without gap', async () => {
    const seen: string[] = [];
    let cursor: string | null = '';
    while (cursor !== null) {
      const answer = await admin.get(`/accounts?limit=2${cursor && `&cursor=${cursor}`}`);
      expect(answer.status).toBe(200);
      seen.push(...answer.body.items.map((item: { login: string }) => item.login));
      cursor = answer.body.nextCursor;
    }
    const all = (await admin.get('/accounts?limit=200')).body.items.map((item: { login: string }) => item.login);
    expect(seen).toEqual(all);
  });

  it.each([
    'limit=0',
    'limit=201',
    'limit=1e9',
    'limit=-1',
    'cursor=%%%',
    'cursor=e30',
    'cursor=WzEsMl0',
    'sort=id;drop',
    'id[$ne]=1',
    'q=1&q=2',
    'q=%00',
  ])('list refuses or ignores %s', async (query) => {
    expect((await admin.get(`/accounts?${query}`)).status).toBe(400);
  });
});

describe('roles', () => {
  const grant = (id: string | undefined, body: object) => admin.post(`/accounts/${id}/grants`, body);

  it('of administrators and of business exclude each other', async () => {
    const office = await api.person({ role: 'OFFICE' });
    const other = await api.person({ role: 'SYS_ADMIN' });
    expect((await grant(office.accountId, { role: 'SYS_ADMIN' })).body).toMatchObject({ status: 422, code: 'ROLES_INCOMPATIBLE' });
    for (const role of ['OFFICE', 'OFFICE_HEAD', 'AUDITOR'])
      expect((await grant(other.accountId, { role })).body.code).toBe('ROLES_INCOMPATIBLE');
    expect((await grant(other.accountId, { role: 'ORGANIZER', organizationId })).body.code).toBe('ROLES_INCOMPATIBLE');
  });

  it('of both kinds are not held by two grants at once either', async () => {
    const person = await api.person({ role: null });
    const answers = await Promise.all([grant(person.accountId, { role: 'SYS_ADMIN' }), grant(person.accountId, { role: 'OFFICE' })]);
    expect(answers.map(({ status }) => status).sort()).toEqual([200, 422]);
  });

  it('of one self are nobody’s to change', async () => {
    const mine = admin.person?.accountId;
    const [{ id }] = await api.source.query('select id from app.role_grant where account_id = $1', [mine]);
    expect((await grant(mine, { role: 'OFFICE' })).body.code).toBe('OWN_GRANTS');
    expect((await admin.delete(`/accounts/${mine}/grants/${id}`)).body.code).toBe('OWN_GRANTS');
    for (const act of ['disable', 'enable', 'unlock', 'password-reset'])
      expect((await admin.post(`/accounts/${mine}/${act}`)).body.code).toBe('OWN_ACCOUNT');
  });

  it('are given by organization and taken back, each with its event', async () => {
    const person = await api.person({ role: null });
    const given = await grant(person.accountId, { role: 'ORGANIZER', organizationId });
    expect(given.body.grants).toEqual([
      { id: expect.any(String), role: 'ORGANIZER', organizationId, organizationName: '示例机电公司', campaignId: null },
    ]);
    expect((await grant(person.accountId, { role: 'ORGANIZER', organizationId })).body.code).toBe('GRANT_EXISTS');
    expect((await admin.get(`/organizations/${organizationId}/people`)).body.items).toMatchObject([{ accountId: person.accountId }]);
    const taken = await admin.delete(`/accounts/${person.accountId}/grants/${given.body.grants[0].id}`);
    expect(taken.body.grants).toEqual([]);
    expect((await admin.delete(`/accounts/${person.accountId}/grants/${given.body.grants[0].id}`)).status).toBe(404);
    const events = await api.source.query("select type from audit.access_event where detail->>'accountId' = $1 order by at", [
      person.accountId,
    ]);
    expect(events).toEqual([{ type: 'ROLE_GRANTED' }, { type: 'ROLE_REVOKED' }]);
  });

  it('need an organization, a campaign and an account that exist', async () => {
    const person = await api.person({ role: null });
    expect((await grant(person.accountId, { role: 'ORGANIZER', organizationId: NOWHERE })).body).toMatchObject({
      code: 'ORGANIZATION_UNKNOWN',
    });
    expect((await grant(person.accountId, { role: 'OFFICE', campaignId: NOWHERE })).body).toMatchObject({ code: 'CAMPAIGN_UNKNOWN' });
    expect((await grant(person.accountId, { role: 'OFFICE', organizationId })).body).toMatchObject({
      code: 'GRANT_ORGANIZATION_UNEXPECTED',
    });
    expect((await grant(NOWHERE, { role: 'OFFICE' })).body).toMatchObject({ status: 404, code: 'NOT_FOUND' });
  });

  it('keep the accounts to the administrators', async () => {
    for (const role of ['OFFICE', 'OFFICE_HEAD', 'AUDITOR'] as const) {
      const client = await api.as(role);
      expect([(await client.get('/accounts')).status, (await client.post('/accounts', { login: 'abc', name: '甲' })).status]).toEqual([
        403, 403,
      ]);
    }
  });

  it('let an auditor change nothing, and the attempt is recorded', async () => {
    const auditor = await api.as('AUDITOR');
    expect((await auditor.post('/organizations', { name: '示例审计单位' })).status).toBe(403);
    const rows = await api.source.query('select type, detail from audit.access_event where account_id = $1', [auditor.person?.accountId]);
    expect(rows).toEqual([
      { type: 'REFUSED', detail: { code: 'FORBIDDEN', method: 'POST', path: '/api/v1/organizations', permission: 'organization.manage' } },
    ]);
  });
});

describe('disabling an account', () => {
  it('ends its sessions, and enabling lets the person sign in again', async () => {
    const person = await api.person({ role: 'OFFICE', password: 'Made-up-2026', login: 'coming-going' });
    expect((await admin.post(`/accounts/${person.accountId}/disable`)).body.status).toBe('DISABLED');
    expect((await api.anybody.get('/session').set('Cookie', `jc_session=${person.secret}`)).status).toBe(401);
    expect((await admin.post(`/accounts/${person.accountId}/password-reset`)).body.code).toBe('ACCOUNT_DISABLED');
    expect((await admin.post(`/accounts/${person.accountId}/enable`)).body.status).toBe('ACTIVE');
    expect((await api.anybody.post('/session', { login: 'coming-going', password: 'Made-up-2026' }, '')).status).toBe(200);
    expect((await api.anybody.get('/session').set('Cookie', `jc_session=${person.secret}`)).status).toBe(401);
  });
});
