import { preparedFor, type Deciding } from '../process/deciding.ts';
import type { Calendar } from '../calendar/calendar.ts';
import type { CivilDate } from '../shared/civil-date.ts';
import { formatLocal, startOfDayAfter, type EpochMs } from '../shared/instant.ts';
import { ok, refuse, refuseAll, type Refusal, type Result } from '../shared/result.ts';
import { isOpen, type Appeal, type AppealDecision, type AppealInput } from './appeal.ts';
import { lastReviewDay, type AppealLengths, type AppealWindow } from './appeal-window.ts';

/** Where the values of this feature come from: the documents are silent (000-29). */
export const APPEAL_CLAUSE = 'rules §9-4';

export interface Registering {
  window: Result<AppealWindow>;
  /** Id for the new appeal. */
  id: string;
  registering: Deciding;
  now: EpochMs;
}

/** Refuses with the window's codes, APPEAL_IN_FUTURE, APPEAL_BEFORE_EVENT, APPEAL_LATE. That a late one is the office's to take up is a question of who asks. */
export function registerAppeal(input: AppealInput, { window, id, registering, now }: Registering): Result<Appeal> {
  if (!window.ok) return window;
  const { from, lateFrom } = window.value;
  const late = input.receivedAt >= lateFrom;
  const refusals = [...receiptRefusals(input.receivedAt, from, now), ...(late ? lateRefusals(input, lateFrom) : [])];
  if (refusals.length > 0) return refuseAll(refusals);
  const { kind, unit, leader, about, receivedAt, fileId = null } = input;
  const admitted = late ? (input.admitReason ?? null) : null;
  const registeredBy = registering.kind === 'ACCOUNT' ? registering.personId : registering.registeredBy;
  const by = { registeredBy, ...preparedFor(registering) };
  return ok({ id, kind, unit, leader, about, receivedAt, lateFrom, admitted, fileId, ...by, decision: null, withdrawn: null });
}

function receiptRefusals(receivedAt: EpochMs, from: EpochMs, now: EpochMs): Refusal[] {
  if (receivedAt > now) return [{ code: 'APPEAL_IN_FUTURE', field: 'receivedAt' }];
  return receivedAt < from ? [{ code: 'APPEAL_BEFORE_EVENT', field: 'receivedAt' }] : [];
}

const lateRefusals = ({ admitReason }: AppealInput, lateFrom: EpochMs): Refusal[] =>
  admitReason === undefined
    ? [{ code: 'APPEAL_LATE', field: 'receivedAt', clause: APPEAL_CLAUSE, params: { until: formatLocal(lateFrom) } }]
    : [];

/** Refuses with APPEAL_UNKNOWN, APPEAL_CLOSED, FOUR_EYES: who registered it does not decide it, nor does his deputy. A signer on paper is compared by no account. */
export function decideAppeal(
  appeals: readonly Appeal[],
  { id, upheld, reason }: { id: string; upheld: boolean; reason: string },
  deciding: Deciding,
  at: EpochMs,
): Result<AppealDecision> {
  const found = openAppeal(appeals, id);
  if (!found.ok) return found;
  if (isRegistrar(found.value, deciding)) return refuse('FOUR_EYES');
  return ok({ upheld, reason, byName: deciding.name, at });
}

function isRegistrar({ registeredBy, preparedFor: absent = [] }: Appeal, deciding: Deciding): boolean {
  if (deciding.kind === 'PAPER') return false;
  const registrars = [registeredBy, ...absent.map(({ personId }) => personId)];
  return [deciding, ...(deciding.standsInFor ?? [])].some(({ personId }) => registrars.includes(personId));
}

/** The open one of this id. Refuses with APPEAL_UNKNOWN, APPEAL_CLOSED. */
export function openAppeal(appeals: readonly Appeal[], id: string): Result<Appeal> {
  const found = appeals.find((each) => each.id === id);
  if (found === undefined) return refuse('APPEAL_UNKNOWN', { field: 'appealId' });
  return isOpen(found) ? ok(found) : refuse('APPEAL_CLOSED', { field: 'appealId' });
}

/** While a review of the scores may still be asked for they are not confirmed, since confirmed ones take none: SCORE_REVIEW_WINDOW_OPEN with its last day. */
export function openWindowRefusals(
  announcedOn: CivilDate,
  { lengths, calendar }: { lengths: AppealLengths; calendar: Calendar },
  now: EpochMs,
): Refusal[] {
  const lastDay = lastReviewDay(announcedOn, lengths.scoreReviewDays, calendar);
  return now < startOfDayAfter(lastDay) ? [{ code: 'SCORE_REVIEW_WINDOW_OPEN', clause: APPEAL_CLAUSE, params: { lastDay } }] : [];
}

/** While one is open, no score is confirmed: APPEAL_OPEN with how many there are. */
export function openAppealRefusals(appeals: readonly Appeal[]): Refusal[] {
  const count = appeals.filter(isOpen).length;
  return count === 0 ? [] : [{ code: 'APPEAL_OPEN', clause: APPEAL_CLAUSE, params: { count } }];
}
