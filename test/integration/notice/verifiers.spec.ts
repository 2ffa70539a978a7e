// Who verifies an objection without a role in the office: his task, his page, his report, and nothing beyond that objection (office.md §7).
import { randomUUID } from 'node:crypto';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { DESK } from '@jiangcheng/api/src/casework/desk.token';
import { attendCase } from '@jiangcheng/casework/process/attend-case';
import type { Desk } from '@jiangcheng/casework/process/act-context';
import type { Role } from '@jiangcheng/domain/access/actor';
import type { Client } from '../../support/client.ts';
import { textOf } from '../casework/support/notice.ts';
import { noticeOnApi, type NoticeOnApi } from './support/notice-on-api.ts';

const PDF = Buffer.from('%PDF-1.4\n1 0 obj <<>> endobj\ntrailer <<>>\n%%EOF\n', 'latin1');
const WHY = { reason: '核实情况' };

let on: NoticeOnApi;
let ids: string[];
beforeAll(async () => {
  on = await noticeOnApi('2026-09-28 09:00');
  await on.post();
  ids = [await received('甲'), await received('乙')];
});
afterAll(() => on.api.close());

async function received(personId: string, noticeId = on.noticeId): Promise<string> {
  const said = { facts: '反映其一线工作经历不足五年', identity: { name: '测试丁', contact: '示例路2号' } };
  const body = { personId, objectorKind: 'REAL_NAME', ...said, arrival: { channel: 'VISIT' }, concrete: true };
  const { receiptNo } = (await on.second.post(`/notices/${noticeId}/objections`, body).expect(201)).body as { receiptNo: string };
  const [row] = await on.api.source.query<{ id: string }[]>('select id from app.objection where receipt_no = $1', [receiptNo]);
  return row?.id ?? '';
}

async function verifiedBy(id: string, ...verifiers: Client[]): Promise<void> {
  await on.office.post(`/objections/${id}/taking-up`).expect(200);
  await on.office.post(`/objections/${id}/admission`, { verifiers: verifiers.map(personOf) }).expect(200);
  const input = { caseId: id, stage: 'VERIFICATION', round: 1 };
  await attendCase(on.api.app.get<Desk>(DESK), { input, runId: 'run-1' });
}
const personOf = ({ person }: Client): string => person?.personId ?? '';
const withRole = async (role: Role): Promise<Client> => on.api.as(await on.api.person({ role }));
const tasksOf = async (client: Client): Promise<string[]> =>
  ((await client.get('/tasks?tab=TODO').expect(200)).body as { items: { kind: string; href: string }[] }).items.map(
    ({ kind, href }) => `${kind} ${href}`,
  );
const upload = (client: Client, caseId: string, purpose = 'VERIFICATION_REPORT') =>
  client
    .raw('post', `/api/v1/files?name=report.pdf&purpose=${purpose}&caseId=${caseId}`)
    .set({ 'Content-Type': 'application/octet-stream', 'Idempotency-Key': randomUUID() })
    .send(PDF);

describe('the employer of a candidate', () => {
  it('is the organization of that name or alias, and nobody who works there verifies an objection to him', async () => {
    const { api, office } = on;
    const admin = await api.as('SYS_ADMIN');
    const [employer = '', unit = ''] = await Promise.all(
      ['示例企业(集团)', '示例旗总工会'].map(
        async (name) => ((await admin.post('/organizations', { name }).expect(201)).body as { id: string }).id,
      ),
    );
    const [owner] = await api.source.query<{ id: string }[]>("select id from app.work_case where kind = 'campaign'");
    const caseId = owner?.id ?? '';
    const candidate = randomUUID();
    const insert = `insert into app.candidate (id, case_id, organization_id, position, version, status, name, sex, birth_date_cipher, person_index,
        employer, post, industry, region, key_industry, review, counted, updated_by)
      values ($1, $2, $3, 1, 1, 'FILED', '测试庚', 'F', 'x', 'person', '示例企业（集团）', '示例岗位', '示例行业', '示例区', true, 'PASSED', true, $4)`;
    await api.source.query(insert, [candidate, caseId, unit, on.clerk.accountId]);
    const persons = await api.app.get<Desk>(DESK).store.transaction((tx) => tx.printedCandidates(caseId, [candidate]));
    expect(persons.map(({ employerId, recommendedBy }) => [employerId, recommendedBy])).toEqual([[employer, unit]]);
    const noticeId = await on.another(persons);
    await office.post(`/notices/${noticeId}/posting`, textOf(persons)).expect(200);
    const id = await received(candidate, noticeId);
    await office.post(`/objections/${id}/taking-up`).expect(200);
    const [expert, neighbour, free] = [await withRole('EXPERT'), await withRole('EXPERT'), await withRole('EXPERT')];
    const pool = 'insert into app.expert (id, person_id, kind, employer_id, updated_by) values ($1, $2, $3, $4, $5)';
    await api.source.query(pool, [randomUUID(), personOf(expert), 'FIELD_EXPERT', employer, on.clerk.accountId]);
    await api.source.query('update app.person set organization_id = $2 where id = $1', [personOf(neighbour), unit]);
    const admit = (one: Client) =>
      office.post(`/objections/${id}/admission`, { verifiers: [personOf(one), on.secondClerk.personId], related: [] });
    for (const one of [expert, neighbour]) expect((await admit(one)).body).toMatchObject({ status: 422, code: 'VERIFIER_CONFLICT' });
    expect((await admit(free)).status).toBe(200);
    expect((await on.api.anybody.get(`/public-notices/${noticeId}`)).text).not.toContain(employer);
  });
});

describe('one who verifies an objection', () => {
  it('finds it among his tasks, reads who objects, and hands in the report, of that objection alone', async () => {
    const [mine = '', others = ''] = ids;
    const [expert, finance, deputy] = [await withRole('EXPERT'), await withRole('FINANCE'), await withRole('EXPERT')];
    expect((await expert.get(`/objections/${mine}`)).status).toBe(404);
    await verifiedBy(mine, expert, finance);
    expect([await tasksOf(expert), await tasksOf(finance), await tasksOf(deputy)]).toEqual([
      [`REPORT_FINDING /objections/${mine}`],
      [`REPORT_FINDING /objections/${mine}`],
      [],
    ]);
    expect((await expert.get(`/objections/${mine}`).expect(200)).body).toMatchObject({ mayReadObjector: true });
    expect((await expert.post(`/objections/${mine}/objector`, WHY).expect(200)).body).toMatchObject({ name: '测试丁' });
    const { id: fileId } = (await upload(expert, mine).expect(201)).body as { id: string };
    const report = { finding: 'NOT_UPHELD', fileId, signedBy: [personOf(expert), personOf(finance)] };
    for (const stranger of [deputy, await withRole('FINANCE')]) {
      const asked = await Promise.all([
        stranger.get(`/objections/${mine}`),
        stranger.get(`/files/${fileId}`),
        stranger.post(`/objections/${mine}/objector`, WHY),
        stranger.post(`/objections/${mine}/report`, report),
        upload(stranger, mine),
      ]);
      expect(asked.map(({ status }) => status)).toEqual([404, 404, 404, 404, 404]);
      expect(asked.some(({ text }) => text.includes('测试丁'))).toBe(false);
    }
    const beyond = await Promise.all([
      expert.get(`/objections/${others}`),
      expert.post(`/objections/${others}/objector`, WHY),
      upload(expert, others),
      upload(expert, mine, 'DISPLAY_PROOF'),
      expert.get('/objections'),
      expert.post(`/objections/${mine}/decision`, { effect: 'KEEP', on: '2026-09-28', reference: '示例' }),
    ]);
    expect(beyond.map(({ status }) => status)).toEqual([404, 404, 404, 404, 403, 403]);
    expect((await finance.get(`/files/${fileId}`)).status).toBe(200);
    await finance.post(`/objections/${mine}/report`, report).expect(200);
  });

  it('has no deputy in it: neither task nor objection is there for whoever stands in for him', async () => {
    const [, id = ''] = ids;
    const [absent, deputy] = [await withRole('OFFICE'), await withRole('OFFICE_HEAD')];
    await verifiedBy(id, absent, await withRole('EXPERT'));
    await absent.post('/delegations', { deputyId: personOf(deputy), fromOn: '2026-09-28', toOn: '2026-09-30', reason: '出差' }).expect(201);
    expect((await tasksOf(deputy)).filter((task) => task.startsWith('REPORT_FINDING'))).toEqual([]);
    expect((await deputy.post(`/objections/${id}/objector`, WHY)).status).toBe(404);
  });
});
