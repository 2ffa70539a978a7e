// The contest's day over HTTP: lots by machine and on paper, who has no marks, and what of it the score sheet takes over.
import { afterAll, beforeAll, beforeEach, describe, expect, it } from '@jest/globals';
import { lotOf } from '@jiangcheng/casework/expert-scoring/lot-of';
import { startApi, type TestApi } from '../../support/app.ts';
import type { Client } from '../../support/client.ts';
import { contestant, filedTeam, heldContest, listed, type HeldContest, type Shown } from '../entry/held-contest.ts';
import { upload } from '../score-report/reported-contest.ts';

let api: TestApi;
let contest: HeldContest;
let people: Shown[];
beforeAll(async () => {
  api = await startApi();
});
beforeEach(async () => {
  contest = await heldContest(api);
  people = await accepted();
});
afterAll(() => api.close());

/** Three of one team, accepted and checked in. */
async function accepted(): Promise<Shown[]> {
  const { unit, organizer, unitId, teamPath } = contest;
  const version = await filedTeam(contest, unit, unitId, [contestant('测试甲', 1), contestant('测试乙', 2), contestant('测试丙', 3)]);
  await organizer.post(`${teamPath(unitId)}/acceptance`, { version }).expect(200);
  const all = await listed(organizer, teamPath(unitId));
  await organizer.post(`${teamPath(unitId)}/check-in`, { contestantIds: all.map(({ id }) => id), present: true }).expect(200);
  return all;
}

const ask = async (settings: Record<string, boolean>): Promise<void> => {
  await api.source.query(
    `update app.campaign set settings = settings || $2::jsonb where id = (select campaign_id from app.work_case where id = $1)`,
    [contest.caseId, JSON.stringify(settings)],
  );
};
const BOTH = { DRAW_LOTS: true, BLIND_CODES: true };
const post = (route: string, input: object, who: Client = contest.organizer) => who.post(`${contest.path}/${route}`, input);
const day = async () => (await contest.office.get(`${contest.path}/day`).expect(200)).body;
const codesOf = ({ body }: { body: { errors?: { code: string }[]; code: string } }): string[] =>
  body.errors?.map(({ code }) => code) ?? [body.code];
const stored = async (): Promise<{ seed: string; lots: { contestantId: string; no: number; code: string | null }[] }> => {
  const [row] = await api.source.query(`select state->'draw' as draw from app.work_case where id = $1`, [contest.caseId]);
  return row.draw;
};

describe('lots', () => {
  it('are not drawn where the campaign does not ask for them, as in 000', async () => {
    expect(codesOf(await post('draw', {}).expect(422))).toEqual(['DRAW_NOT_ASKED']);
    expect((await day()).asks).toEqual({ lots: false, codes: false, recheck: false });
  });

  it('come of a seed by which anybody draws them again, and which is shown when the contest has ended', async () => {
    await ask(BOTH);
    await post('draw', {}).expect(200);
    const { seed, lots } = await stored();
    const again = (text: string) => people.map(({ id }) => id).sort((a, b) => (lotOf(seed, text + a) < lotOf(seed, text + b) ? -1 : 1));
    expect(lots.map(({ contestantId }) => contestantId)).toEqual(again(''));
    const byCode = [...lots].sort((a, b) => ((a.code ?? '') < (b.code ?? '') ? -1 : 1));
    expect(byCode.map(({ contestantId }) => contestantId)).toEqual(again('code '));
    const { draw } = await day();
    expect([draw.seed, draw.lots.map(({ no, unit }: { no: number; unit: string }) => [no, unit])]).toEqual([
      null,
      [1, 2, 3].map((no) => [no, '示例企业']),
    ]);
  });

  it('on paper are entered from the 抽签记录 with its scan, of this very case', async () => {
    await ask({ DRAW_LOTS: true });
    const lines = ['3 测试甲 示例企业', '1 测试乙 示例企业', '2 测试丙 示例企业'];
    const fileId = await upload(contest.organizer, contest.caseId, 'PAPER_DECISION');
    expect(codesOf(await post('draw/record', { lines: lines.slice(1), fileId }).expect(422))).toEqual(['DRAW_INCOMPLETE']);
    await post('draw/record', { lines, fileId }).expect(200);
    expect((await day()).draw).toMatchObject({ seed: null, fileId, lots: [{ name: '测试乙' }, { name: '测试丙' }, { name: '测试甲' }] });
    expect(codesOf(await post('draw', {}).expect(422))).toEqual(['DRAWN_ALREADY']);
    await post('draw', { reason: '示例：漏报一人' }).expect(200);
  });
});

describe('an entrant without marks', () => {
  it('is registered with the reason, chosen from those who were accepted', async () => {
    const [first] = people;
    const { properties } = (await contest.office.get(`${contest.path}/actions/markEntrant/schema`).expect(200)).body;
    expect(properties.contestantId.oneOf).toEqual(people.map(({ id, name }) => ({ const: id, title: `${name}（示例企业）` })));
    await post('marks', { contestantId: first?.id, mark: 'DISQUALIFIED', reason: '示例：使用违禁工具' }).expect(200);
    expect((await day()).marks).toEqual([{ name: '测试甲', unit: '示例企业', mark: 'DISQUALIFIED', reason: '示例：使用违禁工具' }]);
  });
});

describe('what comes before and after', () => {
  it('is reported in any stage, and handed in by its own date', async () => {
    const report = { level: 'PRELIMINARY', unit: '示例旗总工会', heldOn: '2025-06-01', entrants: 26, advancing: ['测试甲 示例企业'] };
    const fileId = await upload(contest.organizer, contest.caseId, 'PAPER_DECISION');
    await post('selection-reports', report).expect(200);
    await post('duties', { duty: 'TECHNICAL_COMMENTARY', dueOn: '2025-06-30' }).expect(403);
    await post('duties', { duty: 'TECHNICAL_COMMENTARY', dueOn: '2025-06-30' }, contest.office).expect(200);
    await post('duties/fulfilment', { duty: 'TECHNICAL_COMMENTARY', text: '示例点评', fileId }).expect(200);
    const { selections, duties } = await day();
    expect(selections).toEqual([report]);
    expect(duties).toMatchObject([
      { duty: 'TECHNICAL_COMMENTARY', dueOn: '2025-06-30', fulfilled: { text: '示例点评', fileId } },
      { duty: 'PUBLICITY_MATERIALS', dueOn: null, late: false, fulfilled: null },
    ]);
  });
});

describe('the score sheet', () => {
  it('takes over numbers, and who has no marks with the reason', async () => {
    await ask({ DRAW_LOTS: true });
    const fileId = await upload(contest.organizer, contest.caseId, 'PAPER_DECISION');
    await post('draw/record', { lines: ['3 测试甲 示例企业', '1 测试乙 示例企业', '2 测试丙 示例企业'], fileId }).expect(200);
    await post('marks', { contestantId: people[1]?.id, mark: 'ABSENT', reason: '示例：因病缺赛' }).expect(200);
    await post('end-declaration', { lastScoredOn: (await lastDay()) ?? '' }).expect(200);
    const report = await contest.organizer.post(`${contest.path}/score-report/checked-in`, { version: 0 }).expect(200);
    const rows = report.body.entries as { name: string; number: string | null; status: string; note: string | null }[];
    expect(rows.map(({ name, number, status, note }) => [name, number, status, note])).toEqual([
      ['测试甲', '3', 'PRESENT', null],
      ['测试乙', '1', 'ABSENT', '示例：因病缺赛'],
      ['测试丙', '2', 'PRESENT', null],
    ]);
  });
});

const lastDay = async (): Promise<string | null> => (await contest.office.get(contest.path).expect(200)).body.firstDay;
