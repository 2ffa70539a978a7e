import { describe, expect, it } from '@jest/globals';
import { residentIdCheckCharacter } from '../identity-numbers/resident-id.ts';
import { ok, refuse } from '../shared/result.ts';
import { ContestantTable } from './contestant-table.ts';
import { ImportedList } from './import-contestants.ts';
import type { ContestantRecord, EntryPack } from './records.ts';

const pack: EntryPack = {
  rules: [
    { key: 'FRONT_LINE', kind: 'DECLARATION', proof: true, clause: '000/附1/四', groups: null },
    { key: 'STUDENT', kind: 'STATUS', block: 'HARD', clause: '000/附1/四', groups: null },
  ],
  groups: [],
  questions: [
    { key: 'FRONT_LINE', labels: ['行业一线职工', 'Front line'] },
    { key: 'STUDENT', labels: ['在校学生', 'Student'] },
  ],
  minEntrants: { value: 30, clause: '000/附1/五(一)' },
};
const number = (serial: number): string => {
  const first = `15050219900101${String(serial).padStart(3, '0')}`;
  return first + residentIdCheckCharacter(first);
};
const HEADER = ['序号', '姓名', '身份证号', '所在单位', '手机号', '行业一线职工', '在校学生'];
const line = (n: number, name: string, id = number(n)) => [String(n), name, id, '示例企业', '13900000000', '是', '否'];
const table = (...lines: string[][]) => [HEADER, ...lines].map((cells, index) => ({ row: index + 1, cells }));
/** A table is the same whether it is taken whole or row by row. */
const contentsOf = (rows: ReturnType<typeof table>) => {
  const contestants = new ContestantTable(pack, '2025-06-01');
  for (const row of rows) contestants.take(ok([row]));
  return contestants.contestants();
};
const read = (rows: ReturnType<typeof table>, existing: readonly ContestantRecord[] = []) => {
  const contents = contentsOf(rows);
  if (!contents.ok) throw new Error(JSON.stringify(contents.refusals));
  let next = 0;
  const prefix = existing.length === 0 ? 'id' : 'new';
  const list = new ImportedList({ proofFileId: 'proof', newId: () => `${prefix}${(next += 1)}` });
  list.knows(existing);
  list.take(contents.value);
  return list.imported();
};
const errors = (rows: ReturnType<typeof table>) => {
  const contents = contentsOf(rows);
  return contents.ok ? [] : contents.refusals.map(({ code, params }) => [code, params?.['row'] ?? null, params?.['column'] ?? null]);
};

describe('a table of contestants', () => {
  it('becomes the list, with answers, birth date and sex read off the number, and one proof for all', () => {
    const { contestants, ...counts } = read(table(line(1, '测试甲'), line(2, '测试乙')));
    expect(counts).toEqual({ added: 2, changed: 0, unchanged: 0, removed: 0 });
    expect(contestants[1]).toMatchObject({
      id: 'id2',
      position: 2,
      name: '测试乙',
      sex: 'F',
      birthDate: '1990-01-01',
      declared: { FRONT_LINE: true, STUDENT: false },
      proofFileId: 'proof',
      review: null,
    });
  });

  it('read a second time changes nothing, and a review of who did not change stays', () => {
    const rows = table(line(1, '测试甲'), line(2, '测试乙'));
    const reviewed = read(rows).contestants.map((one) => ({ ...one, review: { verdict: 'ACCEPTED' as const, rule: null, reason: null } }));
    const again = read(rows, reviewed);
    expect(again).toEqual({ contestants: reviewed, added: 0, changed: 0, unchanged: 2, removed: 0 });
  });

  it('tells apart who is new, who changed and who is gone', () => {
    const before = read(table(line(1, '测试甲'), line(2, '测试乙'), line(3, '测试丙'))).contestants;
    const { contestants, ...counts } = read(table(line(2, '测试乙'), line(3, '测试改名', number(3)), line(4, '测试丁')), before);
    expect(counts).toEqual({ added: 1, changed: 1, unchanged: 1, removed: 1 });
    expect(contestants.map(({ position, id }) => [position, id])).toEqual([
      [1, before[1]?.id],
      [2, before[2]?.id],
      [3, 'new1'],
    ]);
  });

  it('is refused whole, each error with its row and its column', () => {
    const wrong = table(line(1, '测试甲'), line(2, '', '1.10101E+17'), line(1, '测试又名'), [
      '4',
      '测试丁',
      number(4),
      '示例企业',
      '12',
      '也许',
      '否',
    ]);
    expect(errors(wrong)).toEqual([
      ['NAME_MISSING', 3, '姓名'],
      ['RESIDENT_ID_BAD_FORM', 3, '身份证号'],
      ['CONTESTANT_TWICE', 4, '姓名'],
      ['ANSWER_UNKNOWN', 5, '行业一线职工'],
      ['PHONE_BAD_FORM', 5, '手机号'],
    ]);
  });

  it.each<[string, string[][], unknown[]]>([
    ['nothing', [], ['CSV_EMPTY', null, null]],
    ['a heading alone', [HEADER], ['CSV_EMPTY', null, null]],
    [
      'a heading nobody knows',
      [
        [...HEADER, '工资'],
        [...line(1, '测试甲'), '1'],
      ],
      ['HEADER_UNKNOWN', 1, '工资'],
    ],
    [
      'a heading twice',
      [
        [...HEADER, '姓名'],
        [...line(1, '测试甲'), '测试'],
      ],
      ['HEADER_TWICE', 1, '姓名'],
    ],
    ['no heading of the employer', [['姓名'], ['测试甲']], ['HEADER_MISSING', 1, '所在单位']],
    ['a cell beyond the headings', [HEADER, [...line(1, '测试甲'), '多']], ['CSV_ROW_WIDTH', 2, '8']],
  ])('with %s is refused', (_what, cells, expected) => {
    expect(errors(cells.map((each, index) => ({ row: index + 1, cells: each })))[0]).toEqual(expected);
  });

  it('may have its columns in any order and width, and in English', () => {
    const rows = [
      ['ＮＡＭＥ', 'Employer', 'ID Number'],
      ['测试甲', '示例企业', number(1)],
    ].map((cells, index) => ({ row: index + 1, cells }));
    expect(read(rows).contestants.map(({ name, declared }) => [name, declared])).toEqual([['测试甲', {}]]);
  });

  it('tells a hundred errors and then is read no further', () => {
    const contestants = new ContestantTable(pack, '2025-06-01');
    contestants.take(ok(table(...Array.from({ length: 99 }, (_, n) => line(n, '')))));
    expect(contestants.hasEnough).toBe(false);
    contestants.take(refuse('CELL_IS_FORMULA', { params: { row: 101, column: '姓名' } }));
    expect(contestants.hasEnough).toBe(true);
    contestants.take(ok(table(line(1, ''))));
    const told = contestants.contestants();
    expect(told.ok ? [] : [told.refusals.length, told.refusals.at(-1)?.code]).toEqual([100, 'CELL_IS_FORMULA']);
  });

  it('of 50,000 rows is read, and one more refuses it', () => {
    const people = (count: number) => table(...Array.from({ length: count }, (_, n) => ['', `测试${n}`, '', '示例企业', '', '', '']));
    const born = (rows: ReturnType<typeof table>) =>
      rows.map(({ row, cells }) => ({ row, cells: [...cells, row === 1 ? '出生日期' : '1990-01-01', row === 1 ? '性别' : '女'] }));
    expect(read(born(people(50_000))).added).toBe(50_000);
    expect(errors(born(people(50_001)))).toEqual([['CSV_TOO_MANY_ROWS', null, null]]);
  });

  it('may hold what a form of the office holds beside, which is passed over', () => {
    const rows = [
      ['姓名', '工作单位', '身份证号', '民族', '备注'],
      ['测试甲', '示例企业', number(1), '汉', '无'],
    ].map((cells, index) => ({ row: index + 1, cells }));
    expect(read(rows).contestants[0]).toMatchObject({ name: '测试甲', employer: '示例企业', declared: {} });
  });
});
