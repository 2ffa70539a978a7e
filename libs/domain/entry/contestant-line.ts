import type { CivilDate } from '../shared/civil-date.ts';
import { refuseAll, type Refusal, type Result } from '../shared/result.ts';
import { questionKey } from './contestant-columns.ts';
import { checkContestant, type ContestantInput } from './contestant.ts';
import type { ContestantContent, EntryPack } from './records.ts';
import type { TableLine } from './table.ts';

/** A line of a table as a contestant, checked. Refuses with the codes of checkContestant, SEX_UNKNOWN, ANSWER_UNKNOWN, each with its field. */
export function contestantOfLine({ cells }: TableLine, pack: EntryPack, today: CivilDate): Result<ContestantContent> {
  const sex = sexOf(cells['sex'] ?? '');
  const { declared, refusals: unread } = declaredOf(cells, pack);
  const { name = '', employer = '', idNumber, birthDate, phone, group } = cells;
  const input: ContestantInput = { name, employer, idNumber, birthDate, phone, group, declared, sex: sex ?? undefined };
  const checked = checkContestant(input, null, pack, today);
  const refusals = [...(sex === null ? [{ code: 'SEX_UNKNOWN', field: 'sex' }] : []), ...unread];
  if (refusals.length === 0) return checked;
  return refuseAll([...refusals, ...(checked.ok ? [] : checked.refusals)]);
}

const SEXES: Readonly<Record<string, 'F' | 'M'>> = { 女: 'F', f: 'F', female: 'F', 男: 'M', m: 'M', male: 'M' };
/** Undefined for an empty cell, null for one that nobody can read. */
function sexOf(cell: string): 'F' | 'M' | undefined | null {
  if (cell === '') return undefined;
  return Object.hasOwn(SEXES, cell.toLowerCase()) ? SEXES[cell.toLowerCase()] : null;
}

const ANSWERS: Readonly<Record<string, boolean>> = { 是: true, yes: true, y: true, '√': true, 否: false, no: false, n: false, '×': false };
function declaredOf(cells: Readonly<Record<string, string>>, { questions }: EntryPack) {
  const declared: Record<string, boolean> = {};
  const refusals: Refusal[] = [];
  for (const { key } of questions) {
    const cell = (cells[questionKey(key)] ?? '').toLowerCase();
    const answer = Object.hasOwn(ANSWERS, cell) ? ANSWERS[cell] : undefined;
    if (answer !== undefined) declared[key] = answer;
    else if (cell !== '') refusals.push({ code: 'ANSWER_UNKNOWN', field: questionKey(key) });
  }
  return { declared, refusals };
}
