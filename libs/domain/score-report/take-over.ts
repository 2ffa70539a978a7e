import { personOf } from './duplicates.ts';
import type { DraftEntry } from './records.ts';

/** Who checked in (报到), as far as the sheet takes him over. */
export interface CheckedIn {
  name: string;
  sex: 'F' | 'M';
  unit: string;
  team: string;
}

/** The sheet with a row for everybody who checked in and does not stand on it yet, by name and unit; rows that are there stay. */
export function takeOver(sheet: readonly DraftEntry[], checkedIn: readonly CheckedIn[], newKey: () => string): DraftEntry[] {
  const there = new Set(sheet.map(personOf));
  const added = checkedIn.filter((person) => !there.has(personOf(person)));
  return [...sheet, ...added.map((person) => rowOf(person, newKey()))];
}

const rowOf = ({ name, sex, unit, team }: CheckedIn, key: string): DraftEntry => ({
  key,
  number: null,
  name,
  sex,
  unit,
  team,
  theory: null,
  practice: null,
  timeSeconds: null,
  total: null,
  status: 'PRESENT',
  note: null,
});
