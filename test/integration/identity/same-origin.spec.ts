import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { startApi, type TestApi } from '../../support/app.ts';

let api: TestApi;
beforeAll(async () => {
  api = await startApi();
});
afterAll(() => api.close());

describe('a state-changing request', () => {
  it.each([
    ['neither header, such as curl', {}, 201],
    ['the address people were given', { Origin: 'http://jiangcheng.example:3000' }, 201],
    ['our page, says the browser', { 'Sec-Fetch-Site': 'same-origin' }, 201],
    ['typed by the person', { 'Sec-Fetch-Site': 'none' }, 201],
    ['another site', { Origin: 'https://evil.example' }, 403],
    ['our host at another port', { Origin: 'http://jiangcheng.example:8080' }, 403],
    ['a host that begins like ours', { Origin: 'http://jiangcheng.example:3000.evil.example' }, 403],
    ['a sandboxed frame', { Origin: 'null' }, 403],
    ['another site, says the browser', { 'Sec-Fetch-Site': 'cross-site' }, 403],
    ['a sister site, says the browser', { 'Sec-Fetch-Site': 'same-site' }, 403],
    ['headers that disagree', { Origin: 'http://jiangcheng.example:3000', 'Sec-Fetch-Site': 'cross-site' }, 403],
  ])('from %s', async (what, headers, status) => {
    const office = await api.as('OFFICE');
    const answer = await office.post('/organizations', { name: `示例${what.replaceAll(/\W/g, '')}单位` }).set(headers);
    expect([answer.status, answer.body.code]).toEqual([status, status === 403 ? 'CROSS_ORIGIN_REFUSED' : undefined]);
  });

  it('from the very host it was sent to passes', async () => {
    const office = await api.as('OFFICE');
    expect((await office.post('/organizations', { name: '示例本机单位' }).set('Origin', api.url)).status).toBe(201);
  });

  it('cannot sign a stranger in either', async () => {
    const answer = await api.anybody.post('/session', { login: 'x', password: 'y' }, '').set('Origin', 'https://evil.example');
    expect(answer.body.code).toBe('CROSS_ORIGIN_REFUSED');
  });

  it('that is refused leaves a trace of who sent it', async () => {
    const office = await api.as('OFFICE');
    await office.post('/organizations', { name: '示例痕迹单位' }).set('Origin', 'https://evil.example');
    const rows = await api.source.query('select type, detail from audit.access_event where account_id = $1', [office.person?.accountId]);
    expect(rows).toEqual([
      { type: 'REFUSED', detail: { code: 'CROSS_ORIGIN_REFUSED', method: 'POST', path: '/api/v1/organizations', permission: null } },
    ]);
  });

  it('gets no permission to read across origins', async () => {
    const answer = await api.anybody
      .raw('options', '/api/v1/session')
      .set('Origin', 'https://evil.example')
      .set('Access-Control-Request-Method', 'POST');
    expect(Object.keys(answer.headers).filter((name) => name.startsWith('access-control-'))).toEqual([]);
  });
});
