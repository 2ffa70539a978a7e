// 催办 upward: an organizer urges the office, and reads nothing of its people.
import { afterAll, beforeAll, beforeEach, describe, expect, it } from '@jest/globals';
import type { officeUrgingView } from '@jiangcheng/contracts/api/reminder';
import type { Output } from '@jiangcheng/contracts/api/output';
import { contestAt, type Contest } from '../hostile/support/story.ts';
import { openWorld, setClock, type World } from '../hostile/support/world.ts';

type Waiting = Output<typeof officeUrgingView>;
const PHONE = '13900005678';
const ADDRESS = 'clerk@jiangcheng.example';

let world: World;
let contest: Contest;
let path: string;
beforeAll(async () => {
  world = await openWorld();
  const clerk = world.office.person?.personId ?? '';
  await world.office.patch(`/people/${clerk}`, { email: ADDRESS, phone: PHONE, post: '示例科员' }).expect(200);
});
afterAll(() => world.close());
beforeEach(async () => {
  await setClock(world.api, '2025-07-01T10:00:00+08:00');
  contest = await contestAt(world, 'OFFICE_REVIEW');
  path = `/cases/${contest.caseId}`;
});

/** The record's clock ticks on from the minute that it was set to. */
const at = (minute: string): unknown => expect.stringMatching(new RegExp(`^${minute}:`));
const waiting = async (): Promise<Waiting> => (await world.organizer.get(`${path}/office-urging`).expect(200)).body as Waiting;
const taskOf = async (): Promise<string> => (await waiting()).tasks[0]?.taskId ?? '';
const mails = (): Promise<{ to: string; variables: Record<string, unknown> }[]> =>
  world.api.source.query(
    `select to_address as "to", variables from app.outgoing_mail where case_id = $1 and kind = 'urge' order by to_address`,
    [contest.caseId],
  );

describe('what waits at the office', () => {
  it('is shown to the organizer with no more than what it is and since when', async () => {
    const { body, text } = await world.organizer.get(`${path}/office-urging`).expect(200);
    expect((body as Waiting).tasks).toEqual([
      {
        taskId: expect.any(String),
        label: '审核成绩',
        round: 1,
        openedAt: at('2025-07-01T10:00'),
        urges: 0,
        urgedAt: null,
        urgeableFrom: null,
      },
    ]);
    for (const secret of [PHONE, '139****5678', ADDRESS, '测试办公室', '示例科员', world.office.person?.personId ?? '-'])
      expect(text).not.toContain(secret);
  });

  it('is neither the organizer’s own work nor anybody else’s to see', async () => {
    const own = await contestAt(world, 'SCORE_REPORT');
    expect((await world.organizer.get(`/cases/${own.caseId}/office-urging`).expect(200)).body).toEqual({ tasks: [] });
    const elsewhere = (await world.admin.post('/organizations', { name: '示例别处单位' }).expect(201)).body.id as string;
    const stranger = await world.api.as(await world.api.person({ role: 'ORGANIZER', organizationId: elsewhere, name: '测试别处' }));
    await stranger.get(`${path}/office-urging`).expect(404);
    await stranger.post(`${path}/office-urges`, { taskId: await taskOf() }).expect(404);
    await world.auditor.get(`${path}/office-urging`).expect(403);
    await world.office.get(`${path}/office-urging`).expect(403);
  });
});

describe('urging the office', () => {
  it('mails everybody there who holds the task, in the unit’s name, and stands in the history', async () => {
    const { body, text } = await world.organizer.post(`${path}/office-urges`, { taskId: await taskOf(), note: '等候确认' }).expect(201);
    expect((body as Waiting).tasks).toMatchObject([{ urges: 1, urgedAt: at('2025-07-01T10:00'), urgeableFrom: at('2025-07-01T14:00') }]);
    for (const secret of [PHONE, ADDRESS, '测试办公室']) expect(text).not.toContain(secret);
    expect(await mails()).toMatchObject([
      { to: ADDRESS, variables: { task: '审核成绩', urgedBy: '示例承办单位 测试承办人', note: '等候确认' } },
    ]);
    const { events } = (await world.office.get(`${path}/history?limit=200`).expect(200)).body as {
      events: { type: string; actingRole: string; sentence: string }[];
    };
    expect(events.filter(({ type }) => type === 'URGED').map(({ sentence }) => sentence)).toEqual([
      expect.stringContaining('催办“审核成绩”（第 1 轮）'),
    ]);
  });

  it('is possible once in four hours for a task, whoever urged it', async () => {
    const taskId = await taskOf();
    await world.organizer.post(`${path}/office-urges`, { taskId }).expect(201);
    const { body } = await world.organizer.post(`${path}/office-urges`, { taskId }).expect(422);
    expect(body.code).toBe('URGED_TOO_SOON');
    const head = await world.api.as(await world.api.person({ role: 'OFFICE_HEAD', name: '测试负责人' }));
    expect((await head.post(`${path}/urges`, { taskId }).expect(422)).body.code).toBe('URGED_TOO_SOON');
    await setClock(world.api, '2025-07-01T14:00:30+08:00');
    await world.organizer.post(`${path}/office-urges`, { taskId }).expect(201);
  });

  it('urges once when two ask at the same moment', async () => {
    const taskId = await taskOf();
    const answers = await Promise.all([1, 2, 3].map(() => world.organizer.post(`${path}/office-urges`, { taskId })));
    expect(answers.map(({ status }) => status).sort()).toEqual([201, 422, 422]);
  });

  it('is not of a task of the organizer’s own, nor of one that is over', async () => {
    const own = await contestAt(world, 'SCORE_REPORT');
    const { items } = (await world.organizer.get('/tasks?limit=200').expect(200)).body as { items: { id: string; caseId: string }[] };
    const taskId = items.find(({ caseId }) => caseId === own.caseId)?.id;
    expect((await world.organizer.post(`/cases/${own.caseId}/office-urges`, { taskId }).expect(422)).body.code).toBe('URGE_TASK_NOT_OPEN');
  });
});
