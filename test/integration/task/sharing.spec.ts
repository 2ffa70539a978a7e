import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import type { Client } from '../../support/client.ts';
import { attend, contestAt, type Contest } from '../hostile/support/story.ts';
import { ENDED_ON, openWorld, setClock, type World } from '../hostile/support/world.ts';
import { idsIn, personOf } from './task-room.ts';

let world: World;
let head: Client;
beforeAll(async () => {
  world = await openWorld();
  head = await world.api.as(await world.api.person({ role: 'OFFICE_HEAD', name: '测试主任' }));
});
afterAll(() => world.close());

const taskOf = async (contest: Contest, kind: string): Promise<string> => {
  const rows: { id: string }[] = await world.api.source.query(
    "select id from app.task where case_id = $1 and kind = $2 and status = 'OPEN'",
    [contest.caseId, kind],
  );
  return rows[0]?.id ?? '';
};
const codeOf = async (answer: Promise<{ status: number; body: { code?: string } }>): Promise<string> => {
  const { status, body } = await answer;
  return `${status} ${body.code ?? 'ok'}`;
};
const lastEvents = async (contest: Contest, n: number) => {
  const { body } = await world.auditor.get(`/cases/${contest.caseId}/history`).expect(200);
  expect(body.verified).toBe(true);
  return (body.events as { type: string; sentence: string; reason: { text: string } | null }[]).slice(-n);
};

describe('a task of the office', () => {
  it('is claimed by one of two who ask at once; the other is told by whom', async () => {
    const contest = await contestAt(world, 'PREPARATION');
    const id = await taskOf(contest, 'PREPARE');
    const answers = await Promise.all([world.office.post(`/tasks/${id}/claim`), world.second.post(`/tasks/${id}/claim`)]);
    expect(answers.map(({ status }) => status).sort()).toEqual([200, 409]);
    const winner = answers[0]?.status === 200 ? '测试办公室甲' : '测试办公室乙';
    expect(answers.find(({ status }) => status === 409)?.body).toMatchObject({ code: 'TASK_CLAIMED', title: `已由 ${winner} 认领。` });
    expect((await lastEvents(contest, 1))[0]).toMatchObject({
      type: 'TASK_CLAIMED',
      sentence: `${winner}（竞赛组委会办公室）认领“准备比赛”。`,
    });
  });

  it('is acted on by its claimer alone, until he puts it back or another takes it over with a reason', async () => {
    const contest = await contestAt(world, 'PREPARATION');
    const id = await taskOf(contest, 'PREPARE');
    const judge = { name: '示例裁判长', organization: '示例技师学院' };
    const acts = (client: Client) => codeOf(client.post(`${contest.path}/chief-judge`, judge));
    await world.office.post(`/tasks/${id}/claim`).expect(200);
    expect([await acts(world.second), await acts(world.office)]).toEqual(['422 TASK_CLAIMED', '200 ok']);
    const action = (await world.second.get(contest.path).expect(200)).body.actions.find(({ act }: { act: string }) => act === 'setDates');
    expect(action.refusals[0].message).toBe('已由 测试办公室甲 认领。');
    expect(await codeOf(world.second.post(`/tasks/${id}/release`))).toBe('422 NOT_CLAIMED_BY_YOU');
    expect(await codeOf(world.second.post(`/tasks/${id}/take-over`))).toBe('400 INPUT_INVALID');
    await world.second.post(`/tasks/${id}/take-over`, { reason: '示例：经办人外出' }).expect(200);
    expect([await acts(world.office), await acts(world.second)]).toEqual(['422 TASK_CLAIMED', '200 ok']);
    expect((await world.office.get(`/cases/${contest.caseId}/tasks`).expect(200)).body).toEqual({
      handler: '测试办公室乙',
      tasks: [{ id, kind: 'PREPARE', label: '准备比赛', round: 1, postName: null, claimedBy: '测试办公室乙', verbs: ['TAKE_OVER'] }],
    });
    await world.second.post(`/tasks/${id}/release`, { reason: '示例：改由他人' }).expect(200);
    expect(await acts(world.office)).toBe('200 ok');
    expect((await world.office.get(`/cases/${contest.caseId}/tasks`)).body.handler).toBe(null);
    expect((await lastEvents(contest, 3)).map(({ sentence }) => sentence)[1]).toBe('测试办公室乙（竞赛组委会办公室）放回“准备比赛”。');
  });

  it('may be claimed neither by others than those it is for, nor by who prepared what it looks at', async () => {
    const contest = await contestAt(world, 'HOLDING');
    await world.office.post(`${contest.path}/end-declaration`, { lastScoredOn: ENDED_ON }).expect(200);
    await attend(world, contest.caseId);
    const id = await taskOf(contest, 'CONFIRM_END_DAY');
    const claim = (client: Client) => codeOf(client.post(`/tasks/${id}/claim`));
    expect([await claim(world.office), await claim(world.organizer), await claim(world.auditor), await claim(world.second)]).toEqual([
      '422 FOUR_EYES',
      '404 NOT_FOUND',
      '403 FORBIDDEN',
      '200 ok',
    ]);
  });

  it('does not keep the office from filling in where an organizer’s clerk has claimed', async () => {
    const contest = await contestAt(world, 'HOLDING');
    await world.organizer.post(`/tasks/${await taskOf(contest, 'DECLARE_END')}/claim`).expect(200);
    expect(await codeOf(world.office.post(`${contest.path}/end-declaration`, { lastScoredOn: ENDED_ON }))).toBe('200 ok');
  });
});

describe('a post', () => {
  const body = (name: string, ...clients: Client[]) => ({
    name,
    members: clients.map((client, index) => ({ personId: personOf(client).personId, seat: index === 0 ? 'A' : 'B' })),
  });

  it('gets the tasks of its trade, which its people alone may do', async () => {
    const third = await world.api.as(await world.api.person({ role: 'OFFICE', name: '测试办公室丙' }));
    const tradeNo = world.nextTrade();
    const duties = [{ campaignId: world.campaignId, tradeNo }];
    const { body: post } = await head.post('/posts', { ...body('示例经办岗', world.office, world.second), duties }).expect(201);
    expect(post).toMatchObject({
      members: [
        { seat: 'A', name: '测试办公室甲' },
        { seat: 'B', name: '测试办公室乙' },
      ],
      openTasks: 0,
    });
    const { body: opened } = await world.office.post('/contests', { campaignId: world.campaignId, tradeNo }).expect(201);
    await attend(world, opened.caseId);
    const contest = { caseId: opened.caseId, path: `/contests/${opened.caseId}` } as Contest;
    const id = await taskOf(contest, 'PREPARE');
    const inTodo = async (client: Client) => (await idsIn(client, 'TODO')).includes(id);
    expect([await inTodo(world.office), await inTodo(world.second), await inTodo(third), await inTodo(head)]).toEqual([
      true,
      true,
      false,
      false,
    ]);
    const judge = { name: '示例裁判长', organization: '示例技师学院' };
    expect(await codeOf(third.post(`${contest.path}/chief-judge`, judge))).toBe('422 NOT_ON_POST');
    expect(await codeOf(world.second.post(`${contest.path}/chief-judge`, judge))).toBe('200 ok');
    expect(await codeOf(head.post(`/posts/${post.id}/closure`))).toBe('422 POST_HAS_TASKS');
  });

  it('has one A角, people of the office, a name and duties of its own', async () => {
    const tradeNo = world.nextTrade();
    const duties = [{ campaignId: world.campaignId, tradeNo }];
    const made = await head.post('/posts', { ...body('示例另一岗', world.office), duties }).expect(201);
    const asks = (given: object) => codeOf(head.post('/posts', given));
    expect(await asks({ ...body('示例岗甲', world.organizer) })).toBe('422 POST_MEMBER_NOT_OFFICE');
    expect(await asks({ ...body('示例另一岗', world.office) })).toBe('422 POST_EXISTS');
    expect(await asks({ ...body('示例岗乙', world.second), duties })).toBe('422 DUTY_TAKEN');
    expect(await asks({ ...body('示例岗丙', world.second), duties: [{ campaignId: world.campaignId, tradeNo: 99 }] })).toBe(
      '422 TRADE_UNKNOWN',
    );
    expect(await codeOf(world.organizer.post('/posts', body('示例岗丁', world.office)))).toBe('403 FORBIDDEN');
    expect(await codeOf(head.put(`/posts/${made.body.id}`, { ...body('示例改名岗', world.second), duties }))).toBe('200 ok');
    expect(await codeOf(head.post(`/posts/${made.body.id}/closure`))).toBe('200 ok');
    expect(await codeOf(head.post(`/posts/${made.body.id}/closure`))).toBe('404 NOT_FOUND');
  });
});

describe('an absence', () => {
  const days = { fromOn: '2025-07-01', toOn: '2025-07-02', reason: '示例：外出学习' };
  let deputy: Client;
  let absent: Client;
  beforeAll(async () => {
    deputy = await world.api.as(await world.api.person({ role: 'OFFICE', name: '测试代办人' }));
    absent = await world.api.as(await world.api.person({ role: 'OFFICE', name: '测试不在岗' }));
  });

  it('lets the deputy do what the absent one has claimed, as himself, with both names in the history, and ends with its last day', async () => {
    const contest = await contestAt(world, 'PREPARATION');
    const id = await taskOf(contest, 'PREPARE');
    await absent.post(`/tasks/${id}/claim`).expect(200);
    const judge = { name: '示例裁判长', organization: '示例技师学院' };
    const acts = () => codeOf(deputy.post(`${contest.path}/chief-judge`, judge));
    expect(await acts()).toBe('422 TASK_CLAIMED');
    const { body } = await absent.post('/delegations', { deputyId: personOf(deputy).personId, ...days }).expect(201);
    expect(body).toMatchObject({ absent: '测试不在岗', deputy: '测试代办人', status: 'RUNNING', revocable: true });
    expect([await acts(), (await idsIn(deputy, 'TODO')).includes(id)]).toEqual(['200 ok', true]);
    const [event] = await lastEvents(contest, 1);
    expect(event?.sentence).toContain('测试代办人');
    expect(event?.sentence).toContain('测试不在岗');
    await setClock(world.api, '2025-07-02T23:59:00+08:00');
    expect(await acts()).toBe('200 ok');
    await setClock(world.api, '2025-07-03T00:00:00+08:00');
    expect([await acts(), (await idsIn(deputy, 'TODO')).includes(id)]).toEqual(['422 TASK_CLAIMED', false]);
    await setClock(world.api, '2025-07-01T10:00:00+08:00');
    await absent.post(`/delegations/${body.id}/revocation`).expect(200);
    expect(await acts()).toBe('422 TASK_CLAIMED');
  });

  it('lets the deputy sign a review that the absent one has in hand, and nobody else', async () => {
    const contest = await contestAt(world, 'OFFICE_REVIEW');
    await absent.post(`/tasks/${await taskOf(contest, 'REVIEW')}/verbs`, { verb: 'claim' }).expect(200);
    const signs = (client: Client) => codeOf(client.post(`${contest.path}/confirmation`, { opinion: '同意' }));
    expect([await signs(deputy), await signs(world.second)]).toEqual(['422 HELD_BY_ANOTHER', '422 HELD_BY_ANOTHER']);
    await absent.post('/delegations', { deputyId: personOf(deputy).personId, ...days, kinds: ['REVIEW'] }).expect(201);
    expect([await signs(world.second), await signs(deputy)]).toEqual(['422 HELD_BY_ANOTHER', '200 ok']);
    const confirmed = (await lastEvents(contest, 2)).find(({ type }) => type === 'REPORT_CONFIRMED');
    expect(confirmed?.sentence).toContain('测试代办人');
    expect(confirmed?.sentence).toContain('测试不在岗');
    const { items } = (await absent.get('/delegations').expect(200)).body as { items: { id: string; status: string }[] };
    for (const { id } of items.filter(({ status }) => status === 'RUNNING')) await absent.post(`/delegations/${id}/revocation`).expect(200);
  });

  it('covers only the kinds of task that were named', async () => {
    const contest = await contestAt(world, 'PREPARATION');
    const id = await taskOf(contest, 'PREPARE');
    await absent.post(`/tasks/${id}/claim`).expect(200);
    const entered = await absent.post('/delegations', { deputyId: personOf(deputy).personId, ...days, kinds: ['REVIEW'] }).expect(201);
    expect((await idsIn(deputy, 'TODO')).includes(id)).toBe(false);
    expect(await codeOf(deputy.post(`${contest.path}/dates`, { firstDay: ENDED_ON, lastDay: ENDED_ON }))).toBe('422 TASK_CLAIMED');
    await absent.post(`/delegations/${entered.body.id}/revocation`).expect(200);
  });

  it('does not get around four eyes: a deputy may not look at what his principal prepared', async () => {
    const contest = await contestAt(world, 'HOLDING');
    await absent.post(`${contest.path}/end-declaration`, { lastScoredOn: ENDED_ON }).expect(200);
    await attend(world, contest.caseId);
    const entered = await absent.post('/delegations', { deputyId: personOf(deputy).personId, ...days }).expect(201);
    const confirm = (client: Client) => codeOf(client.post(`${contest.path}/end-day-confirmation`));
    expect([await confirm(absent), await confirm(deputy)]).toEqual(['422 FOUR_EYES', '422 FOUR_EYES']);
    expect(await confirm(world.second)).toBe('200 ok');
    await absent.post(`/delegations/${entered.body.id}/revocation`).expect(200);
  });

  it('does not get around four eyes the other way: who is back may not look at what his deputy prepared in his place', async () => {
    const contest = await contestAt(world, 'HOLDING');
    const entered = await absent.post('/delegations', { deputyId: personOf(deputy).personId, ...days }).expect(201);
    await deputy.post(`${contest.path}/end-declaration`, { lastScoredOn: ENDED_ON }).expect(200);
    await attend(world, contest.caseId);
    await absent.post(`/delegations/${entered.body.id}/revocation`).expect(200);
    const confirm = (client: Client) => codeOf(client.post(`${contest.path}/end-day-confirmation`));
    expect([await confirm(deputy), await confirm(absent)]).toEqual(['422 FOUR_EYES', '422 FOUR_EYES']);
    expect(await confirm(world.second)).toBe('200 ok');
  });

  it('is entered by the head for somebody else, who says why when it ends early; by nobody else', async () => {
    const wanted = { absentId: personOf(absent).personId, deputyId: personOf(deputy).personId, ...days };
    expect(await codeOf(world.second.post('/delegations', wanted))).toBe('404 NOT_FOUND');
    const { body } = await head.post('/delegations', wanted).expect(201);
    expect(body.enteredBy).toBe('测试主任');
    expect(await codeOf(world.second.post(`/delegations/${body.id}/revocation`, { reason: '示例' }))).toBe('404 NOT_FOUND');
    expect(await codeOf(head.post(`/delegations/${body.id}/revocation`))).toBe('422 REASON_MISSING');
    const seen = async (client: Client) =>
      (await client.get('/delegations').expect(200)).body.items.some(({ id }: { id: string }) => id === body.id);
    expect([await seen(absent), await seen(deputy), await seen(head), await seen(world.second)]).toEqual([true, true, true, false]);
    await head.post(`/delegations/${body.id}/revocation`, { reason: '示例：提前返岗' }).expect(200);
    expect(await codeOf(head.post(`/delegations/${body.id}/revocation`, { reason: '示例' }))).toBe('422 DELEGATION_OVER');
  });

  it('is refused by the rules: no self, no chain, no other unit', async () => {
    const asks = (client: Client, other: Client) => codeOf(client.post('/delegations', { deputyId: personOf(other).personId, ...days }));
    expect([await asks(absent, absent), await asks(absent, world.organizer)]).toEqual(['422 DEPUTY_IS_SELF', '422 DEPUTY_WITHOUT_ROLE']);
    const { body } = await absent.post('/delegations', { deputyId: personOf(deputy).personId, ...days }).expect(201);
    expect([await asks(deputy, world.second), await asks(world.second, absent)]).toEqual(['422 ABSENT_IS_DEPUTY', '422 DEPUTY_IS_ABSENT']);
    await absent.post(`/delegations/${body.id}/revocation`).expect(200);
  });
});

describe('colleagues', () => {
  it('are the office’s for the office, and an organizer’s own for an organizer', async () => {
    const names = async (client: Client): Promise<string[]> =>
      ((await client.get('/colleagues?limit=200').expect(200)).body.items as { name: string }[]).map(({ name }) => name);
    expect(await names(world.organizer)).toEqual(['测试承办人']);
    expect((await names(world.office)).includes('测试承办人')).toBe(false);
    expect((await names(world.office)).includes('测试办公室乙')).toBe(true);
    expect((await names(head)).includes('测试承办人')).toBe(true);
  });
});
