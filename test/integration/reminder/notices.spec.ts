// What no mail could say, because somebody has no address, is said on the telephone: a line on that day's list (office.md §5).
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import type { reminderList } from '@jiangcheng/contracts/api/reminder';
import type { Output } from '@jiangcheng/contracts/api/output';
import { mailTo } from '@jiangcheng/casework/reminder/reminding';
import { insertMails } from '@jiangcheng/persistence/casework/save-mails';
import { newId } from '@jiangcheng/persistence/ids';
import type { Client } from '../../support/client.ts';
import { contestAt, type Contest } from '../hostile/support/story.ts';
import { openWorld, setClock, type World } from '../hostile/support/world.ts';
import { personOf } from '../task/task-room.ts';

type List = Output<typeof reminderList>;
const NUMBER = '13900001234';

let world: World;
let contest: Contest;
let mailed: string;
beforeAll(async () => {
  world = await openWorld();
  contest = await contestAt(world, 'SCORE_REPORT');
  await world.office.patch(`/people/${personOf(world.organizer).personId}`, { phone: NUMBER }).expect(200);
  mailed = (await world.api.person({ role: 'ORGANIZER', organizationId: world.organizationId, email: 'mailed@jiangcheng.example' }))
    .personId;
  await setClock(world.api, '2025-07-08T10:00:00+08:00');
});
afterAll(() => world.close());

/** The same said to who has an address and to who has none. */
async function say(kind: string, caseId: string | null, rung: string | null = null): Promise<void> {
  const people = [
    { personId: personOf(world.organizer).personId, name: '测试承办人', email: null },
    { personId: mailed, name: '示例有邮件人', email: 'mailed@jiangcheng.example' },
  ];
  const mails = mailTo(people, newId, { kind, rung, variables: { contest: '示例工种', link: '/own-hosting' } });
  await insertMails(world.api.source.manager, caseId, mails);
}
const list = async (client: Client = world.office, more = ''): Promise<List> =>
  (await client.get(`/reminder-lists/calls${more}`).expect(200)).body as List;
const said = async (client?: Client) => (await list(client)).items.map(({ label, caseId, people }) => [label, caseId, people[0]?.name]);

describe('the calls of today', () => {
  it('hold whom a mail did not reach: who, what, which case, with the phone; who has an address is not called', async () => {
    expect(await said()).toEqual([]);
    await say('report-returned', contest.caseId);
    await say('hosting-returned', null);
    const { items } = await list();
    expect(items).toMatchObject([
      {
        ...{ label: '退回补正通知', caseId: contest.caseId, taskId: null, href: '/own-hosting', dueAt: null, overdue: false },
        ...{ organizationName: '示例承办单位', people: [{ name: '测试承办人', phoneMask: '139****1234', noAddress: true }] },
      },
      { label: '办赛申请退回通知', caseId: null, title: '示例工种', people: [{ name: '测试承办人' }] },
    ]);
    const to: { n: number }[] = await world.api.source.query(
      `select count(*)::int as n from app.outgoing_mail where kind in ('report-returned', 'hosting-returned') and person_id = $1`,
      [mailed],
    );
    expect(to).toEqual([{ n: 2 }]);
  });

  it('hold no rung of a ladder a second time: its reminder has that line', async () => {
    await say('score-report-reminder', contest.caseId, '-2');
    expect((await list()).items).toHaveLength(2);
  });

  it('read the same in small pages, are printed with numbers, and are no other campaign’s', async () => {
    const first = await list(world.office, '?limit=1');
    const rest = await list(world.office, `?limit=1&cursor=${first.nextCursor ?? ''}`);
    expect([[...first.items, ...rest.items], rest.nextCursor]).toEqual([(await list()).items, null]);
    const { text } = await world.office.get('/reminder-lists/calls/print?phones=show').expect(200);
    expect([text.includes(NUMBER), text.includes('退回补正通知'), text.includes('办赛申请退回通知')]).toEqual([true, true, true]);
    const path = { regulation: '000', edition: '2025', year: 2031 };
    const elsewhere = ((await world.office.post('/campaigns', path).expect(201)).body as { id: string }).id;
    expect(await said(await world.api.as(await world.api.person({ role: 'OFFICE', campaignId: elsewhere })))).toEqual([]);
    const here = await world.api.as(await world.api.person({ role: 'OFFICE', campaignId: world.campaignId }));
    expect(await said(here)).toEqual([['退回补正通知', contest.caseId, '测试承办人']]);
  });

  it('are no list of the head’s', async () => {
    const { items } = (await world.office.get('/reminder-lists/supervision').expect(200)).body as List;
    expect(items.filter(({ taskId }) => taskId === null)).toEqual([]);
  });

  it('drop a line with the call to that person about that case', async () => {
    const call = { channel: 'PHONE', answer: '已知悉' };
    await world.office.post(`/cases/${contest.caseId}/calls`, { ...call, personId: mailed }).expect(201);
    expect(await said()).toHaveLength(2);
    await world.office.post(`/cases/${contest.caseId}/calls`, { ...call, personId: personOf(world.organizer).personId }).expect(201);
    expect(await said()).toEqual([['办赛申请退回通知', null, '测试承办人']]);
  });

  it('drop the rest when the day is over', async () => {
    await setClock(world.api, '2025-07-09T00:00:00+08:00');
    expect((await list()).items.filter(({ taskId }) => taskId === null)).toEqual([]);
  });
});

describe('an act that tells people', () => {
  it('puts whom its mail does not reach on the list', async () => {
    await setClock(world.api, '2025-07-08T11:00:00+08:00');
    const before = (await list()).items.length;
    await contestAt(world, 'SCORE_REPORT');
    const { items } = await list();
    expect(items.length).toBeGreaterThan(before);
  });
});
