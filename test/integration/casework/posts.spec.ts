// Mails about a case of which a post has charge go to its A角, else its B角, not to the whole office (office.md §4), over both stores.
import { expect, it } from '@jest/globals';
import type { Seat } from '@jiangcheng/domain/post/post';
import { Contest, overBothStores } from './support/contest.ts';
import type { Name, World } from './support/world.ts';

type Members = [Name, Seat][];

/** A report handed in while a post has charge of it: who hears of it. */
async function toldOfHandIn(world: World, members: Members, away: Name[] = []): Promise<string[]> {
  const contest = await Contest.reporting(world);
  await world.setPost(members, away);
  await contest.handIn();
  return (await contest.books()).mails.filter(({ kind }) => kind === 'report-received').map(({ toName }) => toName);
}

overBothStores('the mails of a post', (world) => {
  it('go to the whole office while no post has charge of the contest', async () => {
    const contest = await Contest.reporting(world());
    await contest.handIn();
    expect((await contest.books()).mails.filter(({ kind }) => kind === 'report-received').map(({ toName }) => toName)).toEqual(['测试甲']);
  });

  it.each<[string, Members, Name[], string[]]>([
    [
      'A角, and nobody else of the office',
      [
        ['head', 'A'],
        ['office', 'B'],
      ],
      [],
      ['测试丙'],
    ],
    [
      'B角 while A角 is on leave',
      [
        ['head', 'A'],
        ['office', 'B'],
      ],
      ['head'],
      ['测试甲'],
    ],
    [
      'everybody of it when all are on leave',
      [
        ['head', 'A'],
        ['office', 'B'],
      ],
      ['head', 'office'],
      ['测试丙', '测试甲'],
    ],
    [
      'nobody by mail where A角 has no address',
      [
        ['secondClerk', 'A'],
        ['office', 'B'],
      ],
      [],
      [],
    ],
  ])('go to %s', async (_who, members, away, expected) => {
    expect((await toldOfHandIn(world(), members, away)).sort()).toEqual([...expected].sort());
  });

  it('are those that say that a report was taken back, too', async () => {
    const contest = await Contest.reporting(world());
    await world().setPost([
      ['head', 'A'],
      ['office', 'B'],
    ]);
    await contest.handIn();
    await contest.does('organizer', 'withdraw', { reason: '漏报' });
    const told = (await contest.books()).mails.filter(({ kind }) => kind === 'report-withdrawn').map(({ toName }) => toName);
    expect(told.sort()).toEqual(['测试丙', '测试戊']);
  });
});
