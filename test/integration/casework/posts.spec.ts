// Mails about a case of which a post has charge go to its A角, else its B角, not to the whole office (office.md §4), over both stores.
import { expect, it } from '@jest/globals';
import type { Seat } from '@jiangcheng/domain/post/post';
import { codesOf, Contest, overBothStores } from './support/contest.ts';
import { packOf, POST_NAME, type Name, type World } from './support/world.ts';

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

/** The same world under a pack that seats a post at each node of the review: the one that there is, then one that there is not. */
function withSeats(world: World): World {
  const seat = (post: string, role: 'OFFICE' | 'OFFICE_HEAD') => ({
    address: { kind: 'ROLE' as const, role, organizationId: null },
    weight: 1,
    post,
  });
  const node = (key: string, participant: ReturnType<typeof seat>) => ({
    key,
    label: key,
    rule: { kind: 'ANY' as const },
    participants: [participant],
  });
  const reviewPlan = {
    mayDisagree: false,
    nodes: [node('HANDLER', seat(POST_NAME, 'OFFICE')), node('LEADER', seat('没有的岗位', 'OFFICE_HEAD'))],
  };
  return { ...world, desk: { ...world.desk, packOf: (...campaign) => ({ ...packOf(...campaign), reviewPlan }) } };
}

overBothStores('a post that a regulation seats in an approval', (world) => {
  it('signs by its people, is told of its turn, and where the office has no such post the role signs', async () => {
    const contest = await Contest.reporting(withSeats(world()));
    const postId = await world().setPost(
      [
        ['secondClerk', 'A'],
        ['head', 'B'],
      ],
      ['secondClerk'],
    );
    await contest.handIn();
    const { mails, approvals } = await contest.books();
    expect(mails.filter(({ kind }) => kind === 'report-received').map(({ toName }) => toName)).toEqual(['测试丙']);
    expect(approvals[0]?.state.plan.nodes.map(({ participants }) => participants[0]?.address)).toEqual([
      { kind: 'POST', postId },
      { kind: 'ROLE', role: 'OFFICE_HEAD', organizationId: null },
    ]);
    expect(codesOf(await contest.asksVerb('office', { verb: 'agree', input: { signer: 'HANDLER/1/1' } }))).toEqual(['NOT_YOURS']);
    await contest.doesVerb('secondClerk', { verb: 'agree', input: { signer: 'HANDLER/1/1' } });
    expect(codesOf(await contest.asksVerb('office', { verb: 'agree', input: { signer: 'LEADER/1/1' } }))).toEqual(['NOT_YOURS']);
    await contest.doesVerb('head', { verb: 'agree', input: { signer: 'LEADER/1/1' } });
    expect((await contest.books()).status).toBe('CLOSED');
  });
});
