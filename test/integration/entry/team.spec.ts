import { afterAll, beforeAll, beforeEach, describe, expect, it } from '@jest/globals';
import { startApi, type TestApi } from '../../support/app.ts';
import { auditTypes, tell, idNumber, upload } from '../score-report/reported-contest.ts';
import { contestant, declared, filedTeam, filledTeam, heldContest, listed, type HeldContest } from './held-contest.ts';

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

describe('a team', () => {
  it('is filled in by its unit and filed, and each act enters the history of the contest', async () => {
    const { unit, unitId, teamPath, caseId, path } = contest;
    await filedTeam(contest, unit, unitId, [contestant('测试甲', 1), contestant('测试乙', 2)]);
    expect((await unit.get(teamPath(unitId)).expect(200)).body).toMatchObject({
      status: 'FILED',
      version: 4,
      leaderName: '测试领队',
      leaderPhoneMask: '139****0001',
      counts: { contestants: 2, accepted: 0, rejected: 0, checkedIn: 0 },
      may: { edit: false, file: false, withdraw: true, review: false, lift: false },
    });
    expect(await auditTypes(api, caseId)).toEqual(['TEAM_SAVED', 'CONTESTANT_SAVED', 'CONTESTANT_SAVED', 'TEAM_FILED']);
    expect((await contest.office.get(`${path}/entries`).expect(200)).body).toMatchObject({
      closed: [],
      counted: 2,
      waiver: null,
      minEntrants: { value: 30, clause: '000/附1/五(一)' },
      teams: [{ organizationId: unitId, status: 'FILED', contestants: 2 }],
    });
  });

  it('keeps personal numbers encrypted, shows masks, and tells the history digests alone', async () => {
    const { unit, unitId, teamPath, caseId } = contest;
    await filledTeam(contest, unit, unitId, [contestant('测试甲', 1)]);
    const number = idNumber(1);
    const page = await unit.get(`${teamPath(unitId)}/contestants`).expect(200);
    expect(page.body.items[0]).toMatchObject({
      idNumberMask: `150502********${number.slice(-4)}`,
      phoneMask: '139****0000',
      birthYear: 1990,
    });
    const [row] = await api.source.query('select row_to_json(k)::text as row from app.contestant k where case_id = $1', [caseId]);
    const events = await api.source.query('select event::text as row from audit.audit_event where case_id = $1', [caseId]);
    for (const text of [page.text, row.row, ...events.map((e: { row: string }) => e.row)]) {
      expect(text).not.toContain(number);
      expect(text).not.toContain('1990-01-01');
    }
    expect(events.map((e: { row: string }) => e.row).join()).not.toContain('测试甲');
  });

  it('is not there for another unit, and for a stranger there is no contest', async () => {
    const { unit, otherUnit, stranger, unitId, otherId, teamPath, path } = contest;
    await filledTeam(contest, unit, unitId, [contestant('测试甲', 1)]);
    const answers = [
      await otherUnit.get(teamPath(unitId)),
      await otherUnit.get(`${teamPath(unitId)}/contestants`),
      await otherUnit.put(teamPath(unitId), { version: 1, leaderName: '测试' }),
      await otherUnit.post(`${teamPath(unitId)}/filing`, { version: 2 }),
      await stranger.get(`${path}/entries`),
      await stranger.get(teamPath(unitId)),
      await unit.get(path.replace(/[^/]+$/, '00000000-0000-7000-8000-000000000001') + '/entries'),
    ];
    expect(answers.map(({ status }) => status)).toEqual(answers.map(() => 404));
    expect((await otherUnit.get(`${path}/entries`).expect(200)).body.teams).toEqual([]);
    expect((await unit.get(`${path}/entries`).expect(200)).body.teams).toHaveLength(1);
    expect((await otherUnit.get(teamPath(otherId)).expect(200)).body).toMatchObject({ version: 0, status: 'DRAFT' });
  });

  it('has papers that another unit does not see', async () => {
    const { unit, otherUnit, organizer, caseId, unitId, teamPath } = contest;
    const fileId = await upload(unit, caseId, 'ENTRY_FORM');
    await unit.put(teamPath(unitId), { version: 0, formFileId: fileId }).expect(200);
    const asked = [unit, organizer, otherUnit].map((client) => client.get(`/files/${fileId}`));
    expect((await Promise.all(asked)).map(({ status }) => status)).toEqual([200, 200, 404]);
  });

  it('is not filed without leader, form and contestants', async () => {
    const { unit, unitId, teamPath } = contest;
    const refused = await unit.post(`${teamPath(unitId)}/filing`, { version: 0 });
    expect([refused.status, codes(refused)]).toEqual([
      422,
      ['LEADER_MISSING', 'LEADER_PHONE_MISSING', 'FORM_MISSING', 'CONTESTANTS_MISSING'],
    ]);
  });

  it('is not filed with a student, or with somebody who declared or proved nothing, and the clause says why', async () => {
    const { unit, unitId, teamPath } = contest;
    const version = await filledTeam(contest, unit, unitId, [
      { ...contestant('测试学生', 1), declared: { ...declared, ENROLLED_STUDENT: true } },
      { ...contestant('测试未申明', 2), declared: {} },
      { ...contestant('测试无证明', 3), proofFileId: undefined },
    ]);
    const refused = await unit.post(`${teamPath(unitId)}/filing`, { version });
    expect([refused.status, codes(refused)]).toEqual([
      422,
      ['ENTRY_HARD_BLOCK', 'ENTRY_DECLARATION_MISSING', 'ENTRY_DECLARATION_MISSING', 'ENTRY_PROOF_MISSING'],
    ]);
    expect(refused.body.errors[0]).toMatchObject({ clause: '000/附1/四', params: { name: '测试学生', rule: 'ENROLLED_STUDENT' } });
  });

  it('is withdrawn, changed and filed again', async () => {
    const { unit, unitId, teamPath } = contest;
    const version = await filedTeam(contest, unit, unitId, [contestant('测试甲', 1)]);
    expect(codes(await unit.put(teamPath(unitId), { version, leaderName: '测试' }))).toEqual(['TEAM_IS_FILED']);
    await unit.post(`${teamPath(unitId)}/withdrawal`, { version, reason: '示例理由' }).expect(200);
    await unit.put(teamPath(unitId), { version: version + 1, leaderName: '测试另一领队' }).expect(200);
    expect((await unit.get(teamPath(unitId))).body).toMatchObject({ status: 'DRAFT', leaderName: '测试另一领队' });
    await unit.post(`${teamPath(unitId)}/filing`, { version: version + 2 }).expect(200);
  });

  it('changed by somebody else meanwhile is a conflict', async () => {
    const { unit, office, unitId, teamPath } = contest;
    await office.put(teamPath(unitId), { version: 0, leaderName: '测试领队' }).expect(200);
    const late = await unit.put(teamPath(unitId), { version: 0, leaderName: '测试他人' });
    expect([late.status, late.body.code]).toEqual([409, 'CONFLICT_TEAM']);
  });

  it('sent twice under one key is filed once', async () => {
    const { unit, unitId, teamPath, caseId } = contest;
    const version = await filledTeam(contest, unit, unitId, [contestant('测试甲', 1)]);
    const answers = await Promise.all([1, 2, 3].map(() => unit.post(`${teamPath(unitId)}/filing`, { version }, 'file-once')));
    expect(answers.map(({ status, body }) => [status, body])).toEqual(answers.map(() => [200, { version: version + 1 }]));
    expect((await auditTypes(api, caseId)).filter((type) => type === 'TEAM_FILED')).toHaveLength(1);
  });

  it('is filed only while the contest is being held', async () => {
    const { unit, unitId, teamPath, caseId, path } = contest;
    const version = await filledTeam(contest, unit, unitId, [contestant('测试甲', 1)]);
    await tell(api, caseId, { type: 'END_DECLARED', at: Date.UTC(2025, 5, 20), on: '2025-06-18', by: null, byName: '测试申报人' });
    const refused = await unit.post(`${teamPath(unitId)}/filing`, { version });
    expect([refused.status, codes(refused)]).toEqual([422, ['STAGE_NOT_OPEN']]);
    const said = [(await unit.get(`${path}/entries`)).body.closed, (await unit.get(teamPath(unitId))).body.obstacles];
    expect(said).toEqual(
      Array(2).fill([expect.objectContaining({ code: 'STAGE_NOT_OPEN', message: expect.stringContaining('成绩报送') })]),
    );
  });
});

describe('a person', () => {
  it('counts once in a contest, by ID number or by name and birth date', async () => {
    const { unit, otherUnit, unitId, otherId, teamPath } = contest;
    await filedTeam(contest, unit, unitId, [contestant('测试甲', 1), contestant('测试乙', 2)]);
    const { idNumber: _left, ...byBirth } = contestant('测试乙', 2);
    const version = await filledTeam(contest, otherUnit, otherId, [
      contestant('测试甲', 1),
      { ...byBirth, sex: 'F', birthDate: '1990-01-01' },
      contestant('测试丙', 3),
    ]);
    const refused = await otherUnit.post(`${teamPath(otherId)}/filing`, { version });
    expect(codes(refused)).toEqual(['CONTESTANT_ELSEWHERE', 'CONTESTANT_ELSEWHERE']);
    expect(refused.body.errors.map(({ params }: { params: { name: string } }) => params.name)).toEqual(['测试甲', '测试乙']);
  });

  it('stands in a team once', async () => {
    const { unit, unitId, teamPath } = contest;
    const version = await filledTeam(contest, unit, unitId, [contestant('测试甲', 1)]);
    const twice = await unit.post(`${teamPath(unitId)}/contestants`, { version, ...contestant('测试又名', 1) });
    expect([twice.status, codes(twice)]).toEqual([422, ['CONTESTANT_TWICE']]);
  });

  it('may enter two trades, and both lists say so', async () => {
    const { unit, unitId, teamPath, caseId } = contest;
    await filedTeam(contest, unit, unitId, [contestant('测试甲', 1)]);
    const second = await heldContest(api, '钳工');
    await api.source.query('update app.work_case set campaign_id = (select campaign_id from app.work_case where id = $1) where id = $2', [
      caseId,
      second.caseId,
    ]);
    await filedTeam(second, second.unit, second.unitId, [contestant('测试甲', 1)]);
    const [here] = await listed(unit, teamPath(unitId));
    const [there] = await listed(second.unit, second.teamPath(second.unitId));
    expect([here?.otherContests.length, there?.otherContests.length, here?.verdict]).toEqual([1, 1, 'ELIGIBLE']);
  });

  it('who is taken off leaves no gap in the list', async () => {
    const { unit, unitId, teamPath } = contest;
    const version = await filledTeam(contest, unit, unitId, [contestant('测试甲', 1), contestant('测试乙', 2), contestant('测试丙', 3)]);
    const [, second] = await listed(unit, teamPath(unitId));
    await unit.post(`${teamPath(unitId)}/contestants/${second?.id}/removal`, { version }).expect(200);
    const page = await unit.get(`${teamPath(unitId)}/contestants`);
    expect(page.body.items.map((one: { position: number; name: string }) => [one.position, one.name])).toEqual([
      [1, '测试甲'],
      [2, '测试丙'],
    ]);
  });

  it.each<[string, object, string]>([
    ['an invisible character in the name', { name: '张\u200b三' }, 'NAME_HAS_INVISIBLE_CHARACTER'],
    ['a name too long', { name: '测'.repeat(101) }, 'NAME_TOO_LONG'],
    ['an old number', { idNumber: '150502900101001' }, 'RESIDENT_ID_FIFTEEN_DIGITS'],
    ['a wrong check digit', { idNumber: '150502199001010011' }, 'RESIDENT_ID_CHECK_DIGIT_WRONG'],
    ['a spreadsheet’s number', { idNumber: '1.10101E+17' }, 'RESIDENT_ID_BAD_FORM'],
    ['another birth date than the number says', { birthDate: '1991-01-01' }, 'BIRTH_DATE_DIFFERS_FROM_ID'],
    ['a declaration that nobody asked for', { declared: { NO_SUCH: true } }, 'DECLARATION_UNKNOWN'],
    ['a group of another regulation', { group: 'WORKER' }, 'GROUP_UNKNOWN'],
    ['a phone that is none', { phone: '123' }, 'PHONE_BAD_FORM'],
  ])('with %s is refused at the field', async (_what, wrong, code) => {
    const { unit, unitId, teamPath } = contest;
    const refused = await unit.post(`${teamPath(unitId)}/contestants`, { version: 0, ...contestant('测试甲', 1), ...wrong });
    expect([refused.status, codes(refused)]).toEqual([422, [code]]);
  });

  it('with a rare character and a small x is taken, and the name comes back as it was typed', async () => {
    const { unit, unitId, teamPath } = contest;
    const serial = Array.from({ length: 40 }, (_, n) => n + 1).find((n) => idNumber(n).endsWith('X')) ?? 0;
    const typed = { ...contestant('𠮷·测试', serial), idNumber: idNumber(serial).toLowerCase() };
    await unit.post(`${teamPath(unitId)}/contestants`, { version: 0, ...typed }).expect(201);
    expect((await listed(unit, teamPath(unitId))).map(({ name }) => name)).toEqual(['𠮷·测试']);
  });
});
