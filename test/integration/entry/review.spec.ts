import { afterAll, beforeAll, beforeEach, describe, expect, it } from '@jest/globals';
import { newId } from '@jiangcheng/persistence/ids';
import { startApi, type TestApi } from '../../support/app.ts';
import { SIGNER, TwoClerks } from '../../support/two-clerks.ts';
import { auditTypes } from '../score-report/reported-contest.ts';
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

const codes = ({ body }: { body: { errors?: { code: string }[] } }) => (body.errors ?? []).map(({ code }) => code);

/** Somebody of this name who won the city's contest once; without an ID number on the roll. */
const won = (name: string, trade: string) =>
  api.source.query(
    `insert into app.earlier_winner (id, level, year, trade, rank, name, content_index, entered_by)
     values ($1, 'CITY', 2024, $2, 1, $3, $4, $5)`,
    [newId(), trade, name, newId(), contest.office.person?.accountId],
  );

describe('the organizer', () => {
  it('accepts those who meet the rules, and checks them in', async () => {
    const { unit, organizer, unitId, teamPath, caseId } = contest;
    const version = await filedTeam(contest, unit, unitId, [contestant('测试甲', 1), contestant('测试乙', 2)]);
    const [first] = await listed(organizer, teamPath(unitId));
    expect(codes(await organizer.post(`${teamPath(unitId)}/check-in`, { contestantIds: [first?.id], present: true }))).toEqual([
      'NOT_ACCEPTED',
    ]);
    await organizer.post(`${teamPath(unitId)}/acceptance`, { version }).expect(200);
    const here = { contestantIds: [first?.id], present: true };
    await organizer.post(`${teamPath(unitId)}/check-in`, here).expect(200);
    await organizer.post(`${teamPath(unitId)}/check-in`, here).expect(200);
    expect((await organizer.get(teamPath(unitId))).body.counts).toEqual({ contestants: 2, accepted: 2, rejected: 0, checkedIn: 1 });
    expect((await auditTypes(api, caseId)).slice(-3)).toEqual(['TEAM_FILED', 'ENTRIES_ACCEPTED', 'CHECKED_IN']);
  });

  it('turns somebody away on a rule, who then counts no more', async () => {
    const { unit, organizer, office, unitId, teamPath, path } = contest;
    const version = await filedTeam(contest, unit, unitId, [contestant('测试甲', 1), contestant('测试乙', 2)]);
    const [first] = await listed(organizer, teamPath(unitId));
    const on = { version, contestantId: first?.id, rule: 'FRONT_LINE_IN_TRADE', reason: '示例：证明不属实' };
    expect(codes(await organizer.post(`${teamPath(unitId)}/rejection`, { ...on, rule: 'NO_SUCH' }))).toEqual(['RULE_UNKNOWN']);
    await organizer.post(`${teamPath(unitId)}/rejection`, on).expect(200);
    expect((await listed(organizer, teamPath(unitId))).map(({ review }) => review)).toEqual([
      { verdict: 'REJECTED', rule: 'FRONT_LINE_IN_TRADE', reason: '示例：证明不属实' },
      null,
    ]);
    expect((await office.get(`${path}/entries`)).body.counted).toBe(1);
  });

  it('returns a team with a reason; what did not change stays accepted', async () => {
    const { unit, organizer, unitId, teamPath } = contest;
    const version = await filedTeam(contest, unit, unitId, [contestant('测试甲', 1), contestant('测试乙', 2)]);
    const [first, second] = await listed(organizer, teamPath(unitId));
    await organizer.post(`${teamPath(unitId)}/acceptance`, { version, contestantIds: [first?.id] }).expect(200);
    await organizer.post(`${teamPath(unitId)}/return`, { version: version + 1, reason: '示例：印章不清' }).expect(200);
    expect((await unit.get(teamPath(unitId))).body).toMatchObject({
      status: 'RETURNED',
      returnReason: '示例：印章不清',
      may: { edit: true },
    });
    await unit.put(`${teamPath(unitId)}/contestants/${second?.id}`, { version: version + 2, ...contestant('测试丙', 2) }).expect(200);
    await unit.post(`${teamPath(unitId)}/filing`, { version: version + 3 }).expect(200);
    expect((await listed(organizer, teamPath(unitId))).map(({ name, review }) => [name, review?.verdict ?? null])).toEqual([
      ['测试甲', 'ACCEPTED'],
      ['测试丙', null],
    ]);
  });

  it('does not file for a unit, nor a unit review itself, nor either make an exception', async () => {
    const { unit, organizer, auditor, unitId, teamPath } = contest;
    const version = await filedTeam(contest, unit, unitId, [contestant('测试甲', 1)]);
    const on = { version, contestantId: newId(), rule: 'PRIOR_CITY_CHAMPION', reason: '示例' };
    const answers = [
      await organizer.put(teamPath(unitId), { version, leaderName: '测试' }),
      await unit.post(`${teamPath(unitId)}/acceptance`, { version }),
      await unit.post(`${teamPath(unitId)}/exception`, on),
      await organizer.post(`${teamPath(unitId)}/exception`, on),
      await auditor.post(`${teamPath(unitId)}/acceptance`, { version }),
    ];
    expect(answers.map(({ status }) => status)).toEqual([403, 403, 403, 403, 403]);
  });
});

describe('an earlier champion of the same trade (000-11)', () => {
  it('is filed as he is, and accepted only after the office made an exception with a reason', async () => {
    const { unit, organizer, office, unitId, teamPath, caseId } = contest;
    await won('测试冠军', '铝 电解工');
    await won('测试甲', '钳工');
    const version = await filedTeam(contest, unit, unitId, [contestant('测试冠军', 1), contestant('测试甲', 2)]);
    const [champion, other] = await listed(organizer, teamPath(unitId));
    expect([champion?.verdict, other?.verdict]).toEqual(['BLOCKED', 'ELIGIBLE']);
    const refused = await organizer.post(`${teamPath(unitId)}/acceptance`, { version });
    expect([refused.status, codes(refused), refused.body.errors[0].clause]).toEqual([422, ['ENTRY_SOFT_BLOCK'], '000/附1/四']);
    const on = { version, contestantId: champion?.id, rule: 'PRIOR_CITY_CHAMPION', reason: '示例：同名不同人，已核对' };
    expect(codes(await office.post(`${teamPath(unitId)}/exception`, { ...on, rule: 'ENROLLED_STUDENT' }))).toEqual([
      'OVERRIDE_NOT_POSSIBLE',
    ]);
    await office.post(`${teamPath(unitId)}/exception`, on).expect(200);
    await organizer.post(`${teamPath(unitId)}/acceptance`, { version: version + 1 }).expect(200);
    const [after] = await listed(organizer, teamPath(unitId));
    expect(after?.results.find(({ rule }) => rule === 'PRIOR_CITY_CHAMPION')).toMatchObject({
      outcome: 'SOFT_BLOCK',
      override: { reason: '示例：同名不同人，已核对', by: '示例办公室甲' },
    });
    expect((await auditTypes(api, caseId)).slice(-2)).toEqual(['BAR_LIFTED', 'ENTRIES_ACCEPTED']);
  });

  it('is excepted on paper too: the signer’s exception, of the team as the first clerk saw it', async () => {
    const { unit, organizer, office, unitId, teamPath, caseId } = contest;
    await won('测试冠军乙', '铝 电解工');
    const version = await filedTeam(contest, unit, unitId, [contestant('测试冠军乙', 1)]);
    const [champion] = await listed(organizer, teamPath(unitId));
    const clerks = new TwoClerks(office, await api.as('OFFICE'));
    const place = { id: caseId, of: 'caseId', purpose: 'PAPER_DECISION' } as const;
    const input = { organizationId: unitId, version, contestantId: champion?.id, rule: 'PRIOR_CITY_CHAMPION', reason: '示例：重名' };
    const entry = { act: 'entry.lift', input, decidedOn: '2025-06-01' };
    expect(codes(await clerks.register(place, { ...entry, input: { ...input, rule: 'ENROLLED_STUDENT' } }))).toEqual([
      'OVERRIDE_NOT_POSSIBLE',
    ]);
    const registered = await clerks.register(place, entry);
    expect(registered.body.names).toMatchObject({ [champion?.id ?? '']: '测试冠军乙' });
    expect((await clerks.register(place, { ...entry, input: { ...input, version: version + 1 } })).status).toBe(409);
    await organizer.post(`${teamPath(unitId)}/acceptance`, { version }).expect(422);
    await clerks.settle(registered.body.id as string).expect(200);
    await organizer.post(`${teamPath(unitId)}/acceptance`, { version: version + 1 }).expect(200);
    const [after] = await listed(organizer, teamPath(unitId));
    expect(after?.results.find(({ rule }) => rule === 'PRIOR_CITY_CHAMPION')).toMatchObject({
      override: { reason: '示例：重名', by: SIGNER.name },
    });
    expect((await auditTypes(api, caseId)).slice(-3)).toEqual(['PAPER_REGISTERED', 'BAR_LIFTED', 'ENTRIES_ACCEPTED']);
  });
});

describe('a unit’s own list', () => {
  it('names the contests that take entries, and those it entered', async () => {
    const { unit, unitId, caseId, organizer } = contest;
    await filedTeam(contest, unit, unitId, [contestant('测试甲', 1)]);
    const found: { caseId: string; status: string | null; open: boolean }[] = (await unit.get('/team-contests?limit=200').expect(200)).body
      .items;
    expect(found.find((one) => one.caseId === caseId)).toMatchObject({ status: 'FILED', open: true, contestants: 1 });
    expect((await organizer.get('/team-contests')).status).toBe(403);
  });

  it('goes on page by page', async () => {
    const { unit } = contest;
    const whole: { number: string }[] = (await unit.get('/team-contests?limit=200')).body.items;
    const first = await unit.get('/team-contests?limit=1').expect(200);
    const second = await unit.get(`/team-contests?limit=1&cursor=${first.body.nextCursor}`).expect(200);
    expect([first.body.items[0].number, second.body.items[0].number]).toEqual(whole.slice(0, 2).map(({ number }) => number));
  });
});
