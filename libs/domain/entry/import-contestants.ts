import type { CsvRow } from '../score-report/csv-lines.ts';
import type { CivilDate } from '../shared/civil-date.ts';
import { ok, refuseAll, type Refusal, type Result } from '../shared/result.ts';
import { checkContestant, type ContestantInput } from './contestant.ts';
import type { ContestantContent, ContestantRecord, EntryPack } from './records.ts';
import type { Identified } from './same-person.ts';
import { readTable, type TableColumn, type TableLine } from './table.ts';

/** Answers at most this many errors; a person corrects a few at a time. */
const MAX_ERRORS = 100;
const MAX_ROWS = 2000;

const columns: readonly TableColumn[] = [
  { key: 'rowNumber', headings: ['序号', 'no', 'no.', '#'], required: false },
  { key: 'name', headings: ['姓名', '选手姓名', 'name'], required: true },
  { key: 'sex', headings: ['性别', 'sex', 'gender'], required: false },
  { key: 'idNumber', headings: ['身份证号', '身份证号码', '公民身份号码', 'idnumber'], required: false },
  { key: 'birthDate', headings: ['出生日期', 'birthdate', 'dateofbirth'], required: false },
  { key: 'employer', headings: ['所在单位', '工作单位', '单位', 'employer'], required: true },
  { key: 'phone', headings: ['手机号', '电话', '联系电话', 'phone'], required: false },
  { key: 'group', headings: ['组别', 'group'], required: false },
];

/** The columns, with one for each question of the regulation in its own words. */
const columnsFor = ({ questions }: EntryPack): TableColumn[] => [
  ...columns,
  ...questions.map(({ key, labels: [first, ...others] }) => ({
    key: questionKey(key),
    headings: [first ?? key, ...others] as [string, ...string[]],
    required: false,
  })),
];
const questionKey = (key: string): string => `declared.${key}`;

export interface Imported {
  contestants: readonly ContestantRecord[];
  added: number;
  changed: number;
  unchanged: number;
  removed: number;
}

interface Context {
  pack: EntryPack;
  today: CivilDate;
  newId: () => string;
  /** Proves what the table declares, for everybody on it who has no proof yet. */
  proofFileId: string | null;
}

/**
 * A table as the new list of a team, all or nothing: every row well formed and nobody twice, or each error with params row and column.
 * Who stands on the list already keeps his id and proof, and his review where nothing about him changed. Refuses with the codes of readTable and
 * checkContestant, SEX_UNKNOWN, ANSWER_UNKNOWN, CONTESTANT_TWICE.
 */
export function importContestants(rows: readonly CsvRow[], existing: readonly ContestantRecord[], context: Context): Result<Imported> {
  const table = readTable(rows, columnsFor(context.pack), MAX_ROWS);
  if (!table.ok) return refuseAll(table.refusals.slice(0, MAX_ERRORS));
  const known = new People(existing);
  const seen = new People<ContestantRecord & { row: number }>([]);
  const refusals: Refusal[] = [];
  const contestants: ContestantRecord[] = [];
  for (const line of table.value.lines) {
    const content = contentOf(line, context);
    if (!content.ok) {
      refusals.push(...content.refusals.map((refusal) => table.value.atCell(refusal, line.row)));
      continue;
    }
    const twice = seen.find(content.value);
    if (twice !== undefined)
      refusals.push(table.value.atCell({ code: 'CONTESTANT_TWICE', field: 'name', params: { other: twice.row } }, line.row));
    const record = recordOf(content.value, known.find(content.value) ?? null, contestants.length + 1, context);
    seen.add({ ...record, row: line.row });
    contestants.push(record);
  }
  return refusals.length > 0 ? refuseAll(refusals.slice(0, MAX_ERRORS)) : ok(compared(contestants, existing));
}

function compared(contestants: readonly ContestantRecord[], existing: readonly ContestantRecord[]): Imported {
  const before = new Map(existing.map((one) => [one.id, one]));
  const unchanged = contestants.filter((one) => sameContent(one, before.get(one.id) ?? null)).length;
  const kept = contestants.filter(({ id }) => before.has(id)).length;
  return { contestants, unchanged, changed: kept - unchanged, added: contestants.length - kept, removed: existing.length - kept };
}

/** Whoever is the same person, found by number or by name and birth date where one of the two has no number. */
class People<T extends Identified> {
  private readonly byNumber = new Map<string, T>();
  private readonly byBirth = new Map<string, T[]>();

  constructor(people: readonly T[]) {
    for (const one of people) this.add(one);
  }

  add(one: T): void {
    if (one.idNumber !== null) this.byNumber.set(one.idNumber.value, one);
    const key = birthKey(one);
    this.byBirth.set(key, [...(this.byBirth.get(key) ?? []), one]);
  }

  find(wanted: Identified): T | undefined {
    if (wanted.idNumber !== null) {
      const found = this.byNumber.get(wanted.idNumber.value);
      if (found !== undefined) return found;
    }
    return this.byBirth.get(birthKey(wanted))?.find((one) => one.idNumber === null || wanted.idNumber === null);
  }
}
const birthKey = ({ name, birthDate }: Identified): string => `${birthDate}\n${name}`;

function contentOf({ cells }: TableLine, { pack, today }: Context): Result<ContestantContent> {
  const sex = sexOf(cells['sex'] ?? '');
  const { declared, refusals: unread } = declaredOf(cells, pack);
  const typed = { name: cells['name'] ?? '', employer: cells['employer'] ?? '', declared };
  const given = Object.fromEntries(['idNumber', 'birthDate', 'phone', 'group'].map((key) => [key, cells[key]]));
  const input: ContestantInput = { ...given, ...typed, ...(sex === null ? {} : { sex }) };
  const checked = checkContestant(input, null, pack, today);
  const refusals = [...(sex === null ? [{ code: 'SEX_UNKNOWN', field: 'sex' }] : []), ...unread];
  if (refusals.length === 0) return checked;
  return refuseAll([...refusals, ...(checked.ok ? [] : checked.refusals)]);
}

function recordOf(
  content: ContestantContent,
  before: ContestantRecord | null,
  position: number,
  { newId, proofFileId }: Context,
): ContestantRecord {
  const full = {
    ...content,
    phone: content.phone ?? before?.phone ?? null,
    idNumber: content.idNumber ?? before?.idNumber ?? null,
    proofFileId: before?.proofFileId ?? proofFileId,
  };
  if (before !== null && sameContent(full, before)) return { ...before, position };
  return { ...full, id: before?.id ?? newId(), position, overrides: before?.overrides ?? [], review: null, checkedInAt: null };
}

/** Whether a row says nothing new about a contestant. */
function sameContent(now: ContestantContent, before: ContestantContent | null): boolean {
  return before !== null && comparable(now) === comparable(before);
}

const comparable = ({ name, sex, idNumber, birthDate, employer, phone, group, declared, proofFileId }: ContestantContent): string =>
  JSON.stringify([name, sex, idNumber?.value, birthDate, employer, phone?.value, group, Object.entries(declared).sort(), proofFileId]);

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
