// A year's selection over HTTP: the call, the window, 形式审查, the list and its notice (004/第五条 to 第九条).
// long because: a year’s round is told over HTTP from its call to its notice.
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { upload } from '../hostile/support/files.ts';
import { openWorld, setClock, type World } from '../hostile/support/world.ts';
import { idNumber } from '../score-report/reported-contest.ts';
import * as story from './round.ts';

let world: World;
beforeAll(async () => {
  world = await openWorld();
});
afterAll(() => world.close());

const codes = ({ body }: { body: { code?: string; errors?: { code: string }[] } }) =>
  (body.errors ?? []).map(({ code }) => code).concat(body.errors === undefined && body.code !== undefined ? [body.code] : []);

describe('部署', () => {
  it('is opened once a year, and shows the feasibility of its time table with holidays', async () => {
    const round = await story.openedRound(world);
    const { office } = world;
    const { year } = (await office.get(round.path).expect(200)).body;
    expect((await office.post('/selections', { regulation: '004', edition: '2026', year }).expect(409)).body.code).toBe('ROUND_EXISTS');
    expect(codes(await office.post('/selections', { regulation: '000', edition: '2025', year: 2031 }).expect(422))).toEqual([
      'PACK_UNKNOWN',
    ]);
    const short = story.plan(round).timetable.map((row) => (row.stage === 'NOTICE' ? { ...row, to: '2026-06-25' } : row));
    const { body } = await office.post(`${round.path}/timetable-preview`, { timetable: short }).expect(200);
    expect(body.holds).toBe(false);
    const failing = body.stages.filter(({ holds }: { holds: boolean }) => !holds);
    expect(failing).toMatchObject([{ stage: 'NOTICE', marks: [{ code: 'TOO_SHORT', message: '时间不够，最早 2026-06-29 结束。' }, {}] }]);
  });

  it('proposes quotas with their arithmetic, and the office decides', async () => {
    const round = await story.openedRound(world);
    const { office } = world;
    await office.post(`${round.path}/plan`, story.plan(round)).expect(200);
    const { total, units } = story.quotas(round);
    const asked = { total, units: units.map(({ organizationId, figures }) => ({ organizationId, figures })) };
    const { body } = await office.post(`${round.path}/quota-proposal`, asked).expect(200);
    expect(body.units.map(({ share, exact, proposed }: Record<string, unknown>) => [share, exact, proposed])).toEqual([
      ['50.00', '2.0000', 2],
      ['50.00', '2.0000', 2],
    ]);
    const departing = { total, units: units.map((unit) => ({ ...unit, quota: 3 })) };
    expect(codes(await office.post(`${round.path}/quotas`, departing).expect(422))).toEqual(['QUOTA_REASON_MISSING']);
    await office.post(`${round.path}/quotas`, { ...departing, reason: '重点产业集中' }).expect(200);
    const view = (await office.get(round.path).expect(200)).body;
    expect(view.units.map(({ quota, proposed }: Record<string, unknown>) => [quota, proposed])).toEqual([
      [3, 2],
      [3, 2],
    ]);
    expect(view.places).toEqual({ total: 4, reason: '重点产业集中' });
    expect(view.actions.map(({ act }: { act: string }) => act)).toContain('distributeDocument');
  });

  it('weighs the factors as the round’s settings say, changed with a reason', async () => {
    const round = await story.openedRound(world);
    const { office } = world;
    await office.post(`${round.path}/settings/QUOTA_WEIGHT_WORKERS`, { value: 70, reason: '职工集中' }).expect(200);
    const { factors, settings } = (await office.get(round.path).expect(200)).body;
    expect(factors.find(({ code }: { code: string }) => code === 'WORKERS').weight).toBe(70);
    expect(settings.find(({ key }: { key: string }) => key === 'QUOTA_WEIGHT_WORKERS')).toMatchObject({ value: 70, reason: '职工集中' });
    await office.post(`/campaigns/${round.roundId}/settings/QUOTA_WEIGHT_WORKERS`, { value: 10, reason: '示例' }).expect(404);
    await office.get(`/campaigns/${round.roundId}`).expect(404);
  });
});

describe('the call', () => {
  it('is a page to print with version and code, for who reads the round', async () => {
    const round = await story.calledRound(world);
    const [call] = (await world.office.get(round.path).expect(200)).body.documents;
    const { text } = await world.office.get(`${round.path}/documents/${call.issued}/${call.round}`).expect(200);
    expect(text).toContain(`第 1 版　校验码 ${call.document.printings[0].checkCode}`);
    expect(text).toContain(`<p class="number">${call.document.number}</p>`);
    await world.office.get(`${round.path}/documents/announcements/1`).expect(404);
    await round.unit.get(`${round.path}/documents/calls/1`).expect(403);
  });
});

describe('推荐', () => {
  it('is the unit’s own, within its window, its quota and once for each person', async () => {
    const round = await story.calledRound(world);
    const { unit, otherUnit, unitId, otherId } = round;
    const { body } = await unit.get('/unit-selections').expect(200);
    expect(body.items).toEqual([expect.objectContaining({ organizationId: unitId, places: 2, counted: 0 })]);
    await story.studied(round, unit, unitId);
    await story.filed(round, unit, unitId, 11);
    await otherUnit.get(round.unitPath(unitId)).expect(404);
    await story.studied(round, otherUnit, otherId);
    await expect(story.filed(round, otherUnit, otherId, 11)).rejects.toThrow('CANDIDATE_ELSEWHERE');
    await story.filed(round, unit, unitId, 12);
    await expect(story.filed(round, unit, unitId, 13)).rejects.toThrow('QUOTA_EXCEEDED');
    expect((await world.office.get(round.path).expect(200)).body.counts).toEqual({ recommended: 2, passed: 0 });
    await setClock(world.api, '2026-05-01T00:00:00+08:00');
    const late = await unit.post(`${round.unitPath(unitId)}/candidates`, await story.candidate(round, unit, 14));
    expect(codes(late)).toEqual(['WINDOW_PASSED']);
  });

  it('keeps the proof of the unit’s own display where the papers are saved again without it, for the office to read', async () => {
    const round = await story.calledRound(world);
    const { unit, unitId, unitPath, caseId } = round;
    const path = unitPath(unitId);
    const fileId = await upload(unit, caseId, 'RECOMMENDATION_PAPER');
    await unit.put(path, { version: 0, shown: { from: '2026-04-02', to: '2026-04-08', fileId } }).expect(200);
    await unit.put(path, { version: 1, shown: { from: '2026-04-02', to: '2026-04-09' } }).expect(200);
    const { shown } = (await world.office.get(path).expect(200)).body;
    expect(shown).toEqual({ from: '2026-04-02', to: '2026-04-09', fileId });
    await world.office.get(`/files/${fileId}`).expect(200);
    const other = await upload(unit, caseId, 'RECOMMENDATION_PAPER');
    await unit.put(path, { version: 2, shown: { from: '2026-04-02', to: '2026-04-09', fileId: other } }).expect(200);
    expect((await unit.get(path).expect(200)).body.shown.fileId).toBe(other);
  });

  it('wants the print signed as the form stands', async () => {
    const round = await story.calledRound(world);
    const { unit, unitId, unitPath } = round;
    await story.studied(round, unit, unitId);
    const form = await story.candidate(round, unit, 21);
    const { candidateId } = (await unit.post(`${unitPath(unitId)}/candidates`, form).expect(201)).body;
    const path = `${unitPath(unitId)}/candidates/${candidateId}`;
    const before = await story.codeOn(unit, path);
    await unit.put(path, { ...form, version: 1, post: '示例技师' }).expect(200);
    const formFileId = await upload(unit, round.caseId, 'CANDIDATE_FORM');
    expect(codes(await unit.post(`${path}/filing`, { version: 2, formFileId, formCode: before }))).toEqual(['FORM_OUTDATED']);
    expect(codes(await unit.post(`${path}/filing`, { version: 1, formFileId, formCode: before }))).toEqual(['CONFLICT_CANDIDATE']);
    const code = (await story.codeOn(unit, path)).toLowerCase();
    await unit.post(`${path}/filing`, { version: 2, formFileId, formCode: code }).expect(200);
  });

  it('refuses who may not apply, and lists everything that is missing', async () => {
    const round = await story.calledRound(world);
    const { unit, unitId, unitPath } = round;
    const form = await story.candidate(round, unit, 31, { evidence: [], attested: [], frontLine: [], declared: ['DISHONEST'] });
    const { candidateId } = (await unit.post(`${unitPath(unitId)}/candidates`, form).expect(201)).body;
    const path = `${unitPath(unitId)}/candidates/${candidateId}`;
    const formFileId = await upload(unit, round.caseId, 'CANDIDATE_FORM');
    const answer = await unit.post(`${path}/filing`, { version: 1, formFileId, formCode: await story.codeOn(unit, path) });
    expect(codes(answer)).toEqual([
      ...story.FORCES.map((force) => `EVIDENCE_MISSING_${force}`),
      ...['STUDY_MISSING', 'REPORT_MISSING', 'NOT_ATTESTED_POLITICAL', 'NOT_ATTESTED_CONTRIBUTION'],
      ...['CONDITION_FRONT_LINE_YEARS', 'CONDITION_DISHONEST'],
    ]);
    for (const { message } of answer.body.errors) expect(message).not.toMatch(/^[A-Z_]+$/);
  });

  it('keeps personal numbers encrypted, shows masks, and tells the history digests alone', async () => {
    const round = await story.calledRound(world);
    const { unit, unitId, caseId } = round;
    await story.studied(round, unit, unitId);
    const { path } = await story.filed(round, unit, unitId, 41);
    const number = idNumber(41);
    const page = await unit.get(path).expect(200);
    expect(page.body).toMatchObject({ idNumberMask: `150502********${number.slice(-4)}`, phoneMask: '139****0000' });
    const rows = await world.api.source.query('select row_to_json(k)::text as row from app.candidate k where case_id = $1', [caseId]);
    const events = await world.api.source.query('select event::text as row from audit.audit_event where case_id = $1', [caseId]);
    for (const text of [page.text, ...rows.map((r: { row: string }) => r.row), ...events.map((e: { row: string }) => e.row)])
      expect(text).not.toContain(number);
    expect(events.map((e: { row: string }) => e.row).join()).not.toContain('示例人41');
    await world.auditor.get(path).expect(200);
    expect((await world.auditor.get(`${path}/form`)).status).toBe(403);
  });

  it('is ranked by the unit, and taken back with a reason', async () => {
    const round = await story.calledRound(world);
    const { unit, unitId, unitPath } = round;
    await story.studied(round, unit, unitId);
    const [first, second] = [await story.filed(round, unit, unitId, 51), await story.filed(round, unit, unitId, 52)];
    await unit.post(`${unitPath(unitId)}/ranking`, { candidateIds: [second.id, first.id] }).expect(200);
    expect(codes(await unit.post(`${unitPath(unitId)}/ranking`, { candidateIds: [second.id] }))).toEqual(['RANKING_INCOMPLETE']);
    await unit.post(`${first.path}/withdrawal`, { version: first.version, reason: '本人放弃' }).expect(200);
    const { candidates, counted } = (await unit.get(unitPath(unitId)).expect(200)).body;
    expect(candidates.map(({ id, status }: Record<string, string>) => [id, status])).toEqual([
      [second.id, 'FILED'],
      [first.id, 'WITHDRAWN'],
    ]);
    expect(counted).toBe(1);
  });
});

describe('形式审查', () => {
  it('passes, returns with a day and rejects with the clause, item by item', async () => {
    const { round, people } = await story.reviewedRound(world);
    const { office } = world;
    const [first, second] = people as [(typeof people)[0], (typeof people)[0]];
    expect(codes(await office.post(`${round.path}/review-end`, {}))).toEqual(['REVIEW_INCOMPLETE']);
    await round.unit.post(`${first.path}/review`, { version: first.version, verdict: 'PASS', items: story.items() }).expect(403);
    const lacking = {
      version: first.version,
      verdict: 'RETURN',
      items: story.items({ FORM: 'LACKING' }),
      reason: '缺单位公章',
      dueOn: '2026-05-08',
    };
    await office.post(`${first.path}/review`, lacking).expect(200);
    const failing = {
      version: second.version,
      verdict: 'REJECT',
      items: story.items({ FRONT_LINE_YEARS: 'FAILS' }),
      reason: '不在一线',
      failed: 'FRONT_LINE_YEARS',
    };
    await office.post(`${second.path}/review`, failing).expect(200);
    expect((await office.get(second.path).expect(200)).body).toMatchObject({
      review: 'REJECTED',
      reviewClause: '004/第三条',
      reviewReason: '不在一线',
    });
    const formFileId = await upload(round.unit, round.caseId, 'CANDIDATE_FORM');
    const formCode = await story.codeOn(round.unit, first.path);
    await round.unit.post(`${first.path}/filing`, { version: first.version + 1, formFileId, formCode }).expect(200);
    const pass = { version: first.version + 2, verdict: 'PASS', items: story.items() };
    await office.post(`${first.path}/review`, pass).expect(200);
    await office.post(`${round.path}/review-end`, {}).expect(200);
    await story.attend(round);
    expect((await office.get(round.path).expect(200)).body).toMatchObject({
      stage: 'EXPERT_SCORING',
      counts: { recommended: 1, passed: 1 },
    });
  });
});

describe('征求意见', () => {
  it('is off until the round seeks it; then it may be answered later than the person passes, and the unit never sees it', async () => {
    const { round, people } = await story.reviewedRound(world);
    const { office } = world;
    const [{ path, version }] = people as [(typeof people)[0]];
    const asked = { version, body: '示例纪检机关', askedOn: '2026-05-01', dueOn: '2026-05-06' };
    expect(codes(await office.post(`${path}/opinion`, asked))).toEqual(['OPINIONS_NOT_SOUGHT']);
    expect((await office.get(path).expect(200)).body.opinions).toBeNull();
    await office.post(`${round.path}/settings/SEEK_OPINIONS`, { value: true, reason: '核实第四条所列情形' }).expect(200);
    await round.unit.post(`${path}/opinion`, asked).expect(403);
    await office.post(`${path}/opinion`, asked).expect(200);
    const pass = (seen: number) => office.post(`${path}/review`, { version: seen, verdict: 'PASS', items: story.items() });
    await pass(version + 1).expect(200);
    const openOn = async (client: typeof office) => (await client.get(round.path).expect(200)).body.openOpinions;
    const awaited = { name: '示例人1', organizationId: round.unitId, body: '示例纪检机关', askedOn: '2026-05-01', dueOn: '2026-05-06' };
    expect(await openOn(office)).toEqual([expect.objectContaining(awaited)]);
    const issuers = await world.api.as(await world.api.person({ role: 'BODY', organizationId: round.issuerId }));
    expect(await openOn(issuers)).toEqual([]);
    const foreign = await upload(office, round.caseId, 'CANDIDATE_FORM');
    const answered = (fileId: string) => ({
      ...asked,
      version: version + 2,
      answer: { on: '2026-05-01', text: '示例答复：未发现问题', fileId },
    });
    expect(codes(await office.post(`${path}/opinion`, answered(foreign)))).toEqual(['FILE_NOT_OF_CASE']);
    const fileId = await upload(office, round.caseId, 'OPINION_REPLY');
    await office.post(`${path}/opinion`, answered(fileId)).expect(200);
    const { body, askedOn, dueOn, answer } = answered(fileId);
    expect((await office.get(path).expect(200)).body.opinions).toEqual([{ body, askedOn, dueOn, answer }]);
    const own = await round.unit.get(path).expect(200);
    expect([own.body.opinions, own.text.includes('示例纪检机关'), own.text.includes('示例答复')]).toEqual([null, false, false]);
    expect((await round.unit.get(`/files/${fileId}`)).status).toBe(404);
    expect(await openOn(office)).toEqual([]);
  });
});

describe('党组会议', () => {
  it('opens the notice of those whom it approved, and nobody is announced before it is over', async () => {
    const { round, people } = await story.reviewedRound(world);
    const { office, api } = world;
    for (const { path, version } of people)
      await office.post(`${path}/review`, { version, verdict: 'PASS', items: story.items() }).expect(200);
    await office.post(`${round.path}/review-end`, {}).expect(200);
    await story.attend(round);
    const ids = people.map(({ id }) => id);
    const ranking = ids.map((candidateId, index) => ({ candidateId, total: `${90 - index}.00`, rank: index + 1, joint: false }));
    await api.source.query('insert into app.selection_scoring (case_id, opened_at, experts, ranking) values ($1, app.now(), $2, $3)', [
      round.caseId,
      ['E1', 'E2', 'E3'],
      JSON.stringify(ranking),
    ]);
    await story.attend(round);
    await story.attend(round);
    const held = {
      on: '2026-05-01',
      place: '示例会议室',
      chair: '示例主持',
      present: ['E1', 'E2'],
      agenda: ['名单'],
      discussion: '逐人讨论',
    };
    await office.post(`${round.path}/meeting`, held).expect(200);
    await story.onPaper(round, 'suggestList', { suggested: ids.map((candidateId) => ({ candidateId })) });
    await story.attend(round);
    const party = { meeting: { year: 2026, seq: 8 }, on: '2026-05-01' };
    expect(codes(await office.post(`${round.path}/list-approval`, party).expect(422))).toEqual(['PARTY_GROUP_DECISION_NEEDED']);
    await story.onPaper(round, 'approveList', party);
    await story.attend(round);
    const view = (await office.get(round.path).expect(200)).body;
    expect([view.stage, view.decisions[0].approved.map(({ name }: { name: string }) => name)]).toEqual(['NOTICE', ['示例人1', '示例人2']]);
    expect(view.meetings[0].balance.checks[0]).toMatchObject({ key: 'ABOUT_TARGET', found: 2, of: 2, binding: false });
    expect(view.waiting.map(({ refusals }: { refusals: { code: string }[] }) => refusals[0]?.code)).toEqual([
      'NOTICE_NOT_POSTED',
      'NOTICE_NOT_POSTED',
    ]);
    const [notice] = await api.source.query("select state from app.work_case where kind = 'notice' and state->'owner'->>'id' = $1", [
      round.caseId,
    ]);
    expect(notice.state.approved.map(({ name, unit, post }: Record<string, string>) => [name, unit, post])).toEqual([
      ['示例人1', '示例企业', '示例工'],
      ['示例人2', '示例企业', '示例工'],
    ]);
  });
});
