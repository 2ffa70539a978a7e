import { ok, refuse, refuseAll, type Refusal, type Result } from '../shared/result.ts';

/** Somebody whom the organizer accepted for the final. */
export interface Entrant {
  id: string;
  name: string;
  /** The employer, as the 报名表 names him. */
  unit: string;
}

/** Start number and, where marks are given blind, the code on the sheet (加密号). */
export interface Lot {
  contestantId: string;
  no: number;
  code: string | null;
}

/** What a draw came to. The seed of one by machine, so that anybody can draw again; the scanned 抽签记录 of one on paper. */
export interface Draw {
  seed: string | null;
  fileId: string | null;
  lots: readonly Lot[];
}

/** Texts made of the recorded seed and an entrant's id (SHA-256 in hex): the lowest is drawn first. Codes have lots of their own. */
export interface LotsOf {
  start: (id: string) => string;
  code: (id: string) => string;
}

const ranked = (entrants: readonly Entrant[], lotOf: (id: string) => string): string[] =>
  entrants
    .map(({ id }) => ({ id, lot: lotOf(id) }))
    .sort((a, b) => (a.lot < b.lot || (a.lot === b.lot && a.id < b.id) ? -1 : 1))
    .map(({ id }) => id);

/** Numbers from 1, and codes that tell nothing of them. Nothing but seed and entrants decides: their order does not. */
export function drawLots(entrants: readonly Entrant[], lots: LotsOf, blind: boolean): Lot[] {
  const coded = ranked(entrants, lots.code);
  const codeOf = (id: string): string => `K${String(coded.indexOf(id) + 1).padStart(3, '0')}`;
  return ranked(entrants, lots.start).map((contestantId, at) => ({
    contestantId,
    no: at + 1,
    code: blind ? codeOf(contestantId) : null,
  }));
}

const SEPARATOR = /[\s,，、]+/u;

/**
 * The 抽签记录 as it is typed: number, name, unit and, where marks are given blind, the code, one entrant a line. Refuses with DRAW_LINE_UNREADABLE,
 * DRAW_ENTRANT_UNKNOWN (params line), DRAW_TWICE (params of what) and DRAW_INCOMPLETE (params missing).
 */
export function readLots(lines: readonly string[], entrants: readonly Entrant[], blind: boolean): Result<Lot[]> {
  const read = lines.map((line) => lotOf(line.trim(), entrants, blind));
  const wrong = read.flatMap((one) => (one.ok ? [] : one.refusals));
  if (wrong.length > 0) return refuseAll(wrong);
  const lots = read.flatMap((one) => (one.ok ? [one.value] : []));
  const refusals = [...twice(lots), ...missing(lots, entrants)];
  return refusals.length > 0 ? refuseAll(refusals) : ok([...lots].sort((a, b) => a.no - b.no));
}

function lotOf(line: string, entrants: readonly Entrant[], blind: boolean): Result<Lot> {
  const [no = '', name, unit, code = null] = line.split(SEPARATOR);
  if (!/^[1-9]\d{0,3}$/.test(no) || (code !== null) !== blind) return refuse('DRAW_LINE_UNREADABLE', { field: 'lines', params: { line } });
  const entrant = entrants.find((one) => one.name === name && one.unit === unit);
  return entrant === undefined
    ? refuse('DRAW_ENTRANT_UNKNOWN', { field: 'lines', params: { line } })
    : ok({ contestantId: entrant.id, no: Number(no), code });
}

function twice(lots: readonly Lot[]): Refusal[] {
  const repeated = (values: readonly (string | number)[]): (string | number)[] =>
    values.filter((value, at) => values.indexOf(value) !== at);
  const found = [
    ...repeated(lots.map(({ no }) => no)),
    ...repeated(lots.flatMap(({ code }) => code ?? [])),
    ...(new Set(lots.map(({ contestantId }) => contestantId)).size < lots.length ? ['…'] : []),
  ];
  return found.length === 0 ? [] : [{ code: 'DRAW_TWICE', field: 'lines', params: { what: found.join('、') } }];
}

function missing(lots: readonly Lot[], entrants: readonly Entrant[]): Refusal[] {
  const count = entrants.filter(({ id }) => lots.every(({ contestantId }) => contestantId !== id)).length;
  return count === 0 ? [] : [{ code: 'DRAW_INCOMPLETE', field: 'lines', params: { count } }];
}
