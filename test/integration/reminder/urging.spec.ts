// 催办 by hand and 电话催办登记: who, when, to whom, what was answered; shown beside the mails, kept in the history.
import { afterAll, beforeAll, beforeEach, describe, expect, it } from '@jest/globals';
import type { urgingView } from '@jiangcheng/contracts/api/reminder';
import type { Output } from '@jiangcheng/contracts/api/output';
import { contestAt, type Contest } from '../hostile/support/story.ts';
import { openWorld, setClock, type World } from '../hostile/support/world.ts';

type Urging = Output<typeof urgingView>;
const NUMBER = '13900001234';

let world: World;
let contest: Contest;
let path: string;
let reporter: string;

beforeAll(async () => {
  world = await openWorld();
  reporter = world.organizer.person?.personId ?? '';
});
afterAll(() => world.close());
beforeEach(async () => {
  await setClock(world.api, '2025-07-01T10:00:00+08:00');
  await world.office.patch(`/people/${reporter}`, { email: 'o@jiangcheng.example', phone: NUMBER }).expect(200);
  contest = await contestAt(world, 'SCORE_REPORT');
  path = `/cases/${contest.caseId}`;
});

const urging = async (): Promise<Urging> => (await world.office.get(`${path}/urging`).expect(200)).body as Urging;
const taskOf = async (): Promise<string> => (await urging()).lines.find(({ label }) => label === '报送成绩')?.taskId ?? '';
const mails = (): Promise<{ kind: string; to: string; variables: Record<string, unknown> }[]> =>
  world.api.source.query(
    `select kind, to_address as "to", variables from app.outgoing_mail where case_id = $1 and kind = 'urge' order by id`,
    [contest.caseId],
  );
const history = async (): Promise<string[]> =>
  ((await world.office.get(`${path}/history?limit=200`).expect(200)).body.events as { type: string; sentence: string }[])
    .filter(({ type }) => ['URGED', 'CALLED'].includes(type))
    .map(({ sentence }) => sentence);

describe('the urging of a case', () => {
  it('shows each open task with those who hold it, how they are reached, and when it is due', async () => {
    const { lines } = await urging();
    expect(lines).toMatchObject([
      {
        label: '报送成绩',
        organizationName: '示例承办单位',
        dueText: '2025-07-11 24:00',
        overdue: false,
        people: [{ personId: reporter, name: '测试承办人', phoneMask: '139****1234', noAddress: false, addressWrong: false }],
        urges: 0,
        urgedAt: null,
        urgeableFrom: null,
        lastCall: null,
      },
    ]);
  });

  it('is the office’s and the auditor’s, and nobody’s for whom the case is not there', async () => {
    await world.organizer.get(`${path}/urging`).expect(403);
    await world.organizer.post(`${path}/urges`, {}).expect(403);
    await world.auditor.get(`${path}/urging`).expect(200);
    await world.auditor.post(`${path}/urges`, {}).expect(403);
    await world.office.get('/cases/01900000-0000-7000-8000-000000000000/urging').expect(404);
  });
});

describe('urging by hand', () => {
  it('sends a mail of its own kind to each holder and says in the history who urged', async () => {
    const taskId = await taskOf();
    const { body } = await world.office.post(`${path}/urges`, { taskId, note: '请<b>抓紧' }).expect(201);
    expect(await mails()).toMatchObject([
      {
        kind: 'urge',
        to: 'o@jiangcheng.example',
        variables: {
          recipient: '测试承办人',
          task: '报送成绩',
          urgedBy: '测试办公室甲',
          note: '请<b>抓紧',
          dueOrNone: { at: '2025-07-11T16:00:00.000Z' },
        },
      },
    ]);
    expect((body as Urging).urges).toMatchObject([
      { label: '报送成绩', by: '测试办公室甲', note: '请<b>抓紧', to: [{ name: '测试承办人', mailed: true }] },
    ]);
    expect(await history()).toEqual([expect.stringContaining('催办“报送成绩”（第 1 轮），对象 1 人，其中邮件 1 人')]);
  });

  it('is possible once in four hours for a task, whoever asks', async () => {
    const taskId = await taskOf();
    await world.office.post(`${path}/urges`, { taskId }).expect(201);
    const { body } = await world.second.post(`${path}/urges`, { taskId }).expect(422);
    expect([body.code, body.title]).toEqual(['URGED_TOO_SOON', '四小时内已催办过，2025-07-01 14:00 起可再次催办；可先电话催办。']);
    await setClock(world.api, '2025-07-01T14:00:30+08:00');
    await world.second.post(`${path}/urges`, { taskId }).expect(201);
    expect((await mails()).length).toBe(2);
  });

  it('urges once when two ask at the same moment', async () => {
    const taskId = await taskOf();
    const answers = await Promise.all([world.office, world.second, world.office].map((one) => one.post(`${path}/urges`, { taskId })));
    expect(answers.map(({ status }) => status).sort()).toEqual([201, 422, 422]);
    expect((await mails()).length).toBe(1);
  });

  it('of a whole case urges what others hold, and refuses one’s own', async () => {
    await world.organizer.post(`${contest.path}/end-day-confirmation`, {}).expect(403);
    await world.office.post(`${path}/urges`, {}).expect(201);
    const reviewed = await contestAt(world, 'OFFICE_REVIEW');
    const { body } = await world.office.post(`/cases/${reviewed.caseId}/urges`, {}).expect(422);
    expect(body.code).toBe('URGE_OWN_TASK');
  });

  it('keeps that somebody without an address was urged by nobody’s mail', async () => {
    await world.office.patch(`/people/${reporter}`, { email: null }).expect(200);
    const { body } = await world.office.post(`${path}/urges`, { taskId: await taskOf() }).expect(201);
    expect((body as Urging).urges).toMatchObject([{ to: [{ name: '测试承办人', mailed: false }] }]);
    expect(await mails()).toEqual([]);
  });
});

describe('a call', () => {
  const call = { channel: 'PHONE', answer: '周五前报送', promisedOn: '2025-07-04' };

  it('is registered with the number on record, which lists show masked and the table keeps encrypted', async () => {
    const { body, text } = await world.office.post(`${path}/calls`, { ...call, personId: reporter, taskId: await taskOf() }).expect(201);
    expect((body as Urging).calls).toMatchObject([
      {
        calledName: '测试承办人',
        numberMask: '139****1234',
        channel: 'PHONE',
        answer: '周五前报送',
        promisedOn: '2025-07-04',
        by: '测试办公室甲',
      },
    ]);
    expect((body as Urging).lines[0]?.lastCall).toMatchObject({ answer: '周五前报送', promisedOn: '2025-07-04' });
    expect(text).not.toContain(NUMBER);
    const rows = await world.api.source.query('select * from app.phone_call');
    expect(JSON.stringify(rows)).not.toContain(NUMBER);
    expect(await history()).toEqual([expect.stringContaining('电话催办 测试承办人，对方承诺 2025-07-04 前办结')]);
  });

  it('is not limited, may be by other channels, and with somebody who is not on record', async () => {
    for (const channel of ['WECHAT', 'IN_PERSON', 'WECHAT'])
      await world.office.post(`${path}/calls`, { channel, calledName: '测试门卫', answer: '转告' }).expect(201);
    expect((await urging()).calls.map(({ channel, numberMask }) => [channel, numberMask])).toEqual([
      ['WECHAT', null],
      ['IN_PERSON', null],
      ['WECHAT', null],
    ]);
  });

  it.each([
    [{ ...call, calledName: '测试甲', calledAt: '2025-07-02T10:00:00+08:00' }, 'CALL_IN_FUTURE'],
    [{ ...call, calledName: '测试甲', promisedOn: '2025-06-30' }, 'PROMISE_BEFORE_CALL'],
    [{ ...call, calledName: '测试甲', number: '1' }, 'PHONE_BAD_FORM'],
    [{ ...call }, 'NAME_MISSING'],
    [{ ...call, personId: '01900000-0000-7000-8000-000000000000' }, 'PERSON_UNKNOWN'],
    [{ ...call, calledName: '测试甲', taskId: '01900000-0000-7000-8000-000000000000' }, 'CALL_TASK_UNKNOWN'],
  ])('as %j is refused: %s', async (body, code) => {
    expect((await world.office.post(`${path}/calls`, body).expect(422)).body.code).toBe(code);
  });
});
