import type { FixedDateRule, Rung } from '../deadline/rule.ts';
import type { CivilDate } from '../shared/civil-date.ts';
import { civilDateOf, type EpochMs } from '../shared/instant.ts';
import { daysOf, openDay } from './day-of-seat.ts';
import { currentRun, signersOf, type ApprovalState, type NodeRun } from './state.ts';

/** How one opening of a node stands for its clock. */
export interface RunClock {
  /** Key of the opening in its approval, `node/round`; of a day that went with a seat, the seat's with the number of the day after it. */
  run: string;
  /** Each opening has whole days of its own: a return, or a word taken back, sets a new clock and never goes on with an old one. */
  startOn: CivilDate;
  /** When its signers had decided it, whatever they said; null where they have not. */
  metAt: EpochMs | null;
  /** It ended without their word: taken back untouched, or called off. */
  cancelled: boolean;
}

export const runKey = ({ node, round }: Pick<NodeRun, 'node' | 'round'>): string => `${node}/${round}`;

/** One clock for each opening of a node, in their order. The last one runs while the approval is open. */
export const runClocks = ({ runs }: Pick<ApprovalState, 'runs'>): RunClock[] =>
  runs.map(({ node, round, openedAt, end }) => ({
    run: runKey({ node, round }),
    startOn: civilDateOf(openedAt),
    metAt: end === null || end.kind === 'WITHDRAWN' ? null : end.at,
    cancelled: end?.kind === 'WITHDRAWN',
  }));

/** The clock of a day that was set when a seat was handed on. */
export interface HandClock extends RunClock {
  dueOn: CivilDate;
}

const dayKey = (seat: string, index: number): string => `${seat}/${String(index + 1)}`;

/** One clock for each day that went with a seat (转办, 委托办理), as it stands. */
export const handClocks = ({ runs }: Pick<ApprovalState, 'runs'>): HandClock[] =>
  runs.flatMap((run) =>
    signersOf(run).flatMap((seat) =>
      daysOf(run, seat).map(({ at, dueOn, end }, i) => ({
        run: dayKey(seat.key, i),
        startOn: civilDateOf(at),
        dueOn,
        metAt: end?.done === true ? end.at : null,
        cancelled: end?.done === false,
      })),
    ),
  );

/** Key of the clock under which this seat of the open node now is by a day of its own; null where it has none. */
export function handRunOf(state: ApprovalState, key: string): string | null {
  const run = currentRun(state);
  const seat = run === null ? undefined : signersOf(run).find((signer) => signer.key === key);
  if (run === null || seat === undefined) return null;
  const index = openDay(run, seat);
  return index === -1 ? null : dayKey(key, index);
}

/** Key of the clocks of what is handed on. */
export const HANDED_ON = 'HANDED_ON';
const rung = (offset: number, ...to: Rung['to']): Rung => ({ offset, at: '09:00', to });

/** Whoever has it in hand is reminded, and once the day has passed the office too; who handed it on sees it under 我委托的. No document knows such a day. */
export const handRule = (on: CivilDate): FixedDateRule => ({
  ...{ key: HANDED_ON, startEvent: HANDED_ON, unit: 'FIXED_DATE', on },
  ...{ cutoff: '24:00', clause: 'office §4', hard: false },
  ladder: [rung(-1, 'ASSIGNEE'), rung(0, 'ASSIGNEE'), rung(1, 'ASSIGNEE', 'OFFICE'), rung(3, 'ASSIGNEE', 'OFFICE')],
});
