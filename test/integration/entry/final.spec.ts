import { afterAll, beforeAll, beforeEach, describe, expect, it } from '@jest/globals';
import { startApi, type TestApi } from '../../support/app.ts';
import { TwoClerks } from '../../support/two-clerks.ts';
import { auditTypes, tell } from '../score-report/reported-contest.ts';
import { contestant, filedTeam, heldContest, listed, type HeldContest } from './held-contest.ts';

let api: TestApi;
let contest: HeldContest;
beforeAll(async () => {
  api = await startApi();
});
beforeEach(async () => {
  contest = await heldContest(api);
});
afterAll(() => api.close());

/** Two of a unit's three are accepted and one of them checks in. */
async function oneCheckedIn(): Promise<void> {
  const { unit, organizer, unitId, teamPath } = contest;
  const version = await filedTeam(contest, unit, unitId, [contestant('测试甲', 1), contestant('测试乙', 2), contestant('测试丙', 3)]);
  const [first, second] = await listed(organizer, teamPath(unitId));
  await organizer.post(`${teamPath(unitId)}/acceptance`, { version, contestantIds: [first?.id, second?.id] }).expect(200);
  await organizer.post(`${teamPath(unitId)}/check-in`, { contestantIds: [second?.id], present: true }).expect(200);
}

const ended = async () =>
  tell(
    api,
    contest.caseId,
    { type: 'END_DECLARED', at: Date.UTC(2025, 5, 20), on: '2025-06-18', by: null, byName: '测试申报人' },
    { type: 'STAGE_OPENED', at: Date.UTC(2025, 5, 20), stage: 'SCORE_REPORT', round: 1 },
  );

describe('a final with fewer than thirty (000-24)', () => {
  it('is let take place by the office with a reason, which stands among the deviations and in the history', async () => {
    const { office, organizer, auditor, path, caseId } = contest;
    await oneCheckedIn();
    expect((await organizer.post(`${path}/entries/waiver`, { reason: '示例' })).status).toBe(403);
    const waived = await office.post(`${path}/entries/waiver`, { reason: '示例：该工种从业人数少' }).expect(200);
    expect(waived.body).toMatchObject({ counted: 3, waiver: { reason: '示例：该工种从业人数少' } });
    expect((await auditTypes(api, caseId)).at(-1)).toBe('SHORTFALL_WAIVED');
    const deviations = await auditor.get('/deviations?limit=200').expect(200);
    expect(deviations.body.items.filter((one: { caseId: string }) => one.caseId === caseId)).toMatchObject([
      { kind: 'FEW_ENTRANTS', clause: '000/附1/五(一)', reason: '示例：该工种从业人数少' },
    ]);
  });

  it('is let pass after it was held too, until its scores are confirmed', async () => {
    const { office, organizer, path, caseId } = contest;
    await oneCheckedIn();
    await ended();
    expect((await office.get(`${path}/entries`).expect(200)).body.may).toEqual({ fileFor: false, waive: true });
    expect((await organizer.get(`${path}/entries`).expect(200)).body.may.waive).toBe(false);
    await office.post(`${path}/entries/waiver`, { reason: '示例：三人缺考' }).expect(200);
    const at = Date.UTC(2025, 5, 20);
    await tell(api, caseId, { type: 'STAGE_OPENED', at, stage: 'OFFICE_REVIEW', round: 1 }, { type: 'REPORT_CONFIRMED', at });
    const refused = await office.post(`${path}/entries/waiver`, { reason: '示例' });
    expect([refused.status, refused.body.code]).toEqual([422, 'STAGE_NOT_OPEN']);
    expect((await office.get(`${path}/entries`).expect(200)).body.may.waive).toBe(false);
  });

  it('is let take place on paper by two clerks too', async () => {
    const { office, path, caseId } = contest;
    await oneCheckedIn();
    const clerks = new TwoClerks(office, await api.as('OFFICE'));
    const place = { id: caseId, of: 'caseId', purpose: 'PAPER_DECISION' } as const;
    const entry = { act: 'entry.waive', input: { reason: '示例：主任同意' }, decidedOn: '2025-06-01' };
    const { id } = (await clerks.register(place, entry)).body as { id: string };
    expect((await office.get(`${path}/entries`).expect(200)).body.waiver).toBeNull();
    await clerks.settle(id).expect(200);
    expect((await office.get(`${path}/entries`).expect(200)).body.waiver).toMatchObject({ reason: '示例：主任同意' });
    const { events } = (await office.get(`/cases/${caseId}/history`).expect(200)).body as { events: { type: string; sentence: string }[] };
    expect(events.find(({ type }) => type === 'SHORTFALL_WAIVED')?.sentence).toContain('据 2025-06-01 纸质件');
  });

  it('of thirty needs no waiver', async () => {
    const { office, path, caseId, unit, unitId } = contest;
    await filedTeam(contest, unit, unitId, [contestant('测试甲', 1)]);
    await api.source.query(
      `insert into app.contestant (id, case_id, organization_id, position, name, sex, birth_date_cipher, person_index, employer, content_index, counted)
       select gen_random_uuid(), $1, $2, n, '测试' || n, 'F', 'x', n::text, '示例企业', n::text, true from generate_series(2, 30) as n`,
      [caseId, unitId],
    );
    const refused = await office.post(`${path}/entries/waiver`, { reason: '示例' });
    expect([refused.status, refused.body.code, refused.body.clause]).toEqual([422, 'ENOUGH_ENTRANTS', '000/附1/五(一)']);
  });
});

describe('the score sheet', () => {
  it('takes over who checked in, once', async () => {
    const { organizer, path, caseId } = contest;
    await oneCheckedIn();
    await ended();
    const report = await organizer.post(`${path}/score-report/checked-in`, { version: 0 }).expect(200);
    expect(report.body.entries).toMatchObject([{ name: '测试乙', unit: '示例企业', theory: null, practice: null, status: 'PRESENT' }]);
    expect(report.body.entries[0].team).toContain('示例旗总工会');
    const again = await organizer.post(`${path}/score-report/checked-in`, { version: 1 });
    expect([again.status, again.body.code]).toEqual([422, 'NOBODY_TO_TAKE_OVER']);
    expect((await auditTypes(api, caseId)).at(-1)).toBe('ENTRIES_TAKEN_OVER');
  });

  it('saved by somebody else meanwhile is a conflict', async () => {
    const { organizer, path } = contest;
    await oneCheckedIn();
    await ended();
    await organizer.put(`${path}/score-report/draft`, { version: 0, entries: [] }).expect(200);
    expect((await organizer.post(`${path}/score-report/checked-in`, { version: 0 })).body.code).toBe('CONFLICT_DRAFT');
  });
});
