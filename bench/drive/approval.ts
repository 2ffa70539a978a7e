// W1 of the benchmark: five acts on each contest. The driver's clients act one after another; set-up between the acts is not measured.
import { day, type Contest } from './contests.ts';
import type { People } from './people.ts';
import { until, withClients } from './pool.ts';
import { draftVersion, fillReport, sign } from './reports.ts';
import type { Session } from './session.ts';

/** The task that the workflow opens after an act. */
interface NextTask {
  readonly kind: string;
  readonly round: number;
  readonly of: 'office' | 'organizer';
}

interface Act {
  readonly by: 'office' | 'organizer';
  readonly path: string;
  readonly input: (contest: Contest) => object;
  readonly next: NextTask | null;
}

const versions = new Map<string, number>();
const handIn = (round: number): Act => ({
  by: 'organizer',
  path: 'score-report/hand-in',
  input: ({ id }) => ({ draftVersion: versions.get(id) }),
  next: { kind: 'REVIEW', round, of: 'office' },
});
const declare: Act = {
  by: 'organizer',
  path: 'end-declaration',
  input: () => ({ lastScoredOn: day(-2) }),
  next: { kind: 'SCORE_REPORT', round: 1, of: 'organizer' },
};
const confirmDay: Act = { by: 'office', path: 'end-day-confirmation', input: () => ({}), next: null };
const giveBack: Act = {
  by: 'office',
  path: 'return',
  // A comment of 60 characters.
  input: () => ({ reasonCode: 'SHEET_ILLEGIBLE', text: '扫描件不清，请重新扫描。'.repeat(5), correctionDays: 3 }),
  next: { kind: 'SCORE_REPORT', round: 2, of: 'organizer' },
};

/** Acts that follow each other without set-up between them. */
const legs: readonly (readonly Act[])[] = [[declare, confirmDay], [handIn(1), giveBack], [handIn(2)]];
export const LEGS = legs.length;
export const ACTS = legs.flat().length;

const SET_UP_CLIENTS = 8;

/** What a leg's acts need, done beforehand. */
export async function prepareLeg(leg: number, contests: readonly Contest[]): Promise<void> {
  if (leg === 0) return;
  await withClients(SET_UP_CLIENTS, contests, async (contest) => {
    await (leg === 1 ? fillReport(contest) : sign(contest, 'SCORE_SUMMARY'));
    versions.set(contest.id, await draftVersion(contest));
  });
}

export interface LegResult {
  readonly wallMs: number;
  /** Milliseconds from sending an act to its answer. */
  readonly acts: number[];
  /** Milliseconds from sending an act until the next stage's task was seen by GET; only where clients follow. */
  readonly turns: number[];
  /** The same until its row was committed, as the yardstick `story` looks for it. */
  readonly rows: number[];
}

export interface LegOptions {
  readonly clients: number;
  /** True: a client looks for the next stage's task before its next act. False: clients only act, one kind of act at a time. */
  readonly follow: boolean;
}

export async function runLeg(
  leg: number,
  contests: readonly Contest[],
  people: People,
  { clients, follow }: LegOptions,
): Promise<LegResult> {
  const result = { wallMs: 0, acts: [] as number[], turns: [] as number[], rows: [] as number[] };
  const one = async (contest: Contest, act: Act): Promise<void> => {
    const sent = performance.now();
    await sessionOf(people, contest, act.by).command('POST', `/contests/${contest.id}/${act.path}`, act.input(contest));
    result.acts.push(performance.now() - sent);
    if (!follow || act.next === null) return;
    await taskSeen(people, contest, act.next, () => result.rows.push(performance.now() - sent));
    result.turns.push(performance.now() - sent);
  };
  const acts = legs[leg]!;
  if (follow) {
    result.wallMs = await withClients(clients, contests, async (contest) => {
      for (const act of acts) await one(contest, act);
    });
    return result;
  }
  for (const act of acts) {
    result.wallMs += await withClients(clients, contests, (contest) => one(contest, act));
    await withClients(SET_UP_CLIENTS, contests, (contest) => taskSeen(people, contest, act.next ?? declare.next!));
  }
  return result;
}

const sessionOf = ({ office }: People, contest: Contest, who: 'office' | 'organizer'): Session =>
  who === 'office' ? office[0]! : contest.organizer.session;

/** Seen once the row is there and a GET by the person it is for shows it among the open tasks. */
export async function taskSeen(people: People, contest: Contest, { kind, round, of }: NextTask, onRow?: () => void): Promise<void> {
  await people.watch.opened({ caseId: contest.id, kind, round });
  onRow?.();
  const session = sessionOf(people, contest, of);
  await until(`${kind} ${round} of ${contest.number}`, 3, async () => {
    const { items } = await session.get<Inbox>(`/tasks?q=${contest.number}&limit=200`);
    return items.some((task) => task.caseId === contest.id && task.kind === kind && task.round === round) || undefined;
  });
}

interface Inbox {
  readonly items: readonly { caseId: string; kind: string; round: number }[];
}

const EXPECTED = { END_DECLARED: 1, END_DAY_CONFIRMED: 1, REPORT_HANDED_IN: 2, REPORT_RETURNED: 1 };

interface History {
  readonly verified: boolean;
  readonly events: readonly { type: string; seq: number }[];
}

/** The run counts only if every act stands exactly once in an unbroken history. Throws with the first contest that does not. */
export async function assertWhole(contests: readonly Contest[], people: People): Promise<void> {
  await withClients(SET_UP_CLIENTS, contests, async ({ id, number }) => {
    const { verified, events } = await people.office[1]!.get<History>(`/cases/${id}/history`);
    const wrong = Object.entries(EXPECTED).filter(([type, count]) => events.filter((event) => event.type === type).length !== count);
    if (!verified || wrong.length > 0)
      throw new Error(`the history of ${number} is not what was done: ${wrong.join(' ')} verified=${verified}`);
  });
}
