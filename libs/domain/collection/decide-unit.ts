import type { Actor } from '../access/actor.ts';
import type { Person } from '../approval/plan.ts';
import { takenFrom, type Hold } from '../draft/hold.ts';
import type { LocalTime } from '../shared/local-time.ts';
import type { CivilDate } from '../shared/civil-date.ts';
import { instantOf, startOfDayAfter } from '../shared/instant.ts';
import { draftProblems, filesOfAssessment, isComplete, type Assessment } from '../org-award/assessment.ts';
import type { Rubric } from '../org-award/rubric.ts';
import { ok, refuse, refuseAll, type Refusal, type Result } from '../shared/result.ts';
import type { RequiredItem } from './plan.ts';
import { unitActRow, type UnitAct, type UnitCommand, type UnitInputs } from './unit-acts.ts';
import type { UnitEvent } from './unit-events.ts';
import { dueAtOf, isPast, missingItems, type HandIn, type PackageItem, type UnitRecord } from './unit.ts';

/** What `decideUnit` must know beside the package's record; loaded under the case's lock. */
export interface UnitFacts {
  required: readonly RequiredItem[];
  /** What is laid ready now. */
  laid: readonly PackageItem[];
  /** The form that the page offers in place of a paper, as far as it is filled in, and who has it in hand; null where there is none. */
  form: { rubric: Rubric; filled: Assessment | null; hold: Hold<Person> | null } | null;
  /** The window's due instant; null while its clock stands. */
  windowDueAt: number | null;
  hard: boolean;
  /** Of the window. */
  clause: string;
  cutoff: LocalTime;
  /** When the request came: it may have waited for the lock since. */
  arrivedAt: number;
  today: CivilDate;
}

/** Who acts. */
export type ActsOnUnit = Pick<Actor, 'accountId' | 'personId'>;

type Event = Result<UnitEvent>;

/** What stands in the way of an act whatever its input. */
export function unitActRefusals(act: UnitAct, unit: UnitRecord, facts: UnitFacts): Refusal[] {
  const { from } = unitActRow(act);
  if (!from.includes(unit.status)) return [{ code: `PACKAGE_IS_${unit.status}` }];
  switch (act) {
    case 'saveItem':
    case 'saveAssessment':
      return lateRefusals(unit, facts, facts.arrivedAt);
    case 'handIn':
      return [...lateRefusals(unit, facts, facts.arrivedAt), ...missingRefusals(facts, [])];
    case 'registerReceipt':
      return unit.receipt === null ? [] : [{ code: 'RECEIPT_PENDING_ALREADY' }];
    case 'confirmReceipt':
    case 'rejectReceipt':
      return unit.receipt === null ? [{ code: 'NO_RECEIPT_PENDING' }] : [];
    case 'accept':
      return unit.receipt === null ? [] : [{ code: 'RECEIPT_PENDING_ALREADY' }];
    default:
      return [];
  }
}

/** A hard window takes nothing after the unit's end; a soft one takes it and says so. */
const lateRefusals = (unit: UnitRecord, { hard, windowDueAt, clause }: UnitFacts, at: number): Refusal[] =>
  hard && isPast(unit, windowDueAt, at) ? [{ code: 'PACKAGE_LATE_REFUSED', clause }] : [];

/** Kinds that are there as a form on the page. */
export const formedItems = ({ required, form }: Pick<UnitFacts, 'required' | 'form'>): string[] =>
  form !== null && isComplete(form.filled, form.rubric) ? required.filter((item) => item.form === 'ORG_AWARD').map(({ key }) => key) : [];

const missingRefusals = (facts: UnitFacts, onPaper: readonly string[]): Refusal[] =>
  missingItems(facts.required, facts.laid, [...onPaper, ...formedItems(facts)]).map(({ key, label, clause }) => ({
    code: 'ITEM_MISSING',
    field: key,
    clause,
    params: { item: label.zh },
  }));

function saveItem({ item }: UnitInputs['saveItem'], { required }: UnitFacts, at: number): Event {
  const asked = required.find(({ key }) => key === item.kind);
  if (asked === undefined) return refuse('ITEM_UNKNOWN', { field: 'kind' });
  if (item.none !== null && !asked.declarable)
    return refuse('ITEM_NOT_DECLARABLE', { field: 'none', clause: asked.clause, params: { item: asked.label.zh } });
  return ok({ type: 'ITEM_SAVED', at, kind: item.kind, files: item.fileIds.length, none: item.none !== null });
}

/** One person writes at a time; another takes over by saying so (office.md §4). */
function saveAssessment({ assessment, takeOver }: UnitInputs['saveAssessment'], { form }: UnitFacts, by: ActsOnUnit, at: number): Event {
  if (form === null) return refuse('ASSESSMENT_NOT_ASKED');
  const problems = draftProblems(assessment, form.rubric);
  if (problems.length > 0) return refuseAll(problems);
  const [answered, files] = [Object.keys(assessment.answers).length, filesOfAssessment(assessment).length];
  const from = takenFrom(form.hold, by, takeOver, 'ASSESSMENT_HELD');
  if (!from.ok) return from;
  const saved = { at, answered, of: form.rubric.items.length, files };
  return ok(from.value === null ? { type: 'ASSESSMENT_SAVED', ...saved } : { type: 'ASSESSMENT_TAKEN_OVER', ...saved, from: from.value });
}

function handIn({ lateReason = null }: { lateReason?: string | null | undefined }, unit: UnitRecord, facts: UnitFacts, at: number): Event {
  const { windowDueAt, arrivedAt: effectiveAt, laid: items, clause } = facts;
  const late = isPast(unit, windowDueAt, effectiveAt);
  if (late && lateReason === null) return refuse('LATE_REASON_MISSING', { field: 'lateReason', clause });
  const came: HandIn = {
    ...{ no: unit.handIns + 1, at, effectiveAt, late, items },
    ...{ reason: late ? lateReason : null, channel: 'ONLINE', onPaper: [], receivedOn: null },
  };
  return ok({ type: 'PACKAGE_HANDED_IN', at, handIn: came });
}

function registerReceipt(input: UnitInputs['registerReceipt'], facts: UnitFacts, accountId: string, at: number): Event {
  if (input.receivedOn > facts.today) return refuse('RECEIPT_IN_FUTURE', { field: 'receivedOn' });
  const unknown = input.onPaper.filter((kind) => !facts.required.some(({ key }) => key === kind));
  if (unknown.length > 0) return refuse('ITEM_UNKNOWN', { field: 'onPaper' });
  return ok({ type: 'PACKAGE_RECEIPT_REGISTERED', at, receipt: { ...input, registeredBy: accountId } });
}

/** The second clerk: the day on the paper decides lateness, also where it is confirmed after the window's end. */
function confirmReceipt(unit: UnitRecord, facts: UnitFacts, accountId: string, at: number): Event {
  const { receipt } = unit;
  if (receipt === null) return refuse('NO_RECEIPT_PENDING');
  if (receipt.registeredBy === accountId) return refuse('SECOND_CLERK');
  const effectiveAt = Math.min(at, startOfDayAfter(receipt.receivedOn) - 1);
  const refusals = [...lateRefusals(unit, facts, effectiveAt), ...missingRefusals(facts, receipt.onPaper)];
  if (refusals.length > 0) return refuseAll(refusals);
  const came: HandIn = {
    ...{ no: unit.handIns + 1, at, effectiveAt, late: isPast(unit, facts.windowDueAt, effectiveAt), reason: null },
    ...{ channel: receipt.channel, items: facts.laid, onPaper: receipt.onPaper, receivedOn: receipt.receivedOn },
  };
  return ok({ type: 'PACKAGE_RECEIPT_CONFIRMED', at, handIn: came });
}

function giveBack({ reason, dueOn }: UnitInputs['giveBack'], { today, cutoff }: UnitFacts, at: number): Event {
  if (dueOn < today) return refuse('SUPPLEMENT_IN_PAST', { field: 'dueOn' });
  return ok({ type: 'PACKAGE_RETURNED', at, reason, dueAt: instantOf(dueOn, cutoff) });
}

function extend({ reason, until }: UnitInputs['extend'], unit: UnitRecord, facts: UnitFacts, at: number): Event {
  const [dueAt, before] = [instantOf(until, facts.cutoff), dueAtOf(unit, facts.windowDueAt)];
  if (until < facts.today || (before !== null && dueAt <= before)) return refuse('EXTENSION_NOT_LATER', { field: 'until' });
  return ok({ type: 'UNIT_EXTENDED', at, reason, dueAt });
}

/** The event an act on a unit's package makes, or why not. Pure: record, facts and time come in; who may ask is unit-permissions.ts. */
export function decideUnit(command: UnitCommand, unit: UnitRecord, facts: UnitFacts, by: ActsOnUnit, at: number): Event {
  const refusals = unitActRefusals(command.act, unit, facts);
  if (refusals.length > 0) return refuseAll(refusals);
  switch (command.act) {
    case 'saveItem':
      return saveItem(command.input, facts, at);
    case 'saveAssessment':
      return saveAssessment(command.input, facts, by, at);
    case 'handIn':
      return handIn(command.input, unit, facts, at);
    case 'registerReceipt':
      return registerReceipt(command.input, facts, by.accountId, at);
    case 'confirmReceipt':
      return confirmReceipt(unit, facts, by.accountId, at);
    case 'rejectReceipt':
      return ok({ type: 'PACKAGE_RECEIPT_REJECTED', at });
    case 'accept':
      return ok({ type: 'PACKAGE_ACCEPTED', at });
    case 'giveBack':
      return giveBack(command.input, facts, at);
    case 'extend':
      return extend(command.input, unit, facts, at);
    case 'excuse':
      return ok({ type: 'UNIT_EXCUSED', at, reason: command.input.reason });
  }
}
