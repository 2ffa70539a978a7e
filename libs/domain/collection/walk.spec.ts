// Whatever is tried with a package in whatever order, these hold.
import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { DUE_AT, inputs, LAID, unitFacts } from './collection.fixture.ts';
import { decideUnit } from './decide-unit.ts';
import { unitActRow, unitActs, type UnitAct, type UnitCommand } from './unit-acts.ts';
import { evolveUnit, type UnitEvent } from './unit-events.ts';
import { dueAtOf, isPast, listedUnit, unitStatuses, type UnitRecord } from './unit.ts';

interface Step {
  act: number;
  account: number;
  hours: number;
  laid: boolean;
  reason: boolean;
}
interface Walk {
  unit: UnitRecord;
  account: string;
  at: number;
  events: readonly UnitEvent[];
  last: UnitEvent | null;
}
const steps = fc.array(
  fc.record<Step>({ act: fc.nat(99), account: fc.nat(1), hours: fc.nat(72), laid: fc.boolean(), reason: fc.boolean() }),
  { minLength: 20, maxLength: 80 },
);
const begin: Walk = { unit: listedUnit('U1'), account: '', at: DUE_AT - 30 * 86_400_000, events: [], last: null };

/** Mostly acts for which the package stands right, now and then any. */
function actOf({ unit }: Walk, { act }: Step): UnitAct {
  const fitting = unitActs.filter((one) => unitActRow(one).from.includes(unit.status) && one !== 'excuse');
  const from = act % 7 === 0 || fitting.length === 0 ? unitActs : fitting;
  return from[act % from.length] ?? 'handIn';
}

const stepOn = (hard: boolean) =>
  function step(walk: Walk, drawn: Step): Walk {
    const at = walk.at + drawn.hours * 3_600_000;
    const act = actOf(walk, drawn);
    const input = { ...inputs[act], ...(drawn.reason ? { lateReason: '示例理由' } : {}) };
    const facts = unitFacts({ hard, arrivedAt: at, laid: drawn.laid ? LAID : [], today: '2026-11-20' });
    const account = `account-${drawn.account}`;
    const result = decideUnit({ act, input } as UnitCommand, walk.unit, facts, { accountId: account, personId: account }, at);
    if (!result.ok) return { ...walk, at, last: null };
    return { account, unit: evolveUnit(walk.unit, result.value), at, events: [...walk.events, result.value], last: result.value };
  };

function onWalks(check: (walk: Walk, before: Walk, hard: boolean) => void): void {
  fc.assert(
    fc.property(steps, fc.boolean(), (taken, hard) => {
      const step = stepOn(hard);
      taken.reduce((before, one) => {
        const walk = step(before, one);
        check(walk, before, hard);
        return walk;
      }, begin);
    }),
    { seed: 20261130, numRuns: 200 },
  );
}

describe('however a package goes', () => {
  it('walks far enough to matter', () => {
    const seen = new Set<string>();
    onWalks(({ unit, last }) => seen.add(unit.status).add(last?.type ?? 'refused'));
    const events = [
      'ITEM_SAVED',
      'ASSESSMENT_SAVED',
      'PACKAGE_HANDED_IN',
      'PACKAGE_RECEIPT_REGISTERED',
      'PACKAGE_RECEIPT_CONFIRMED',
      'PACKAGE_RECEIPT_REJECTED',
    ];
    const decisions = ['PACKAGE_ACCEPTED', 'PACKAGE_RETURNED', 'UNIT_EXTENDED', 'UNIT_EXCUSED'];
    expect([...seen].sort()).toEqual([...unitStatuses, ...events, ...decisions, 'refused'].sort());
  });

  it('is in by the first package’s instant and no other', () => {
    onWalks(({ unit, events }) => {
      const came = events.flatMap((event) => ('handIn' in event ? [event.handIn] : []));
      const first = came.length === 0 ? null : Math.min(...came.map(({ effectiveAt }) => effectiveAt));
      expect([unit.firstAt, unit.handIns]).toEqual([first, came.length]);
      expect(unit.late === null).toBe(came.length === 0);
    });
  });

  it('takes nothing late into a hard window', () => {
    onWalks(({ last }, before, hard) => {
      if (last !== null && 'handIn' in last)
        expect([last.handIn.late && hard, last.handIn.late]).toEqual([false, isPast(before.unit, DUE_AT, last.handIn.effectiveAt)]);
    });
  });

  it('never ends before the window does', () => {
    onWalks(({ unit }) => expect(dueAtOf(unit, DUE_AT)).toBeGreaterThanOrEqual(DUE_AT));
  });

  it('takes the word of two clerks for a day of receipt', () => {
    let confirmed = 0;
    onWalks(({ last, account }, before) => {
      if (last?.type !== 'PACKAGE_RECEIPT_CONFIRMED') return;
      confirmed += 1;
      expect([null, account]).not.toContain(before.unit.receipt?.registeredBy ?? null);
    });
    expect(confirmed).toBeGreaterThan(20);
  });

  it('rises by one version with each act, and is what its events make of it', () => {
    onWalks(({ unit, events }) => {
      expect(unit.version).toBe(1 + events.length);
      expect(events.reduce(evolveUnit, begin.unit)).toEqual(unit);
    });
  });
});
