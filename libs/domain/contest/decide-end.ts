import { startOfDayAfter } from '../shared/instant.ts';
import { ok, refuse, refuseAll, type Refusal, type Result } from '../shared/result.ts';
import { CUTOFF_CLAUSE } from './acts.ts';
import type { ContestInputs } from './commands.ts';
import type { ContestEvent } from './events.ts';
import { preparedFor, type Deciding } from '../process/deciding.ts';
import { REPORT_CLAUSE as clause } from '../score-report/score-pack.ts';
import type { ContestFacts } from './facts.ts';
import { preparersOf } from './permissions.ts';
import { clockRound } from './report-clock.ts';
import { pendingReceipt, reportRound, type ContestState } from './state.ts';

type Events = Result<ContestEvent[]>;

type EndDayInput = ContestInputs['declareEnded'];

function endDayRefusal({ lastScoredOn: on, lateReason }: EndDayInput, state: ContestState, facts: ContestFacts): Refusal | null {
  if (on > facts.today) return { code: 'END_DAY_IN_FUTURE', field: 'lastScoredOn', clause };
  if (state.firstDay !== null && on < state.firstDay)
    return { code: 'END_DAY_BEFORE_START', field: 'lastScoredOn', clause, params: { firstDay: state.firstDay } };
  if (endsLate(on, state, facts) && lateReason === undefined)
    return { code: 'AFTER_CUTOFF_NEEDS_REASON', field: 'lateReason', clause: CUTOFF_CLAUSE, params: { cutoff: facts.cutoffOn } };
  return null;
}

/** After the regulation's last day (000-40), and later than was planned: a plan that goes beyond it gave its reason then. */
const endsLate = (on: string, { lastDay }: ContestState, { cutoffOn }: ContestFacts): boolean =>
  on > cutoffOn && (lastDay === null || on > lastDay);

/** The day of the last scored event; the ten working days run from it (C26). */
export function declareEnded(
  input: ContestInputs['declareEnded'],
  state: ContestState,
  facts: ContestFacts,
  deciding: Deciding,
  at: number,
): Events {
  const refusal = endDayRefusal(input, state, facts);
  if (refusal !== null) return { ok: false, refusals: [refusal] };
  const by = deciding.kind === 'ACCOUNT' ? deciding.personId : null;
  return ok([{ type: 'END_DECLARED', at, on: input.lastScoredOn, by, byName: deciding.name, ...preparedFor(deciding) }]);
}

export const endDayUnconfirmed = (state: ContestState): Refusal[] =>
  state.ended?.confirmed === false ? [] : [{ code: 'END_DAY_ALREADY_CONFIRMED', clause }];

/** Another person's correction confirms the day; who declared it may correct it, and somebody else confirms (four eyes). */
export function correctEndDay(
  input: ContestInputs['correctEndDay'],
  state: ContestState,
  facts: ContestFacts,
  deciding: Deciding,
  at: number,
): Events {
  const refusal = endDayRefusal(input, state, facts);
  if (refusal !== null) return { ok: false, refusals: [refusal] };
  if (state.ended?.on === input.lastScoredOn) return refuse('END_DAY_UNCHANGED', { field: 'lastScoredOn' });
  const declarers = preparersOf('OFFICE_NOT_DECLARER', state);
  const mine = deciding.kind === 'ACCOUNT' ? [deciding, ...(deciding.standsInFor ?? [])].map(({ personId }) => personId) : [];
  const own = mine.some((id) => declarers.includes(id));
  return ok([{ type: 'END_DAY_CORRECTED', at, on: input.lastScoredOn, confirmed: !own }]);
}

/** A report comes after the contest's end and, of a later round, after its return; and not tomorrow. */
export function receiptRefusal(receivedOn: string, state: ContestState, facts: Pick<ContestFacts, 'today'>): Refusal | null {
  if (receivedOn > facts.today) return { code: 'RECEIPT_IN_FUTURE', field: 'receivedOn' };
  if (state.ended !== null && receivedOn < state.ended.on) return { code: 'RECEIPT_BEFORE_END', field: 'receivedOn' };
  const correction = state.corrections.find((c) => c.round === clockRound(state, reportRound(state)));
  return correction !== undefined && receivedOn < correction.from ? { code: 'RECEIPT_BEFORE_RETURN', field: 'receivedOn' } : null;
}

/** 收件日期: the day the paper arrived, with proof; it counts once a second clerk has confirmed it. */
export function registerReceipt(
  input: ContestInputs['registerReceipt'],
  state: ContestState,
  facts: ContestFacts,
  deciding: Deciding,
  at: number,
): Events {
  const { receivedOn, channel, fileId } = input;
  const wrongDay = receiptRefusal(receivedOn, state, facts);
  if (wrongDay !== null) return refuseAll([wrongDay]);
  const by = deciding.kind === 'ACCOUNT' ? deciding.personId : deciding.registeredBy;
  return ok([{ type: 'RECEIPT_REGISTERED', at, round: reportRound(state), receivedOn, channel, fileId, by, ...preparedFor(deciding) }]);
}

export const receiptPending = (state: ContestState): Refusal[] => (pendingReceipt(state) === null ? [{ code: 'RECEIPT_NOT_PENDING' }] : []);

export function confirmReceipt(state: ContestState, at: number): Events {
  const receipt = pendingReceipt(state);
  if (receipt === null) return refuse('RECEIPT_NOT_PENDING');
  const handedInAt = state.handIns.find((h) => h.round === receipt.round)?.at ?? Infinity;
  const effectiveAt = earlierOf(handedInAt, receiptInstant(receipt.receivedOn));
  return ok([{ type: 'RECEIPT_CONFIRMED', at, round: receipt.round, effectiveAt }]);
}

/** Paper decides where it came first (office.md §3): what arrives after the report was handed in here makes it no later. */
export const earlierOf = (handedInAt: number, receivedAt: number): number => Math.min(handedInAt, receivedAt);

/** Paper received on a day counts as received at the last millisecond of that day. */
export const receiptInstant = (receivedOn: string): number => startOfDayAfter(receivedOn) - 1;

export function tickOriginals(input: ContestInputs['tickOriginals'], facts: ContestFacts, at: number): Events {
  if (input.receivedOn > facts.today) return refuse('RECEIPT_IN_FUTURE', { field: 'receivedOn' });
  return ok([{ type: 'ORIGINALS_TICKED', at, receivedOn: input.receivedOn }]);
}
