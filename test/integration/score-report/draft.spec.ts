import { afterAll, beforeAll, beforeEach, describe, expect, it } from '@jest/globals';
import { startApi, type TestApi } from '../../support/app.ts';
import { accessTypes, auditTypes, entries, reportedContest, tell, upload, type ReportedContest } from './reported-contest.ts';

let api: TestApi;
let contest: ReportedContest;
beforeAll(async () => {
  api = await startApi();
});
beforeEach(async () => {
  contest = await reportedContest(api);
});
afterAll(() => api.close());

const versionOfCase = async () =>
  (
    await api.source.query(
      'select version, (select count(*)::int from app.case_moved where case_id = $1) as moved from app.work_case where id = $1',
      [contest.caseId],
    )
  )[0];

describe('a draft', () => {
  it('is kept with totals and ranks, who saved it, and what is still missing', async () => {
    const { organizer, path } = contest;
    const saved = await organizer.put(`${path}/draft`, { version: 0, entries: entries('测试甲', '测试乙') });
    expect(saved.status).toBe(200);
    expect(saved.body).toMatchObject({
      version: 1,
      round: 1,
      editable: true,
      updatedBy: '示例承办人',
      weights: { theory: '0.30', practice: '0.70' },
    });
    expect(
      saved.body.entries.map((e: Record<string, unknown>) => [e['name'], e['total'], e['rank'], e['decidedBy'], e['problems']]),
    ).toEqual([
      ['测试甲', '93.50', 1, 'TOTAL', []],
      ['测试乙', '91.80', 2, 'TOTAL', []],
    ]);
    expect(new Set(saved.body.missing.map((m: { code: string }) => m.code))).toEqual(
      new Set([
        'WINNER_ID_NUMBER_MISSING',
        'WINNER_ID_COPY_MISSING',
        'WINNER_BANK_ACCOUNT_MISSING',
        'WINNER_BANK_NAME_MISSING',
        'WINNER_PHONE_MISSING',
        'WINNER_AUTHORIZATION_MISSING',
        'SCORE_SUMMARY_NOT_PRINTED',
        'WINNER_INFO_NOT_PRINTED',
      ]),
    );
    expect((await organizer.get(path)).body).toEqual(saved.body);
  });

  it('neither moves the case nor enters its history, and opens one sitting', async () => {
    const { organizer, path, caseId } = contest;
    await organizer.put(`${path}/draft`, { version: 0, entries: entries('测试甲') });
    await organizer.put(`${path}/draft`, { version: 1, entries: entries('测试甲', '测试乙') });
    expect(await versionOfCase()).toEqual({ version: 1, moved: 0 });
    expect(await auditTypes(api, caseId)).toEqual([]);
    expect(await accessTypes(api, caseId)).toEqual(['DRAFT_OPENED']);
  });

  it('saved over another version is a conflict that names who and when', async () => {
    const { organizer, office, path } = contest;
    await office.put(`${path}/draft`, { version: 0, entries: entries('测试甲') });
    const refused = await organizer.put(`${path}/draft`, { version: 0, entries: [] });
    expect(refused.body).toMatchObject({ status: 409, code: 'CONFLICT_DRAFT' });
    expect(refused.body.title).toContain('示例办公室甲');
    expect((await organizer.get(path)).body.entries.length).toBe(1);
  });

  it('saved by twenty at once is saved by one', async () => {
    const { organizer, path } = contest;
    const answers = await Promise.all(
      Array.from({ length: 20 }, (_, n) => organizer.put(`${path}/draft`, { version: 0, entries: entries(`测试${n}`) })),
    );
    expect(answers.map(({ status }) => status).sort()).toEqual([200, ...Array.from({ length: 19 }, () => 409)]);
  });

  it('sent twice with one key is saved once; with another body the key is refused', async () => {
    const { organizer, path } = contest;
    const body = { version: 0, entries: entries('测试甲') };
    const [first, second] = [await organizer.put(`${path}/draft`, body, 'once'), await organizer.put(`${path}/draft`, body, 'once')];
    expect(second.body).toEqual(first.body);
    expect((await organizer.put(`${path}/draft`, { ...body, entries: [] }, 'once')).body.code).toBe('IDEMPOTENCY_KEY_REUSED');
  });

  it('keeps what is incomplete and names it', async () => {
    const { organizer, path } = contest;
    const saved = await organizer.put(`${path}/draft`, {
      version: 0,
      entries: [{ name: '测试甲', unit: '', theory: null, practice: '90', total: '88' }],
    });
    expect(saved.body.entries[0].problems.map(({ code, message }: { code: string; message: string }) => [code, message])).toEqual([
      ['ENTRY_UNIT_MISSING', '第 1 行：缺单位。'],
      ['MARK_MISSING', '第 1 行：缺成绩。缺考、弃权的请在“参赛情况”中注明。'],
    ]);
  });

  it.each([
    ['NaN', 'entries.0.theory', 'MARK_NOT_A_NUMBER'],
    ['1e400', 'entries.0.theory', 'MARK_NOT_A_NUMBER'],
    ['100.01', 'entries.0.theory', 'MARK_OUT_OF_RANGE'],
    ['０９５', 'entries.0.theory', 'MARK_NOT_A_NUMBER'],
  ])('with the mark %s is refused and changes nothing', async (theory, field, code) => {
    const { organizer, path } = contest;
    const refused = await organizer.put(`${path}/draft`, {
      version: 0,
      entries: [{ name: '测试甲', unit: '示例单位', theory, practice: '90' }],
    });
    expect(refused.body).toMatchObject({ status: 422, code, errors: [{ code, field }] });
    expect((await organizer.get(path)).body.version).toBe(0);
  });

  it.each([
    ['NUL', 'a\u0000b', 422],
    ['half a character', 'a\ud800', 400],
    ['ten thousand characters', '张'.repeat(10_000), 400],
  ])('with %s in a name is refused', async (_, name, status) => {
    const { organizer, path } = contest;
    const body = { version: 0, entries: [{ name, unit: '示例单位', theory: '1', practice: '1' }] };
    expect((await organizer.put(`${path}/draft`, body)).status).toBe(status);
    expect((await organizer.get(path)).body.version).toBe(0);
  });

  it.each([
    ['a number for a mark', { theory: 90 }],
    ['a field nobody knows', { rank: 1 }],
    ['a status nobody knows', { status: 'WINNER' }],
  ])('with %s is refused as input', async (_, given) => {
    const { organizer, path } = contest;
    expect((await organizer.put(`${path}/draft`, { version: 0, entries: [{ ...entries('测试甲')[0], ...given }] })).status).toBe(400);
  });

  it('is nobody else’s: an auditor is refused, another organizer finds nothing, a later stage refuses', async () => {
    const { auditor, stranger, organizer, path, caseId } = contest;
    const body = { version: 0, entries: [] };
    expect((await auditor.put(`${path}/draft`, body)).status).toBe(403);
    expect([(await stranger.put(`${path}/draft`, body)).status, (await stranger.get(path)).status]).toEqual([404, 404]);
    await tell(api, caseId, { type: 'REPORT_HANDED_IN', at: 1, round: 1, by: 'x', byName: 'x', effectiveAt: 1 });
    expect((await organizer.put(`${path}/draft`, body)).body).toMatchObject({ status: 422, code: 'STAGE_NOT_OPEN' });
    expect((await organizer.get(path)).body.editable).toBe(false);
  });

  it('that an auditor reads leaves a trace', async () => {
    const { auditor, path, caseId } = contest;
    expect((await auditor.get(path)).body.editable).toBe(false);
    expect(await accessTypes(api, caseId)).toEqual(['REPORT_OPENED']);
  });
});

describe('an import', () => {
  const CSV = '理论成绩,实操成绩,姓名,单位\n90,95,测试甲,示例单位\n89.50,93,测试乙,示例单位';

  it('replaces the sheet, keeps known people’s keys and enters the history', async () => {
    const { organizer, path, caseId } = contest;
    const before = await organizer.put(`${path}/draft`, { version: 0, entries: entries('测试乙') });
    const after = await organizer.post(`${path}/import`, { version: 1, csv: CSV });
    expect(after.status).toBe(200);
    expect(
      after.body.entries.map((e: Record<string, unknown>) => [e['name'], e['theory'], e['key'] === before.body.entries[0].key]),
    ).toEqual([
      ['测试甲', '90', false],
      ['测试乙', '89.5', true],
    ]);
    expect(await auditTypes(api, caseId)).toEqual(['CSV_IMPORTED']);
  });

  it('names each error by row and column and takes nothing', async () => {
    const { organizer, path } = contest;
    const refused = await organizer.post(`${path}/import`, { version: 0, csv: `${CSV}\nx,101,测试丙,示例单位\n80,80,,示例单位` });
    expect(refused.body).toMatchObject({ status: 422, code: 'CSV_INVALID', title: '表格有 3 处错误，未导入；请按提示更正后重新导入。' });
    expect(refused.body.errors.map(({ code, params }: { code: string; params: object }) => ({ code, ...params }))).toEqual([
      { code: 'MARK_NOT_A_NUMBER', row: 4, column: '理论成绩' },
      { code: 'MARK_OUT_OF_RANGE', min: '0', max: '100', row: 4, column: '实操成绩' },
      { code: 'ENTRY_NAME_MISSING', row: 5, column: '姓名' },
    ]);
    expect((await organizer.get(path)).body.version).toBe(0);
  });

  it('refuses headings that are twice, unknown or missing', async () => {
    const { organizer, path } = contest;
    const refused = await organizer.post(`${path}/import`, { version: 0, csv: '姓名,姓名,理论成绩,实操成绩,籍贯\na,b,1,1,x' });
    expect(refused.body.errors.map(({ code, params }: { code: string; params: object }) => ({ code, ...params }))).toEqual([
      { code: 'HEADER_TWICE', row: 1, column: '姓名' },
      { code: 'HEADER_UNKNOWN', row: 1, column: '籍贯' },
      { code: 'HEADER_MISSING', row: 1, column: '单位' },
    ]);
  });

  it.each([
    [
      'GB 18030',
      Buffer.from('d0d5c3fb2cb5a5cebb2cc0edc2dbb3c9bca82ccab5b2d9b3c9bca80ab2e2cad4bcd72ccabec0fdb5a5cebb2c39302c39350a', 'hex'),
    ],
    ['UTF-16 with its mark', Buffer.from('\ufeff姓名\t单位\t理论成绩\t实操成绩\r\n测试甲\t示例单位\t90\t95\r\n', 'utf16le')],
    ['UTF-8 with its mark', Buffer.from('\ufeff姓名,单位,理论成绩,实操成绩\r"测试甲",示例单位,90,95\n', 'utf8')],
  ])('reads a file in %s', async (_, bytes) => {
    const { organizer, path, caseId } = contest;
    const fileId = await upload(organizer, caseId, 'SCORE_CSV', bytes, '成绩.csv');
    const { body } = await organizer.post(`${path}/import`, { version: 0, fileId });
    expect(body.entries?.map((e: Record<string, unknown>) => [e['name'], e['unit'], e['total']])).toEqual([
      ['测试甲', '示例单位', '93.50'],
    ]);
  });

  it.each([
    ['NUL', '姓名\u0000,单位,理论成绩,实操成绩\n甲,乙,1,1', 'CSV_INVALID'],
    ['a quote without end', '姓名,单位,理论成绩,实操成绩\n"甲,乙,1,1', 'CSV_INVALID'],
    ['nothing but blanks', ' \n \n', 'CSV_INVALID'],
    ['two thousand and one rows', `姓名,单位,理论成绩,实操成绩${'\n甲,乙,1,1'.repeat(2001)}`, 'CSV_INVALID'],
  ])('of a table with %s is refused', async (_, csv, code) => {
    const { organizer, path } = contest;
    expect((await organizer.post(`${path}/import`, { version: 0, csv })).body).toMatchObject({ status: 422, code });
  });

  it('takes no file of another case or purpose, and not both file and text', async () => {
    const { organizer, path, caseId } = contest;
    const other = await reportedContest(api);
    const foreign = await upload(other.organizer, other.caseId, 'SCORE_CSV', Buffer.from(CSV), 'a.csv');
    const scan = await upload(organizer, caseId, 'SIGNED_PRINT');
    const codes = [];
    for (const body of [
      { fileId: foreign },
      { fileId: scan },
      {},
      { csv: CSV, fileId: await upload(organizer, caseId, 'SCORE_CSV', Buffer.from(CSV), 'a.csv') },
    ])
      codes.push((await organizer.post(`${path}/import`, { version: 0, ...body })).body.code);
    expect(codes).toEqual(['FILE_NOT_OF_CASE', 'FILE_NOT_OF_CASE', 'CSV_MISSING', 'CSV_MISSING']);
  });
});

describe('an export', () => {
  it('is a table that the import reads, with formulas made text, and leaves a trace', async () => {
    const { organizer, path, caseId } = contest;
    await organizer.put(`${path}/draft`, {
      version: 0,
      entries: [...entries('测试甲'), { name: '=1+1', unit: '示例单位', theory: '1', practice: '1' }],
    });
    const file = await organizer.get(`${path}/csv`);
    expect([file.headers['content-type'], file.headers['content-disposition']?.startsWith('attachment')]).toEqual([
      'text/csv; charset=utf-8',
      true,
    ]);
    expect(file.text.split('\r\n').slice(1, 3)).toEqual([',测试甲,,示例单位,,90,95,,93.50,1,参赛,', ",'=1+1,,示例单位,,1,1,,1.00,2,参赛,"]);
    expect((await accessTypes(api, caseId)).at(-1)).toBe('REPORT_EXPORTED');
    expect((await organizer.post(`${path}/import`, { version: 1, csv: file.text })).status).toBe(200);
  });

  it('is exported as a workbook too, which comes back as it was', async () => {
    const { organizer, path, caseId } = contest;
    await organizer.put(`${path}/draft`, { version: 0, entries: entries('测试甲', '=1+1') }).expect(200);
    const { body: bytes } = await organizer
      .get(`${path}/xlsx`)
      .buffer(true)
      .parse((response, done) => {
        const chunks: Buffer[] = [];
        response.on('data', (chunk: Buffer) => chunks.push(chunk));
        response.on('end', () => done(null, Buffer.concat(chunks)));
      });
    const fileId = await upload(organizer, caseId, 'SCORE_CSV', bytes as Buffer, '成绩.xlsx');
    const { body } = await organizer.post(`${path}/import`, { version: 1, fileId }).expect(200);
    expect(body.entries.map(({ name, theory, practice }: Record<string, string>) => [name, theory, practice])).toEqual([
      ['测试甲', '90', '95'],
      ['=1+1', '89', '93'],
    ]);
  });
});
