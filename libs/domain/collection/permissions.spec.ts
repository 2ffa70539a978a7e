import { describe, expect, it } from '@jest/globals';
import { availableActions, whoRefusals } from './acts.ts';
import { checkOf, FACTS, OPEN, people, SCOPE } from './collection.fixture.ts';
import { unitActs, type UnitAct } from './unit-acts.ts';
import { maySeeUnit, unitRole } from './unit-permissions.ts';

type Person = keyof typeof people;
const everyone = Object.keys(people) as Person[];
const of = <T>(ask: (who: Person) => T): T[] => everyone.map(ask);

const O = 'OFFICE';
const either = [O, O, 'TEAM_UNIT', 'ORGANIZER', null, null, null];
const unit = [null, null, 'TEAM_UNIT', 'ORGANIZER', null, null, null];
const office = [O, O, null, null, null, null, null];

const table: Record<UnitAct, (string | null)[]> = {
  saveItem: either,
  saveAssessment: either,
  handIn: unit,
  registerReceipt: office,
  confirmReceipt: office,
  rejectReceipt: office,
  accept: office,
  giveBack: office,
  extend: office,
  excuse: office,
};

describe('a unit’s package', () => {
  it.each(unitActs)('%s is done by those whom the table names', (act) => {
    expect(of((who) => unitRole(act, people[who], SCOPE, 'U1'))).toEqual(table[act]);
  });

  it('is seen by the office, the auditor and its own people, by nobody of another unit or campaign', () => {
    expect(of((who) => maySeeUnit(people[who], SCOPE, 'U1'))).toEqual([true, true, true, true, false, false, true]);
  });
});

describe('the window as a whole', () => {
  it('is the office’s', () => {
    expect(of((who) => whoRefusals(people[who], SCOPE).length === 0)).toEqual([true, true, false, false, false, false, false]);
  });

  it('offers what the stage has, with the reasons why not, and nothing to others', () => {
    const named = (state: typeof OPEN, who: Person, facts = FACTS) =>
      availableActions(state, facts, people[who], SCOPE).map(({ act, allowed, refusals }) => [
        act,
        allowed,
        refusals.map(({ code }) => code),
      ]);
    expect(named(OPEN, 'office')).toEqual([['withdrawWindow', true, []]]);
    expect(named(checkOf(OPEN), 'office', { ...FACTS, stillDue: 1 })).toEqual([['concludeCheck', false, ['UNITS_STILL_DUE']]]);
    expect([named(OPEN, 'unit'), named(OPEN, 'auditor'), named({ ...OPEN, stages: [] }, 'office')]).toEqual([[], [], []]);
  });
});
