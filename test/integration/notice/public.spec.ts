// What anybody reads of a notice and sends about it, without a session (office.md §7, hardening.md I12, I15).
import { DESK } from '@jiangcheng/api/src/casework/desk.token';
import type { Desk } from '@jiangcheng/casework/process/act-context';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { person, textOf } from '../casework/support/notice.ts';
import { noticeOnApi, type NoticeOnApi } from './support/notice-on-api.ts';

let on: NoticeOnApi;
let page: string;
let json: string;
beforeAll(async () => {
  on = await noticeOnApi('2026-09-28 09:00');
  page = `/public/notices/${on.noticeId}`;
  json = `/public-notices/${on.noticeId}`;
});
afterAll(() => on.api.close());

const raw = (path: string) => on.api.anybody.raw('get', path);
const form = (more: object = {}) => ({
  personId: '甲',
  objectorKind: 'REAL_NAME',
  identity: { name: '测试丁', contact: '示例路2号' },
  facts: '反映其一线工作经历不足五年',
  ...more,
});
const object = (more: object = {}, key?: string) => on.api.anybody.post(`${json}/objections`, form(more), key);
const PNG = 'iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAADUlEQVR42mNk+M9QDwADhgGAWjR9awAAAABJRU5ErkJggg==';

describe('a notice that is not posted', () => {
  it('is not there for anybody', async () => {
    expect((await raw(page)).status).toBe(404);
    expect((await on.api.anybody.get(json)).status).toBe(404);
    expect((await object()).status).toBe(404);
  });
});

describe('a notice on display', () => {
  beforeAll(() => on.post());

  it('prints both dates, the clause, the way to object and the hash of its list', async () => {
    const { text, headers } = await raw(page);
    for (const printed of [
      '2026年9月29日至2026年10月10日',
      '2026年10月10日24时',
      '通工办发〔2026〕11号',
      '0475-8200000',
      '测试甲',
      '示例岗位',
    ])
      expect(text).toContain(printed);
    const { hash } = (await on.api.anybody.get(json)).body as { hash: string };
    expect([hash.length, text.includes(hash), headers['content-type']]).toEqual([64, true, 'text/html; charset=utf-8']);
  });

  it('holds no script, and what is written in it stays text', async () => {
    const { text, headers } = await raw(page);
    expect(text).not.toContain('<script');
    expect(headers['content-security-policy']).toContain("default-src 'none'");
  });

  it('is kept by caches for a minute, and told anew only when it changed', async () => {
    const first = await raw(page);
    expect(first.headers['cache-control']).toBe('public, max-age=60, must-revalidate');
    const again = await raw(page).set('If-None-Match', first.headers['etag'] ?? '');
    expect([again.status, again.text]).toEqual([304, '']);
  });

  it('tells name, unit and post of a person, and of the case nothing at all', async () => {
    const { body } = await on.api.anybody.get(json);
    expect(Object.keys(body as object).sort()).toEqual(
      'basis changes clause closesAt firstDay hash id issuer lastDay list postedOn provisional reception status subject text title'.split(
        ' ',
      ),
    );
    expect(Object.keys((body as { list: object[] }).list[0] ?? {}).sort()).toEqual(['name', 'personId', 'post', 'unit']);
    await on.another([person('戊')]);
    const { items } = (await on.api.anybody.get('/public-notices')).body as { items: { id: string; status: string }[] };
    expect(items.map(({ id, status }) => [id, status])).toEqual([[on.noticeId, 'OPEN']]);
    expect((await raw('/public/notices')).text).toContain(`/public/notices/${on.noticeId}`);
  });

  it('has no other address under which it answers without a session', async () => {
    const denied = [`/notices/${on.noticeId}`, '/notices', '/objections'];
    for (const path of denied) expect((await on.api.anybody.get(path)).status).toBe(401);
    for (const path of ['/PUBLIC/notices', `//public/notices/${on.noticeId}/`, '/public/notices/x', `${page}/objections`])
      expect((await raw(path)).text).not.toContain('测试丁');
  });
});

describe('an objection by the web', () => {
  it('gives a receipt, whose holder reads how it stands', async () => {
    const { receiptNo, code } = (await object({ files: [{ name: '材料.png', content: PNG }] }).expect(201)).body as {
      receiptNo: string;
      code: string;
    };
    const ask = (body: object) => on.api.anybody.post('/objection-receipts', body);
    expect((await ask({ receiptNo, code: code.toLowerCase() })).body).toMatchObject({
      receiptNo,
      inTime: true,
      standing: 'RECEIVED',
      reply: null,
    });
    expect((await ask({ receiptNo, code: 'AAAAA-AAAAA' })).body).toMatchObject({ status: 404, code: 'RECEIPT_UNKNOWN' });
    expect((await ask({ receiptNo: 'YY-0', code })).body).toMatchObject({ status: 404, code: 'RECEIPT_UNKNOWN' });
  });

  it('that is sent twice is one, and another under the same key is refused', async () => {
    const [first, second] = [await object({}, 'same'), await object({}, 'same')];
    expect(second.body).toEqual(first.body);
    expect((await object({ facts: '另一事实' }, 'same')).body).toMatchObject({ status: 422, code: 'IDEMPOTENCY_KEY_REUSED' });
  });

  it.each<[string, object, number, string]>([
    ['without facts', { facts: ' ' }, 400, 'INPUT_INVALID'],
    ['by name, without one', { identity: undefined }, 422, 'OBJECTOR_NAME_MISSING'],
    ['against somebody who is not listed', { personId: '丁' }, 422, 'PERSON_NOT_LISTED'],
    [
      'with a page for a picture',
      { files: [{ name: 'a.png', content: Buffer.from('<svg/>').toString('base64') }] },
      422,
      'FILE_TYPE_REFUSED',
    ],
    ['with three files', { files: Array.from({ length: 3 }, () => ({ name: 'a.png', content: PNG })) }, 400, 'INPUT_INVALID'],
    ['with a file that is too large', { files: [{ name: 'a.png', content: 'A'.repeat(1_000_004) }] }, 400, 'INPUT_INVALID'],
    ['with a field of its own', { status: 'UPHELD' }, 400, 'INPUT_INVALID'],
  ])('%s is refused', async (_what, more, status, code) => {
    expect((await object(more)).body).toMatchObject({ status, code });
  });

  it('in the last second is in time, and a second later is registered and holds nobody', async () => {
    const standing = async (): Promise<unknown> => {
      const { receiptNo, code } = (await object({ personId: '丙' }).expect(201)).body as { receiptNo: string; code: string };
      return (await on.api.anybody.post('/objection-receipts', { receiptNo, code })).body;
    };
    await on.setNow('2026-10-11 00:00', -1000);
    expect(await standing()).toMatchObject({ inTime: true });
    await on.setNow('2026-10-11 00:00', 1000);
    expect(await standing()).toMatchObject({ inTime: false });
  });
});

describe('a notice of a round whose day ends with the close of business', () => {
  it('prints that hour, until which an objection is in time, and not the end of the day', async () => {
    const { api, office, campaignId } = on;
    const setting = `update app.campaign set settings = settings || '{"DEADLINE_CUTOFF":"17:30"}' where id = $1`;
    await api.source.query(setting, [campaignId]);
    await on.setNow('2026-10-12 09:00');
    const persons = [person('己')];
    const noticeId = await on.another(persons);
    await office.post(`/notices/${noticeId}/posting`, textOf(persons)).expect(200);
    const { text } = await raw(`/public/notices/${noticeId}`);
    expect([text.includes('<dd>2026年10月19日17时30分</dd>'), text.includes('24时')]).toEqual([true, false]);
    const inTime = async (): Promise<unknown> => {
      const { body: receipt } = await api.anybody.post(`/public-notices/${noticeId}/objections`, form({ personId: '己' })).expect(201);
      return ((await api.anybody.post('/objection-receipts', receipt as object)).body as { inTime: boolean }).inTime;
    };
    await on.setNow('2026-10-19 17:30', -1000);
    const before = await inTime();
    await on.setNow('2026-10-19 17:30', 1000);
    expect([before, await inTime()]).toEqual([true, false]);
    await on.setNow('2026-10-20 09:00');
  });
});

describe('who objects', () => {
  it('is read by the registering clerk and the two who verify alone, and each reading stays in the record', async () => {
    const { api, office, second, noticeId } = on;
    const files = [{ name: '信函扫描.png', content: PNG }];
    const body = {
      ...form({ personId: '乙', files }),
      arrival: { channel: 'LETTER', postmarkedOn: '2026-10-10', receivedOn: '2026-10-11' },
    };
    const { receiptNo } = (await office.post(`/notices/${noticeId}/objections`, { ...body, sealed: false, concrete: true }).expect(201))
      .body;
    const [{ id }] = await api.source.query<[{ id: string }]>('select id from app.objection where receipt_no = $1', [receiptNo]);
    const ask = { reason: '核实情况' };
    const [auditor, unit] = [
      await api.as('AUDITOR'),
      await api.as(await api.person({ role: 'TEAM_UNIT', organizationId: await anOrganization() })),
    ];
    expect((await office.post(`/objections/${id}/objector`, ask)).body).toMatchObject({
      ...{ name: '测试丁', contact: '示例路2号' },
      files: [{ name: '信函扫描.png', contentType: 'image/png', content: PNG }],
    });
    for (const other of [second, auditor, unit]) expect((await other.post(`/objections/${id}/objector`, ask)).status).toBe(404);
    expect((await api.anybody.post(`/objections/${id}/objector`, ask)).status).toBe(401);
    expect([(await unit.get(`/objections/${id}`)).status, (await auditor.get(`/objections/${id}`)).status]).toEqual([404, 200]);
    const read = await api.source.query("select detail from audit.access_event where type = 'OBJECTOR_READ' and case_id = $1", [id]);
    expect(read).toEqual([{ detail: ask }]);
  });

  it('by the web is read by nobody, and once it is taken up by the clerk who did so, for a reason that stays in the record', async () => {
    const { api, office, second, clerk } = on;
    const sent = await object({ personId: '乙', files: [{ name: '网上材料.png', content: PNG }] }).expect(201);
    const { receiptNo } = sent.body as { receiptNo: string };
    const [{ id }] = await api.source.query<[{ id: string }]>('select id from app.objection where receipt_no = $1', [receiptNo]);
    const unit = await api.as(await api.person({ role: 'TEAM_UNIT', organizationId: await anOrganization('示例推荐单位二') }));
    const ask = { reason: '受理审查' };
    const others = [second, await api.as('AUDITOR'), await api.as('OFFICE'), unit];
    const asked = async () => Promise.all(others.map((one) => one.post(`/objections/${id}/objector`, ask)));
    expect((await office.post(`/objections/${id}/objector`, ask)).status).toBe(404);
    expect((await office.get(`/objections/${id}`)).body).toMatchObject({ mayReadObjector: false });
    await office.post(`/objections/${id}/taking-up`).expect(200);
    expect((await office.get(`/objections/${id}`)).body).toMatchObject({ mayReadObjector: true });
    expect((await office.post(`/objections/${id}/objector`, ask).expect(200)).body).toEqual({
      ...{ kind: 'REAL_NAME', name: '测试丁', contact: '示例路2号' },
      files: [{ name: '网上材料.png', contentType: 'image/png', content: PNG }],
    });
    const refused = await asked();
    expect(refused.map(({ status }) => status)).toEqual([404, 404, 404, 404]);
    expect(['测试丁', '示例路2号', '网上材料', PNG].filter((secret) => refused.some(({ text }) => text.includes(secret)))).toEqual([]);
    const shown = await Promise.all(others.slice(0, 3).map((one) => one.get(`/objections/${id}`)));
    expect(shown.map(({ body }) => (body as { mayReadObjector: boolean }).mayReadObjector)).toEqual([false, false, false]);
    const read = `select detail, account_id as "accountId" from audit.access_event where type = 'OBJECTOR_READ' and case_id = $1`;
    expect(await api.source.query(read, [id])).toEqual([{ detail: ask, accountId: clerk.accountId }]);
  });

  it('stands nowhere in the clear: not in a row, an event, an answer or a page', async () => {
    const { api, second, noticeId } = on;
    const rows = await Promise.all(
      ['app.objection', 'app.objection_file', 'app.work_case', 'audit.audit_event', 'audit.access_event', 'app.stored_answer'].map(
        (table) => api.source.query(`select * from ${table}`),
      ),
    );
    const pages = await Promise.all([second.get(`/notices/${noticeId}`), second.get(`/objections?noticeId=${noticeId}`), raw(page)]);
    const all = JSON.stringify([rows, pages.map(({ text }) => text)]);
    expect(['测试丁', '示例路2号', '材料', '信函扫描', PNG].filter((secret) => all.includes(secret))).toEqual([]);
  });
});

describe('a letter', () => {
  it('with a page for a picture is refused, and leaves nothing', async () => {
    const count = async (): Promise<unknown> => on.api.source.query('select count(*)::int as n from app.objection');
    const before = await count();
    const files = [{ name: 'a.png', content: Buffer.from('<svg/>').toString('base64') }];
    const body = { ...form({ files }), arrival: { channel: 'VISIT' }, concrete: true };
    const answer = await on.office.post(`/notices/${on.noticeId}/objections`, body);
    expect(answer.body).toMatchObject({ status: 422, code: 'FILE_TYPE_REFUSED' });
    expect(await count()).toEqual(before);
  });
});

async function anOrganization(name = '示例推荐单位'): Promise<string> {
  const admin = await on.api.as('SYS_ADMIN');
  return ((await admin.post('/organizations', { name }).expect(201)).body as { id: string }).id;
}

describe('ten thousand objections', () => {
  it('are rows that no case knows, of which a notice asks for two to each person at most', async () => {
    const { api, office, noticeId } = on;
    const known = () => api.app.get<Desk>(DESK).store.transaction((tx) => tx.notices.objectionsTo(noticeId));
    const { takenUp: before } = await known();
    await api.source.query(
      `insert into app.objection (id, receipt_no, notice_id, owner_id, person_id, arrival, arrived_at, objector_kind, sealed, concrete, facts_cipher,
         audit_seq, audit_head)
       select gen_random_uuid(), 'many-' || n, $1, (select owner_id from app.objection limit 1), (array['甲','乙','丙'])[1 + n % 3],
         jsonb_build_object('channel', 'WEB', 'at', floor(extract(epoch from app.now()) * 1000)), app.now(), 'ANONYMOUS', false, false, 'x', 0, '' from generate_series(1, 10000) n`,
      [noticeId],
    );
    const { waiting, takenUp } = await known();
    expect([waiting.length <= 6, takenUp]).toEqual([true, before]);
    const { body } = await office.get(`/notices/${noticeId}`).expect(200);
    expect((body as { objections: { waiting: number } }).objections.waiting).toBeGreaterThan(10_000);
    const { items } = (await office.get(`/objections?noticeId=${noticeId}&limit=200`).expect(200)).body as { items: object[] };
    expect(items).toHaveLength(200);
  });
});
