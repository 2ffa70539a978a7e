// “绝活”展示 beside a campaign of 003 (003/附3): entered from units' papers, decided by the office, with its history.
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { startApi, type TestApi } from '../../support/app.ts';
import type { Client } from '../../support/client.ts';
import { newOrganization } from '../hostile/support/world.ts';

let api: TestApi;
let office: Client;
let path: string;
let organizationId: string;
const given = (more: object = {}) => ({
  ...{ organizationId, name: '示例青年', bornOn: '1990-01-01', trade: '配电电缆工', skill: '蒙眼接续电缆接头' },
  ...{ form: 'SHORT_VIDEO', link: 'https://video.example/1', recommendedOn: '2020-10-10' },
  ...more,
});
const codes = async (body: object, at = path) =>
  ((await office.post(at, body).expect(422)).body.errors as { code: string }[]).map(({ code }) => code);
const nominations = async (who = office) =>
  (await who.get(path).expect(200)).body.nominations as { id: string; name: string; form: object; verdict: string | null }[];

beforeAll(async () => {
  api = await startApi();
  office = await api.as('OFFICE');
  organizationId = await newOrganization(await api.as('SYS_ADMIN'), '示例电力公司');
  const { id } = (await office.post('/campaigns', { regulation: '003', edition: '2020', year: 2020 }).expect(201)).body;
  path = `/campaigns/${id}/showcase`;
});
afterAll(() => api.close());

describe('the show of special skills', () => {
  it('has its theme, and who may be shown how', async () => {
    expect((await office.get(path).expect(200)).body).toMatchObject({
      ...{ theme: '建功新时代 行行出状元', clause: '003/附3', born: { onOrAfter: '1985-07-01', clause: '003/附3/四(一)' } },
      nominations: [],
    });
  });

  it('takes a recommendation that the plan allows', async () => {
    expect(await codes(given({ bornOn: '1985-06-30', form: 'NOVEL', recommendedOn: '2019-12-31' }))).toEqual([
      'SHOWCASE_BORN_BEFORE',
      'SHOWCASE_FORM_UNKNOWN',
      'SHOWCASE_OUTSIDE_YEAR',
    ]);
    await office.post(path, given({ link: 'javascript:alert(1)' })).expect(400);
    await office.post(path, given()).expect(201);
    await office.post(path, given({ name: '示例青工' })).expect(201);
    expect(await codes(given())).toEqual(['SHOWCASE_TWICE']);
    expect((await nominations()).map(({ name, form, verdict }) => [name, form, verdict])).toEqual([
      ['示例青年', { key: 'SHORT_VIDEO', label: '短视频' }, null],
      ['示例青工', { key: 'SHORT_VIDEO', label: '短视频' }, null],
    ]);
  });

  it('is decided once for each, with a reason for who is not taken', async () => {
    const [first, second] = (await nominations()).map(({ id }) => `${path}/${id}/decision`);
    await office.post(first ?? '', { verdict: 'TAKEN' }).expect(200);
    expect(await codes({ verdict: 'NOT_TAKEN', reason: '示例' }, first)).toEqual(['SHOWCASE_DECIDED']);
    expect(await codes({ verdict: 'NOT_TAKEN' }, second)).toEqual(['REASON_MISSING']);
    await office.post(second ?? '', { verdict: 'NOT_TAKEN', reason: '示例：已有同类展示' }).expect(200);
    expect((await nominations()).map(({ verdict }) => verdict)).toEqual(['TAKEN', 'NOT_TAKEN']);
    await office.post(path, given({ name: '示例青工' })).expect(201);
  });

  it('is in the campaign’s history, read by auditors, and changed by the office alone', async () => {
    const events = await api.source.query(`select type from audit.audit_event where type like 'SHOWCASE%' order by seq`);
    expect(events.map(({ type }: { type: string }) => type)).toEqual([
      ...['SHOWCASE_NOMINATED', 'SHOWCASE_NOMINATED', 'SHOWCASE_DECIDED', 'SHOWCASE_DECIDED', 'SHOWCASE_NOMINATED'],
    ]);
    const auditor = await api.as('AUDITOR');
    expect((await nominations(auditor)).length).toBe(3);
    await auditor.post(path, given()).expect(403);
  });
});
