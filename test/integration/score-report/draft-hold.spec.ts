// Who edits a draft holds it: others see by whom and since when, and take it over in one recorded act.
import { afterAll, beforeAll, beforeEach, describe, expect, it } from '@jest/globals';
import { startApi, type TestApi } from '../../support/app.ts';
import type { Client } from '../../support/client.ts';
import { setClock } from '../hostile/support/world.ts';
import { auditTypes, entries, reportedContest, type ReportedContest } from './reported-contest.ts';

let api: TestApi;
let contest: ReportedContest;
beforeAll(async () => {
  api = await startApi();
});
beforeEach(async () => {
  await setClock(api, '2025-07-01T10:00:00+08:00');
  contest = await reportedContest(api);
});
afterAll(() => api.close());

const save = (client: Client, version: number, name = '测试甲') => client.put(`${contest.path}/draft`, { version, entries: entries(name) });
const takeOver = (client: Client) => client.post(`${contest.path}/draft/take-over`);
const holdSeen = async (client: Client): Promise<{ by: string; mine: boolean } | null> =>
  (await client.get(contest.path).expect(200)).body.hold;

describe('a draft that somebody edits', () => {
  it('is shown with its holder, and is saved by nobody else', async () => {
    const { organizer, office } = contest;
    expect(await holdSeen(office)).toBe(null);
    expect((await save(organizer, 0).expect(200)).body.hold).toMatchObject({ by: '示例承办人', mine: true });
    expect(await holdSeen(office)).toMatchObject({ by: '示例承办人', mine: false });
    const refused = await save(office, 1);
    expect(refused.body).toMatchObject({ status: 409, code: 'DRAFT_HELD' });
    expect(refused.body.title).toMatch(/^草稿自 2025-07-01 10:00 起由 示例承办人 填写/);
    const importing = { version: 1, csv: '姓名,单位,理论成绩,实操成绩\n示例,示例单位,1,1' };
    expect((await office.post(`${contest.path}/import`, importing)).body.code).toBe('DRAFT_HELD');
    expect((await save(organizer, 1, '测试乙').expect(200)).body.version).toBe(2);
  });

  it('is taken over in one act that stands in the history; its holder is refused from then on', async () => {
    const { organizer, office, caseId } = contest;
    await save(organizer, 0).expect(200);
    const taken = await office.post(`${contest.path}/draft/take-over`, {}, 'take-over-once').expect(200);
    expect(taken.body).toMatchObject({ version: 1, hold: { by: '示例办公室甲', mine: true } });
    expect((await office.post(`${contest.path}/draft/take-over`, {}, 'take-over-once').expect(200)).body).toEqual(taken.body);
    expect(await auditTypes(api, caseId)).toEqual(['DRAFT_TAKEN_OVER']);
    expect((await save(organizer, 1)).body.code).toBe('DRAFT_HELD');
    await save(office, 1, '测试乙').expect(200);
  });

  it('is free again when half an hour passes without a save', async () => {
    const { organizer, office } = contest;
    await save(organizer, 0).expect(200);
    await setClock(api, '2025-07-01T10:29:00+08:00');
    expect((await save(office, 1)).body.code).toBe('DRAFT_HELD');
    await save(organizer, 1).expect(200);
    await setClock(api, '2025-07-01T10:58:00+08:00');
    expect((await save(office, 2)).body.code).toBe('DRAFT_HELD');
    await setClock(api, '2025-07-01T10:59:30+08:00');
    expect(await holdSeen(organizer)).toBe(null);
    await save(office, 2).expect(200);
  });

  it('is not to be taken over where nobody else holds it, nor by who may not write it', async () => {
    const { organizer, office, auditor, stranger } = contest;
    expect((await takeOver(office)).body.code).toBe('DRAFT_NOT_HELD');
    await save(organizer, 0).expect(200);
    expect((await takeOver(organizer)).body.code).toBe('DRAFT_NOT_HELD');
    expect([(await takeOver(auditor)).status, (await takeOver(stranger)).status]).toEqual([403, 404]);
  });

  it('goes to a successor with the rest of the work', async () => {
    const { office, caseId } = contest;
    const heir = await api.as(await api.person({ role: 'OFFICE', name: '示例接任' }));
    await save(office, 0).expect(200);
    const toId = heir.person?.personId ?? '';
    const { body } = await office.post('/handovers/preview', { toId }).expect(200);
    expect(body.items).toMatchObject([{ kind: 'DRAFT', caseId, refusals: [] }]);
    await office.post('/handovers', { toId, reason: '示例', seen: body.seen }).expect(201);
    expect(await holdSeen(heir)).toMatchObject({ by: '示例接任', mine: true });
    expect((await save(office, 1)).body.code).toBe('DRAFT_HELD');
  });
});
