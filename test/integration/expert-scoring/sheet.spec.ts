// An expert's sheet: its draft, the way of paper, and corrections after the seal (004/第七条, office.md §7).
import { afterAll, beforeAll, beforeEach, describe, expect, it } from '@jest/globals';
import { startApi, type TestApi } from '../../support/app.ts';
import { begun, codesOf, declared, evenly, expectOk, scoredSelection, sealed, type ScoredSelection } from './scored-selection.ts';

let api: TestApi;
let selection: ScoredSelection;
beforeAll(async () => {
  api = await startApi();
});
beforeEach(async () => {
  selection = await scoredSelection(api);
});
afterAll(() => api.close());

const result = async () => (await selection.office.get(`${selection.path}/result`).expect(200)).body;

describe('a sealed sheet', () => {
  it('changes by a correction with two signatures alone, and the ranking follows', async () => {
    const { experts, path, candidates, office, second, caseId } = selection;
    await begun(selection);
    for (const [index, point] of ['9', '8', '7'].entries()) await sealed(selection, experts[index]!, point);
    const [{ client, id }] = [experts[1]!];
    expect(codesOf(await client.put(`${path}/desk/sheet`, { version: 1, rows: [evenly(candidates[0]!, '1')] }))).toEqual([
      '422',
      'SCORES_OPENED',
    ]);
    const slip = { expertId: id, candidateId: candidates[0], item: 'P01', before: '8', after: '10', reason: '看错一行' };
    expect(codesOf(await experts[2]!.client.post(`${path}/corrections`, slip))).toEqual(['404', 'NOT_FOUND']);
    expect(await expectOk(office.post(`${path}/corrections`, slip))).toEqual({ no: 1 });
    expect(codesOf(await client.post(`${path}/corrections`, slip))).toEqual(['422', 'CORRECTION_PENDING']);
    expect(codesOf(await office.post(`${path}/corrections/1/settlement`, { accept: true }))).toEqual(['422', 'SECOND_SIGNATURE_SAME']);
    await expectOk(second.post(`${path}/corrections/1/settlement`, { accept: true }));
    expect(codesOf(await second.post(`${path}/corrections/1/settlement`, { accept: false }))).toEqual(['422', 'ALREADY_SETTLED']);
    expect((await result()).rows[0]).toMatchObject({ id: candidates[0], total: '80.44', rank: 1 });
    const [{ ranking }] = await api.source.query('select ranking from app.selection_scoring where case_id = $1', [caseId]);
    expect(ranking[0]).toEqual({ candidateId: candidates[0], total: '80.44', rank: 1, joint: false });
  });

  it('may be a paper one, which two clerks enter alike without seeing each other’s', async () => {
    const { experts, path, candidates, office, second } = selection;
    await begun(selection);
    await sealed(selection, experts[0]!, '9');
    await sealed(selection, experts[1]!, '8');
    const { id, client } = experts[2]!;
    await expectOk(office.post(`${path}/declaration`, { expertId: id, signedOn: '2020-05-21', relations: [] }));
    const entry = `${path}/paper-entries/${id}`;
    const rows = (point: string) => candidates.map((each) => evenly(each, point));
    expect(codesOf(await office.put(entry, { version: 0, rows: rows('7') }))).toEqual(['422', 'ENVELOPE_MISSING']);
    await expectOk(office.post(`${path}/envelopes`, { expertId: id, receivedOn: '2026-06-01', supervisor: '示例监督' }));
    expect(codesOf(await client.put(`${path}/desk/sheet`, { version: 0, rows: rows('1') }))).toEqual(['422', 'SHEET_ON_PAPER']);
    await expectOk(office.put(entry, { version: 0, rows: rows('7') }));
    expect((await second.get(entry).expect(200)).body).toMatchObject({ version: 0, candidates: [{ points: {} }, { points: {} }] });
    await expectOk(
      second.put(entry, {
        version: 0,
        rows: [evenly(candidates[0]!, '7'), { ...evenly(candidates[1]!, '7'), points: { ...evenly('', '7').points, P03: '1' } }],
      }),
    );
    const { text } = await office.get(`${path}/blank-sheets/${id}`).expect(200);
    const checkCode = /第 1 版　校验码 ([0-9A-Z]{5}-[0-9A-Z]{5})/u.exec(text)?.[1];
    expect(codesOf(await office.post(`${entry}/finish`, { version: 1, checkCode: 'K7Q2M-9XD4T' }))).toEqual([
      '422',
      'SCORING_SHEET_CHANGED',
    ]);
    expect(await expectOk(office.post(`${entry}/finish`, { version: 1, checkCode }))).toEqual({
      ...{ state: 'WAITING', differences: [], opened: false },
    });
    expect(await expectOk(second.post(`${entry}/finish`, { version: 1 }))).toEqual({
      ...{ state: 'DIFFERENT', opened: false },
      differences: [{ candidateId: candidates[1], item: 'P03' }],
    });
    const third = await api.as(await api.person({ role: 'OFFICE', name: '示例办公室丙' }));
    expect(codesOf(await third.put(entry, { version: 0, rows: rows('7') }))).toEqual(['422', 'ENTRY_BY_TWO_OTHERS']);
    await expectOk(second.put(entry, { version: 1, rows: rows('7.0') }));
    await expectOk(second.post(`${entry}/finish`, { version: 2 }));
    expect(await expectOk(office.post(`${entry}/finish`, { version: 1 }))).toEqual({ state: 'SEALED', differences: [], opened: true });
    expect((await result()).rows[0].total).toBe('80.00');
  });
});

describe('a sheet to be filled in by hand', () => {
  it('has those whom the expert judges and every item, no points, and is printed by the office alone', async () => {
    const { experts, path, candidates, office } = selection;
    await begun(selection);
    const [{ id, client }] = [experts[0]!];
    await expectOk(client.post(`${path}/declaration`, { relations: [] }));
    await expectOk(client.put(`${path}/desk/sheet`, { version: 0, rows: [evenly(candidates[0]!, '7.7')] }));
    const { text, headers } = await office.get(`${path}/blank-sheets/${id}`).expect(200);
    expect([headers['content-type'], text.match(/（0—/g)?.length, text.match(/<tr>/g)?.length]).toEqual([
      ...['text/html; charset=utf-8', 15],
      // The head, one for each of them, and the code below.
      2 + candidates.length,
    ]);
    expect(text).not.toContain('<td>7.7</td>');
    expect((await office.get(`${path}/blank-sheets/${candidates[0]}`)).status).toBe(404);
    expect((await client.get(`${path}/blank-sheets/${id}`)).status).toBe(403);
  });
});

describe('a draft', () => {
  it.each([
    ['out of range', '10.1', 'MARK_OUT_OF_RANGE'],
    ['in full-width digits', '０９', 'MARK_NOT_A_NUMBER'],
    ['in scientific spelling', '1e1', 'MARK_NOT_A_NUMBER'],
    ['finer than the rule', '9.25', 'MARK_TOO_MANY_DECIMALS'],
  ])('with a point %s is refused, and the answer does not repeat it', async (_what, point, code) => {
    const { experts, path, candidates } = selection;
    await begun(selection);
    await declared(selection, experts[1]!);
    const answer = await experts[1]!.client.put(`${path}/desk/sheet`, {
      version: 0,
      rows: [{ candidateId: candidates[0], points: { P01: point } }],
    });
    expect(codesOf(answer)).toEqual(['422', code]);
    expect(answer.text).not.toContain(point);
  });

  it('of another version is told so, and the same save twice is one', async () => {
    const { experts, path, candidates } = selection;
    await begun(selection);
    await declared(selection, experts[1]!);
    const save = (version: number, key: string) =>
      experts[1]!.client.put(`${path}/desk/sheet`, { version, rows: [evenly(candidates[0]!, '6')] }, `save-${selection.caseId}-${key}`);
    const [first, again] = [await save(0, 'a'), await save(0, 'a')];
    expect([first.body, again.body, codesOf(await save(0, 'b'))]).toEqual([{ version: 1 }, { version: 1 }, ['409', 'CONFLICT_SHEET']]);
    const desk = (await experts[1]!.client.get(`${path}/desk`).expect(200)).body;
    expect([desk.version, desk.candidates[0].points.P15, desk.candidates[1].points]).toEqual([1, '6', {}]);
  });

  it('cannot be sealed while something is missing', async () => {
    const { experts, path, candidates } = selection;
    await begun(selection);
    await declared(selection, experts[1]!);
    await expectOk(experts[1]!.client.put(`${path}/desk/sheet`, { version: 0, rows: [evenly(candidates[0]!, '6')] }));
    expect(codesOf(await experts[1]!.client.post(`${path}/desk/sheet/seal`, { version: 1 }))).toEqual(['422', 'SHEET_INCOMPLETE']);
  });
});
