// Tables as office programs write them, and as they should not be (hardening.md §4: 53, 54, 59).
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { PNG, upload, uploading } from './support/files.ts';
import { contestAt, fillSheet, type Contest } from './support/story.ts';
import { expectRefusal, type Refusal } from './support/unchanged.ts';
import { openWorld, type World } from './support/world.ts';

let world: World;
let contest: Contest;
let version: number;
beforeAll(async () => {
  world = await openWorld();
  contest = await contestAt(world, 'SCORE_REPORT');
  ({ version } = await fillSheet(contest));
});
afterAll(() => world.close());

const HEADER = '姓名,单位,理论成绩,实操成绩';
const ROWS = ['示例甲,示例单位,90,80', '示例乙,示例单位,70.5,60'];
const TABLE = [HEADER, ...ROWS].join('\r\n');
/** `示例甲` and the rest of TABLE in GBK, which no part of the platform writes. */
const GBK = Buffer.from(
  'd0d5c3fb2cb5a5cebb2cc0edc2dbb3c9bca82ccab5b2d9b3c9bca80d0acabec0fdbcd72ccabec0fdb5a5cebb2c39302c38300d0acabec0fdd2d22ccabec0fdb5a5cebb2c37302e352c3630',
  'hex',
);
const bigEndian = (text: string): Buffer => Buffer.concat([Buffer.from([0xfe, 0xff]), Buffer.from(text, 'utf16le').swap16()]);
const littleEndian = (text: string): Buffer => Buffer.concat([Buffer.from([0xff, 0xfe]), Buffer.from(text, 'utf16le')]);

const importing = (body: object, seen = version) =>
  contest.organizer.post(`${contest.path}/score-report/import`, { version: seen, ...body });
const table = (...errors: string[]): Refusal => ({ status: 422, code: 'CSV_INVALID', errors });
const namesOf = (body: { entries: { name: string; theory: string }[] }): string[] =>
  body.entries.map(({ name, theory }) => `${name} ${theory}`).sort();

describe('a table in', () => {
  it.each([
    ['GBK', GBK],
    ['UTF-16 LE with its mark', littleEndian(TABLE)],
    ['UTF-16 BE with its mark', bigEndian(TABLE)],
    ['UTF-8 with its mark', Buffer.from(`\ufeff${TABLE}`)],
    ['UTF-8 without', Buffer.from(TABLE)],
    ['mixed line ends', Buffer.from(`${HEADER}\r${ROWS[0]}\n${ROWS[1]}\r\n\r\n`)],
    ['tabs', Buffer.from(TABLE.replaceAll(',', '\t'))],
    ['swapped columns', Buffer.from('实操成绩,姓名,理论成绩,单位\n80,示例甲,90,示例单位\n60,示例乙,70.5,示例单位')],
    ['quotes', Buffer.from(`${HEADER}\n"示例甲","示例单位","90","80"\n示例乙,示例单位,70.5,60`)],
  ])('%s is read', async (_what, bytes) => {
    const fileId = await upload(contest.organizer, contest.caseId, 'SCORE_CSV', { bytes, name: '成绩.csv' });
    const { body } = await importing({ fileId }).expect(200);
    version = body.version as number;
    expect(namesOf(body)).toEqual(['示例乙 70.5', '示例甲 90']);
  });
});

describe('a table is refused whole', () => {
  it.each([
    ['with a line break in a name', `${HEADER}\n"示例\n甲",示例单位,90,80`, ['NAME_HAS_CONTROL_CHARACTER']],
    ['with an open quote', `${HEADER}\n"示例甲,示例单位,90,80`, ['CSV_MALFORMED']],
    ['with a heading twice', `${HEADER},姓名\n示例甲,示例单位,90,80,示例乙`, ['HEADER_TWICE']],
    ['with one heading under two names', `${HEADER},理论\n示例甲,示例单位,90,80,70`, ['HEADER_TWICE']],
    ['with an unknown heading', `${HEADER},身份证号\n示例甲,示例单位,90,80,1`, ['HEADER_UNKNOWN']],
    ['without a heading it needs', '姓名,单位,理论成绩\n示例甲,示例单位,90', ['HEADER_MISSING']],
    [
      'without headings',
      ROWS.join('\n'),
      [
        'HEADER_UNKNOWN',
        'HEADER_UNKNOWN',
        'HEADER_UNKNOWN',
        'HEADER_UNKNOWN',
        'HEADER_MISSING',
        'HEADER_MISSING',
        'HEADER_MISSING',
        'HEADER_MISSING',
      ],
    ],
    ['with a cell beyond its headings', `${HEADER}\n示例甲,示例单位,90,80,偷偷`, ['CSV_ROW_WIDTH']],
    ['with nothing', '', ['CSV_EMPTY']],
    ['with its heading alone', HEADER, ['CSV_EMPTY']],
    [
      'with 2,001 rows',
      [HEADER, ...Array.from({ length: 2001 }, (_, index) => `示例${index},示例单位,1,1`)].join('\n'),
      ['CSV_TOO_MANY_ROWS'],
    ],
    ['with the same person twice', `${HEADER}\n${ROWS[0]}\n${ROWS[0]}`, ['ENTRY_TWICE']],
    ['with an unknown sex and status', `${HEADER},性别,参赛情况\n示例甲,示例单位,90,80,X,Y`, ['SEX_UNKNOWN', 'STATUS_UNKNOWN']],
    ['for one bad cell among good ones', `${TABLE}\n示例丙,示例单位,NaN,1`, ['MARK_NOT_A_NUMBER']],
  ])('%s', async (_what, csv, errors) => {
    await expectRefusal(world.api, importing({ csv }), table(...errors));
  });

  it('naming row and column as the person wrote them', async () => {
    const answer = await expectRefusal(
      world.api,
      importing({ csv: `${HEADER}\n${ROWS[0]}\n\n示例乙,,９０,101` }),
      table('MARK_NOT_A_NUMBER', 'MARK_OUT_OF_RANGE', 'ENTRY_UNIT_MISSING'),
    );
    expect((answer.body.errors as { params: object }[]).map(({ params }) => params)).toMatchObject([
      { row: 4, column: '理论成绩' },
      { row: 4, column: '实操成绩' },
      { row: 4, column: '单位' },
    ]);
  });

  it('with at most a hundred errors in the answer', async () => {
    const csv = [HEADER, ...Array.from({ length: 2000 }, (_, index) => `示例${index},示例单位,x,y`)].join('\n');
    const answer = await importing({ csv });
    expect([answer.status, (answer.body.errors as unknown[]).length]).toEqual([422, 100]);
  });

  it('when it is too long, no text at all, neither here nor there, or both', async () => {
    await expectRefusal(world.api, importing({ csv: 'x'.repeat(2_000_001) }), { status: 400, code: 'INPUT_INVALID' });
    await expectRefusal(world.api, importing({}), { status: 422, code: 'CSV_MISSING' });
    // Taken before uploads were held to the kinds of their purpose.
    const scan = await upload(contest.organizer, contest.caseId, 'SIGNED_PRINT', { bytes: PNG, name: 'a.png' });
    await world.api.source.query(`update app.file set purpose = 'SCORE_CSV' where id = $1`, [scan]);
    await expectRefusal(world.api, importing({ fileId: scan }), { status: 422, code: 'CSV_NOT_TEXT' });
    await expectRefusal(world.api, importing({ fileId: scan, csv: TABLE }), { status: 422, code: 'CSV_MISSING' });
    const other = await contestAt(world, 'SCORE_REPORT');
    const foreign = await upload(other.organizer, other.caseId, 'SCORE_CSV', { bytes: Buffer.from(TABLE), name: 't.csv' });
    await expectRefusal(world.api, importing({ fileId: foreign }), { status: 422, code: 'FILE_NOT_OF_CASE' });
    await expectRefusal(world.api, importing({ csv: TABLE }, 0), { status: 409, code: 'CONFLICT_DRAFT' });
  });

  it('and so is a spreadsheet in a table’s clothes', async () => {
    const zip = Buffer.from('504b0304140000000000', 'hex');
    const taken = await uploading(contest.organizer, contest.caseId, 'SCORE_CSV', { bytes: zip, name: '成绩.csv' });
    expect([taken.status, taken.body.code]).toEqual([422, 'FILE_TYPE_REFUSED']);
  });
});

describe('an exported table', () => {
  const FORMULAS = ["=cmd|'/c calc'!A1", '+1+1', '-2+3', '@SUM(A1)', '＝HYPERLINK("示例")', '＠示例', "'=1+1"];

  it('calculates nothing, and comes back in as the same sheet', async () => {
    const fresh = await contestAt(world, 'SCORE_REPORT');
    const entries = FORMULAS.map((unit, index) => ({
      name: `示例${index}`,
      unit,
      team: unit,
      theory: '90',
      practice: String(90 - index),
      note: unit,
    }));
    const saved = await fresh.organizer.put(`${fresh.path}/score-report/draft`, { version: 0, entries }).expect(200);
    const exported = await fresh.organizer.get(`${fresh.path}/score-report/csv`);
    const csv = exported.text;
    const cells = csv.split(/[,\r\n]+/).map((cell) => cell.replace(/^"/, ''));
    expect(cells.filter((cell) => /^[=+\-@\t＝＋－＠]/u.test(cell))).toEqual([]);
    expect(exported.headers).toMatchObject({
      'content-type': 'text/csv; charset=utf-8',
      'x-content-type-options': 'nosniff',
      'content-disposition': expect.stringMatching(/^attachment;/),
    });
    const again = await fresh.organizer.post(`${fresh.path}/score-report/import`, { version: saved.body.version, csv }).expect(200);
    const plain = (body: { entries: Record<string, unknown>[] }) =>
      body.entries.map(({ name, unit, team, theory, practice, total, rank, note }) => ({
        name,
        unit,
        team,
        theory,
        practice,
        total,
        rank,
        note,
      }));
    expect(plain(again.body)).toEqual(plain(saved.body));
  });
});
