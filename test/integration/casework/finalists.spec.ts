// A final with fewer than thirty and no waiver: said to who confirms, or in his way (000-24; rules.md §1).
import { expect, it } from '@jest/globals';
import type { ContestCommand } from '@jiangcheng/domain/contest/commands';
import { codesOf, Contest, overBothStores } from './support/contest.ts';

const confirm: ContestCommand = { act: 'confirm', input: {} };

overBothStores('the scores of a small final', (world) => {
  it('are not confirmed before it is waived, where the campaign asks for that; not on paper either', async () => {
    const contest = await Contest.reporting(world());
    await contest.handIn();
    await world().setSettings({ FEW_FINALISTS: 'REQUIRE' });
    expect(codesOf(await contest.asks('secondClerk', 'confirm', {}))).toEqual(['FINALISTS_UNWAIVED']);
    const registered = await contest.registers('office', confirm);
    expect(codesOf(await contest.settles('secondClerk', registered))).toEqual(['FINALISTS_UNWAIVED']);
  });

  it('are confirmed where the campaign only wants it said', async () => {
    const contest = await Contest.reporting(world());
    await contest.handIn();
    expect((await contest.asks('secondClerk', 'confirm', {})).kind).toBe('DONE');
  });
});
