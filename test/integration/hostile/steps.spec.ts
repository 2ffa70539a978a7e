// Steps skipped, repeated, or taken by the wrong person (hardening.md §4: 80, 81; I3, I14).
import { randomUUID } from 'node:crypto';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { attend, contestAt, handIn, reportOf, type Contest } from './support/story.ts';
import { digestOf, expectRefusal } from './support/unchanged.ts';
import { openWorld, setClock, TODAY, type World } from './support/world.ts';

let world: World;
beforeAll(async () => {
  world = await openWorld();
});
afterAll(() => world.close());

const RETURN = { reasonCode: 'OTHER', text: '示例' };

describe('a step', () => {
  it('is not taken before its turn', async () => {
    const { path, organizer } = await contestAt(world, 'PREPARATION');
    const early: [string, object][] = [
      ['end-declaration', { lastScoredOn: '2025-06-29' }],
      ['end-day-confirmation', {}],
      ['end-day-correction', { lastScoredOn: '2025-06-29', reason: '示例' }],
      ['receipt-confirmation', {}],
      ['originals', { receivedOn: TODAY }],
      ['late-admission', { reason: '示例' }],
      ['confirmation', {}],
      ['return', RETURN],
    ];
    for (const [act, body] of early)
      await expectRefusal(world.api, world.office.post(`${path}/${act}`, body), { status: 422, code: 'STAGE_NOT_OPEN' });
    await expectRefusal(world.api, organizer.post(`${path}/score-report/hand-in`, { draftVersion: 1 }), { status: 404, code: 'NOT_FOUND' });
    const release = world.office.post(`${path}/release`);
    await expectRefusal(world.api, release, {
      status: 422,
      code: 'ORGANIZERS_MISSING',
      errors: ['ORGANIZERS_MISSING', 'CHIEF_JUDGE_MISSING', 'DATES_MISSING'],
    });
  });

  it('to the office is not the hand-in, and the organizer does not confirm', async () => {
    const { path, organizer } = await contestAt(world, 'OFFICE_REVIEW');
    await expectRefusal(world.api, organizer.post(`${path}/confirmation`), { status: 403, code: 'FORBIDDEN' });
    await expectRefusal(world.api, organizer.post(`${path}/return`, RETURN), { status: 403, code: 'FORBIDDEN' });
    // The office may hand it in from its paper alone.
    await expectRefusal(world.api, world.office.post(`${path}/score-report/hand-in`, { draftVersion: 1 }), {
      status: 422,
      code: 'ORGANIZER_DECIDES',
    });
    const draft = organizer.put(`${path}/score-report/draft`, { version: 1, entries: [] });
    await expectRefusal(world.api, draft, { status: 422, code: 'STAGE_NOT_OPEN' });
    await expectRefusal(world.api, world.office.post(`${path}/return`, { ...RETURN, reasonCode: 'BECAUSE' }), {
      status: 422,
      code: 'REASON_UNKNOWN',
    });
    await expectRefusal(world.api, world.office.post(`${path}/return`, { ...RETURN, correctionDays: 61 }), {
      status: 400,
      code: 'INPUT_INVALID',
    });
  });

  it('back is the organizer’s until the office has begun, in the round that he saw, and says what becomes of the clock', async () => {
    const { path, organizer, caseId } = await contestAt(world, 'OFFICE_REVIEW');
    const back = `${path}/score-report/withdrawal`;
    const reason = '漏报一名选手';
    await expectRefusal(world.api, world.office.post(back, { reason }), { status: 422, code: 'ORGANIZER_DECIDES' });
    await expectRefusal(world.api, organizer.post(back, { reason: ' ' }), { status: 400, code: 'INPUT_INVALID' });
    await expectRefusal(world.api, organizer.post(back, { reason, round: 2 }), { status: 422, code: 'ROUND_MOVED_ON' });
    const { actions } = (await organizer.get(path).expect(200)).body as { actions: { act: string; notes: { message: string }[] }[] };
    expect(actions.flatMap(({ act, notes }) => (act === 'withdraw' ? [notes.map(({ message }) => message)] : []))).toEqual([
      ['撤回后原报送期限继续计算，其间的时间一并计入，截止时间仍为 2025-07-11 24:00。'],
    ]);
    const { items } = (await world.office.get('/tasks?limit=200').expect(200)).body as { items: { id: string; caseId: string }[] };
    const task = `/tasks/${items.find((one) => one.caseId === caseId)?.id ?? ''}/verbs`;
    await world.office.post(task, { verb: 'claim' }).expect(200);
    await expectRefusal(world.api, organizer.post(back, { reason }), { status: 422, code: 'OFFICE_HAS_ACTED' });
    await world.office.post(task, { verb: 'release' }).expect(200);
    await organizer.post(back, { reason, round: 1 }).expect(200);
    await attend(world, caseId);
    expect((await organizer.get(path).expect(200)).body).toMatchObject({
      stage: 'SCORE_REPORT',
      round: 2,
      deadlines: [{ status: 'RUNNING' }],
    });
    const round = (await organizer.get(`${path}/score-report/rounds/1`).expect(200)).body as object;
    expect(round).toMatchObject({ review: 'WITHDRAWN', reviewReason: { label: '承办单位撤回', text: reason } });
  });

  it('of handing in names each thing that is missing, one by one', async () => {
    const contest = await contestAt(world, 'SCORE_REPORT');
    const prints = ['SCORE_SUMMARY_NOT_PRINTED', 'WINNER_INFO_NOT_PRINTED'];
    const send = () => contest.organizer.post(`${contest.path}/score-report/hand-in`, { draftVersion: 1 });
    await expectRefusal(world.api, send(), { status: 422, code: 'ENTRIES_MISSING', errors: ['ENTRIES_MISSING', ...prints] });
    const ready = await contestAt(world, 'READY');
    await expectRefusal(world.api, ready.organizer.post(`${ready.path}/score-report/hand-in`, { draftVersion: 9 }), {
      status: 422,
      code: 'DRAFT_CHANGED',
    });
    const { entries, version } = (await ready.organizer.get(`${ready.path}/score-report`)).body as {
      entries: { name: string; unit: string; key: string }[];
      version: number;
    };
    const changed = entries.map(({ key, name, unit }, index) => ({ key, name, unit, theory: '80', practice: String(80 - index) }));
    await ready.organizer.put(`${ready.path}/score-report/draft`, { version, entries: changed }).expect(200);
    const again = await expectRefusal(
      world.api,
      ready.organizer.post(`${ready.path}/score-report/hand-in`, { draftVersion: version + 1 }),
      { status: 422, code: prints[0] ?? '', errors: prints },
    );
    expect((again.body.errors as { params: object }[])[0]?.params).toMatchObject({ reason: 'CONTENT_CHANGED' });
  });

  it('of confirming is not the one’s who handed in', async () => {
    const both = await world.api.person({ role: 'ORGANIZER', organizationId: world.organizationId, name: '测试兼任' });
    const { accountId } = both;
    await world.admin.post(`/accounts/${accountId}/grants`, { role: 'OFFICE' }).expect(200);
    const filer = await world.api.as(both);
    const { path } = await contestAt(world, 'OFFICE_REVIEW', { organizer: filer });
    await expectRefusal(world.api, filer.post(`${path}/confirmation`), { status: 422, code: 'FOUR_EYES' });
    await expectRefusal(world.api, filer.post(`${path}/return`, RETURN), { status: 422, code: 'FOUR_EYES' });
    const tasks = (await filer.get('/tasks').expect(200)).body.items as { id: string; kind: string; href: string }[];
    const task = tasks.find(({ kind, href }) => kind === 'REVIEW' && href.startsWith(path));
    await expectRefusal(world.api, filer.post(`/tasks/${task?.id ?? ''}/decision`, { verb: 'CONFIRM', round: 1 }), {
      status: 422,
      code: 'FOUR_EYES',
    });
  });

  it('that two take at once is one’s; the other reads who and when', async () => {
    const { path } = await contestAt(world, 'OFFICE_REVIEW');
    const answers = await Promise.all([world.office.post(`${path}/confirmation`), world.second.post(`${path}/return`, RETURN)]);
    expect(answers.map(({ status }) => status).sort()).toEqual([200, 409]);
    const lost = answers.find(({ status }) => status === 409)?.body as { code: string; title: string };
    expect(lost.code).toBe('ALREADY_DECIDED');
    expect(lost.title).toMatch(/测试办公室[甲乙]/);
  });
});

describe('a review by its task', () => {
  let path: string;
  beforeAll(async () => {
    const contest = await contestAt(world, 'OFFICE_REVIEW');
    const [task] = await world.api.source.query("select id from app.task where case_id = $1 and kind = 'REVIEW'", [contest.caseId]);
    path = `/tasks/${task.id}/decision`;
  });

  it.each([
    [{ verb: 'CONFIRM', round: 1, opinion: '好\u0000' }],
    [{ verb: 'RETURN', round: 1, reasonCode: 'OTHER', text: '\u202e示例' }],
    [{ verb: 'RETURN', round: 1, reasonCode: 'OTHER', text: '   ' }],
    [{ verb: 'RETURN', round: 1, reasonCode: 'OTHER', text: '\ud800' }],
    [{ verb: 'RETURN', round: 1, reasonCode: '\ud800', text: '示例' }],
    [{ verb: 'DELETE', round: 1 }],
    [{ verb: 'CONFIRM', round: 1, reasonCode: 'OTHER' }],
    [{ verb: 'CONFIRM' }],
  ])('is not %j', async (body) => {
    await expectRefusal(world.api, world.office.post(path, body), { status: 400, code: 'INPUT_INVALID' });
  });
});

describe('a review of another round', () => {
  it('than the one that was seen is refused', async () => {
    const { path } = await contestAt(world, 'OFFICE_REVIEW');
    await expectRefusal(world.api, world.office.post(`${path}/confirmation`, { round: 2 }), { status: 422, code: 'ROUND_MOVED_ON' });
    await expectRefusal(world.api, world.office.post(`${path}/return`, { ...RETURN, round: 2 }), { status: 422, code: 'ROUND_MOVED_ON' });
    for (const round of [0, -1, 1.5, '1', null])
      await expectRefusal(world.api, world.office.post(`${path}/confirmation`, { round }), { status: 400, code: 'INPUT_INVALID' });
  });
});

describe('a key', () => {
  it('answers the same again however the case stands by then, and nothing happens twice', async () => {
    const contest = await contestAt(world, 'READY');
    const key = randomUUID();
    const { version } = await reportOf(contest);
    const send = (body: object) => contest.organizer.post(`${contest.path}/score-report/hand-in`, body, key);
    const first = await send({ draftVersion: version }).expect(200);
    await attend(world, contest.caseId);
    await world.office.post(`${contest.path}/return`, RETURN).expect(200);
    await attend(world, contest.caseId);
    const before = await digestOf(world.api);
    expect((await send({ draftVersion: version }).expect(200)).body).toEqual(first.body);
    expect(await digestOf(world.api)).toEqual(before);
    await expectRefusal(world.api, send({ draftVersion: version + 1 }), { status: 422, code: 'IDEMPOTENCY_KEY_REUSED' });
    await expectRefusal(world.api, contest.organizer.post(`${contest.path}/end-declaration`, { lastScoredOn: TODAY }, key), {
      status: 422,
      code: 'IDEMPOTENCY_KEY_REUSED',
    });
  });

  it('of another person tells nothing of the answer', async () => {
    const contest = await contestAt(world, 'READY');
    const key = randomUUID();
    await world.office.post(`${contest.path}/originals`, { receivedOn: TODAY }, key).expect(200);
    await expectRefusal(world.api, contest.organizer.post(`${contest.path}/originals`, { receivedOn: TODAY }, key), {
      status: 403,
      code: 'FORBIDDEN',
    });
  });

  it.each(['', 'x'.repeat(201), '钥匙', 'a b', 'a\tb'])('is not %j', async (key) => {
    const request = world.office.raw('post', '/api/v1/organizations').send({ name: '示例单位' });
    if (key !== '') request.set('Idempotency-Key', encodeHeader(key));
    const code = key === '' ? 'IDEMPOTENCY_KEY_MISSING' : 'IDEMPOTENCY_KEY_INVALID';
    await expectRefusal(world.api, request, { status: 400, code });
  });

  it('of fifty hand-ins at once gives one', async () => {
    const contest = await contestAt(world, 'READY');
    const { version } = await reportOf(contest);
    const key = randomUUID();
    const answers = await Promise.all(
      Array.from({ length: 50 }, () => contest.organizer.post(`${contest.path}/score-report/hand-in`, { draftVersion: version }, key)),
    );
    expect(new Set(answers.map(({ status, body }) => `${status} ${JSON.stringify(body)}`)).size).toBe(1);
    const [{ n }] = await world.api.source.query('select count(*)::int as n from app.score_report where case_id = $1', [contest.caseId]);
    expect(n).toBe(1);
  });
});

/** Header bytes as a hostile client may send them. */
const encodeHeader = (text: string): string => Buffer.from(text, 'utf8').toString('latin1');

describe('a late report', () => {
  it('needs its explanation; where late ones are refused, the office admits it first', async () => {
    const ready = await contestAt(world, 'READY');
    const refusing = await contestAt(world, 'READY');
    await setClock(world.api, '2025-09-01T10:00:00+08:00');
    const send = ({ organizer, path }: Contest, body: object) => organizer.post(`${path}/score-report/hand-in`, body);
    await expectRefusal(world.api, send(ready, { draftVersion: 1 }), { status: 422, code: 'LATE_EXPLANATION_MISSING' });
    await expectRefusal(world.api, send(ready, { draftVersion: 1, lateExplanation: ' \u3000' }), { status: 400, code: 'INPUT_INVALID' });
    await expectRefusal(world.api, world.office.post(`${ready.path}/late-admission`, { reason: '示例' }), {
      status: 422,
      code: 'NOTHING_TO_ADMIT',
    });
    await world.office.post(`/campaigns/${world.campaignId}/settings/LATE_SCORE_REPORT`, { value: 'REFUSE', reason: '示例' }).expect(200);
    await expectRefusal(world.api, send(refusing, { draftVersion: 1, lateExplanation: '示例' }), { status: 422, code: 'LATE_REFUSED' });
    await expectRefusal(world.api, refusing.organizer.post(`${refusing.path}/late-admission`, { reason: '示例' }), {
      status: 403,
      code: 'FORBIDDEN',
    });
    await world.office.post(`${refusing.path}/late-admission`, { reason: '示例' }).expect(200);
    await send(refusing, { draftVersion: 1, lateExplanation: '示例' }).expect(200);
    await expect(handIn(ready)).rejects.toThrow('422');
  });
});
