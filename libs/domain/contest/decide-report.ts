import { openAppealRefusals, openWindowRefusals } from '../appeal/decide-appeal.ts';
import { isLate } from '../deadline/compute-deadline.ts';
import { formatLocal } from '../shared/instant.ts';
import { ok, refuse, refuseAll, type Refusal, type Result } from '../shared/result.ts';
import type { ContestInputs } from './commands.ts';
import { earlierOf, receiptInstant, receiptRefusal } from './decide-end.ts';
import type { ContestEvent } from './events.ts';
import { appealFactsOf } from './appeal-facts.ts';
import { preparedFor, type Deciding } from '../process/deciding.ts';
import { REPORT_CLAUSE as clause } from '../score-report/score-pack.ts';
import type { ContestFacts } from './facts.ts';
import { pendingReceipt, reportRound, type ContestState } from './state.ts';

type Events = Result<ContestEvent[]>;

/** The instant that decides lateness: the confirmed 收件日期 where there is one, else now (design.md §3, office.md §3). */
function effectiveInstant(state: ContestState, now: number): number {
  const receipt = state.receipts.find((r) => r.round === reportRound(state) && r.confirmed);
  return receipt === undefined ? now : earlierOf(now, receiptInstant(receipt.receivedOn));
}

/** Whether a hand-in at this instant would be late. */
const wouldBeLate = (state: ContestState, facts: ContestFacts, now: number): boolean =>
  facts.dueAt !== null && isLate(effectiveInstant(state, now), facts.dueAt);

/** A late report is accepted with its 情况说明, or refused unless the office admitted it (rules.md §9.1-25). */
function lateRefusals(state: ContestState, facts: ContestFacts, now: number): Refusal[] {
  if (!wouldBeLate(state, facts, now) || facts.lateReports === 'ACCEPT' || state.lateAdmitted) return [];
  return [{ code: 'LATE_REFUSED', clause }];
}

export function handInRefusals(state: ContestState, facts: ContestFacts, now: number): Refusal[] {
  return [...(facts.report?.missing ?? []), ...lateRefusals(state, facts, now)];
}

/** When what is handed in came: paper on its day of receipt, which is confirmed with it (office.md §3), anything else now. */
export const cameAt = ({ receivedOn }: ContestInputs['handIn'], now: number): number =>
  receivedOn === undefined ? now : earlierOf(now, receiptInstant(receivedOn));

export function handIn(input: ContestInputs['handIn'], state: ContestState, facts: ContestFacts, deciding: Deciding, now: number): Events {
  const { draftVersion, receivedOn, channel } = input;
  if (facts.report !== null && draftVersion !== undefined && facts.report.draftVersion !== draftVersion)
    return refuse('DRAFT_CHANGED', { field: 'draftVersion', params: { version: facts.report.draftVersion } });
  const wrongDay = receivedOn === undefined ? null : receiptRefusal(receivedOn, state, facts);
  if (wrongDay !== null) return refuseAll([wrongDay]);
  if (wouldBeLate(state, facts, cameAt(input, now)) && input.lateExplanation === undefined)
    return refuse('LATE_EXPLANATION_MISSING', { field: 'lateExplanation', clause });
  const by = deciding.kind === 'ACCOUNT' ? deciding.personId : null;
  const receipt = receivedOn === undefined || channel === undefined ? {} : { receivedOn, channel };
  const handedIn = { round: reportRound(state), by, byName: deciding.name, ...preparedFor(deciding), ...receipt };
  return ok([{ type: 'REPORT_HANDED_IN', at: now, ...handedIn, effectiveAt: effectiveInstant(state, cameAt(input, now)) }]);
}

export const admitLateRefusals = (state: ContestState, facts: ContestFacts, now: number): Refusal[] =>
  facts.lateReports === 'REFUSE' && !state.lateAdmitted && wouldBeLate(state, facts, now) ? [] : [{ code: 'NOTHING_TO_ADMIT' }];

/** The ten days rest on the end day, and a day of receipt may decide lateness: neither is left half entered. Nor is an appeal left open, or cut off. */
export function confirmRefusals(state: ContestState, facts: ContestFacts, now: number): Refusal[] {
  const refusals: Refusal[] = state.ended?.confirmed === true ? [] : [{ code: 'END_DAY_NOT_CONFIRMED', clause }];
  const pending: Refusal[] = pendingReceipt(state) === null ? [] : [{ code: 'RECEIPT_PENDING', clause }];
  const appeals = [...reviewWindowRefusals(state, facts, now), ...openAppealRefusals(state.appeals ?? [])];
  return [...refusals, ...pending, ...appeals, ...fewFinalists(facts.finalists, 'REQUIRE')];
}

/** The window runs from 成绩现场公布: where nobody announced the scores on site there is none. */
const reviewWindowRefusals = ({ announcedOn }: ContestState, facts: ContestFacts, now: number): Refusal[] =>
  announcedOn === undefined ? [] : openWindowRefusals(announcedOn, appealFactsOf(facts), now);

/** Fewer than there must be (000-24), and no waiver: said to who confirms, or in his way, as the campaign has it. */
function fewFinalists(finalists: ContestFacts['finalists'], asked: 'WARN' | 'REQUIRE'): Refusal[] {
  if (finalists === null || finalists.waived || finalists.counted >= finalists.wanted || finalists.unwaived !== asked) return [];
  const { counted, wanted, clause: on } = finalists;
  return [{ code: 'FINALISTS_UNWAIVED', clause: on, params: { counted, wanted } }];
}

export const confirmNotes = ({ finalists }: ContestFacts): Refusal[] => fewFinalists(finalists, 'WARN');

/** 撤回 as long as the next node has not acted (design.md §6): what the office has begun to review it returns itself. */
export const withdrawRefusals = ({ touched }: ContestFacts): Refusal[] => (touched ? [{ code: 'OFFICE_HAS_ACTED', clause }] : []);

export function withdraw({ round }: ContestInputs['withdraw'], state: ContestState, at: number): Events {
  if (otherRound(round, state)) return refuse('ROUND_MOVED_ON', { params: { round: reportRound(state) } });
  return ok([{ type: 'REPORT_WITHDRAWN', at, round: reportRound(state) }]);
}

/** What taking it back comes to, said before it is done: the clock runs on as if nothing had been handed in. */
export function withdrawNotes(state: ContestState, { dueAt, lateReports }: ContestFacts, now: number): Refusal[] {
  if (dueAt === null) return [{ code: 'WITHDRAWN_CLOCK_STANDS', clause }];
  const late = isLate(now, dueAt);
  const refused = late && lateReports === 'REFUSE' && !state.lateAdmitted;
  const code = refused ? 'WITHDRAWN_IS_REFUSED' : late ? 'WITHDRAWN_IS_LATE' : 'WITHDRAWN_RUNS_ON';
  return [{ code, clause, params: { due: formatLocal(dueAt) } }];
}

/** A decision is about the round that the person saw: another one may have been handed in meanwhile. */
const otherRound = (seen: number | undefined, state: ContestState): boolean => seen !== undefined && seen !== reportRound(state);

export function confirm(input: ContestInputs['confirm'], state: ContestState, at: number): Events {
  if (otherRound(input.round, state)) return refuse('ROUND_MOVED_ON', { params: { round: reportRound(state) } });
  return ok([{ type: 'REPORT_CONFIRMED', at }]);
}

export function giveBack(input: ContestInputs['return'], state: ContestState, facts: ContestFacts, at: number): Events {
  if (otherRound(input.round, state)) return refuse('ROUND_MOVED_ON', { params: { round: reportRound(state) } });
  if (!facts.returnReasons.includes(input.reasonCode)) return refuse('REASON_UNKNOWN', { field: 'reasonCode' });
  const correctionDays = input.correctionDays ?? facts.correctionDays;
  return ok([{ type: 'REPORT_RETURNED', at, reasonCode: input.reasonCode, from: facts.today, correctionDays }]);
}
