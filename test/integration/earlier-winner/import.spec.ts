import { buffer } from 'node:stream/consumers';
import { afterAll, beforeAll, beforeEach, describe, expect, it } from '@jest/globals';
import { workbookOf } from '@jiangcheng/files/xlsx/write-workbook';
import { newId } from '@jiangcheng/persistence/ids';
import { startApi, type TestApi } from '../../support/app.ts';
import type { Client } from '../../support/client.ts';
import { contestant, filledTeam, heldContest, listed } from '../entry/held-contest.ts';
import { idNumber } from '../score-report/reported-contest.ts';

let api: TestApi;
let office: Client;
beforeAll(async () => {
  api = await startApi();
});
beforeEach(async () => {
  await api.source.query('delete from app.earlier_winner');
  office = await api.as(await api.person({ role: 'OFFICE', name: '示例名册人' }));
});
afterAll(() => api.close());

const HEADER = ['级别', '年度', '工种', '名次', '姓名', '所在单位', '身份证号'];
const row = (name: string, serial: number, trade = '电工') => ['市级', '2023', trade, '第一名', name, '示例企业', idNumber(serial)];
const send = (client: Client, bytes: Buffer, dryRun = false) =>
  client
    .raw('post', `/api/v1/earlier-winners/import?dryRun=${String(dryRun)}`)
    .set('Idempotency-Key', newId())
    .set('Content-Type', 'application/octet-stream')
    .send(bytes);
const csv = (...rows: string[][]) => Buffer.from([HEADER, ...rows].map((cells) => cells.join(',')).join('\n'));
const names = async () => (await office.get('/earlier-winners').expect(200)).body.items.map(({ name }: { name: string }) => name).sort();

describe('a roll of earlier winners', () => {
  it('is looked at first, taken then as a workbook, and taken once more as CSV changes nothing', async () => {
    const table = [row('测试甲', 1), row('测试乙', 2)];
    const workbook = await buffer(workbookOf([HEADER, ...table]));
    expect((await send(office, workbook, true).expect(200)).body).toEqual({ added: 2, known: 0 });
    expect(await names()).toEqual([]);
    expect((await send(office, workbook).expect(200)).body).toEqual({ added: 2, known: 0 });
    expect((await send(office, csv(...table)).expect(200)).body).toEqual({ added: 0, known: 2 });
    expect((await send(office, csv(...table, row('测试丙', 3))).expect(200)).body).toEqual({ added: 1, known: 2 });
    expect(await names()).toEqual(['测试丙', '测试乙', '测试甲'].sort());
  });

  it('with a wrong row is refused whole, and the answer names the cell', async () => {
    const refused = await send(office, csv(row('测试甲', 1), ['区级', ...row('测试乙', 2).slice(1)]));
    expect([refused.status, refused.body.code, refused.body.errors.map(({ code }: { code: string }) => code)]).toEqual([
      422,
      'CSV_INVALID',
      ['LEVEL_UNKNOWN'],
    ]);
    expect(refused.body.errors[0].params).toEqual({ row: 3, column: '级别' });
    expect(await names()).toEqual([]);
  });

  it('shows masks and no number', async () => {
    await send(office, csv(row('测试甲', 1))).expect(200);
    const { text } = await office.get('/earlier-winners').expect(200);
    expect([text.includes(idNumber(1)), text.includes('********')]).toEqual([false, true]);
  });

  it('bars a champion from the same trade, by his number, and nobody else', async () => {
    await send(office, csv(row('测试改名', 1, '铝电解工'), row('测试乙', 2, '钳工'))).expect(200);
    const contest = await heldContest(api, '铝电解工');
    const { unit, unitId, teamPath } = contest;
    await filledTeam(contest, unit, unitId, [contestant('测试甲', 1), contestant('测试丙', 3), contestant('测试丁', 2)]);
    const after = await listed(contest.office, teamPath(unitId));
    expect(after.map(({ name, results }) => [name, results.find(({ rule }) => rule === 'PRIOR_CITY_CHAMPION')?.outcome])).toEqual([
      ['测试甲', 'SOFT_BLOCK'],
      ['测试丙', 'PASS'],
      ['测试丁', 'PASS'],
    ]);
  });
});
