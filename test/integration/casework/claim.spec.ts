import { expect, it } from '@jest/globals';
import { claimTask } from '@jiangcheng/casework/task/claim-task';
import { noChanges } from '@jiangcheng/casework/ports/case-changes';
import { TAKE_BACK } from '@jiangcheng/domain/payment/tasks';
import type { ClaimVerb } from '@jiangcheng/domain/task/claim';
import { newId } from '@jiangcheng/persistence/ids';
import { codesOf, Contest, openTasksOf, overBothStores } from './support/contest.ts';
import type { Name } from './support/world.ts';

overBothStores('a claim', (world) => {
  let keys = 0;
  async function asks({ caseId }: { caseId: string }, who: Name, verb: ClaimVerb, reason: string | null = null): Promise<string> {
    const locked = await world().desk.store.transaction((tx) => tx.lock(caseId));
    const task = locked?.tasks[0];
    const actor = world().people[who];
    const key = { accountId: actor.accountId, key: `claim-${(keys += 1)}`, bodyHash: verb };
    const origin = { actor, sessionId: null, address: null, requestId: null };
    const request = { caseId, taskId: task?.id ?? '', verb, reason, origin, key };
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

  /** The end of a campaign, with money to be taken back. */
  async function endWithMoney(): Promise<{ caseId: string }> {
    const { caseId } = await world().openCampaign(1);
    const { deadline: _none, ...task } = TAKE_BACK;
    const openTasks = [{ ...task, id: newId(), deadlineId: null, dueAt: null }];
    await world().desk.store.transaction(async (tx) => {
      const locked = await tx.lock(caseId);
      if (locked !== null) await tx.save(locked, { ...noChanges(locked.state, locked.wakeAt), openTasks });
    });
    return { caseId };
  }

  it('of finance is made by its people, to whom the rest of the house’s cases are not there', async () => {
    const end = await endWithMoney();
    expect([await asks(end, 'finance', 'CLAIM'), await asks(end, 'cashier', 'CLAIM')]).toEqual(['DONE', 'CONFLICT']);
    expect([await asks(end, 'office', 'TAKE_OVER', '外出'), await asks(end, 'organizer', 'CLAIM')]).toEqual(['ROLE_MISSING', 'NOT_FOUND']);
    expect([await asks(end, 'cashier', 'TAKE_OVER'), await asks(end, 'cashier', 'TAKE_OVER', '外出')]).toEqual(['REASON_MISSING', 'DONE']);
    expect([await asks(end, 'finance', 'RELEASE'), await asks(end, 'cashier', 'RELEASE')]).toEqual(['NOT_CLAIMED_BY_YOU', 'DONE']);
    const contest = await Contest.open(world());
    await contest.attend();
    expect(await asks(contest, 'finance', 'CLAIM')).toBe('NOT_FOUND');
  });
});
