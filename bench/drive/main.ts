// The driver: a process of its own that does one job at a time for bench/run.ts.
import { assertWhole, prepareLeg, runLeg, type LegOptions } from './approval.ts';
import { workFirstRestDay } from './calendar.ts';
import { ContestMaker, type Contest } from './contests.ts';
import { importSheet } from './intake.ts';
import { runInbox } from './inbox.ts';
import { declareAll, overdueListed } from './herd.ts';
import { runLatency, type LatencyOptions } from './latency.ts';
import { makePeople, type People } from './people.ts';
import { readPage, type ReadingOptions } from './notice.ts';
import { plainTransactions } from './plain-transaction.ts';
import { handInAllAlong, openWindow, type BurstOptions } from './window.ts';
import { scoreAll, type ScoringOptions } from './scoring.ts';
import { TaskWatch } from './task-watch.ts';

let people: People;
let maker: ContestMaker;
/** The contests of the run under way, and those put aside to warm up with. */
let contests: Contest[] = [];
let spare: Contest[] = [];

const jobs = {
  people: async ({ base, firstLink, recordUrl }: { base: string; firstLink: string; recordUrl: string }) => {
    people = await makePeople(base, firstLink, await TaskWatch.on(recordUrl));
    maker = new ContestMaker(people);
  },
  take: async ({ count }: { count: number }) => {
    contests = await maker.take(count);
  },
  declareAll: (_: undefined) => declareAll(contests),
  workFirstRestDay: (input: { after: string }) => workFirstRestDay(people, input),
  importSheet: (input: { people: number }) => importSheet(people, contests, input.people),
  overdueListed: (_: undefined) => overdueListed(people),
  openWindow: (input: { dueOn: string }) => openWindow(people, input),
  handInAllAlong: (input: BurstOptions) => handInAllAlong(people, input),
  scoreAll: (input: ScoringOptions) => scoreAll(people, input),
  readPage: (input: ReadingOptions) => readPage(input),
  keep: async ({ count }: { count: number }) => {
    spare = contests.splice(count);
  },
  prepareLeg: ({ leg }: { leg: number }) => prepareLeg(leg, contests),
  leg: ({ leg, ...options }: { leg: number } & LegOptions) => runLeg(leg, contests, people, options),
  assertWhole: (_: undefined) => assertWhole(contests, people),
  plain: ({ url, count, clients }: { url: string; count: number; clients: number }) => plainTransactions(url, count, clients),
  inbox: ({ campaignIds, rounds }: { campaignIds: readonly string[]; rounds: number }) => runInbox(people, campaignIds, rounds),
  latency: ({ warmUp, ...options }: LatencyOptions & { warmUp: boolean }) => runLatency(warmUp ? spare : contests, people, options),
};

export type Jobs = typeof jobs;

interface Message {
  readonly job: keyof Jobs;
  readonly input: never;
}

process.on('message', ({ job, input }: Message) => {
  const work = jobs[job] as (input: never) => Promise<unknown>;
  work(input).then(
    (value) => process.send?.({ value }),
    (error: Error) => process.send?.({ error: error.stack ?? error.message }),
  );
});
// Whoever started us is gone.
process.on('disconnect', () => process.exit());
