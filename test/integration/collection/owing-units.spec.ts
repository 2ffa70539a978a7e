// Units that owe a package stand on the office's board and on the list of calls one by one, though their window has one clock (office.md §5).
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import type { BoardItem } from '@jiangcheng/contracts/api/deadline';
import type { reminderList } from '@jiangcheng/contracts/api/reminder';
import type { Output } from '@jiangcheng/contracts/api/output';
import type { Client } from '../../support/client.ts';
import { attend } from '../hostile/support/story.ts';
import { newOrganization, openWorld, setClock, type World } from '../hostile/support/world.ts';

type List = Output<typeof reminderList>;

let world: World;
let [campaignId, caseId, early, later, excused] = ['', '', '', '', ''];

interface Answer {
  items: BoardItem[];
  nextCursor: string | null;
  counts: object;
}
const board = async (query = ''): Promise<Answer> =>
  (await world.office.get(`/deadlines?campaignId=${campaignId}${query}`).expect(200)).body as Answer;
const send = async (organizationId: string, route: string, body: object) => {
  const path = `/collections/${caseId}/units/${organizationId}`;
  const { version } = (await world.office.get(path).expect(200)).body as { version: number };
  await world.office.post(`${path}/${route}`, { version, ...body }).expect(200);
};

/** A window until 2025-07-11: one unit owes, one has until 2025-07-25, one is excused. */
beforeAll(async () => {
  world = await openWorld();
  const { api, admin, office } = world;
  early = await newOrganization(admin, '示例甲团委');
  later = await newOrganization(admin, '示例乙团委');
  excused = await newOrganization(admin, '示例丙团委');
  await api.person({ role: 'TEAM_UNIT', organizationId: early, name: '示例报送人' });
  campaignId = ((await office.post('/campaigns', { regulation: '003', edition: '2020', year: 2025 }).expect(201)).body as { id: string })
    .id;
  const window = { campaignId, plan: 'FINAL_PACKAGE', dueOn: '2025-07-11', organizationIds: [early, later, excused] };
  caseId = ((await office.post('/collections', window).expect(201)).body as { caseId: string }).caseId;
  await attend(world, caseId);
  await send(later, 'extension', { until: '2025-07-25', reason: '场地停电', authority: '示例处长' });
  await send(excused, 'excuse', { reason: '未承办' });
  await setClock(api, '2025-07-14T10:00:00+08:00');
});
afterAll(() => world.close());

describe('the board', () => {
  it('lists each unit that owes with its own end beside the window’s clock, and leads to its package', async () => {
    const { items, counts } = await board();
    const lines = items.map(({ participant, standing, dueText, workingDaysLeft, href }) => [
      ...[participant?.name ?? null, standing, dueText, workingDaysLeft, href],
    ]);
    expect(lines).toEqual(
      expect.arrayContaining([
        [null, 'OVERDUE', '2025-07-11 24:00', -1, `/collections/${caseId}`],
        ['示例甲团委', 'OVERDUE', '2025-07-11 24:00', -1, `/collections/${caseId}/units/${early}`],
        ['示例乙团委', 'LATER', '2025-07-25 24:00', 9, `/collections/${caseId}/units/${later}`],
      ]),
    );
    expect([lines.length, counts]).toEqual([3, { overdue: 2, soon: 0, later: 1, suspended: 0 }]);
    expect(items.find(({ participant }) => participant?.id === early)?.people.map(({ name }) => name)).toEqual(['示例报送人']);
  });

  it('narrows to a unit, and to who acts for it', async () => {
    const [mine] = (await board(`&organizationId=${early}`)).items;
    expect((await board(`&organizationId=${early}`)).items).toEqual([mine]);
    expect((await board(`&organizationId=${early}&personId=${mine?.people[0]?.id ?? ''}`)).items).toEqual([mine]);
    expect((await board(`&organizationId=${later}&personId=${mine?.people[0]?.id ?? ''}`)).items).toEqual([]);
    expect((await board(`&organizationId=${excused}`)).items).toEqual([]);
  });

  it('groups them by organization, and pages with none missed or repeated', async () => {
    const { items } = (await world.office.get(`/deadlines/groups?by=ORGANIZATION&campaignId=${campaignId}`).expect(200)).body as Answer;
    const groups = items as unknown as { name: string | null; overdue: number; later: number }[];
    expect(groups.map(({ name, overdue, later: rest }) => [name, overdue, rest])).toEqual([
      ['示例甲团委', 1, 0],
      ['示例乙团委', 0, 1],
      [null, 1, 0],
    ]);
    const ids: string[] = [];
    for (let cursor: string | null = ''; cursor !== null;) {
      const page = await board(`&limit=1${cursor === '' ? '' : `&cursor=${cursor}`}`);
      ids.push(...page.items.map(({ id }) => id));
      cursor = page.nextCursor;
    }
    expect(ids).toEqual((await board()).items.map(({ id }) => id));
    expect(new Set(ids).size).toBe(3);
  });

  it('takes them along where it leaves the house', async () => {
    const { text } = await world.office.get(`/deadlines/csv?campaignId=${campaignId}&standing=OVERDUE`).expect(200);
    expect(text.split('\r\n').filter((line) => line.includes(',示例甲团委,示例报送人,逾期,'))).toHaveLength(1);
    expect(text).not.toContain('示例丙团委');
  });
});

describe('the calls of today', () => {
  const NUMBER = '13900001234';
  const list = async (client: Client, more = ''): Promise<List> =>
    (await client.get(`/reminder-lists/calls${more}`).expect(200)).body as List;

  it('hold the units that owe a package, with the phones of who acts for them, and the last call to them', async () => {
    const { office, api } = world;
    await setClock(api, '2025-07-08T10:00:00+08:00');
    expect((await list(office)).items).toEqual([]);
    await setClock(api, '2025-07-09T10:00:00+08:00');
    const { items } = await list(office);
    expect(items.map(({ organizationName, taskId, caseId: of }) => [organizationName, taskId, of])).toEqual([['示例甲团委', null, caseId]]);
    const [person] = items[0]?.people ?? [];
    await office.patch(`/people/${person?.personId ?? ''}`, { phone: NUMBER }).expect(200);
    const call = { personId: person?.personId, channel: 'PHONE', answer: '明日报送', promisedOn: '2025-07-10' };
    await office.post(`/cases/${caseId}/calls`, call).expect(201);
    await setClock(api, '2025-07-25T10:00:00+08:00');
    expect((await list(office)).items).toMatchObject([
      {
        ...{ label: '报送材料', organizationName: '示例甲团委', overdue: true, href: `/collections/${caseId}/units/${early}` },
        people: [{ name: '示例报送人', phoneMask: '139****1234', noAddress: true }],
        lastCall: { name: '示例报送人', answer: '明日报送', promisedOn: '2025-07-10' },
      },
      { organizationName: '示例乙团委', overdue: false, people: [], lastCall: null },
    ]);
  });

  it('read the same in small pages, are no other campaign’s, and are printed with numbers', async () => {
    const { office, api } = world;
    const first = await list(office, '?limit=1');
    const rest = await list(office, `?limit=1&cursor=${first.nextCursor ?? ''}`);
    expect([...first.items, ...rest.items]).toEqual((await list(office)).items);
    expect(rest.nextCursor).toBeNull();
    const elsewhere = await api.as(await api.person({ role: 'OFFICE', campaignId: world.campaignId }));
    expect((await list(elsewhere)).items).toEqual([]);
    const { text } = await office.get('/reminder-lists/calls/print?phones=show').expect(200);
    expect([text.includes(NUMBER), text.includes('报送材料'), text.includes('示例乙团委')]).toEqual([true, true, true]);
  });
});

describe('a unit whose package is not owed any more', () => {
  it('is on neither list', async () => {
    await send(early, 'excuse', { reason: '未承办' });
    expect((await board(`&organizationId=${early}`)).items).toEqual([]);
    const { items } = (await world.office.get('/reminder-lists/calls').expect(200)).body as List;
    expect(items.map(({ organizationName }) => organizationName)).toEqual(['示例乙团委']);
  });
});
