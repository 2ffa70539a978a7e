// A typed word of three characters and more is found as a whole: pieces of two say nothing of their order.
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { contestAt, type Contest } from '../hostile/support/story.ts';
import { openWorld, type World } from '../hostile/support/world.ts';

let world: World;
let contest: Contest;
beforeAll(async () => {
  world = await openWorld();
  const named = { name: '示例乙丙甲乙厂', aliases: ['ÉCOLE_甲%号'] };
  const organizationId = (await world.admin.post('/organizations', named).expect(201)).body.id as string;
  const organizer = await world.api.as(await world.api.person({ role: 'ORGANIZER', organizationId, name: '乙丙甲乙' }));
  contest = await contestAt(world, 'SCORE_REPORT', { organizer, organizationId });
});
afterAll(() => world.close());

const lists = {
  organizations: '/organizations?',
  people: '/people?',
  contests: '/contests?',
  board: '/deadlines?',
} as const;
type List = keyof typeof lists;
const asker = (list: List) => (list === 'people' || list === 'organizations' ? world.admin : world.office);
const found = async (list: List, q: string): Promise<number> =>
  (
    (
      await asker(list)
        .get(`${lists[list]}limit=50&q=${encodeURIComponent(q)}`)
        .expect(200)
    ).body.items as object[]
  ).length;

describe.each(Object.keys(lists) as List[])('a search in %s', (list) => {
  it('finds a word as it stands, and none whose pieces stand in another order', async () => {
    expect([await found(list, '丙甲乙'), await found(list, '甲乙丙'), await found(list, '乙丙甲乙')]).toEqual([1, 0, 1]);
  });
});

describe('a word', () => {
  it('is found whatever its case, and its signs mean nothing but themselves', async () => {
    const counts = [];
    for (const q of ['école', 'ÉCOLE', 'e_甲%', 'c%e_', 'eco', '号 école']) counts.push(await found('organizations', q));
    expect(counts).toEqual([1, 1, 1, 0, 0, 1]);
  });

  it('is asked of each task’s case, by its title and its organizers', async () => {
    const cases = async (q: string): Promise<string[]> =>
      (
        (await contest.organizer.get(`/tasks?tab=TODO&limit=50&q=${encodeURIComponent(q)}`).expect(200)).body.items as { caseId: string }[]
      ).map(({ caseId }) => caseId);
    expect([await cases('丙甲乙'), await cases('甲乙丙')]).toEqual([[contest.caseId], []]);
  });
});
