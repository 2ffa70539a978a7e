import type { WinnerRecord } from './records.ts';
import { byRank, type SheetRow } from './ranked-sheet.ts';
import type { ScorePack, WinnerField } from './score-pack.ts';

export interface Winner {
  row: SheetRow;
  /** Null while nothing was given. */
  record: WinnerRecord | null;
  missing: readonly WinnerField[];
}

/** Ranks 1 to the last prized one, joint ranks included: two at rank 6 are both winners (000-51). */
export function winnersOf(
  rows: readonly SheetRow[],
  records: readonly WinnerRecord[],
  { winnerRanks, winnerRequires }: Pick<ScorePack, 'winnerRanks' | 'winnerRequires'>,
): Winner[] {
  const given = new Map(records.map((record) => [record.entryKey, record]));
  const winners = byRank(rows).filter(({ rank }) => rank !== null && rank <= winnerRanks);
  return winners.map((row) => {
    const record = given.get(row.entry.key) ?? null;
    return { row, record, missing: missingOf(record, winnerRequires) };
  });
}

function missingOf(record: WinnerRecord | null, required: readonly WinnerField[]): WinnerField[] {
  return required.filter((field) => record === null || record[field === 'idCopy' ? 'idCopyFileId' : field] === null);
}
