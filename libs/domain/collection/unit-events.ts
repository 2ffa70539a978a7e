import type { Person } from '../approval/plan.ts';
import type { HandIn, Receipt, UnitRecord } from './unit.ts';

/** What happened to one unit's package. `at` is the instant of the record's clock, in epoch milliseconds. */
export type UnitEvent =
  | { type: 'ITEM_SAVED'; at: number; kind: string; files: number; none: boolean }
  | { type: 'ASSESSMENT_SAVED'; at: number; answered: number; of: number; files: number }
  /** The same in the place of who had it in hand. */
  | { type: 'ASSESSMENT_TAKEN_OVER'; at: number; answered: number; of: number; files: number; from: Person }
  | { type: 'PACKAGE_HANDED_IN'; at: number; handIn: HandIn }
  | { type: 'PACKAGE_RECEIPT_REGISTERED'; at: number; receipt: Receipt }
  | { type: 'PACKAGE_RECEIPT_CONFIRMED'; at: number; handIn: HandIn }
  | { type: 'PACKAGE_RECEIPT_REJECTED'; at: number }
  | { type: 'PACKAGE_ACCEPTED'; at: number }
  | { type: 'PACKAGE_RETURNED'; at: number; reason: string; dueAt: number }
  | { type: 'UNIT_EXTENDED'; at: number; reason: string; dueAt: number }
  | { type: 'UNIT_EXCUSED'; at: number; reason: string };

/** The unit after an event. Total: every event has its line. */
export function evolveUnit(before: UnitRecord, event: UnitEvent): UnitRecord {
  const unit = { ...before, version: before.version + 1 };
  switch (event.type) {
    case 'ITEM_SAVED':
    case 'ASSESSMENT_SAVED':
    case 'ASSESSMENT_TAKEN_OVER':
      return unit;
    case 'PACKAGE_HANDED_IN':
      return handedIn(unit, event.handIn);
    case 'PACKAGE_RECEIPT_REGISTERED':
      return { ...unit, receipt: event.receipt };
    case 'PACKAGE_RECEIPT_CONFIRMED':
      return { ...handedIn(unit, event.handIn), receipt: null };
    case 'PACKAGE_RECEIPT_REJECTED':
      return { ...unit, receipt: null };
    case 'PACKAGE_ACCEPTED':
      return { ...unit, status: 'ACCEPTED', reason: null };
    case 'PACKAGE_RETURNED':
      return { ...unit, status: 'RETURNED', reason: event.reason, ownDueAt: event.dueAt, closedAt: null };
    case 'UNIT_EXTENDED':
      return { ...unit, reason: event.reason, ownDueAt: event.dueAt, closedAt: null };
    case 'UNIT_EXCUSED':
      return { ...unit, status: 'EXCUSED', reason: event.reason };
  }
}

/** Paper that came before the page's package makes the unit earlier, never later (office.md §3). */
function handedIn(unit: UnitRecord, { no, effectiveAt, late }: HandIn): UnitRecord {
  const first = unit.firstAt === null || effectiveAt < unit.firstAt ? { firstAt: effectiveAt, late } : {};
  return { ...unit, ...first, status: 'HANDED_IN', handIns: no, reason: null };
}
