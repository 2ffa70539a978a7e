import { createHash } from 'node:crypto';
import { buffer } from 'node:stream/consumers';
import { afterAll, beforeAll, beforeEach, describe, expect, it } from '@jest/globals';
import { fromBufferPromise } from 'yauzl';
import { startApi, type TestApi } from '../../support/app.ts';
import type { Client } from '../../support/client.ts';
import { accessTypes, auditTypes, entries, reportedContest, upload, type ReportedContest } from '../score-report/reported-contest.ts';

let api: TestApi;
let contest: ReportedContest;
let office: Client;
let archive: string;
beforeAll(async () => {
  api = await startApi();
});
beforeEach(async () => {
  contest = await reportedContest(api);
  office = await api.as(await api.person({ role: 'OFFICE', name: '示例归档人' }));
  archive = `/cases/${contest.caseId}/archive`;
});
afterAll(() => api.close());

/** As if the contest had been confirmed: what its story does is not this test's. */
const ended = () => api.source.query(`update app.work_case set status = 'CLOSED', closed_at = app.now() where id = $1`, [contest.caseId]);
const codes = (body: { errors: { code: string; params: { item?: string } | null }[] }) =>
  body.errors.map(({ code, params }) => `${code} ${params?.item ?? ''}`.trim());
const ITEMS = ['SUB_PLAN', 'CONTEST_NOTICE', 'ENTRY_FORMS', 'SCORE_SUMMARY', 'WINNER_INFO', 'COMMENTARY', 'PUBLICITY'];
async function waiveAll(): Promise<void> {
  for (const item of ITEMS) await office.post(`${archive}/items`, { item, reason: '示例：材料在纸质案卷中' }).expect(200);
}

describe('a case', () => {
  it('that goes on is not archived, and nothing of it is left out', async () => {
    const [closing, leaving] = [
      await office.post(archive, { decision: '示例' }),
      await office.post(`${archive}/items`, { item: 'COMMENTARY', reason: '示例' }),
    ];
    expect([closing.status, closing.body.code, leaving.status, leaving.body.code]).toEqual([422, 'CASE_IS_OPEN', 422, 'CASE_IS_OPEN']);
  });

  it('that has ended is told what its file lacks, each by its name', async () => {
    await ended();
    const refused = await office.post(archive, { decision: '示例' });
    expect(codes(refused.body)).toEqual(ITEMS.map((item) => `ARCHIVE_ITEM_MISSING ${item}`));
    expect(refused.body.errors[5].message).toBe('案卷缺少“技术点评”：请补充材料，或说明不含此项的理由。');
  });

  it('that has a commentary on record lacks none', async () => {
    const fulfilled = { on: '2025-06-20', text: '示例', fileId: 'f', byName: '测试甲' };
    const duties = [
      { duty: 'TECHNICAL_COMMENTARY', dueOn: null, fulfilled },
      { duty: 'PUBLICITY_MATERIALS', dueOn: '2025-07-01', fulfilled: null },
    ];
    await api.source.query(`update app.work_case set state = jsonb_set(state, '{duties}', $2::jsonb) where id = $1`, [
      contest.caseId,
      JSON.stringify(duties),
    ]);
    const { body } = await office.get(archive).expect(200);
    expect(body.items.slice(-2).map(({ item, state }: { item: string; state: string }) => [item, state])).toEqual([
      ['COMMENTARY', 'PRESENT'],
      ['PUBLICITY', 'MISSING'],
    ]);
  });

  it('takes a paper for what is missing, and none of another case', async () => {
    await ended();
    const other = await reportedContest(api);
    const [mine, foreign] = [
      await upload(contest.organizer, contest.caseId, 'ARCHIVE_PAPER'),
      await upload(other.organizer, other.caseId, 'ARCHIVE_PAPER'),
    ];
    expect((await office.post(`${archive}/items`, { item: 'COMMENTARY', fileId: foreign })).body.code).toBe('FILE_NOT_OF_CASE');
    const { body } = await office.post(`${archive}/items`, { item: 'COMMENTARY', fileId: mine }).expect(200);
    expect(body.items.at(-2)).toMatchObject({ item: 'COMMENTARY', state: 'SUPPLIED', settled: { fileId: mine, reason: null } });
  });

  it('that is archived is for reading only: nothing is done, uploaded or archived in it again', async () => {
    await ended();
    await waiveAll();
    const { body } = await office.post(archive, { decision: '示例：办公室决定归档' }).expect(200);
    expect(body).toMatchObject({
      archived: { decision: '示例：办公室决定归档', by: '示例归档人' },
      may: { settle: false, archive: false, download: true },
    });
    expect((await auditTypes(api, contest.caseId)).slice(-2)).toEqual(['ARCHIVE_ITEM_WAIVED', 'CASE_ARCHIVED']);
    const tried = [
      await contest.organizer.put(`${contest.path}/draft`, { version: 0, entries: entries('测试甲') }),
      await office.post(`${archive}/items`, { item: 'COMMENTARY', reason: '示例' }),
      await office.post(archive, { decision: '再次' }),
      await office.post(`/contests/${contest.caseId}/originals`, { receivedOn: '2025-06-30' }),
    ];
    expect(tried.map(({ status, body: { code } }) => [status, code])).toEqual(tried.map(() => [422, 'CASE_IS_ARCHIVED']));
    await expect(upload(contest.organizer, contest.caseId, 'SIGNED_PRINT')).rejects.toThrow('CASE_IS_ARCHIVED');
    expect((await auditTypes(api, contest.caseId)).at(-1)).toBe('CASE_ARCHIVED');
    expect((await office.get(`/contests/${contest.caseId}`)).status).toBe(200);
  });
});

describe('the whole of a case', () => {
  const zipOf = async (client: Client): Promise<Record<string, Buffer>> => {
    const answer = await client
      .get(`${archive}/zip`)
      .buffer(true)
      .parse((response, done) => {
        const chunks: Buffer[] = [];
        response.on('data', (chunk: Buffer) => chunks.push(chunk));
        response.on('end', () => done(null, Buffer.concat(chunks)));
      });
    expect([answer.status, answer.headers['content-type']]).toEqual([200, 'application/zip']);
    const zip = await fromBufferPromise(answer.body as Buffer, { lazyEntries: true });
    const found: Record<string, Buffer> = {};
    for await (const entry of zip.eachEntry()) found[entry.fileName] = await buffer(await zip.openReadStreamPromise(entry));
    return found;
  };

  it('is one ZIP whose manifest has the SHA-256 of each of its files, and its download is on record', async () => {
    const { organizer, path: report, auditor } = contest;
    await upload(organizer, contest.caseId, 'ENTRY_FORM', undefined, '报名表.pdf');
    await upload(organizer, contest.caseId, 'APPROVAL_PAPER', undefined, '意见.pdf');
    await organizer.put(`${report}/draft`, { version: 0, entries: entries('测试甲', '测试乙') }).expect(200);
    await organizer.post(`${report}/prints`, { kind: 'SCORE_SUMMARY' }).expect(201);
    const { 'manifest.json': manifest, ...files } = await zipOf(auditor);
    const { files: listed, caseId } = JSON.parse(String(manifest)) as { caseId: string; files: { path: string; sha256: string }[] };
    expect(caseId).toBe(contest.caseId);
    expect(Object.fromEntries(listed.map(({ path, sha256 }) => [path, sha256]))).toEqual(
      Object.fromEntries(Object.entries(files).map(([path, content]) => [path, createHash('sha256').update(content).digest('hex')])),
    );
    expect(Object.keys(files)).toEqual([
      ...['case.json', 'history/history.json', 'history/chain.json', 'history/history.html'],
      ...['sheets/scores.csv', 'prints/SCORE_SUMMARY-1.html', 'files/0001 ENTRY_FORM 报名表.pdf'],
      'files/0002 APPROVAL_PAPER 意见.pdf',
    ]);
    expect([files['sheets/scores.csv']?.includes('测试乙'), files['prints/SCORE_SUMMARY-1.html']?.includes('测试乙')]).toEqual([
      true,
      true,
    ]);
    expect(await accessTypes(api, contest.caseId)).toContain('ARCHIVE_DOWNLOADED');
  });

  it('is not for the organizer, nor for a stranger', async () => {
    const asked = [
      await contest.organizer.get(`${archive}/zip`),
      await contest.stranger.get(`${archive}/zip`),
      await contest.stranger.get(archive),
    ];
    expect(asked.map(({ status }) => status)).toEqual([403, 403, 404]);
  });
});
