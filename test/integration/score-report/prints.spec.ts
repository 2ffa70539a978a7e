import { afterAll, beforeAll, beforeEach, describe, expect, it } from '@jest/globals';
import { startApi, type TestApi } from '../../support/app.ts';
import {
  accessTypes,
  auditTypes,
  entries,
  filledIn,
  idNumber,
  reportedContest,
  scanOf,
  signed,
  tell,
  upload,
  type ReportedContest,
} from './reported-contest.ts';

let api: TestApi;
let contest: ReportedContest;
beforeAll(async () => {
  api = await startApi();
});
beforeEach(async () => {
  contest = await reportedContest(api);
});
afterAll(() => api.close());

const report = async () => (await contest.organizer.get(contest.path)).body;
const printsOf = async () =>
  ((await report()).prints as { kind: string; version: number; status: string; voidReason: string | null }[]).map((p) =>
    `${p.kind} ${p.version} ${p.status} ${p.voidReason ?? ''}`.trim(),
  );
const missing = async () => ((await report()).missing as { code: string }[]).map(({ code }) => code);

describe('a print', () => {
  it('has a version and a check code, and the page to print shows both', async () => {
    const { organizer, path, caseId } = contest;
    await organizer.put(`${path}/draft`, { version: 0, entries: entries('测试甲', '<b>测试乙</b>') });
    const print = await organizer.post(`${path}/prints`, { kind: 'SCORE_SUMMARY' });
    expect(print.body).toMatchObject({
      kind: 'SCORE_SUMMARY',
      version: 1,
      origin: 'SYSTEM',
      round: 1,
      status: 'VALID',
      signed: null,
      signedFileId: null,
    });
    const page = await organizer.get(`/contests/${caseId}/prints/${print.body.id}`);
    expect(page.headers['content-type']).toBe('text/html; charset=utf-8');
    expect(page.headers['content-security-policy']).toMatch(/^default-src 'none'; style-src 'sha256-[^']+'; base-uri 'none'/);
    expect(page.text).toContain(`第 1 版　校验码 ${print.body.checkCode}`);
    expect(page.text).toContain('<td>&lt;b&gt;测试乙&lt;/b&gt;</td>');
    expect(await accessTypes(api, caseId)).toEqual(['DRAFT_OPENED']);
  });

  it('is not made of a sheet that lacks something', async () => {
    const { organizer, path } = contest;
    expect((await organizer.post(`${path}/prints`, { kind: 'SCORE_SUMMARY' })).body.code).toBe('ENTRIES_MISSING');
    await organizer.put(`${path}/draft`, { version: 0, entries: [{ ...entries('测试甲')[0], total: '99' }] });
    const refused = await organizer.post(`${path}/prints`, { kind: 'SCORE_SUMMARY' });
    expect(
      refused.body.errors.map(({ code, params }: { code: string; params: { own: string; total: string } }) => [
        code,
        params.own,
        params.total,
      ]),
    ).toEqual([['TOTAL_MISMATCH', '99', '93.50']]);
  });

  it('of the winners shows full numbers to organizer and office, masks to an auditor, and each look leaves a trace', async () => {
    const { organizer, office, auditor, stranger, path, caseId } = contest;
    await filledIn(contest, '测试甲');
    const { body: print } = await organizer.post(`${path}/prints`, { kind: 'WINNER_INFO' });
    const page = `/contests/${caseId}/prints/${print.id}`;
    const shown = await Promise.all(
      [organizer, office, auditor].map(async (client) => (await client.get(page)).text.includes(idNumber(1))),
    );
    expect(shown).toEqual([true, true, false]);
    expect((await auditor.get(page)).text).toContain('150502********');
    expect((await stranger.get(page)).status).toBe(404);
    expect((await accessTypes(api, caseId)).filter((type) => type === 'PRINT_OPENED').length).toBe(4);
  });

  it('is void after a change of what it shows, and kept', async () => {
    const { organizer, path, caseId } = contest;
    const [key] = await filledIn(contest, '测试甲', '测试乙');
    await signed(contest, 'SCORE_SUMMARY');
    await signed(contest, 'WINNER_INFO');
    expect(await missing()).toEqual([]);
    await organizer.put(`${path}/winners/${key}`, { version: 1, phone: '13911111111' });
    expect(await printsOf()).toEqual(['SCORE_SUMMARY 1 VALID', 'WINNER_INFO 1 VOID CONTENT_CHANGED']);
    expect(await missing()).toEqual(['WINNER_INFO_NOT_PRINTED']);
    const { entries: rows, version } = await report();
    await organizer.put(`${path}/draft`, {
      version,
      entries: rows.map(({ key: k, name, unit, practice }: Record<string, string>) => ({ key: k, name, unit, theory: '50', practice })),
    });
    expect(await printsOf()).toEqual(['SCORE_SUMMARY 1 VOID CONTENT_CHANGED', 'WINNER_INFO 1 VOID CONTENT_CHANGED']);
    expect((await auditTypes(api, caseId)).filter((type) => type === 'PRINT_VOIDED').length).toBe(2);
  });

  it('stays valid after a save that changes nothing printed', async () => {
    const { organizer, path } = contest;
    await filledIn(contest, '测试甲');
    await signed(contest, 'SCORE_SUMMARY');
    const { entries: rows, version } = await report();
    await organizer.put(`${path}/draft`, {
      version,
      entries: rows.map(({ key, name, unit, theory, practice }: Record<string, string>) => ({
        key,
        name,
        unit,
        theory: `${theory}.00`,
        practice,
      })),
    });
    expect(await printsOf()).toEqual(['SCORE_SUMMARY 1 VALID']);
  });

  it('made anew replaces the valid one', async () => {
    const { organizer, path } = contest;
    await organizer.put(`${path}/draft`, { version: 0, entries: entries('测试甲') });
    const codes = [];
    for (let n = 0; n < 3; n += 1) codes.push((await organizer.post(`${path}/prints`, { kind: 'SCORE_SUMMARY' })).body.checkCode);
    expect(new Set(codes).size).toBe(3);
    expect(await printsOf()).toEqual(['SCORE_SUMMARY 3 VALID', 'SCORE_SUMMARY 2 VOID REPLACED', 'SCORE_SUMMARY 1 VOID REPLACED']);
  });

  it('asked for twenty times at once with one key is made once', async () => {
    const { organizer, path } = contest;
    await organizer.put(`${path}/draft`, { version: 0, entries: entries('测试甲') });
    const answers = await Promise.all(Array.from({ length: 20 }, () => organizer.post(`${path}/prints`, { kind: 'SCORE_SUMMARY' }, 'one')));
    expect(new Set(answers.map(({ body }) => JSON.stringify(body))).size).toBe(1);
    expect(await printsOf()).toEqual(['SCORE_SUMMARY 1 VALID']);
  });

  it('no longer counts when the chief judge on it is another by now', async () => {
    await filledIn(contest, '测试甲');
    await signed(contest, 'SCORE_SUMMARY');
    await signed(contest, 'WINNER_INFO');
    await tell(api, contest.caseId, {
      type: 'CHIEF_JUDGE_NAMED',
      at: 1,
      chiefJudge: { name: '测试新裁判', organization: '示例学院', post: null },
    });
    expect(await missing()).toEqual(['SCORE_SUMMARY_OUTDATED', 'WINNER_INFO_OUTDATED']);
  });
});

describe('the scan of a signed print', () => {
  const attach = async (given: object) => {
    const { organizer, path, caseId } = contest;
    await organizer.put(`${path}/draft`, { version: 0, entries: entries('测试甲') });
    const { body: print } = await organizer.post(`${path}/prints`, { kind: 'SCORE_SUMMARY' });
    const scan = await scanOf(contest, print.checkCode as string);
    return organizer.post(`/contests/${caseId}/prints/${print.id}/signed`, { ...scan, ...given });
  };
  const errorsOf = ({ body }: { body: { errors: { code: string; field: string }[] } }) =>
    body.errors.map(({ code, field }) => `${field} ${code}`);

  it('comes back with its code, however it was typed, and enters the history', async () => {
    const { organizer, path, caseId } = contest;
    await organizer.put(`${path}/draft`, { version: 0, entries: entries('测试甲') });
    const { body: print } = await organizer.post(`${path}/prints`, { kind: 'SCORE_SUMMARY' });
    const scan = await scanOf(contest, (print.checkCode as string).toLowerCase().replace('-', ' '));
    const { body } = await organizer.post(`/contests/${caseId}/prints/${print.id}/signed`, scan);
    expect(body).toMatchObject({
      status: 'VALID',
      signedFileId: scan.fileId,
      signed: { chiefJudgeSignedOn: '2025-06-19', seals: scan.seals },
    });
    expect(await auditTypes(api, caseId)).toEqual(['PRINTED', 'SIGNED_PRINT_ATTACHED']);
  });

  it('with another code is refused before anything else is looked at', async () => {
    expect(errorsOf(await attach({ checkCode: '00000-00000', seals: [] }))).toEqual(['checkCode CHECK_CODE_WRONG']);
  });

  it.each([
    ['no signature', { chiefJudgeSignedOn: undefined }, ['chiefJudgeSignedOn SIGNATURE_MISSING']],
    ['no seals', { seals: [] }, ['seals SEAL_MISSING', 'seals SEAL_MISSING']],
    ['a signature from before the end', { chiefJudgeSignedOn: '2025-06-17' }, ['chiefJudgeSignedOn SIGNED_BEFORE_END']],
    ['a signature from the future', { chiefJudgeSignedOn: '2099-01-01' }, ['chiefJudgeSignedOn SIGNED_IN_FUTURE']],
  ])('with %s is refused', async (_, given, errors) => {
    expect(errorsOf(await attach(given))).toEqual(errors);
  });

  it('is a file of this case, kept as a signed print', async () => {
    expect(errorsOf(await attach({ fileId: await upload(contest.organizer, contest.caseId, 'ID_COPY') }))).toEqual([
      'fileId FILE_NOT_OF_CASE',
    ]);
  });

  it('of a void version is refused', async () => {
    const { organizer, path, caseId } = contest;
    await organizer.put(`${path}/draft`, { version: 0, entries: entries('测试甲') });
    const { body: print } = await organizer.post(`${path}/prints`, { kind: 'SCORE_SUMMARY' });
    await organizer.post(`${path}/prints`, { kind: 'SCORE_SUMMARY' });
    const refused = await organizer.post(`/contests/${caseId}/prints/${print.id}/signed`, await scanOf(contest, print.checkCode as string));
    expect(refused.body).toMatchObject({ status: 422, code: 'PRINT_VOID' });
  });

  it('belongs to a print of this case', async () => {
    const other = await reportedContest(api);
    await other.organizer.put(`${other.path}/draft`, { version: 0, entries: entries('测试甲') });
    const { body: foreign } = await other.organizer.post(`${other.path}/prints`, { kind: 'SCORE_SUMMARY' });
    const scan = await scanOf(contest, foreign.checkCode as string);
    expect((await contest.organizer.post(`/contests/${contest.caseId}/prints/${foreign.id}/signed`, scan)).status).toBe(404);
  });
});

describe("an organizer's own sheet", () => {
  const own = (csv: string, kind = 'SCORE_SUMMARY') => contest.organizer.post(`${contest.path}/prints`, { kind, ownSheet: { csv } });

  it('stands for the print when every row agrees', async () => {
    await contest.organizer.put(`${contest.path}/draft`, { version: 0, entries: entries('测试甲', '测试乙') });
    const print = await own('姓名,单位,理论,实操,总分,名次\n测试乙,示例单位,89.00,93,91.8,2\n测试甲,示例单位,90,95,93.50,1');
    expect(print.body).toMatchObject({ origin: 'OWN_SHEET', version: 1, status: 'VALID' });
  });

  it('is refused by row and column when one differs', async () => {
    await contest.organizer.put(`${contest.path}/draft`, { version: 0, entries: entries('测试甲', '测试乙') });
    const refused = await own('姓名,单位,理论,实操,总分\n测试乙,示例单位,89,93,91.8\n测试甲,示例单位,90,95,93.51');
    expect(refused.body).toMatchObject({ status: 422, code: 'OWN_SHEET_DIFFERS' });
    expect(refused.body.errors.map(({ params }: { params: object }) => params)).toEqual([
      { row: 3, column: '总分', own: '93.51', system: '93.50' },
    ]);
    expect(await printsOf()).toEqual([]);
  });
});

describe('a complete report', () => {
  const handIn = async () =>
    contest.organizer.post(`${contest.path}/hand-in`, { draftVersion: (await report()).version, lateExplanation: '示例：测试' });

  it('is handed in and stays readable as it was, whatever the next round changes', async () => {
    const { organizer, office, path, caseId } = contest;
    await filledIn(contest, '测试甲', '测试乙');
    await signed(contest, 'SCORE_SUMMARY');
    await signed(contest, 'WINNER_INFO');
    expect((await handIn()).status).toBe(200);
    const first = (await office.get(`${path}/rounds/1`)).body;
    expect(first).toMatchObject({ round: 1, handedInBy: '示例承办人', review: null, sha256: expect.stringMatching(/^[0-9a-f]{64}$/) });
    expect(first.entries.map((e: Record<string, unknown>) => [e['name'], e['rank']])).toEqual([
      ['测试甲', 1],
      ['测试乙', 2],
    ]);
    expect(first.prints.map((p: Record<string, unknown>) => [p['kind'], p['version'], p['status']])).toEqual([
      ['SCORE_SUMMARY', 1, 'VALID'],
      ['WINNER_INFO', 1, 'VALID'],
    ]);
    const correction = { type: 'REPORT_RETURNED', at: 1, reasonCode: 'SHEET_ILLEGIBLE', from: '2025-06-26', correctionDays: 3 } as const;
    await tell(api, caseId, { type: 'STAGE_OPENED', at: 1, stage: 'OFFICE_REVIEW', round: 1 }, correction, {
      type: 'STAGE_OPENED',
      at: 1,
      stage: 'SCORE_REPORT',
      round: 2,
    });
    expect(await missing()).toEqual([]); // unchanged content may be handed in again with its signatures
    await signed(contest, 'SCORE_SUMMARY');
    expect((await report()).prints.map((p: Record<string, unknown>) => [p['kind'], p['version'], p['round'], p['status']])).toEqual([
      ['SCORE_SUMMARY', 2, 2, 'VALID'],
      ['SCORE_SUMMARY', 1, 1, 'VOID'],
      ['WINNER_INFO', 1, 1, 'VALID'],
    ]);
    const { version } = await report();
    expect((await organizer.put(`${path}/draft`, { version, entries: entries('测试甲', '测试丙') })).body.version).toBe(version + 1);
    expect((await office.get(`${path}/rounds/1`)).body).toEqual(first);
    expect((await office.get(`${path}/rounds/2`)).status).toBe(404);
  });

  it('is not handed in while a seal is missing', async () => {
    const { organizer, path } = contest;
    await filledIn(contest, '测试甲');
    await signed(contest, 'SCORE_SUMMARY');
    await organizer.post(`${path}/prints`, { kind: 'WINNER_INFO' });
    const refused = await handIn();
    expect(refused.status).toBe(422);
    expect(refused.body.errors.map(({ code }: { code: string }) => code)).toEqual([
      'WINNER_INFO_SCAN_MISSING',
      'WINNER_INFO_SEAL_MISSING',
      'WINNER_INFO_SEAL_MISSING',
    ]);
  });
});
