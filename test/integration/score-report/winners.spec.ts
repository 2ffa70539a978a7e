import { afterAll, beforeAll, beforeEach, describe, expect, it } from '@jest/globals';
import { verifyChain } from '@jiangcheng/audit/verify-chain';
import { startApi, type TestApi } from '../../support/app.ts';
import { accessTypes, entries, filledIn, idNumber, reportedContest, upload, type ReportedContest } from './reported-contest.ts';

let api: TestApi;
let contest: ReportedContest;
beforeAll(async () => {
  api = await startApi();
});
beforeEach(async () => {
  contest = await reportedContest(api);
});
afterAll(() => api.close());

async function winnersOf(...names: string[]): Promise<string[]> {
  const { body } = await contest.organizer.put(`${contest.path}/draft`, { version: 0, entries: entries(...names) });
  return (body.winners as { entryKey: string }[]).map(({ entryKey }) => entryKey);
}
/** Everything the database holds about this case, as text. */
async function everyRow(): Promise<string> {
  const tables = ['app.winner', 'app.print', 'app.stored_answer', 'app.score_draft', 'audit.audit_event', 'audit.access_event'];
  const rows = await Promise.all(tables.map((table) => api.source.query(`select t::text as row from ${table} t`)));
  return rows
    .flat()
    .map(({ row }: { row: string }) => row)
    .join('\n');
}

describe("a winner's particulars", () => {
  it('are answered and listed with masks, and a small x is kept as X', async () => {
    const { organizer, path } = contest;
    const [key] = await winnersOf('测试甲');
    const withX = Array.from({ length: 30 }, (_, serial) => idNumber(serial, '19880701')).find((number) => number.endsWith('X'))!;
    const saved = await organizer.put(`${path}/winners/${key}`, {
      version: 0,
      idNumber: withX.toLowerCase(),
      bankAccount: '6222 0000 0000 0015',
      phone: '139 0000 0000',
      bankName: '示例银行',
    });
    expect(saved.body).toEqual({
      entryKey: key,
      rank: 1,
      name: '测试甲',
      version: 1,
      idNumberMask: `${withX.slice(0, 6)}********${withX.slice(-4)}`,
      bankAccountMask: '****0015',
      bankName: '示例银行',
      phoneMask: '139****0000',
      idCopyFileId: null,
      idCopyDeletedOn: null,
      authorization: null,
      held: null,
      missing: ['idCopy', 'authorization'],
    });
    expect((await organizer.get(path)).body.winners).toEqual([saved.body]);
    const revealed = await organizer.post(`${path}/winners/${key}/reveal`, { field: 'idNumber', reason: '核对' });
    expect(revealed.body).toEqual({ field: 'idNumber', value: withX });
  });

  it('are nowhere in clear', async () => {
    const { organizer, path } = contest;
    const [key] = await winnersOf('测试甲');
    const given = { idNumber: idNumber(77), bankAccount: '622200777700001', phone: '13977770000' };
    await organizer.put(`${path}/winners/${key}`, { version: 0, ...given });
    await organizer.post(`${path}/winners/${key}/reveal`, { field: 'bankAccount', reason: '核对' });
    const rows = await everyRow();
    expect(Object.values(given).filter((value) => rows.includes(value))).toEqual([]);
  });

  it('left out stay as they are', async () => {
    const { organizer, path } = contest;
    const [key] = await winnersOf('测试甲');
    await organizer.put(`${path}/winners/${key}`, { version: 0, phone: '13900000001' });
    const saved = await organizer.put(`${path}/winners/${key}`, { version: 1, bankName: '示例银行' });
    expect(saved.body).toMatchObject({ version: 2, phoneMask: '139****0001', bankName: '示例银行' });
  });

  it('saved over another version are a conflict', async () => {
    const { organizer, path } = contest;
    const [key] = await winnersOf('测试甲');
    await organizer.put(`${path}/winners/${key}`, { version: 0, phone: '13900000001' });
    expect((await organizer.put(`${path}/winners/${key}`, { version: 0, phone: '13900000002' })).body).toMatchObject({
      status: 409,
      code: 'CONFLICT_WINNER',
    });
  });

  it.each([
    ['a wrong check digit', { idNumber: '150502199001010011' }, 'RESIDENT_ID_CHECK_DIGIT_WRONG', 'idNumber'],
    ['15 digits', { idNumber: '150502900101001' }, 'RESIDENT_ID_FIFTEEN_DIGITS', 'idNumber'],
    ['an impossible birthday', { idNumber: idNumber(1, '19990230') }, 'RESIDENT_ID_BIRTH_DATE_INVALID', 'idNumber'],
    ['an account of letters', { bankAccount: 'abc' }, 'BANK_ACCOUNT_BAD_FORM', 'bankAccount'],
    ['a short phone', { phone: '123' }, 'PHONE_BAD_FORM', 'phone'],
  ])('with %s are refused', async (_, given, code, field) => {
    const { organizer, path } = contest;
    const [key] = await winnersOf('测试甲');
    expect((await organizer.put(`${path}/winners/${key}`, { version: 0, ...given })).body).toMatchObject({
      status: 422,
      code,
      errors: [{ code, field }],
    });
    expect((await organizer.get(path)).body.winners[0].version).toBe(0);
  });

  it('are not asked of who did not win, nor of who is not there', async () => {
    const { organizer, path } = contest;
    const { body } = await organizer.put(`${path}/draft`, {
      version: 0,
      entries: entries(...'甲乙丙丁戊己庚'.split('').map((c) => `测试${c}`)),
    });
    const last = body.entries.at(-1).key as string;
    expect((await organizer.put(`${path}/winners/${last}`, { version: 0, phone: '13900000001' })).body).toMatchObject({
      status: 422,
      code: 'NOT_A_WINNER',
    });
    expect((await organizer.put(`${path}/winners/0190a000-0000-7000-8000-000000000000`, { version: 0 })).status).toBe(404);
  });

  it('of two winners are not one person’s', async () => {
    const { organizer, path } = contest;
    const [first, second] = await winnersOf('测试甲', '测试乙');
    await organizer.put(`${path}/winners/${first}`, { version: 0, idNumber: idNumber(5) });
    expect((await organizer.put(`${path}/winners/${second}`, { version: 0, idNumber: idNumber(5) })).body.code).toBe(
      'ID_NUMBER_OF_ANOTHER',
    );
    expect((await organizer.put(`${path}/winners/${first}`, { version: 1, idNumber: idNumber(5) })).status).toBe(200);
  });

  it('rest on files of this case and their purpose, and on the present text of the authorisation', async () => {
    const { organizer, path, caseId } = contest;
    const [key] = await winnersOf('测试甲');
    const scan = await upload(organizer, caseId, 'SIGNED_PRINT');
    const refused = await organizer.put(`${path}/winners/${key}`, {
      version: 0,
      idCopyFileId: scan,
      authorization: { version: '2020-1', signedOn: '2025-06-20', fileId: scan },
    });
    expect(refused.body.errors.map(({ code, field }: { code: string; field: string }) => `${field} ${code}`)).toEqual([
      'authorization.version AUTHORIZATION_VERSION_UNKNOWN',
      'idCopyFileId FILE_NOT_OF_CASE',
      'authorization.fileId FILE_NOT_OF_CASE',
    ]);
  });

  it('enter the history by their names and digests, in a chain that holds', async () => {
    await filledIn(contest, '测试甲', '测试乙');
    const rows = await api.source.query(
      'select event, previous_hash as "previousHash", hash from audit.audit_event where case_id = $1 order by seq',
      [contest.caseId],
    );
    const events = rows.map(({ event, ...link }: { event: object }) => ({ ...event, ...link }));
    const [head] = await api.source.query('select audit_seq as seq, audit_head as hash from app.work_case where id = $1', [contest.caseId]);
    expect(verifyChain(events)).toEqual({ ok: true, head });
    expect(events[0]).toMatchObject({
      type: 'WINNER_SAVED',
      actingRole: 'ORGANIZER',
      clause: '000/附1/六.3',
      after: { rank: 1, version: 1 },
    });
    expect(Object.keys(events[0].after.digests).sort()).toEqual(['bankAccount', 'bankName', 'idNumber', 'phone']);
    expect(events[0].documents.length).toBe(2);
  });

  it('that the office fills in are entered by the office for the organizer', async () => {
    const { office, path, caseId, lead } = contest;
    const [key] = await winnersOf('测试甲');
    expect((await office.put(`${path}/winners/${key}`, { version: 0, phone: '13900000001' })).status).toBe(200);
    const [{ event }] = await api.source.query('select event from audit.audit_event where case_id = $1', [caseId]);
    expect(event).toMatchObject({ actingRole: 'OFFICE', onBehalfOf: lead, enteredBy: office.person!.accountId });
  });
});

describe('the text that winners sign', () => {
  const sheets = (client: ReportedContest['organizer']) => client.get(`${contest.path}/authorizations`);
  const people = (page: string) => [...page.matchAll(/本人(.+?)，获(.+?)第(.+?)名/g)].map((found) => found.slice(1));

  it('is read and printed a sheet for each winner, with the version that his record keeps', async () => {
    const names = [...'甲乙丙丁戊己'].map((c) => `测试${c}`);
    const keys = await winnersOf('<b>甲</b>', ...names.slice(1), '测试庚');
    const page = await sheets(contest.organizer);
    expect(page.headers['content-security-policy']).toMatch(/^default-src 'none'; style-src 'sha256-[^']+'; base-uri 'none'/);
    const { body: read } = await contest.organizer.get(contest.path);
    const title = (await api.source.query('select title from app.work_case where id = $1', [contest.caseId]))[0].title as string;
    expect(people(page.text)).toEqual(
      ['&lt;b&gt;甲&lt;/b&gt;', ...names.slice(1)].map((name, i) => [name, `示例活动${title}`, String(i + 1)]),
    );
    expect([...page.text.matchAll(/<article id="(.+?)">/g)].map(([, key]) => key)).toEqual(keys);
    expect(page.text.split(`文本版本 ${read.authorizationVersion}<`).length - 1).toBe(keys.length);
    expect(page.text).toContain('为通辽市总工会（联系方式：＿＿＿＿＿＿）核实获奖身份');
  });

  it('has blanks before there are winners, holds no number of theirs, and is not there for a stranger', async () => {
    expect(people((await sheets(contest.office)).text)[0]?.[0]).toBe('＿＿＿＿＿＿');
    await filledIn(contest, '测试甲');
    const { text } = await sheets(contest.auditor);
    expect([idNumber(1), '622200000000000', '13900000000', '示例银行'].filter((given) => text.includes(given))).toEqual([]);
    expect((await sheets(contest.stranger)).status).toBe(404);
  });
});

describe('a number in full', () => {
  it('is shown with a reason and a trace, each time', async () => {
    const { office, path, caseId } = contest;
    const [key] = await filledIn(contest, '测试甲');
    const ask = () => office.post(`${path}/winners/${key}/reveal`, { field: 'phone', reason: '电话通知' }, 'same-key');
    expect([(await ask()).body, (await ask()).body]).toEqual([
      { field: 'phone', value: '13900000000' },
      { field: 'phone', value: '13900000000' },
    ]);
    expect((await accessTypes(api, caseId)).filter((type) => type === 'REVEALED')).toEqual(['REVEALED', 'REVEALED']);
  });

  it('is not shown to an auditor, a stranger, or without a reason', async () => {
    const { auditor, stranger, organizer, path } = contest;
    const [key] = await filledIn(contest, '测试甲');
    const body = { field: 'phone', reason: 'x' };
    expect([
      (await auditor.post(`${path}/winners/${key}/reveal`, body)).status,
      (await stranger.post(`${path}/winners/${key}/reveal`, body)).status,
      (await organizer.post(`${path}/winners/${key}/reveal`, { field: 'phone' })).status,
    ]).toEqual([403, 404, 400]);
  });
});
