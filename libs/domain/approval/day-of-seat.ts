import type { Refusal } from '../shared/result.ts';
import { civilDateOf } from '../shared/instant.ts';
import { dueOnOf, signerOf, type ApprovalCommand, type Dated } from './commands.ts';
import type { ApprovalFacts } from './facts.ts';
import { currentRun, signersOf, type ApprovalState, type DayEnd, type HandDay, type NodeRun, type Signer } from './state.ts';

const without = (kind: HandDay['kind'], end: DayEnd, days: readonly HandDay[]): HandDay[] =>
  days.map((day) => (day.kind === kind && day.end === null ? { ...day, end } : day));

/** A seat whose open days of this kind are over. */
export const endedDays = ({ days, ...seat }: Signer, kind: HandDay['kind'], end: DayEnd): Signer =>
  days === undefined ? seat : { ...seat, days: without(kind, end, days) };

/** A seat that is handed on: with a day, that one holds and no earlier one of its kind; without, the one that it came with goes on. */
export function withDay(seat: Signer, kind: HandDay['kind'], { at, dueOn }: { at: number } & Dated): Signer {
  if (dueOn === undefined) return seat;
  return { ...seat, days: [...without(kind, { at, done: false }, seat.days ?? []), { kind, at, dueOn, end: null }] };
}

/** How the days of a seat end with it: by its own word or return; without one when it was removed, or others' words were enough. */
function endOfSeat({ end }: NodeRun, { key, decision, removed }: Signer): DayEnd | null {
  if (decision !== null) return { at: decision.at, done: true };
  if (end?.kind === 'RETURNED' && end.signer === key) return { at: end.at, done: true };
  const gone = removed ?? end;
  return gone === null ? null : { at: gone.at, done: false };
}

/** The days of a seat, each as it stands. */
export const daysOf = (run: NodeRun, seat: Signer): HandDay[] =>
  (seat.days ?? []).map((day) => ({ ...day, end: day.end ?? endOfSeat(run, seat) }));

/** Where the day by which a seat is to be done now stands among its days; -1 while it has none. Of a commission of a seat that came with a day, the commission's. */
export const openDay = (run: NodeRun, seat: Signer): number =>
  daysOf(run, seat)
    .map(({ end }) => end === null)
    .lastIndexOf(true);

/** A day that may not be set: DAY_IS_PAST; DAY_AFTER_CLOCK where it lies after the node's own clock, or after the day that the seat itself came with. */
export function dayRefusals(command: ApprovalCommand, state: ApprovalState, { dueOn }: ApprovalFacts, now: number): Refusal[] {
  const [day, run] = [dueOnOf(command), currentRun(state)];
  if (day === null || run === null) return [];
  if (day < civilDateOf(now)) return [{ code: 'DAY_IS_PAST', field: 'dueOn' }];
  const seat = signersOf(run).find(({ key }) => key === signerOf(command));
  const own = seat?.days?.[openDay(run, seat)]?.dueOn;
  const [latest] = [dueOn ?? [], own ?? []].flat().sort();
  return latest !== undefined && day > latest ? [{ code: 'DAY_AFTER_CLOCK', field: 'dueOn', params: { day: latest } }] : [];
}
