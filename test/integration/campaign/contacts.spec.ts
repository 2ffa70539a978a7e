// 联系人 of a campaign of 003 (003/七.2): who names one, what is kept of it, and who sees a number.
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { startApi, type TestApi } from '../../support/app.ts';
import type { Client } from '../../support/client.ts';
import { newOrganization } from '../hostile/support/world.ts';

let api: TestApi;
let office: Client;
let path: string;
const POWER = '内蒙古电力（集团）有限责任公司';
const contact = (name: string, more: object = {}) => ({
  ...{ organization: POWER, name, phone: '139 0000 0001', address: '示例路1号', postcode: '010010' },
  ...more,
});
const refused = async (body: object) =>
  ((await office.post(path, body).expect(422)).body.errors as { code: string; clause: string | null }[]).map(({ code, clause }) => [code, clause]); // prettier-ignore
interface Roster {
  missing: number;
  holders: { organization: string; contact: { id: string; name: string; phoneMask: string } | null }[];
}
const roster = async (who = office): Promise<Roster> => (await who.get(path).expect(200)).body as Roster;

beforeAll(async () => {
  api = await startApi();
  office = await api.as('OFFICE');
  const { id, beside } = (await office.post('/campaigns', { regulation: '003', edition: '2020', year: 2020 }).expect(201)).body;
  expect(beside).toEqual(['CONTACTS', 'TALENTS', 'SHOWCASE']);
  path = `/campaigns/${id}/contacts`;
});
afterAll(() => api.close());

describe('the contacts of a campaign', () => {
  it('are asked of the four organizers and the office that the document lists, and of each organizer that comes later', async () => {
    expect([(await roster()).missing, (await roster()).holders.length]).toEqual([5, 5]);
    const organizationId = await newOrganization(await api.as('SYS_ADMIN'), '示例技师学院');
    const campaignId = path.split('/')[2];
    const { caseId } = (await office.post('/contests', { campaignId, tradeNo: 1 }).expect(201)).body;
    await office.post(`/contests/${caseId}/organizers`, { organizers: [{ organizationId, lead: true }] }).expect(200);
    expect((await roster()).holders.map(({ organization }) => organization).at(-1)).toBe('示例技师学院');
  });

  it('are named with number, address and postcode where the document lists them', async () => {
    expect(await refused({ organization: POWER, name: '测试甲', phone: '13900000001' })).toEqual([
      ['CONTACT_ADDRESS_MISSING', '003/七.2(1)'],
      ['CONTACT_POSTCODE_MISSING', '003/七.2(1)'],
    ]);
    expect(await refused(contact('测试甲', { phone: '12345' }))).toEqual([['PHONE_BAD_FORM', null]]);
    expect(await refused(contact('测试甲', { organization: '示例公司' }))).toEqual([['CONTACT_HOLDER_UNKNOWN', null]]);
    await office.post(path, contact('测试甲')).expect(201);
    await office.post(path, { organization: '自治区团委青年发展部', name: '测试乙', phone: '0471-6200000' }).expect(201);
    expect([(await roster()).missing, (await roster()).holders[0]?.contact]).toMatchObject([
      4,
      { name: '测试甲', phoneMask: '139****0001' },
    ]);
  });

  it('are one for each: who comes later takes the place, and the first stays on record', async () => {
    await office.post(path, contact('测试丙', { phone: '13900000002' })).expect(201);
    expect((await roster()).holders[0]?.contact?.name).toBe('测试丙');
    const rows = await api.source.query(
      'select name, left_at is null as now from app.campaign_contact where organization = $1 order by id',
      [POWER],
    );
    expect(rows).toEqual([
      { name: '测试甲', now: false },
      { name: '测试丙', now: true },
    ]);
  });

  it('keep the number encrypted, and show it for a reason that is noted', async () => {
    const id = (await roster()).holders[0]?.contact?.id;
    const shown = await office.post(`${path}/${id}/phone`, { reason: '示例：通知开会' }).expect(200);
    expect(shown.body).toEqual({ phone: '13900000002' });
    const noted = await api.source.query(`select detail->>'reason' as reason from audit.access_event where type = 'CONTACT_REVEALED'`);
    expect(noted).toEqual([{ reason: '示例：通知开会' }]);
    for (const table of ['app.campaign_contact', 'app.stored_answer', 'audit.audit_event'])
      expect([table, await api.source.query(`select 1 from ${table} t where t::text like '%13900000002%'`)]).toEqual([table, []]);
  });

  it('are read by auditors, and changed by the office alone', async () => {
    const auditor = await api.as('AUDITOR');
    const { holders } = await roster(auditor);
    await auditor.post(path, contact('测试丁')).expect(403);
    await auditor.post(`${path}/${holders[0]?.contact?.id}/phone`, { reason: '示例' }).expect(403);
  });
});
