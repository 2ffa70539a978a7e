// The inbox over HTTP: every way of looking into it, in turn.
import { randomInt } from 'node:crypto';
import type { People } from './people.ts';
import type { Session } from './session.ts';

/** Milliseconds of each answer, by what was asked. */
export type InboxTimes = Record<string, number[]>;

interface Answer {
  readonly items: readonly { readonly id: string; readonly number: string; readonly caseId: string }[];
  readonly nextCursor: string | null;
}

export async function runInbox({ office, organizers }: People, campaignIds: readonly string[], rounds: number): Promise<InboxTimes> {
  const [clerk, organizer] = [office[0]!, organizers[0]!];
  const campaign = (): string => campaignIds[randomInt(campaignIds.length)]!;
  const page = (session: Session, query: string): Promise<Answer> => session.get<Answer>(`/tasks?limit=50${query}`);
  const first = await page(clerk, '');
  const asks: Record<string, () => Promise<unknown>> = {
    '待办 · to do': () => page(clerk, ''),
    '待办，第二页 · second page': () => page(clerk, `&cursor=${first.nextCursor ?? ''}`),
    '待认领 · unclaimed': () => page(clerk, '&tab=UNCLAIMED'),
    '按活动 · one campaign': () => page(clerk, `&campaignId=${campaign()}`),
    '按事项 · one kind': () => page(clerk, '&kind=CONFIRM_RECEIPT'),
    '按单位 · one organizer': () => page(clerk, `&organizationId=${organizer.organizationId}`),
    '已逾期 · overdue': () => page(clerk, '&due=OVERDUE'),
    '按编号 · by number': () => page(clerk, `&q=BENCH-${String(randomInt(1, 1000)).padStart(6, '0')}`),
    '承办单位的待办 · organizer': () => page(organizer.session, ''),
    '各栏数字 · numbers': () => clerk.get('/tasks/summary'),
  };
  const times: InboxTimes = Object.fromEntries(Object.keys(asks).map((what) => [what, []]));
  for (let round = 0; round < rounds; round += 1)
    for (const [what, ask] of Object.entries(asks)) {
      const started = performance.now();
      await ask();
      times[what]?.push(performance.now() - started);
    }
  return times;
}
