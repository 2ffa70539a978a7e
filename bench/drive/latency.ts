// W2 of the benchmark: acts at a fixed rate, whatever the server does; each is looked for by GET list and GET history right after its answer.
import { setTimeout as wait } from 'node:timers/promises';
import { taskSeen } from './approval.ts';
import { day, type Contest } from './contests.ts';
import type { People } from './people.ts';
import type { Session } from './session.ts';

export interface LatencyOptions {
  readonly perSecond: number;
  readonly seconds: number;
}

export interface LatencyResult {
  /** From the instant the act was due to be sent until its answer, milliseconds. */
  readonly acts: number[];
  /** Until list and history showed it, too. */
  readonly visible: number[];
  /** Until the next stage's task was seen, for the acts that open one. */
  readonly turns: number[];
  /** Reads after the answer that did not show the act. */
  readonly stale: number;
  readonly reads: number;
  readonly failed: string[];
}

/** Two days between which a working day lies, so that each correction moves the due time. */
const DAYS = [-2, -12] as const;

interface Progress {
  readonly contest: Contest;
  done: number;
  dueAt: string | null;
}

type Collected = { -readonly [K in keyof LatencyResult]: LatencyResult[K] };

/** Contests at HOLDING in, each in turn: declared, its day confirmed, then corrected again and again. */
export async function runLatency(
  contests: readonly Contest[],
  people: People,
  { perSecond, seconds }: LatencyOptions,
): Promise<LatencyResult> {
  const progress = contests.map((contest): Progress => ({ contest, done: 0, dueAt: null }));
  const result: Collected = { acts: [], visible: [], turns: [], stale: 0, reads: 0, failed: [] };
  const started = performance.now() + 100;
  const underWay: Promise<void>[] = [];
  for (let i = 0; i < perSecond * seconds; i += 1) {
    const due = started + (i * 1000) / perSecond;
    await wait(Math.max(0, due - performance.now()));
    const one = progress[i % progress.length]!;
    underWay.push(actAndLook(one, people, due, result).catch((error: Error) => void result.failed.push(error.message)));
  }
  await Promise.all(underWay);
  return result;
}

async function actAndLook(one: Progress, people: People, due: number, result: Collected): Promise<void> {
  const { contest } = one;
  const step = Math.min(one.done, 2);
  const { auditSeq } = await act(one, people, step);
  one.done += 1;
  result.acts.push(performance.now() - due);
  const [inList, inHistory] = await Promise.all([listShows(one, people, step), historyShows(contest, people, auditSeq)]);
  result.visible.push(performance.now() - due);
  result.reads += 2;
  result.stale += Number(!inList) + Number(!inHistory);
  if (step !== 0) return;
  await taskSeen(people, contest, { kind: 'SCORE_REPORT', round: 1, of: 'organizer' });
  result.turns.push(performance.now() - due);
}

const clerk = ({ office }: People): Session => office[0]!;

function act({ contest, done }: Progress, people: People, step: number): Promise<{ auditSeq: number }> {
  const path = `/contests/${contest.id}`;
  if (step === 0) return contest.organizer.session.command('POST', `${path}/end-declaration`, { lastScoredOn: day(DAYS[0]) });
  if (step === 1) return clerk(people).command('POST', `${path}/end-day-confirmation`, {});
  const lastScoredOn = day(DAYS[(done - 1) % 2]!);
  return clerk(people).command('POST', `${path}/end-day-correction`, {
    lastScoredOn,
    reason: '示例：以裁判长签字的成绩单为准，更正结束日。',
  });
}

interface Listed {
  readonly items: readonly { caseId: string; kind?: string; dueAt: string | null }[];
}

/** A declared or corrected day moves the due time in the list of contests; a confirmed one leaves the office's list of tasks. */
async function listShows(one: Progress, people: People, step: number): Promise<boolean> {
  const { id, number } = one.contest;
  if (step === 1) {
    const { items } = await clerk(people).get<Listed>(`/tasks?q=${number}&limit=200`);
    return !items.some(({ caseId, kind }) => caseId === id && kind === 'CONFIRM_END_DAY');
  }
  const { items } = await clerk(people).get<Listed>(`/contests?q=${number}&limit=200`);
  const before = one.dueAt;
  one.dueAt = items.find(({ caseId }) => caseId === id)?.dueAt ?? null;
  return one.dueAt !== null && one.dueAt !== before;
}

async function historyShows({ id }: Contest, people: People, auditSeq: number): Promise<boolean> {
  const { events, verified } = await clerk(people).get<{ verified: boolean; events: readonly { seq: number }[] }>(`/cases/${id}/history`);
  return verified && events.some(({ seq }) => seq === auditSeq);
}
