// 工作交接 over HTTP: looked at first, done in one step, with what may not go over left behind and named.
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import type { HandoverView } from '@jiangcheng/api/src/handover/handover.view';
import type { Client } from '../../support/client.ts';
import { attend, contestAt, type Contest } from '../hostile/support/story.ts';
import { ENDED_ON, openWorld, type World } from '../hostile/support/world.ts';
import { addPost, personOf } from './task-room.ts';

let world: World;
let head: Client;
beforeAll(async () => {
  world = await openWorld();
  head = await world.api.as(await world.api.person({ role: 'OFFICE_HEAD', name: '测试主任' }));
});
afterAll(() => world.close());

const clerk = async (name: string): Promise<Client> => world.api.as(await world.api.person({ role: 'OFFICE', name }));
const idOf = (client: Client): string => personOf(client).personId;

/** The open task of a kind, claimed by somebody. */
async function claimed(contest: Contest, kind: string, by: Client): Promise<string> {
  const [row]: { id: string }[] = await world.api.source.query(
    "select id from app.task where case_id = $1 and kind = $2 and status = 'OPEN'",
    [contest.caseId, kind],
  );
  const id = row?.id ?? '';
  await (kind === 'REVIEW' ? by.post(`/tasks/${id}/verbs`, { verb: 'claim' }) : by.post(`/tasks/${id}/claim`)).expect(200);
  return id;
}

const preview = async (asker: Client, from: Client, to: Client): Promise<HandoverView> =>
  (await asker.post('/handovers/preview', { fromId: idOf(from), toId: idOf(to) }).expect(200)).body as HandoverView;
const told = ({ items }: HandoverView) => items.map(({ kind, detail, refusals }) => [kind, detail, ...refusals.map(({ code }) => code)]);
const handlerOf = async ({ caseId }: Contest): Promise<string | null> =>
  (await world.office.get(`/cases/${caseId}/tasks`).expect(200)).body.handler as string | null;
const sentences = async ({ caseId }: Contest): Promise<string[]> => {
  const { body } = await world.auditor.get(`/cases/${caseId}/history`).expect(200);
  expect(body.verified).toBe(true);
  return (body.events as { type: string; sentence: string }[]).flatMap(({ type, sentence }) =>
    type === 'WORK_HANDED_OVER' ? [sentence] : [],
  );
};

describe('a handover', () => {
  it('moves claimed tasks, seats of approvals, posts and absences stood in for, each case with its event and its 经办人', async () => {
    const [leaver, heir, away] = [await clerk('测试离任'), await clerk('测试接任'), await clerk('测试休假')];
    const [first, review] = [await contestAt(world, 'PREPARATION'), await contestAt(world, 'OFFICE_REVIEW')];
    const tasks = [await claimed(first, 'PREPARE', leaver), await claimed(review, 'REVIEW', leaver)];
    await addPost(world.api, '示例交接岗', [idOf(leaver), idOf(heir)]);
    const days = { fromOn: '2025-07-01', toOn: '2025-07-09', reason: '示例：休假' };
    await away.post('/delegations', { deputyId: idOf(leaver), ...days }).expect(201);

    const seen = await preview(head, leaver, heir);
    expect(told(seen)).toEqual([
      ['POST', 'A'],
      ['DELEGATION', '2025-07-01 — 2025-07-09'],
      ['TASK', '准备比赛'],
      ['HANDLER', null],
      ['TASK', '审核成绩'],
      ['HANDLER', null],
    ]);
    const body = { fromId: idOf(leaver), toId: idOf(heir), reason: '示例：岗位调整', seen: seen.seen };
    const done = await head.post('/handovers', body, 'handover-once-key').expect(201);
    expect(done.body).toEqual(seen);
    expect((await head.post('/handovers', body, 'handover-once-key').expect(201)).body).toEqual(seen);

    expect([await handlerOf(first), await handlerOf(review)]).toEqual(['测试接任', '测试接任']);
    expect(await sentences(first)).toEqual(['测试主任（办公室负责人）办理工作交接：测试离任的“准备比赛”移交测试接任。']);
    const holders: { by: string }[] = await world.api.source.query('select claimed_by as by from app.task where id = any ($1)', [tasks]);
    expect(holders.map(({ by }) => by)).toEqual([idOf(heir), idOf(heir)]);
    expect((await leaver.post(`/tasks/${tasks[1]}/verbs`, { verb: 'agree' })).body).toMatchObject({ code: 'HELD_BY_ANOTHER' });
    expect((await heir.post(`/tasks/${tasks[1]}/verbs`, { verb: 'agree' }).expect(200)).body.caseId).toBe(review.caseId);
    const posts = (await head.get('/posts').expect(200)).body.items as { name: string; members: object[] }[];
    expect(posts.find(({ name }) => name === '示例交接岗')?.members).toMatchObject([{ name: '测试接任', seat: 'A' }]);
    const { items } = (await away.get('/delegations').expect(200)).body as { items: { deputy: string; status: string }[] };
    expect(items.map(({ deputy, status }) => [deputy, status])).toEqual([
      ['测试接任', 'RUNNING'],
      ['测试离任', 'REVOKED'],
    ]);
    expect((await head.post('/handovers/preview', { fromId: idOf(leaver), toId: idOf(heir) })).body).toMatchObject({
      status: 422,
      code: 'NOTHING_TO_HAND_OVER',
    });
  });

  it('lets a commissioned task return to the successor of who gave it, in the record too', async () => {
    const [leaver, heir, done] = [await clerk('测试离任五'), await clerk('测试接任五'), await clerk('测试受托')];
    const review = await contestAt(world, 'OFFICE_REVIEW');
    const id = await claimed(review, 'REVIEW', leaver);
    await leaver.post(`/tasks/${id}/verbs`, { verb: 'consign', to: idOf(done), text: '请核对' }).expect(200);
    const seen = await preview(head, leaver, heir);
    await leaver.post('/handovers', { toId: idOf(heir), reason: '示例', seen: seen.seen }).expect(201);
    const open = (): Promise<object[]> =>
      world.api.source.query(
        "select person_id as person, consigned_by as giver, claimed_by as claimer from app.task where case_id = $1 and status = 'OPEN'",
        [review.caseId],
      );
    expect(await open()).toEqual([{ person: idOf(done), giver: idOf(heir), claimer: null }]);
    const { items } = (await done.get('/tasks?limit=200').expect(200)).body as { items: { id: string; caseId: string }[] };
    await done
      .post(`/tasks/${items.find(({ caseId }) => caseId === review.caseId)?.id ?? ''}/verbs`, { verb: 'agree', text: '无误' })
      .expect(200);
    expect(await open()).toEqual([{ person: null, giver: null, claimer: idOf(heir) }]);
  });

  it('leaves behind what the successor prepared, whose case goes on being handled by whom it was', async () => {
    const [leaver, heir] = [await clerk('测试离任二'), await clerk('测试接任二')];
    const [contest, other] = [await contestAt(world, 'HOLDING'), await contestAt(world, 'PREPARATION')];
    await heir.post(`${contest.path}/end-declaration`, { lastScoredOn: ENDED_ON }).expect(200);
    await attend(world, contest.caseId);
    await claimed(contest, 'CONFIRM_END_DAY', leaver);
    await claimed(other, 'PREPARE', leaver);
    const seen = await preview(head, leaver, heir);
    expect(told(seen)).toEqual([
      ['TASK', '确认结束日', 'HEIR_PREPARED_IT'],
      ['TASK', '准备比赛'],
      ['HANDLER', null],
    ]);
    await leaver.post('/handovers', { toId: idOf(heir), reason: '示例', seen: seen.seen }).expect(201);
    expect([await handlerOf(contest), await handlerOf(other)]).toEqual(['测试离任二', '测试接任二']);
    expect([(await sentences(contest)).length, (await sentences(other)).length]).toEqual([0, 1]);
  });

  it('is looked at once more when something changed meanwhile', async () => {
    const [leaver, heir] = [await clerk('测试离任三'), await clerk('测试接任三')];
    await claimed(await contestAt(world, 'PREPARATION'), 'PREPARE', leaver);
    const { seen } = await preview(head, leaver, heir);
    const late = await contestAt(world, 'PREPARATION');
    await claimed(late, 'PREPARE', leaver);
    const body = { fromId: idOf(leaver), toId: idOf(heir), reason: '示例', seen };
    expect((await head.post('/handovers', body)).body).toMatchObject({ status: 409, code: 'HANDOVER_CHANGED' });
    expect([await handlerOf(late), await sentences(late)]).toEqual(['测试离任三', []]);
  });

  it('goes to another person who works here, and is one’s own or the head’s to arrange', async () => {
    const [leaver, heir] = [await clerk('测试离任四'), await clerk('测试接任四')];
    await claimed(await contestAt(world, 'PREPARATION'), 'PREPARE', leaver);
    const asks = async (asker: Client, people: object) => {
      const { status, body } = await asker.post('/handovers/preview', people);
      return `${status} ${(body as { code?: string }).code ?? 'ok'}`;
    };
    expect([
      await asks(world.second, { fromId: idOf(leaver), toId: idOf(heir) }),
      await asks(leaver, { toId: idOf(leaver) }),
      await asks(leaver, { toId: world.campaignId }),
      await asks(leaver, { toId: idOf(heir) }),
      await asks(world.auditor, { toId: idOf(heir) }),
    ]).toEqual(['404 NOT_FOUND', '422 HANDOVER_TO_ONESELF', '422 PERSON_UNKNOWN', '200 ok', '403 FORBIDDEN']);
    const toStranger = await preview(head, leaver, world.organizer);
    expect(told(toStranger)).toEqual([['TASK', '准备比赛', 'HEIR_NOT_ADDRESSED']]);
    const body = { fromId: idOf(leaver), toId: idOf(world.organizer), reason: '示例', seen: toStranger.seen };
    expect((await head.post('/handovers', body)).body).toMatchObject({ status: 422, code: 'NOTHING_GOES_OVER' });
  });
});
