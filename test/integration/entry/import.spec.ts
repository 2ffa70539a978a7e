import { afterAll, beforeAll, beforeEach, describe, expect, it } from '@jest/globals';
import { startApi, type TestApi } from '../../support/app.ts';
import { auditTypes, idNumber, upload } from '../score-report/reported-contest.ts';
import { buffer } from 'node:stream/consumers';
import { workbookOfRows } from '@jiangcheng/files/xlsx/workbook.fixture';
import { workbookOf } from '@jiangcheng/files/xlsx/write-workbook';
import { heldContest, listed, type HeldContest } from './held-contest.ts';

let api: TestApi;
let contest: HeldContest;
beforeAll(async () => {
  api = await startApi();
});
beforeEach(async () => {
  contest = await heldContest(api);
});
afterAll(() => api.close());

const HEADER = '姓名,身份证号,所在单位,手机号,从事相关专业、职业（或岗位）的行业一线职工,在校学生';
const row = (name: string, serial: number) => `${name},${idNumber(serial)},示例企业,13900000000,是,否`;
const csv = (...rows: string[]) => [HEADER, ...rows].join('\n');
const importPath = () => `${contest.teamPath(contest.unitId)}/contestants/import`;

describe('a list of contestants', () => {
  it('is looked at first, which changes nothing, and taken then', async () => {
    const { unit, unitId, teamPath, caseId } = contest;
    const body = { version: 0, csv: csv(row('测试甲', 1), row('测试乙', 2)) };
    const counts = { added: 2, changed: 0, unchanged: 0, removed: 0 };
    expect((await unit.post(importPath(), { ...body, dryRun: true }).expect(200)).body).toEqual({ ...counts, version: 0 });
    expect([await listed(unit, teamPath(unitId)), await auditTypes(api, caseId)]).toEqual([[], []]);
    expect((await unit.post(importPath(), body).expect(200)).body).toEqual({ ...counts, version: 1 });
    expect((await listed(unit, teamPath(unitId))).map(({ name, verdict }) => [name, verdict])).toEqual([
      ['测试甲', 'INCOMPLETE'],
      ['测试乙', 'INCOMPLETE'],
    ]);
    expect(await auditTypes(api, caseId)).toEqual(['CONTESTANTS_IMPORTED']);
  });

  it('taken a second time changes nothing and leaves no trace', async () => {
    const { unit, unitId, teamPath, caseId } = contest;
    const table = csv(row('测试甲', 1), row('测试乙', 2));
    await unit.post(importPath(), { version: 0, csv: table }).expect(200);
    const before = await listed(unit, teamPath(unitId));
    const again = await unit.post(importPath(), { version: 1, csv: table }).expect(200);
    expect(again.body).toEqual({ added: 0, changed: 0, unchanged: 2, removed: 0, version: 1 });
    expect(await listed(unit, teamPath(unitId))).toEqual(before);
    expect(await auditTypes(api, caseId)).toEqual(['CONTESTANTS_IMPORTED']);
  });

  it('replaces the list: who is not on it is gone, who did not change keeps his id', async () => {
    const { unit, unitId, teamPath } = contest;
    await unit.post(importPath(), { version: 0, csv: csv(row('测试甲', 1), row('测试乙', 2)) }).expect(200);
    const [, second] = await listed(unit, teamPath(unitId));
    const next = await unit.post(importPath(), { version: 1, csv: csv(row('测试乙', 2), row('测试丙', 3)) }).expect(200);
    expect(next.body).toEqual({ added: 1, changed: 0, unchanged: 1, removed: 1, version: 2 });
    const after = await listed(unit, teamPath(unitId));
    expect(after.map(({ name }) => name)).toEqual(['测试乙', '测试丙']);
    expect(after[0]?.id).toBe(second?.id);
  });

  it('with errors is refused whole, each with its row and column', async () => {
    const { unit, unitId, teamPath } = contest;
    const wrong = csv(row('测试甲', 1), row('张\u200b三', 2), '测试丙,1.10101E+17,示例企业,,是,否');
    const refused = await unit.post(importPath(), { version: 0, csv: wrong });
    expect([refused.status, refused.body.code]).toEqual([422, 'CSV_INVALID']);
    expect(
      refused.body.errors.map((one: { code: string; params: { row: number; column: string } }) => [
        one.code,
        one.params.row,
        one.params.column,
      ]),
    ).toEqual([
      ['NAME_HAS_INVISIBLE_CHARACTER', 3, '姓名'],
      ['RESIDENT_ID_BAD_FORM', 4, '身份证号'],
    ]);
    expect(await listed(unit, teamPath(unitId))).toEqual([]);
  });

  it('comes in an office program’s encoding as a file, with one proof for all, and makes everybody eligible', async () => {
    const { unit, unitId, teamPath, caseId } = contest;
    const bytes = Buffer.concat([Buffer.from([0xff, 0xfe]), Buffer.from(csv(row('测试甲', 1)), 'utf16le')]);
    const fileId = await upload(unit, caseId, 'ENTRY_TABLE', bytes, '名单.csv');
    const proofFileId = await upload(unit, caseId, 'ENTRY_PROOF');
    await unit.post(importPath(), { version: 0, fileId, proofFileId }).expect(200);
    expect((await listed(unit, teamPath(unitId))).map(({ verdict }) => verdict)).toEqual(['ELIGIBLE']);
  });

  it('comes as a workbook, and taken a second time as CSV changes nothing', async () => {
    const { unit, unitId, teamPath, caseId } = contest;
    const table = [HEADER, row('测试甲', 1), row('测试乙', 2)];
    const bytes = await buffer(workbookOf(table.map((line) => line.split(','))));
    const fileId = await upload(unit, caseId, 'ENTRY_TABLE', bytes, '名单.xlsx');
    const taken = await unit.post(importPath(), { version: 0, fileId }).expect(200);
    expect(taken.body).toEqual({ added: 2, changed: 0, unchanged: 0, removed: 0, version: 1 });
    const again = await unit.post(importPath(), { version: 1, csv: table.join('\n') }).expect(200);
    expect(again.body).toEqual({ added: 0, changed: 0, unchanged: 2, removed: 0, version: 1 });
    expect((await listed(unit, teamPath(unitId))).map(({ name }) => name)).toEqual(['测试甲', '测试乙']);
    expect(await auditTypes(api, caseId)).toEqual(['CONTESTANTS_IMPORTED']);
  });

  it('as a workbook is refused whole, cells nobody can be sure of with their row and column among the others', async () => {
    const { unit, unitId, teamPath, caseId } = contest;
    const cell = (text: string) => `<c t="inlineStr"><is><t>${text}</t></is></c>`;
    const line = (n: number, cells: string) => `<row r="${n}">${cells}</row>`;
    const rows = [
      line(1, ['姓名', '身份证号', '所在单位'].map(cell).join('')),
      line(2, `${cell('测试甲')}<c><v>1.5050219900101E+17</v></c>${cell('示例企业')}`),
      line(3, `${cell('测试乙')}${cell(idNumber(2))}<c><f>A1</f><v>x</v></c>`),
      line(4, `${cell('')}${cell(idNumber(3))}${cell('示例企业')}`),
    ];
    const fileId = await upload(unit, caseId, 'ENTRY_TABLE', await workbookOfRows(rows.join('')), '名单.xlsx');
    const refused = await unit.post(importPath(), { version: 0, fileId });
    expect([refused.status, refused.body.code]).toEqual([422, 'CSV_INVALID']);
    const told = refused.body.errors.map(({ code, params }: { code: string; params: { row: number; column: string } }) => [
      code,
      params.row,
      params.column,
    ]);
    expect(told).toEqual([
      ['CELL_LOST_DIGITS', 2, '身份证号'],
      ['CELL_IS_FORMULA', 3, '所在单位'],
      ['NAME_MISSING', 4, '姓名'],
    ]);
    expect(await listed(unit, teamPath(unitId))).toEqual([]);
  });

  it('tells a stranger to the team nothing of what a table holds', async () => {
    const { unit, caseId, organizer } = contest;
    const fileId = await upload(unit, caseId, 'ENTRY_TABLE', Buffer.from('姓名,密码测试\n测试甲,1'), '名单.csv');
    const refused = await organizer.post(importPath(), { version: 0, fileId });
    expect([refused.status, JSON.stringify(refused.body).includes('密码')]).toEqual([403, false]);
  });

  it('is not taken from a file of another contest', async () => {
    const other = await heldContest(api);
    const fileId = await upload(other.unit, other.caseId, 'ENTRY_TABLE', Buffer.from(csv(row('测试甲', 1))), '名单.csv');
    expect((await contest.unit.post(importPath(), { version: 0, fileId })).body.code).toBe('FILE_NOT_OF_CASE');
  });
});
