// What a run measures: the flags of `npm run bench`.
import { parseArgs } from 'node:util';
import { MOST_CONTESTS } from './drive/contests.ts';

/** One series of W1: so many cases in all, one tenth of them to warm up and three tenths in each of three rounds. */
export interface Series {
  readonly clients: number;
  /** True: each client waits for the next stage's task. False: acts alone, as fast as they are answered. */
  readonly follow: boolean;
  readonly cases: number;
}

export interface Plan {
  readonly full: boolean;
  readonly w1: readonly Series[];
  readonly w2: { readonly cases: number; readonly perSecond: number; readonly seconds: number } | null;
  /** Pages of the inbox: at so many open tasks, each way of looking into it so many times. */
  readonly inbox: { readonly tasks: number; readonly rounds: number } | null;
  /** W3 (b): cases that are due at one instant. */
  readonly herd: { readonly cases: number } | null;
  /** W3 (a): units of one window that ends at one instant. */
  readonly window: { readonly units: number } | null;
  /** W4 (b): people on one sheet. */
  readonly intake: { readonly people: number } | null;
  /** A calendar change under so many open deadlines, of which so many belong to running workflows and move earlier. */
  readonly calendar: { readonly deadlines: number; readonly running: number } | null;
  /** W6: trades and finalists ranked, so many rounds. */
  readonly ranking: { readonly trades: number; readonly finalists: number; readonly rounds: number } | null;
  /** The public page of a notice: names on it, readers at once. */
  readonly notice: { readonly names: number; readonly readers: number; readonly seconds: number } | null;
  /** A panel's scoring: experts and candidates; each expert saves once in a pause. */
  readonly scoring: { readonly experts: number; readonly candidates: number; readonly pauseMs: number } | null;
  /** Only set up the open cases of W2 and read the memory. */
  readonly memoryOnly: boolean;
  /** Yardsticks without the product, for so many clients. */
  readonly yardsticksOnly: readonly number[];
}

export const ROUNDS = 3;
const shares = [0.1, ...Array.from({ length: ROUNDS }, () => 0.9 / ROUNDS)];
/** Cases of the warm-up and of each round. */
export const sizesOf = ({ cases }: Series): number[] => shares.map((share) => Math.floor(cases * share));

const OPTIONS = {
  full: { type: 'boolean', default: false },
  only: { type: 'string' },
  memory: { type: 'boolean', default: false },
  cases: { type: 'string' },
  tasks: { type: 'string' },
  units: { type: 'string' },
} as const;

const MOST_TASKS = 1_000_000;
const MOST_UNITS = 100_000;
const PARTS = ['w1', 'w2', 'w3', 'w3a', 'w4b', 'inbox', 'calendar', 'ranking', 'scoring', 'notice', 'yardsticks'];

/** Throws a sentence about a flag that nobody knows. */
export function planOf(args: readonly string[]): Plan {
  const { values } = parseArgs({ args: [...args], options: OPTIONS });
  const { full, only, memory } = values;
  if (only !== undefined && !PARTS.includes(only)) throw new Error(`--only ${PARTS.join(' | ')}`);
  const cases = Number(values.cases ?? (full ? MOST_CONTESTS : 300));
  if (!(Number.isInteger(cases) && cases >= 10 && cases <= MOST_CONTESTS)) throw new Error(`--cases 10…${MOST_CONTESTS}`);
  const tasks = Number(values.tasks ?? 100_000);
  if (!(Number.isInteger(tasks) && tasks >= 100 && tasks <= MOST_TASKS)) throw new Error(`--tasks 100…${MOST_TASKS}`);
  const units = Number(values.units ?? 50_000);
  if (!(Number.isInteger(units) && units >= 500 && units <= MOST_UNITS)) throw new Error(`--units 500…${MOST_UNITS}`);
  const has = (part: string): boolean => !memory && (only === undefined || only === part);
  return {
    full,
    w1: has('w1') ? seriesOf(full, cases) : [],
    w2: has('w2') || memory ? { cases: full ? MOST_CONTESTS : 1000, perSecond: 20, seconds: full ? 600 : 120 } : null,
    inbox: has('inbox') ? { tasks, rounds: full ? 1000 : 200 } : null,
    herd: has('w3') && (full || only === 'w3') ? { cases: values.cases === undefined ? 1000 : cases } : null,
    window: has('w3a') && (full || only === 'w3a') ? { units } : null,
    intake: has('w4b') && (full || only === 'w4b') ? { people: 50_000 } : null,
    calendar: has('calendar') && (full || only === 'calendar') ? { deadlines: 10_000, running: 200 } : null,
    ranking: has('ranking') && (full || only === 'ranking') ? { trades: 409, finalists: 16_000, rounds: 9 } : null,
    scoring: has('scoring') && (full || only === 'scoring') ? { experts: 9, candidates: 300, pauseMs: 250 } : null,
    notice: has('notice') && (full || only === 'notice') ? { names: 60, readers: 50, seconds: full ? 60 : 15 } : null,
    memoryOnly: memory,
    yardsticksOnly: only === 'yardsticks' ? [1, 20] : [],
  };
}

function seriesOf(full: boolean, cases: number): Series[] {
  const followed = (full ? [1, 20, 50] : [1, 20]).map((clients) => ({ clients, follow: true, cases }));
  // Acts alone are quick: twice the cases, so that a round lasts.
  return [...followed, { clients: 50, follow: false, cases: Math.min(2 * cases, MOST_CONTESTS) }];
}
