// A window over HTTP: opened by the office for its units, handed in by each for itself, checked, listed and exported (003/七.1).
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { newId } from '@jiangcheng/persistence/ids';
import { startApi, type TestApi } from '../../support/app.ts';
import type { Client } from '../../support/client.ts';
import { SIGNER, TwoClerks } from '../../support/two-clerks.ts';
import { workbookRows } from '../../support/workbook.ts';
import { upload } from '../score-report/reported-contest.ts';

interface Package {
  version: number;
  status: string;
  late: boolean | null;
  items: { key: string; missing: boolean; files: { id: string; name: string }[]; none: string | null }[];
  actions: { act: string; allowed: boolean; refusals: { code: string }[] }[];
  handIns: { no: number; channel: string; late: boolean; files: number; by: string }[];
}
const DUE = '2031-11-28';
const KINDS = ['BRIEFING', 'PRESS_RELEASE', 'PHOTOS', 'VIDEO', 'RESULTS', 'HONOUR_CANDIDATES', 'SELF_ASSESSMENT'];

let api: TestApi;
let office: Client;
let second: Client;
let auditor: Client;
let unit: Client;
let other: Client;
let organizer: Client;
let [unitId, otherId, organizerId, campaignId, caseId] = ['', '', '', '', ''];

beforeAll(async () => {
  api = await startApi();
  office = await api.as('OFFICE');
  second = await api.as('OFFICE');
  auditor = await api.as('AUDITOR');
  unitId = await addOrganization('=示例盟团委');
  otherId = await addOrganization('示例旗团委');
  organizerId = await addOrganization('示例承办公司');
  unit = await clientOf('TEAM_UNIT', unitId);
  other = await clientOf('TEAM_UNIT', otherId);
  organizer = await clientOf('ORGANIZER', organizerId);
  campaignId = (await office.post('/campaigns', { regulation: '003', edition: '2020', year: 2031 }).expect(201)).body.id;
  caseId = (await office.post('/collections', { campaignId, plan: 'FINAL_PACKAGE', dueOn: DUE, everybody: true }).expect(201)).body.caseId;
});
afterAll(() => api.close());

async function addOrganization(name: string): Promise<string> {
  const id = newId();
  await api.source.query(`insert into app.organization (id, name, kind, search) values ($1, $2, 'OTHER', '{}')`, [id, name]);
  return id;
}
const clientOf = async (role: 'TEAM_UNIT' | 'ORGANIZER', organizationId: string): Promise<Client> =>
  api.as(await api.person({ role, name: '示例经办人', organizationId }));

const path = (organizationId: string): string => `/collections/${caseId}/units/${organizationId}`;
const read = async (client: Client, organizationId: string): Promise<Package> => (await client.get(path(organizationId)).expect(200)).body;
const send = async (client: Client, organizationId: string, route: string, body: object = {}) => {
  const { version } = await read(client, organizationId);
  return client.post(`${path(organizationId)}/${route}`, { version, ...body });
};

/** Lays a whole package ready: the results as a file, and a statement for the rest. */
async function layReady(client: Client, organizationId: string): Promise<string> {
  const fileId = await upload(client, caseId, 'PACKAGE_ITEM');
  for (const kind of KINDS) {
    const { version } = await read(client, organizationId);
    const item = kind === 'RESULTS' ? { fileIds: [fileId], none: null } : { fileIds: [], none: '本单位没有此类材料' };
    await client.put(`${path(organizationId)}/items/${kind}`, { version, ...item }).expect(200);
  }
  return fileId;
}

describe('a window', () => {
  it('is opened from what the regulation asks for, for everybody who hands in', async () => {
    const plans = (await office.get(`/campaigns/${campaignId}/collection-plans`).expect(200)).body;
    expect(plans.items).toMatchObject([{ key: 'FINAL_PACKAGE', units: '各盟市级团组织、承办单位', dueOn: '2020-11-30', hard: false }]);
    const found = (await office.get(`/collections/${caseId}`).expect(200)).body;
    expect(found).toMatchObject({ number: '2031-003-C1', dueText: `${DUE} 24:00`, hard: false, clause: '003/七.1' });
    expect(found.counts).toMatchObject({ units: 3, awaited: 3, overdue: 0 });
    expect(found.items.map(({ key }: { key: string }) => key)).toEqual(KINDS);
    expect((await auditor.get('/collections').expect(200)).body.items).toMatchObject([{ caseId, units: 3, owing: 3 }]);
  });

  it.each([
    ['a regulation that asks for nothing of the kind', { plan: 'CAKE', everybody: true }, 422, 'COLLECTION_UNKNOWN'],
    ['a day that has passed', { dueOn: '2020-11-30', everybody: true }, 422, 'COLLECTION_DUE_IN_PAST'],
    ['units that nobody knows', { organizationIds: ['00000000-0000-7000-8000-000000000009'] }, 422, 'NOBODY_TO_LIST'],
    ['nobody at all', {}, 400, 'INPUT_INVALID'],
  ])('is not opened for %s', async (_what, body, status, code) => {
    const answer = await office.post('/collections', { campaignId, plan: 'FINAL_PACKAGE', dueOn: DUE, ...body });
    expect([answer.status, answer.body.code]).toEqual([status, code]);
    expect((await office.get('/collections')).body.items).toHaveLength(1);
  });
});

describe('a unit’s package', () => {
  it('is found by its own people, and is not there for another unit', async () => {
    expect((await unit.get('/packages').expect(200)).body.items).toMatchObject([
      { caseId, organizationId: unitId, status: 'AWAITED', open: true },
    ]);
    await other.get(path(unitId)).expect(404);
    await organizer.get(path(unitId)).expect(404);
    await other.put(`${path(unitId)}/items/BRIEFING`, { version: 1, fileIds: [], none: '无' }).expect(404);
    await unit.get(`/collections/${caseId}`).expect(403);
    expect((await other.get('/packages')).body.items.map((one: { organizationId: string }) => one.organizationId)).toEqual([otherId]);
  });

  it('says what is missing, and is not handed in before nothing is', async () => {
    const answer = await send(unit, unitId, 'hand-in');
    expect([answer.status, answer.body.errors.map((one: { field: string }) => one.field)]).toEqual([422, KINDS]);
    const { actions, items } = await read(unit, unitId);
    expect(items.filter(({ missing }) => missing)).toHaveLength(7);
    expect(actions.find(({ act }) => act === 'package.handIn')).toMatchObject({ allowed: false });
    expect(actions.map(({ act }) => act)).toEqual(['package.saveItem', 'package.saveAssessment', 'package.handIn']);
  });

  it('takes files of its own window alone, and shows them to its own people', async () => {
    const fileId = await layReady(unit, unitId);
    const { version } = await read(other, otherId);
    const proof = await upload(office, caseId, 'RECEIPT_PROOF');
    const answer = await other.put(`${path(otherId)}/items/RESULTS`, { version, fileIds: [proof], none: null });
    expect([answer.status, answer.body.code]).toEqual([422, 'FILE_NOT_OF_CASE']);
    await unit.get(`/files/${fileId}`).expect(200);
    await office.get(`/files/${fileId}`).expect(200);
    await other.get(`/files/${fileId}`).expect(404);
  });

  it('is handed in, returned with a day, and handed in again', async () => {
    expect((await send(unit, unitId, 'hand-in')).body).toMatchObject({ status: 'HANDED_IN' });
    expect((await send(office, unitId, 'return', { reason: '缺少签章', dueOn: '2031-12-05' })).body).toMatchObject({ status: 'RETURNED' });
    expect(await read(unit, unitId)).toMatchObject({ status: 'RETURNED', reason: '缺少签章', dueText: '2031-12-05 24:00' });
    expect((await send(unit, unitId, 'hand-in')).status).toBe(200);
    const { late, handIns } = await read(unit, unitId);
    expect([late, handIns]).toEqual([
      false,
      [2, 1].map((no) => expect.objectContaining({ no, channel: 'ONLINE', late: false, files: 1, by: '示例经办人' })),
    ]);
    expect((await send(office, unitId, 'acceptance')).body).toMatchObject({ status: 'ACCEPTED' });
    const again = await send(unit, unitId, 'hand-in');
    expect([again.status, again.body.code]).toEqual([422, 'PACKAGE_IS_ACCEPTED']);
  });

  it('comes on paper by two clerks', async () => {
    const fileId = await upload(office, caseId, 'RECEIPT_PROOF');
    const today = (
      await api.source.query<{ day: string }[]>(`select to_char(app.now() at time zone 'Asia/Shanghai', 'YYYY-MM-DD') as day`)
    )[0]?.day;
    const receipt = { receivedOn: today, channel: 'POST', onPaper: KINDS, fileId };
    expect((await send(unit, unitId, 'receipt', receipt)).status).toBe(403);
    await send(office, otherId, 'receipt', receipt);
    const own = await send(office, otherId, 'receipt-confirmation');
    expect([own.status, own.body.code]).toEqual([422, 'SECOND_CLERK']);
    expect((await office.get(`/collections/${caseId}/units?filter=RECEIPTS`)).body.items).toMatchObject([{ organizationId: otherId }]);
    expect((await send(second, otherId, 'receipt-confirmation')).body).toMatchObject({ status: 'HANDED_IN' });
    expect((await read(other, otherId)).handIns).toMatchObject([{ channel: 'POST', late: false }]);
  });

  it('is refused to who saw it otherwise than it stands', async () => {
    const answer = await office.post(`${path(otherId)}/acceptance`, { version: 1 });
    expect([answer.status, answer.body.code]).toEqual([409, 'CONFLICT_PACKAGE']);
  });
});

describe('the list of units', () => {
  it('pages by its filter, and each unit once', async () => {
    const first = (await office.get(`/collections/${caseId}/units?limit=2`).expect(200)).body;
    const rest = (await office.get(`/collections/${caseId}/units?limit=2&cursor=${first.nextCursor}`).expect(200)).body;
    const ids = [...first.items, ...rest.items].map(({ organizationId }: { organizationId: string }) => organizationId);
    expect([ids.sort(), rest.nextCursor]).toEqual([[unitId, otherId, organizerId].sort(), null]);
    const owing = (await office.get(`/collections/${caseId}/units?filter=OWING`)).body.items;
    expect(owing).toMatchObject([{ organizationId: organizerId, status: 'AWAITED', overdue: false }]);
  });

  it('shows what is overdue from the first instant, whether or not anything has been closed', async () => {
    await api.source.query(`update app.work_case set state = jsonb_set(state, '{dueOn}', '"2020-11-30"') where id = $1`, [caseId]);
    const { counts } = (await office.get(`/collections/${caseId}`)).body;
    expect([counts.overdue, counts.awaited]).toEqual([1, 1]);
    expect((await office.get(`/collections/${caseId}/units?filter=OVERDUE`)).body.items).toMatchObject([{ organizationId: organizerId }]);
  });

  it('is exported whole, with names that a spreadsheet would calculate made text', async () => {
    const csv = (await auditor.raw('get', `/api/v1/collections/${caseId}/units/csv`).expect(200)).text;
    const lines = csv.trim().split('\r\n');
    expect([lines.length, csv.startsWith('\ufeff单位,状态,截止时间')]).toEqual([4, true]);
    expect(csv).toContain("\r\n'=示例盟团委,核对通过,");
    const missing = (await office.raw('get', `/api/v1/collections/${caseId}/units/csv?filter=OWING`).expect(200)).text.trim().split('\r\n');
    expect(missing.slice(1).map((line: string) => line.split(',').slice(0, 2))).toEqual([['示例承办公司', '未报']]);
    await unit.raw('get', `/api/v1/collections/${caseId}/units/csv`).expect(403);
  });

  it('is exported as a workbook too, narrowed the same', async () => {
    const [heading, ...units] = await workbookRows(auditor.get(`/collections/${caseId}/units/xlsx`));
    expect([heading?.slice(0, 2), units.length]).toEqual([['单位', '状态'], 3]);
    expect(units.map(([name]) => name)).toContain('=示例盟团委');
    const missing = await workbookRows(office.get(`/collections/${caseId}/units/xlsx?filter=OWING`));
    expect(missing.slice(1).map((cells) => cells.slice(0, 2))).toEqual([['示例承办公司', '未报']]);
    await unit.get(`/collections/${caseId}/units/xlsx`).expect(403);
  });
});

describe('a package decided about on paper', () => {
  it('is given more time, excused and given back by two clerks, as its signer wrote', async () => {
    const clerks = new TwoClerks(office, second);
    const place = { id: caseId, of: 'caseId', purpose: 'PAPER_DECISION' } as const;
    const on = async (act: string, input: object) => {
      const { version } = await read(office, organizerId);
      return { act, input: { organizationId: organizerId, version, ...input }, decidedOn: '2026-01-05' };
    };
    const early = await clerks.register(place, await on('package.accept', {}));
    expect([early.status, early.body.code]).toEqual([422, 'PACKAGE_IS_AWAITED']);
    const more = { reason: '场地停电', authority: '示例处长', until: '2031-12-20' };
    const { id } = (await clerks.register(place, await on('package.extend', more))).body as { id: string };
    expect((await read(office, organizerId)).version).toBe(1);
    await clerks.settle(id).expect(200);
    expect(await read(office, organizerId)).toMatchObject({ version: 2, dueText: '2031-12-20 24:00' });
    await clerks.decide(place, await on('package.excuse', { reason: '未承办' }));
    expect(await read(office, organizerId)).toMatchObject({ status: 'EXCUSED' });
    const back = { organizationId: otherId, version: (await read(office, otherId)).version, reason: '缺章', dueOn: '2031-12-21' };
    await clerks.decide(place, { act: 'package.giveBack', decidedOn: '2026-01-05', input: back });
    expect(await read(office, otherId)).toMatchObject({ status: 'RETURNED', reason: '缺章' });
    const { events } = (await office.get(`/cases/${caseId}/history`).expect(200)).body;
    const said = events.find(({ type }: { type: string }) => type === 'UNIT_EXTENDED');
    expect([said.decidedBy, said.reason, said.documents.length]).toEqual([SIGNER, { code: 'OTHER', text: '场地停电（示例处长）' }, 1]);
  });
});
