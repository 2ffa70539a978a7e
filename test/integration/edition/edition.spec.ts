import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { loadContestPack } from '@jiangcheng/regulations/load-pack';
import { startApi, type TestApi } from '../../support/app.ts';
import type { Client } from '../../support/client.ts';

let api: TestApi;
let office: Client;
let second: Client;
beforeAll(async () => {
  api = await startApi();
  office = await api.as(await api.person({ role: 'OFFICE', name: '示例起草人' }));
  second = await api.as(await api.person({ role: 'OFFICE', name: '示例核对人' }));
});
afterAll(() => api.close());

const PATH = '/editions/000/2026';
const PRIZE = { path: 'scoring.prizes.table.0.amount', value: '6000', clause: '000/2026/七' };
type Value = { path: string; value: unknown; changed: boolean };
const changedIn = ({ values }: { values: Value[] }): Value[] => values.filter(({ changed }) => changed);
const stateOf = ({ trades }: { trades: { no: number; state: string }[] }, wanted: number) => trades.find(({ no }) => no === wanted)?.state;
const tradeAt = (no: number) => `${PATH}/trades/${no}`;
const codeOf = ({ status, body }: { status: number; body: { code?: string } }) => [status, body.code];

describe('a 2026 edition of regulation 000', () => {
  it('is a copy of 2025 whose dates alone moved, and no copy of a draft', async () => {
    const { body } = await office.post('/editions', { regulation: '000', basedOn: '2025', edition: '2026', reason: '示例' }).expect(201);
    const cutoff = { path: 'regulation.contestCutoff.value', value: '2026-10-31', before: '2025-10-31' };
    expect([body.status, body.problems, changedIn(body).find(({ path }) => path === cutoff.path)]).toEqual([
      ...['DRAFT', []],
      { ...cutoff, clause: '000/附1/八.1', clauseBefore: '000/附1/八.1', changed: true },
    ]);
    expect(changedIn(body).filter(({ value }) => !/2026|1991/.test(String(value)))).toEqual([]);
    expect(codeOf(await office.post('/editions', { regulation: '000', basedOn: '2025', edition: '2026', reason: '示例' }))).toEqual([
      422,
      'EDITION_EXISTS',
    ]);
    expect(codeOf(await office.post('/editions', { regulation: '000', basedOn: '2026', edition: '2027', reason: '示例' }))).toEqual([
      422,
      'PACK_UNKNOWN',
    ]);
  });

  it('of the same year differs in nothing, and is not published', async () => {
    const { body } = await office.post('/editions', { regulation: '000', basedOn: '2025', edition: '2025-2', reason: '示例' }).expect(201);
    expect(changedIn(body)).toEqual([]);
    expect(codeOf(await second.post('/editions/000/2025-2/publication', { version: 1 }))).toEqual([422, 'EDITION_UNCHANGED']);
  });

  it('is changed value by value, each with its clause, by whoever saw the last draft', async () => {
    const { body } = await office.post(`${PATH}/values`, { version: 1, ...PRIZE }).expect(200);
    expect(changedIn(body)).toContainEqual({
      ...{ path: PRIZE.path, value: '6000', clause: PRIZE.clause, changed: true },
      ...{ before: '5000', clauseBefore: '000/附1/七(二)1' },
    });
    expect(codeOf(await second.post(`${PATH}/values`, { version: 1, ...PRIZE, value: '7000' }))).toEqual([409, 'CONFLICT_EDITION']);
    expect(codeOf(await office.post(`${PATH}/values`, { version: 2, ...PRIZE, value: 7000 }))).toEqual([422, 'EDITION_VALUE_UNKNOWN']);
  });

  it('is not published while it contradicts itself, nor by who drafted it', async () => {
    const weight = { path: 'scoring.weights.theory', clause: '000/2026/五' };
    const wrong = await office.post(`${PATH}/values`, { version: 2, ...weight, value: '0.40' }).expect(200);
    expect([wrong.body.problems.length > 0, wrong.body.may.publish]).toEqual([true, false]);
    expect(codeOf(await second.post(`${PATH}/publication`, { version: 3 }))).toEqual([422, 'EDITION_CONTRADICTS']);
    await office.post(`${PATH}/values`, { version: 3, ...weight, value: '0.30' }).expect(200);
    expect(codeOf(await office.post(`${PATH}/publication`, { version: 4 }))).toEqual([422, 'EDITION_FOUR_EYES']);
  });

  it('grows by a trade with its clause, loses another, and names each number once', async () => {
    const cells = { name: '示例工种甲', industry: '水务', extraHosts: [], organizers: ['示例单位甲'], month: '2026-08', type: 'SKILL' };
    const added = { cells: { ...cells, nationalStandard: false }, clause: '000/附3 #23' };
    const grown = await office.post(`${PATH}/trades`, { version: 4, ...added }).expect(200);
    expect([grown.body.trades.at(-1), grown.body.problems]).toEqual([
      { no: 23, name: '示例工种甲', state: 'ADDED', reason: null, clause: '000/附3 #23', restorable: false },
      ['trades.yaml trades: 23 trades, the regulation names 22'],
    ]);
    const removal = { reason: '示例：不再举办', clause: '000/附3' };
    const { body } = await office.post(`${tradeAt(6)}/removal`, { version: 5, ...removal }).expect(200);
    expect([stateOf(body, 6), stateOf(body, 7), body.problems]).toEqual(['REMOVED', 'KEPT', []]);
    await office.post(`${tradeAt(22)}/removal`, { version: 6, ...removal }).expect(200);
    const back = await office.post(`${tradeAt(22)}/restoration`, { version: 7 }).expect(200);
    expect([stateOf(back.body, 22), back.body.problems]).toEqual(['KEPT', []]);
  });

  it('says in words which trade it cannot take', async () => {
    const cells = { name: '钳工', industry: '示例行业' };
    const refused = await office.post(`${PATH}/trades`, { version: 8, cells, clause: '000/附3' });
    expect(refused.body.errors.map(({ field, message }: { field: string; message: string }) => [field, message])).toEqual([
      ...['extraHosts', 'organizers', 'month', 'type', 'nationalStandard'].map((key) => [`cells.${key}`, '这一项须填写。']),
      ['cells.industry', '这项制度没有这个行业，请从所列行业中选择。'],
      ['cells.name', '已有同名工种（同一组别），请另取名称。'],
    ]);
    const removal = { version: 8, reason: '示例', clause: '000/附3' };
    const restored = await office.post(`${tradeAt(23)}/restoration`, { version: 8 });
    expect([await office.post(`${tradeAt(6)}/removal`, removal), restored].map(({ body }) => body.errors[0].message)).toEqual([
      '这个版本没有第 6 号工种。',
      '第 23 号工种不是本版本从底本去除的，不能恢复。',
    ]);
    const selection = { regulation: '004', basedOn: '2026', edition: '2027', reason: '示例' };
    await office.post('/editions', selection).expect(201);
    expect(codeOf(await office.post('/editions/004/2027/trades/1/removal', { ...removal, version: 1 }))).toEqual([
      422,
      'EDITION_WITHOUT_TRADES',
    ]);
  });

  it('once published is what a new campaign is opened under, beside those of 2025, and never changes', async () => {
    const old = await office.post('/campaigns', { regulation: '000', edition: '2025', year: 2025 }).expect(201);
    await second.post(`${PATH}/publication`, { version: 8 }).expect(200);
    const { body: packs } = await office.get('/packs').expect(200);
    expect(
      packs.items
        .filter(({ regulation }: { regulation: string }) => regulation === '000')
        .map(({ edition }: { edition: string }) => edition),
    ).toEqual(['2025', '2026']);
    const next = await office.post('/campaigns', { regulation: '000', edition: '2026', year: 2026 }).expect(201);
    const again = await office.get(`/campaigns/${old.body.id}`).expect(200);
    expect([next.body.edition, again.body.edition, again.body.packHash]).toEqual(['2026', '2025', old.body.packHash]);
    expect(next.body.packHash).not.toBe(old.body.packHash);
    const prizes = (edition: string) => loadContestPack('000', edition).scoring.prizes.table[0]?.amount;
    expect([prizes('2025'), prizes('2026')]).toEqual(['5000', '6000']);
    const nos = async (id: string) =>
      (await office.get(`/campaigns/${id}`).expect(200)).body.trades.map(({ no }: { no: number }) => no) as number[];
    const numbers = Array.from({ length: 23 }, (_, index) => index + 1);
    expect([await nos(next.body.id), await nos(old.body.id)]).toEqual([numbers.filter((no) => no !== 6), numbers.slice(0, 22)]);
    expect(codeOf(await office.post(`${PATH}/values`, { version: 8, ...PRIZE, value: '1' }))).toEqual([422, 'EDITION_NOT_DRAFT']);
    const removal = { version: 8, reason: '示例', clause: '000/附3' };
    expect(codeOf(await office.post(`${tradeAt(7)}/removal`, removal))).toEqual([422, 'EDITION_NOT_DRAFT']);
  });
});
