import { expect, it } from '@jest/globals';
import { claimTask } from '@jiangcheng/casework/task/claim-task';
import type { ClaimVerb } from '@jiangcheng/domain/task/claim';
import { codesOf, Contest, openTasksOf, overBothStores } from './support/contest.ts';
import type { Name } from './support/world.ts';

overBothStores('a claim', (world) => {
  let keys = 0;
  async function asks(contest: Contest, who: Name, verb: ClaimVerb, reason: string | null = null): Promise<string> {
    const locked = await world().desk.store.transaction((tx) => tx.lock(contest.caseId));
    const task = locked?.tasks[0];
    const actor = world().people[who];
    const key = { accountId: actor.accountId, key: `claim-${(keys += 1)}`, bodyHash: verb };
    const origin = { actor, sessionId: null, address: null, requestId: null };
    const request = { caseId: contest.caseId, taskId: task?.id ?? '', verb, reason, origin, key };
    return codesOf(await claimTask(world().desk.store, request)).join(' ');
  }

  it('keeps others from the task until it is put back, and leaves an event for each step', async () => {
    const contest = await Contest.open(world());
    await contest.attend();
    const names = { name: '测试子', organization: '示例协会' };
    expect(openTasksOf(await contest.books())).toEqual(['PREPARE 1']);
    expect([await asks(contest, 'office', 'CLAIM'), await asks(contest, 'secondClerk', 'CLAIM')]).toEqual(['DONE', 'CONFLICT']);
    expect(codesOf(await contest.asks('secondClerk', 'nameChiefJudge', names))).toEqual(['TASK_CLAIMED']);
    expect(await asks(contest, 'organizer', 'CLAIM')).toBe('NOT_FOUND');
    expect(await asks(contest, 'secondClerk', 'TAKE_OVER', '外出')).toBe('DONE');
    expect(codesOf(await contest.asks('office', 'nameChiefJudge', names))).toEqual(['TASK_CLAIMED']);
    expect([await asks(contest, 'office', 'RELEASE'), await asks(contest, 'secondClerk', 'RELEASE')]).toEqual([
      'NOT_CLAIMED_BY_YOU',
      'DONE',
    ]);
    expect(codesOf(await contest.asks('office', 'nameChiefJudge', names))).toEqual(['DONE']);
    const { events } = await contest.books();
    expect(events.map(({ type }) => type).filter((type) => type.startsWith('TASK_'))).toEqual([
      'TASK_CLAIMED',
      'TASK_TAKEN_OVER',
      'TASK_RELEASED',
    ]);
  });
});
