import { actOnDeadline } from '@jiangcheng/casework/deadline/act-on-deadline';
import type { DeadlineAct, DeadlineCommand } from '@jiangcheng/casework/deadline/commands';
import type { ActAnswer } from '@jiangcheng/casework/process/act-context';
import type { Outcome } from '@jiangcheng/casework/ports/outcome';
import type { World } from './world.ts';

const BASIS = { reason: '测试', authority: '示例局〔2026〕7号' };
let keys = 0;

/** The office moves the latest clock with this key of a case of any kind. */
export async function moveClock(...asked: Parameters<typeof askClock>): Promise<void> {
  const outcome = await askClock(...asked);
  if (outcome.kind !== 'DONE') throw new Error(JSON.stringify(outcome));
}

export async function askClock(
  { desk, people }: World,
  caseId: string,
  key: string,
  act: DeadlineAct,
  input: { on: string } | { days: number },
): Promise<Outcome<ActAnswer>> {
  const locked = await desk.store.transaction((tx) => tx.lock(caseId));
  const row = locked?.deadlines.filter((one) => one.key === key).sort((a, b) => b.round - a.round)[0];
  if (row === undefined) throw new Error(`no clock ${key}`);
  const command = { act, input: { ...BASIS, deadlineId: row.id, ...input } } as DeadlineCommand;
  keys += 1;
  const actor = people.office;
  const origin = { actor, sessionId: null, address: null, requestId: null };
  const once = { accountId: actor.accountId, key: `clock-${keys}`, bodyHash: JSON.stringify(command) };
  return actOnDeadline(desk, { caseId, command, documents: [], origin, key: once });
}
