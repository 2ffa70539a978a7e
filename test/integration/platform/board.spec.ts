// The office's board of deadlines over HTTP: what it counts, whom it lists, what it says to whom, and the file that leaves the house.
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import type { BoardItem } from '@jiangcheng/contracts/api/deadline';
import { workbookRows } from '../../support/workbook.ts';
import { contestAt, type Contest } from '../hostile/support/story.ts';
import { newOrganization, openWorld, setClock, TODAY, type World } from '../hostile/support/world.ts';

let world: World;
let [first, second, third]: [Contest?, Contest?, Contest?] = [];
let otherOrganization = '';
let otherPerson = '';

interface Answer {
  items: BoardItem[];
  nextCursor: string | null;
  counts: object;
}
const board = async (query = ''): Promise<Answer> => (await world.office.get(`/deadlines${query}`).expect(200)).body as Answer;
const casesOf = ({ items }: Answer) => items.map(({ caseId }) => caseId);
const change = async (contest: Contest | undefined, route: string, body: object) => {
  const { items } = (await world.office.get(`/cases/${contest?.caseId ?? ''}/deadlines`).expect(200)).body as { items: { id: string }[] };
  const path = `/cases/${contest?.caseId ?? ''}/deadlines/${items[0]?.id ?? ''}/${route}`;
  await world.office.post(path, { reason: '测试', authority: '示例决定', ...body }).expect(200);
};

/** Three reports, all due on 2025-07-11: the first as it is, the second extended by ten days, the third another organizer's, suspended. */
beforeAll(async () => {
  world = await openWorld();
  const { api, admin } = world;
  otherOrganization = await newOrganization(admin, '=示例其他单位');
  const { personId, ...account } = await api.person({ role: 'ORGANIZER', organizationId: otherOrganization, name: '测试他人' });
  otherPerson = personId;
  const organizer = await api.as({ personId, ...account });
  first = await contestAt(world, 'SCORE_REPORT');
  second = await contestAt(world, 'SCORE_REPORT');
  third = await contestAt(world, 'SCORE_REPORT', { organizer, organizationId: otherOrganization });
  await contestAt(world, 'OFFICE_REVIEW');
  await change(second, 'extension', { days: 10 });
  await change(third, 'suspension', { on: TODAY });
  await setClock(api, '2025-07-14T10:00:00+08:00');
});
afterAll(() => world.close());

describe('the board', () => {
  it('lists what is open by its due time, the suspended apart, and counts each standing', async () => {
    const answer = await board();
    expect(answer.counts).toEqual({ overdue: 1, soon: 0, later: 1, suspended: 1 });
    expect(
      answer.items.map(({ caseId, standing, dueText, workingDaysLeft, suspendedSince }) => [
        caseId,
        standing,
        dueText,
        workingDaysLeft,
        suspendedSince,
      ]),
    ).toEqual([
      [first?.caseId, 'OVERDUE', '2025-07-11 24:00', -1, null],
      [third?.caseId, 'SUSPENDED', null, null, TODAY],
      [second?.caseId, 'LATER', '2025-07-25 24:00', 9, null],
    ]);
    expect(answer.items[1]).toMatchObject({ participant: { name: '=示例其他单位' }, people: [{ id: otherPerson, name: '测试他人' }] });
  });

  it('calls soon what is due within so many working days', async () => {
    expect((await board('?soon=8')).counts).toMatchObject({ soon: 0, later: 1 });
    expect((await board('?soon=9')).counts).toMatchObject({ soon: 1, later: 0 });
  });

  it.each<[string, () => string, () => (Contest | undefined)[]]>([
    ['the overdue', () => '?standing=OVERDUE', () => [first]],
    ['an organization', () => `?organizationId=${otherOrganization}`, () => [third]],
    ['a person', () => `?personId=${otherPerson}`, () => [third]],
    ['another campaign', () => `?campaignId=${otherOrganization}`, () => []],
  ])('narrows to %s', async (_what, query, expected) => {
    expect(casesOf(await board(query()))).toEqual(expected().map((contest) => contest?.caseId));
  });

  it('comes in pages that miss and repeat nothing', async () => {
    const pages: string[] = [];
    for (let cursor: string | null = ''; cursor !== null;) {
      const page = await board(`?limit=1${cursor === '' ? '' : `&cursor=${cursor}`}`);
      pages.push(...casesOf(page));
      cursor = page.nextCursor;
    }
    expect(pages).toEqual(casesOf(await board()));
  });

  it.each([
    ['CAMPAIGN', [{ overdue: 1, soon: 0, later: 1, suspended: 1 }]],
    [
      'ORGANIZATION',
      [
        { name: '示例承办单位', overdue: 1, soon: 0, later: 1, suspended: 0 },
        { name: '=示例其他单位', overdue: 0, soon: 0, later: 0, suspended: 1 },
      ],
    ],
    [
      'PERSON',
      [
        { name: '测试承办人', overdue: 1, soon: 0, later: 1, suspended: 0 },
        { name: '测试他人', overdue: 0, soon: 0, later: 0, suspended: 1 },
      ],
    ],
  ])('groups by %s', async (by, expected) => {
    const { items } = (await world.office.get(`/deadlines/groups?by=${by}`).expect(200)).body as { items: object[] };
    expect(items).toMatchObject(expected);
    expect(items.length).toBe(expected.length);
  });

  it('leaves the house as a table whose cells stay text, and that is on record', async () => {
    const { text, headers } = await world.office.get('/deadlines/csv?standing=SUSPENDED').expect(200);
    expect(headers['content-type']).toBe('text/csv; charset=utf-8');
    const [heading, row, rest] = text.split('\r\n');
    expect(heading?.startsWith('\ufeff编号,事项,')).toBe(true);
    expect(row).toContain(",'=示例其他单位,测试他人,已中止,");
    expect(rest).toBe('');
    const events = await world.api.source.query("select detail from audit.access_event where type = 'DEADLINES_EXPORTED'");
    expect(events).toEqual([{ detail: { soon: 5, standing: 'SUSPENDED', rows: 1 } }]);
  });

  it('leaves the house as a workbook too, with the same cells as text', async () => {
    const [heading, row, ...rest] = await workbookRows(world.office.get('/deadlines/xlsx?standing=SUSPENDED'));
    expect([heading?.slice(0, 2), row?.slice(5, 8), rest]).toEqual([['编号', '事项'], ['=示例其他单位', '测试他人', '已中止'], []]);
    const [last] = await world.api.source.query("select count(*)::int as n from audit.access_event where type = 'DEADLINES_EXPORTED'");
    expect(last).toEqual({ n: 2 });
    await world.organizer.get('/deadlines/xlsx').expect(403);
  });

  it('is nothing for organizers, and for the office of another campaign it is empty', async () => {
    await world.organizer.get('/deadlines').expect(403);
    await world.organizer.get('/deadlines/csv').expect(403);
    const { body } = await world.office.post('/campaigns', { regulation: '000', edition: '2025', year: 2031 }).expect(201);
    const elsewhere = await world.api.as(await world.api.person({ role: 'OFFICE', campaignId: (body as { id: string }).id }));
    const answer = (await elsewhere.get('/deadlines').expect(200)).body as Answer;
    expect([answer.items, answer.counts]).toEqual([[], { overdue: 0, soon: 0, later: 0, suspended: 0 }]);
  });
});
