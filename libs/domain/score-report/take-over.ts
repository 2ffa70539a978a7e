import type { Draw } from '../contest/draw.ts';
import type { EntrantMark } from '../contest/day-events.ts';
import { personOf } from './duplicates.ts';
import type { DraftEntry } from './records.ts';

/** Who checked in (报到), as far as the sheet takes him over. */
export interface CheckedIn {
  contestantId: string;
  name: string;
  sex: 'F' | 'M';
  unit: string;
  team: string;
}

/** What the contest's day says of the people: their numbers, and who has no marks. */
export interface OfTheDay {
  draw?: Draw;
  marks?: readonly EntrantMark[];
}

/** The sheet with a row for everybody who checked in and does not stand on it yet, by name and unit; rows that are there stay. */
export function takeOver(sheet: readonly DraftEntry[], checkedIn: readonly CheckedIn[], day: OfTheDay, newKey: () => string): DraftEntry[] {
  const there = new Set(sheet.map(personOf));
  const added = checkedIn.filter((person) => !there.has(personOf(person)));
  return [...sheet, ...added.map((person) => rowOf(person, day, newKey()))];
}

function rowOf({ contestantId, name, sex, unit, team }: CheckedIn, { draw, marks = [] }: OfTheDay, key: string): DraftEntry {
  const lot = draw?.lots.find((one) => one.contestantId === contestantId);
  const marked = marks.find((one) => one.contestantId === contestantId);
  return {
    ...{ key, number: lot === undefined ? null : String(lot.no), name, sex, unit, team },
    ...{ theory: null, practice: null, timeSeconds: null, total: null },
    ...{ status: marked?.mark ?? 'PRESENT', note: marked?.reason ?? null },
  };
}
