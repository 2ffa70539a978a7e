// Numbers, names and identity numbers as a hostile or hasty client sends them (hardening.md §4: 1–9, 16–21, 24–31, 35).
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { upload } from './support/files.ts';
import { contestAt, entriesOf, fillSheet, idNumber, type Contest, type Report } from './support/story.ts';
import { expectRefusal, type Refusal } from './support/unchanged.ts';
import { openWorld, TODAY, type World } from './support/world.ts';

let world: World;
let contest: Contest;
let report: Report;
beforeAll(async () => {
  world = await openWorld();
  contest = await contestAt(world, 'SCORE_REPORT');
  report = await fillSheet(contest);
});
afterAll(() => world.close());

const save = (entry: object) =>
  contest.organizer.put(`${contest.path}/score-report/draft`, {
    version: report.version,
    entries: [{ ...entriesOf('示例选手')[0], ...entry }],
  });
const importing = (csv: string) => contest.organizer.post(`${contest.path}/score-report/import`, { version: report.version, csv });
const winner = (fields: object) =>
  contest.organizer.put(`${contest.path}/score-report/winners/${report.winners[0]?.entryKey ?? ''}`, { version: 0, ...fields });
const input = (code: string): Refusal => ({ status: 400, code: 'INPUT_INVALID', errors: [code] });
const rule = (...codes: string[]): Refusal => ({ status: 422, code: codes[0] ?? '', errors: codes });
const table = (...codes: string[]): Refusal => ({ status: 422, code: 'CSV_INVALID', errors: codes });

const FORM = 'MARK_NOT_A_NUMBER';
const badMarks: readonly [string, ...string[]][] = [
  ['NaN', FORM],
  ['Infinity', FORM],
  ['-Infinity', FORM],
  ['1e400', FORM],
  ['1e1', FORM],
  ['-0.01', 'MARK_OUT_OF_RANGE'],
  ['-0', 'MARK_OUT_OF_RANGE'],
  ['100.01', 'MARK_OUT_OF_RANGE'],
  ['100.0000001', 'MARK_OUT_OF_RANGE', 'MARK_TOO_MANY_DECIMALS'],
  ['99.999', 'MARK_TOO_MANY_DECIMALS'],
  ['０９５', FORM],
  ['095', FORM],
  ['9,5', FORM],
  ['0x5A', FORM],
  ['+90', FORM],
  ['90.', FORM],
  ['.5', FORM],
  ['90 ', FORM],
  ['九十', FORM],
  ['١٢', FORM],
  ['1'.repeat(30), 'MARK_OUT_OF_RANGE'],
  [`1.${'0'.repeat(30)}`, 'MARK_TOO_MANY_DECIMALS'],
  ['90\u200b', FORM],
  ["1'; drop table app.score_draft;--", FORM],
];

describe('a mark', () => {
  it.each(badMarks)('is not %j', async (mark, ...codes) => {
    await expectRefusal(world.api, save({ theory: mark }), rule(...codes));
  });

  it.each(badMarks.filter(([mark]) => !mark.endsWith(' ')))('is not %j in a table either', async (mark, ...codes) => {
    await expectRefusal(world.api, importing(`姓名,单位,理论成绩,实操成绩\n示例,示例单位,"${mark}",90`), table(...codes));
  });

  it.each([[90], [[]], [{}], [['90']], [true], [{ $gt: '' }]])('is not %j, which is no text', async (mark) => {
    await expectRefusal(world.api, save({ practice: mark }), input('FIELD_TYPE'));
  });

  it('is not left out of an entry, not longer than 64 characters, and a total is one too', async () => {
    await expectRefusal(world.api, save({ theory: undefined }), input('FIELD_MISSING'));
    await expectRefusal(world.api, save({ theory: '1'.repeat(65) }), input('FIELD_TOO_BIG'));
    await expectRefusal(world.api, save({ total: 'NaN' }), rule(FORM));
  });

  it.each([[-1], [1.5], [1_000_001], ['60'], [null]])('has no time of %j seconds', async (timeSeconds) => {
    const answer = await expectRefusal(world.api, save({ timeSeconds }), { status: 400, code: 'INPUT_INVALID' });
    expect((answer.body.errors as { field: string }[]).map(({ field }) => field)).toEqual(['entries.0.timeSeconds']);
  });

  it.each(['-1', '1.5', '1e3', '６０', 'NaN', '1000001'])('has no time of %s seconds in a table', async (time) => {
    await expectRefusal(
      world.api,
      importing(`姓名,单位,理论成绩,实操成绩,用时（秒）\n示例,示例单位,90,90,${time}`),
      table('TIME_NOT_SECONDS'),
    );
  });

  it.each(['', ' ', null])('that is %j is missing: kept in a draft, refused in a table', async (mark) => {
    const fresh = await contestAt(world, 'SCORE_REPORT');
    const entries = [{ ...entriesOf('示例选手')[0], theory: mark }];
    const { body } = await fresh.organizer.put(`${fresh.path}/score-report/draft`, { version: 0, entries }).expect(200);
    expect(body.entries[0]).toMatchObject({ theory: null, total: null, rank: null });
    expect((body.missing as { code: string }[]).map(({ code }) => code)).toContain('MARK_MISSING');
    await expectRefusal(world.api, importing(`姓名,单位,理论成绩,实操成绩\n示例,示例单位,${mark ?? ''},90`), table('MARK_MISSING'));
  });
});

describe('a name', () => {
  it.each([
    ['张\u200b三', 'NAME_HAS_INVISIBLE_CHARACTER'],
    ['张\ufeff三', 'NAME_HAS_INVISIBLE_CHARACTER'],
    ['张\u202e三', 'NAME_HAS_BIDI_CONTROL'],
    ['张\u0000三', 'NAME_HAS_CONTROL_CHARACTER'],
    ['张\r\n三', 'NAME_HAS_CONTROL_CHARACTER'],
    ['张\u001b[31m三', 'NAME_HAS_CONTROL_CHARACTER'],
    ['张\u2028三', 'NAME_HAS_CONTROL_CHARACTER'],
    ['张😀三', 'NAME_HAS_SYMBOL'],
    ['张'.repeat(101), 'NAME_TOO_LONG'],
  ])('is not %j', async (name, code) => {
    await expectRefusal(world.api, save({ name }), rule(code));
    await expectRefusal(world.api, save({ unit: name }), rule(code));
    await expectRefusal(world.api, save({ team: name }), rule(code));
    await expectRefusal(world.api, save({ note: name }), rule(code));
  });

  it('of 10,000 characters, or with half a character, is not read at all', async () => {
    await expectRefusal(world.api, save({ name: '张\ud800三' }), input('TEXT_NOT_WELL_FORMED'));
    await expectRefusal(world.api, save({ name: '张'.repeat(10_000) }), input('FIELD_TOO_BIG'));
    await expectRefusal(world.api, save({ name: { toString: '张三' } }), input('FIELD_TYPE'));
    await expectRefusal(world.api, save({ name: ['张三'] }), input('FIELD_TYPE'));
  });

  it('of rare characters stays, and composes to one form', async () => {
    const fresh = await contestAt(world, 'SCORE_REPORT');
    const names = ['𠮷野示例', '示例·买买提', 'Zoë 示例', 'Zoe\u0308 示例二'];
    const entries = names.map((name) => ({ ...entriesOf('')[0], name }));
    const { body } = await fresh.organizer.put(`${fresh.path}/score-report/draft`, { version: 0, entries }).expect(200);
    expect((body.entries as { name: string }[]).map(({ name }) => name).sort()).toEqual([...names.slice(0, 3), 'Zo\u00eb 示例二'].sort());
  });

  it('that is the same in NFC and NFD is one person', async () => {
    const csv = '姓名,单位,理论成绩,实操成绩\nZo\u00eb,示例单位,90,90\nZoe\u0308,示例单位,80,80';
    await expectRefusal(world.api, importing(csv), table('ENTRY_TWICE'));
  });
});

describe('an identity number', () => {
  const right = idNumber(11);
  it.each([
    ['a wrong checksum', right.slice(0, 17) + (right.endsWith('1') ? '2' : '1'), 'RESIDENT_ID_CHECK_DIGIT_WRONG'],
    ['15 digits', '150502900101001', 'RESIDENT_ID_FIFTEEN_DIGITS'],
    ['an impossible birth date', idNumber(1, '19990230'), 'RESIDENT_ID_BIRTH_DATE_INVALID'],
    ['a birth after today', idNumber(1, '20250702'), 'RESIDENT_ID_BIRTH_DATE_IN_FUTURE'],
    ['an unknown region', '990502199001010019', 'RESIDENT_ID_REGION_UNKNOWN'],
    ['full-width digits', '１５０５０２１９９００１０１００１１', 'RESIDENT_ID_BAD_FORM'],
    ['an Excel float', '1.50502E+17', 'RESIDENT_ID_BAD_FORM'],
    ['spaces inside', '150502 19900101 0011', 'RESIDENT_ID_BAD_FORM'],
    ['nothing', '   ', 'RESIDENT_ID_MISSING'],
  ])('with %s is refused, and is not repeated in the answer', async (_what, value, code) => {
    const answer = await expectRefusal(world.api, winner({ idNumber: value }), rule(code));
    if (value.trim() !== '') expect(JSON.stringify(answer.body)).not.toContain(value);
  });

  it('is text, no number', async () => {
    await expectRefusal(world.api, winner({ idNumber: 150502199001010011 }), input('FIELD_TYPE'));
    await expectRefusal(world.api, winner({ bankAccount: { value: '6222' } }), input('FIELD_TYPE'));
  });

  it('with a small x is stored with a capital one; a birth under summer time comes back as it was; neither lies in clear', async () => {
    const numbers = Array.from({ length: 200 }, (_, index) => idNumber(index + 100, '19880701'));
    const value = numbers.find((each) => each.endsWith('X')) ?? '';
    const key = report.winners[1]?.entryKey ?? '';
    const path = `${contest.path}/score-report/winners/${key}`;
    const saved = await contest.organizer.put(path, { version: 0, idNumber: value.toLowerCase() }).expect(200);
    expect(JSON.stringify(saved.body)).not.toContain(value);
    const { body } = await contest.organizer.post(`${path}/reveal`, { field: 'idNumber', reason: '核对身份' }).expect(200);
    expect(body).toEqual({ field: 'idNumber', value });
    const [row] = await world.api.source.query('select w::text as text from app.winner w where entry_key = $1', [key]);
    expect(row.text).not.toMatch(/19880701/);
  });

  it('is of one winner alone', async () => {
    const key = report.winners[2]?.entryKey ?? '';
    await contest.organizer.put(`${contest.path}/score-report/winners/${key}`, { version: 0, idNumber: idNumber(77) }).expect(200);
    await expectRefusal(world.api, winner({ idNumber: idNumber(77) }), rule('ID_NUMBER_OF_ANOTHER'));
  });
});

describe("a winner's other particulars", () => {
  it.each([
    [{ bankAccount: '6222 0000' }, 'BANK_ACCOUNT_BAD_FORM'],
    [{ bankAccount: '６２２２００００００００００００' }, 'BANK_ACCOUNT_BAD_FORM'],
    [{ phone: 'javascript:alert(1)' }, 'PHONE_BAD_FORM'],
    [{ phone: '139000000001390000000' }, 'PHONE_BAD_FORM'],
  ])('are not %j', async (fields, code) => {
    await expectRefusal(world.api, winner(fields), rule(code));
  });

  it('rest on the present text of the authorization, signed by today', async () => {
    const fileId = await upload(contest.organizer, contest.caseId, 'AUTHORIZATION');
    const given = { version: report.authorizationVersion, signedOn: TODAY, fileId };
    await expectRefusal(world.api, winner({ authorization: { ...given, version: 'v0' } }), rule('AUTHORIZATION_VERSION_UNKNOWN'));
    await expectRefusal(world.api, winner({ authorization: { ...given, signedOn: '2025-07-02' } }), rule('AUTHORIZATION_DATE_IN_FUTURE'));
    await expectRefusal(world.api, winner({ authorization: { ...given, signedOn: '2025-02-30' } }), input('FIELD_FORMAT'));
  });

  it('are asked of winners alone, and of the version that was seen', async () => {
    const last = report.entries.find(({ rank }) => rank === 7);
    const path = `${contest.path}/score-report/winners/${last?.key ?? ''}`;
    await expectRefusal(world.api, contest.organizer.put(path, { version: 0, phone: '13900000001' }), rule('NOT_A_WINNER'));
    await expectRefusal(world.api, winner({ version: 9, phone: '13900000001' }), { status: 409, code: 'CONFLICT_WINNER' });
    const nobody = `${contest.path}/score-report/winners/00000000-0000-4000-8000-000000000000`;
    await expectRefusal(world.api, contest.organizer.put(nobody, { version: 0 }), { status: 404, code: 'NOT_FOUND' });
  });
});
