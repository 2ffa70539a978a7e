// 优秀组织奖 over HTTP: filled in by units within the window, reviewed row by row, ruled on once, proposed, approved, recomputed (003/附4).
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { fullAnswers } from '@jiangcheng/domain/org-award/rubric.fixture';
import type { Answers } from '@jiangcheng/domain/org-award/answers';
import { recompute } from '../../../tools/recompute/recompute.ts';
import type { Client } from '../../support/client.ts';
import { upload } from '../hostile/support/files.ts';
import { attend } from '../hostile/support/story.ts';
import { newOrganization, openWorld, setClock, type Play, type World } from '../hostile/support/world.ts';

const YOUTH: Play = {
  campaign: { regulation: '003', edition: '2020', year: 2020 },
  ...{ now: '2020-11-20T10:00:00+08:00', today: '2020-11-20', firstDay: '2020-11-01', endedOn: '2020-11-02', trades: [] },
};
const KINDS = ['BRIEFING', 'PRESS_RELEASE', 'PHOTOS', 'VIDEO', 'RESULTS', 'HONOUR_CANDIDATES'];
const GROWTH = (thisYear: number): Answers => ({ B7: { kind: 'GROWTH', lastYear: 100, thisYear } });

interface Unit {
  organizationId: string;
  client: Client;
}

let world: World;
let windowId: string;
let awardId: string;
let head: Client;
let first: Unit;
let second: Unit;
let silent: Unit;

async function newUnit(name: string): Promise<Unit> {
  const organizationId = await newOrganization(world.admin, name);
  const client = await world.api.as(
    await world.api.person({ role: 'TEAM_UNIT', organizationId, name: `测试${name}`, email: `unit-${organizationId}@example.invalid` }),
  );
  return { organizationId, client };
}

const packagePath = ({ organizationId }: Unit): string => `/collections/${windowId}/units/${organizationId}`;
const formPath = (unit: Unit): string => `${packagePath(unit)}/assessment`;
const versionOf = async (unit: Unit): Promise<number> =>
  ((await unit.client.get(packagePath(unit)).expect(200)).body as { version: number }).version;
const fill = async (unit: Unit, answers: Answers, evidence: object = {}, client = unit.client) =>
  client.put(formPath(unit), { version: await versionOf(unit), answers, evidence });
const codesOf = ({ body }: { body: { errors?: { code: string; field: string | null }[] } }): string[] =>
  (body.errors ?? []).map(({ code, field }) => `${code} ${field ?? ''}`.trim());

/** All but the 自评表: the results as a file, words for the rest. */
async function layRest(unit: Unit): Promise<void> {
  const fileId = await upload(unit.client, windowId, 'PACKAGE_ITEM');
  for (const kind of KINDS) {
    const item = kind === 'RESULTS' ? { fileIds: [fileId], none: null } : { fileIds: [], none: '本单位没有此类材料' };
    await unit.client.put(`${packagePath(unit)}/items/${kind}`, { version: await versionOf(unit), ...item }).expect(200);
  }
}
const handIn = async (unit: Unit) => unit.client.post(`${packagePath(unit)}/hand-in`, { version: await versionOf(unit) });

beforeAll(async () => {
  world = await openWorld({}, YOUTH);
  head = await world.api.as(await world.api.person({ role: 'OFFICE_HEAD', name: '测试负责人' }));
  first = await newUnit('示例甲盟团委');
  second = await newUnit('示例乙盟团委');
  silent = await newUnit('示例丙盟团委');
  const organizationIds = [first, second, silent].map(({ organizationId }) => organizationId);
  const opened = { campaignId: world.campaignId, plan: 'FINAL_PACKAGE', dueOn: '2020-11-30', organizationIds };
  windowId = (await world.office.post('/collections', opened).expect(201)).body.caseId;
  await attend(world, windowId);
});
afterAll(() => world.close());

describe('the 自评表 of a unit', () => {
  it('is asked for with the package, by a mail that leads to the page of that unit', async () => {
    const mails = await world.api.source.query(
      "select variables->>'link' as link from app.outgoing_mail where kind = 'package-asked' order by variables->>'link'",
    );
    expect(mails.map(({ link }: { link: string }) => link)).toEqual([first, second, silent].map(packagePath).sort());
  });

  it('is the whole table, of which a draft may leave rows open', async () => {
    const saved = await fill(first, { A1: { kind: 'JUDGED', points: '3.5' }, C1: { kind: 'COUNT', counts: { workers: 20 } } });
    expect(saved.status).toBe(200);
    const { form, scores, open, total, editable } = (await first.client.get(formPath(first)).expect(200)).body;
    expect([form.sections.length, form.rows.length, open.length, total, editable]).toEqual([6, 19, 17, null, true]);
    expect(scores.map(({ code, points, uncapped }: Record<string, string>) => `${code} ${points} ${uncapped}`)).toEqual([
      'A1 3.5 3.5',
      'C1 12.0 20.0',
    ]);
  });

  it('is refused row by row, and stays as it was', async () => {
    const wrong = await fill(first, { A1: { kind: 'JUDGED', points: '5' }, B1: { kind: 'COUNT', counts: { nationalTrades: 4 } } });
    expect([wrong.status, codesOf(wrong)]).toEqual([422, ['MARK_OUT_OF_RANGE answers.A1', 'ANSWER_COUNT_TOO_HIGH answers.B1']]);
    const foreign = await fill(first, {}, { A1: ['00000000-0000-7000-8000-000000000009'] });
    expect(codesOf(foreign)).toEqual(['FILE_NOT_OF_CASE evidence']);
    expect((await first.client.get(formPath(first))).body.open.length).toBe(17);
  });

  it('is nobody’s but the unit’s and the office’s, and the auditor’s to read', async () => {
    expect((await second.client.get(formPath(first))).status).toBe(404);
    expect((await fill(first, {}, {}, second.client)).status).toBe(404);
    expect((await world.auditor.get(formPath(first)).expect(200)).body.editable).toBe(false);
    expect((await fill(first, {}, {}, world.auditor)).status).toBe(403);
  });

  it('stands for the paper in the package once every row is filled in, with its proofs', async () => {
    await layRest(first);
    expect(codesOf(await handIn(first))).toEqual(['ITEM_MISSING SELF_ASSESSMENT']);
    const proof = await upload(first.client, windowId, 'PACKAGE_ITEM', { name: '组委会文件.pdf' });
    await fill(first, { ...fullAnswers, ...GROWTH(125) }, { A1: [proof] });
    expect((await handIn(first)).status).toBe(200);
    const { evidence, scores } = (await world.office.get(formPath(first)).expect(200)).body;
    expect(evidence.A1).toMatchObject([{ id: proof, name: '组委会文件.pdf' }]);
    expect(scores.find(({ code }: { code: string }) => code === 'B7')).toMatchObject({ points: null, clause: 'rules §9-6' });
    expect((await first.client.raw('get', `/api/v1/files/${proof}`)).status).toBe(200);
    expect((await second.client.raw('get', `/api/v1/files/${proof}`)).status).toBe(404);
  });

  it('may be filled in by the office for a unit that does not log in (代填)', async () => {
    await layRest(second);
    await fill(second, { ...fullAnswers, ...GROWTH(120) }, {}, world.office);
    expect((await handIn(second)).status).toBe(200);
    const { events } = (await world.auditor.get(`/cases/${windowId}/history`).expect(200)).body;
    expect(events.filter(({ type }: { type: string }) => type === 'ASSESSMENT_SAVED').at(-1)).toMatchObject({
      sentence: expect.stringContaining('19/19'),
      enteredBy: '测试办公室甲',
    });
  });
});

describe('the award', () => {
  const begin = () => world.office.post('/org-awards', { collectionId: windowId });

  it('begins when the window is checked to its end, once, with those who handed in the form', async () => {
    expect((await begin()).body).toMatchObject({ status: 422, code: 'WINDOW_NOT_CHECKED' });
    await setClock(world.api, '2020-12-01T09:00:00+08:00');
    for (let turn = 0; turn < 8; turn += 1) await attend(world, windowId);
    for (const unit of [first, second])
      await world.office.post(`${packagePath(unit)}/acceptance`, { version: await versionOf(unit) }).expect(200);
    await world.office.post(`/collections/${windowId}/conclusion`, {}).expect(200);
    awardId = (await begin().expect(201)).body.caseId;
    expect((await begin()).body).toMatchObject({ status: 409, code: 'ORG_AWARD_EXISTS' });
    await attend(world, awardId);
    const award = (await world.auditor.get(`/org-awards/${awardId}`).expect(200)).body;
    expect([award.stage, award.units.map(({ name, outside }: Record<string, string>) => `${name} ${outside}`).sort()]).toEqual([
      'REVIEW',
      ['示例乙盟团委 NOT_REVIEWED', '示例甲盟团委 NOT_REVIEWED'],
    ]);
    expect(award.actions).toEqual([]);
  });

  it('begins anew on the same window once it was withdrawn', async () => {
    await world.office.post(`/org-awards/${awardId}/withdrawal`, { reason: '示例：开办有误。' }).expect(200);
    awardId = (await begin().expect(201)).body.caseId;
    await attend(world, awardId);
    expect((await world.auditor.get(`/org-awards/${awardId}`).expect(200)).body).toMatchObject({
      stage: 'REVIEW',
      number: expect.stringMatching(/-A2$/),
    });
    expect((await begin()).body).toMatchObject({ status: 409, code: 'ORG_AWARD_EXISTS' });
  });

  const review = (unit: Unit, version: number, answers: Answers, reasons: object = {}, client = world.office) =>
    client.put(`/org-awards/${awardId}/units/${unit.organizationId}`, { version, answers, reasons });
  const propose = (count: number) => world.office.post(`/org-awards/${awardId}/proposal`, { count });

  it('is reviewed row by row with a reason for each difference, both columns kept', async () => {
    expect(codesOf(await propose(1).expect(422))).toEqual(['UNITS_UNREVIEWED']);
    const lower: Answers = { ...fullAnswers, ...GROWTH(125), A3: { kind: 'JUDGED', points: '2' } };
    expect(codesOf(await review(first, 0, lower))).toEqual(['REVIEW_REASON_MISSING reasons.A3']);
    await review(first, 0, lower, { A3: '只召开一次会议' }).expect(200);
    expect((await review(first, 0, lower, { A3: '重复' })).body).toMatchObject({ status: 409, code: 'CONFLICT_REVIEW' });
    expect((await review(first, 1, lower, {}, world.auditor)).status).toBe(403);
    expect((await review(silent, 0, lower)).status).toBe(404);
    await review(second, 0, { ...fullAnswers, ...GROWTH(120) }).expect(200);
    const side = (await world.auditor.get(`/org-awards/${awardId}/units/${first.organizationId}`).expect(200)).body;
    expect([side.editable, side.differences, side.reviewed.reasons, side.reviewed.by]).toEqual([
      false,
      [{ code: 'A3', difference: '-2.0' }],
      { A3: '只召开一次会议' },
      '测试办公室甲',
    ]);
  });

  it('waits for one ruling on the tier that the table skips, which then holds for all (rules §9-6)', async () => {
    expect(codesOf(await propose(1).expect(422))).toEqual(['RUBRIC_GAP_NOT_RULED']);
    const { gap } = (await world.office.get(`/org-awards/${awardId}`)).body;
    expect(gap).toEqual({ points: null, needed: true, clause: 'rules §9-6' });
    const rule = (value: string) =>
      world.office.post(`/campaigns/${world.campaignId}/settings/RUBRIC_GAP_SCORE`, { value, reason: '示例：取中间值' });
    await rule('7').expect(422);
    await rule('5').expect(200);
    const { units } = (await world.office.get(`/org-awards/${awardId}`)).body;
    expect(
      units.map((unit: Record<string, unknown>) => [unit['name'], unit['rank'], unit['self'], unit['reviewed'], unit['difference']]),
    ).toEqual([
      ['示例乙盟团委', 1, '109.0', '109.0', '0.0'],
      ['示例甲盟团委', 2, '110.0', '108.0', '-2.0'],
    ]);
  });

  it('is recomputed without the service to the same sums and ranks', async () => {
    const file = await world.auditor.get(`/org-awards/${awardId}/recompute`).expect(200);
    const [item] = recompute(JSON.stringify(file.body)).items;
    const ranking = item?.kind === 'self-assessment' ? item.ranking.map(({ id, rank, total }) => [id, rank, total]) : [];
    expect(ranking).toEqual([
      ['示例乙盟团委', 1, '109.0'],
      ['示例甲盟团委', 2, '108.0'],
    ]);
  });

  it('is proposed by the office, and returned by its head with a reason', async () => {
    expect(codesOf(await propose(3).expect(422))).toEqual(['AWARD_COUNT_CUTS count']);
    await propose(1).expect(200);
    await attend(world, awardId);
    expect(codesOf(await world.office.post(`/org-awards/${awardId}/approval`, {}).expect(422))).toEqual(['HEAD_DECIDES']);
    const { items } = (await head.get('/tasks').expect(200)).body as { items: { kind: string; href: string }[] };
    expect(items.filter(({ kind }) => kind === 'APPROVE_ORG_AWARD').map(({ href }) => href)).toEqual([`/org-awards/${awardId}`]);
    await head.post(`/org-awards/${awardId}/return`, { reason: '请再核一次甲盟' }).expect(200);
    await attend(world, awardId);
    expect((await world.office.get(`/org-awards/${awardId}`)).body).toMatchObject({ stage: 'REVIEW', round: 2 });
  });

  it('never awards a unit under a veto', async () => {
    const vetoed: Answers = { ...fullAnswers, ...GROWTH(120), V1: { kind: 'VETO', holds: true } };
    await review(second, 1, vetoed, { V1: '发生安全事故' }).expect(200);
    expect(codesOf(await propose(2).expect(422))).toEqual(['AWARD_COUNT_CUTS count']);
    await propose(1).expect(200);
    await attend(world, awardId);
    const { proposals } = (await world.office.get(`/org-awards/${awardId}`)).body;
    expect(proposals[1].units.map((unit: Record<string, unknown>) => [unit['name'], unit['awarded'], unit['outside']])).toEqual([
      ['示例甲盟团委', true, null],
      ['示例乙盟团委', false, 'VETOED'],
    ]);
  });

  it('is approved on paper: signed by another than who proposed, entered by two clerks', async () => {
    const register = async (signer: string) => {
      const fileId = await upload(world.office, awardId, 'PAPER_DECISION');
      const decider = { name: signer, post: '负责人', body: '示例组委会' };
      const paper = { caseId: awardId, kind: 'PAPER', act: 'approveAwards', input: {}, decider, decidedOn: '2020-12-01', fileId };
      return world.office.post('/paper-decisions', paper);
    };
    const settle = async (signer: string) => {
      const { id } = (await register(signer)).body as { id: string };
      return world.second.post(`/paper-decisions/${id}/settlement`, { verdict: 'CONFIRM' });
    };
    expect(codesOf(await settle('测试办公室甲'))).toEqual(['FOUR_EYES']);
    expect((await settle('测试主任')).status).toBe(200);
    const award = (await world.office.get(`/org-awards/${awardId}`)).body;
    expect([award.approved.name, award.actions]).toEqual(['测试主任', []]);
    expect((await review(first, 1, fullAnswers)).body.code).toBe('STAGE_NOT_OPEN');
  });

  it('is told by mail to each unit that filed a form, with its own score, once', async () => {
    const mails = await world.api.source.query(
      `select kind, to_name as "to", variables->>'score' as score, variables->>'organization' as unit, variables->>'link' as link
       from app.outgoing_mail where case_id = $1 order by kind`,
      [awardId],
    );
    expect(mails).toEqual([
      { kind: 'org-award-none', to: '测试示例乙盟团委', score: '109.0', unit: '示例乙盟团委', link: formPath(second) },
      { kind: 'org-award-won', to: '测试示例甲盟团委', score: '108.0', unit: '示例甲盟团委', link: formPath(first) },
    ]);
  });

  it('tells each unit its own result and no other', async () => {
    const resultOf = async (unit: Unit) => (await unit.client.get(formPath(unit)).expect(200)).body.result;
    expect([await resultOf(first), await resultOf(second)]).toEqual([
      { rank: 1, total: '108.0', awarded: true },
      { rank: null, total: '109.0', awarded: false },
    ]);
    expect((await first.client.get(`/org-awards/${awardId}`)).status).toBe(403);
  });

  it('has a history that is whole and in words', async () => {
    const { verified, events } = (await world.auditor.get(`/cases/${awardId}/history`).expect(200)).body;
    expect(verified).toBe(true);
    expect(
      events
        .filter(({ sentence, type }: Record<string, string>) => sentence?.includes(type ?? ''))
        .map(({ type }: { type: string }) => type),
    ).toEqual([]);
    const approved = events.find(({ type }: { type: string }) => type === 'ORG_AWARD_APPROVED');
    expect(approved).toMatchObject({ decidedBy: { name: '测试主任' }, enteredBy: '测试办公室甲', confirmedBy: '测试办公室乙' });
  });
});
