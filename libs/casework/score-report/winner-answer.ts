import type { Authorization, HeldStatement } from '@jiangcheng/domain/score-report/records';
import type { WinnerField } from '@jiangcheng/domain/score-report/score-pack';
import type { Winner } from '@jiangcheng/domain/score-report/winners';

/** A winner as lists show him: masks in place of numbers (contracts/api/score-report winnerView). */
export interface WinnerAnswer {
  entryKey: string;
  rank: number;
  name: string;
  version: number;
  idNumberMask: string | null;
  bankAccountMask: string | null;
  bankName: string | null;
  phoneMask: string | null;
  idCopyFileId: string | null;
  idCopyDeletedOn: string | null;
  authorization: Authorization | null;
  held: HeldStatement | null;
  missing: WinnerField[];
}

export const winnerAnswer = ({ row: { entry, rank }, record, missing }: Winner): WinnerAnswer => ({
  entryKey: entry.key,
  rank: rank ?? 0,
  name: entry.name,
  version: record?.version ?? 0,
  idNumberMask: record?.idNumber?.mask ?? null,
  bankAccountMask: record?.bankAccount?.mask ?? null,
  bankName: record?.bankName ?? null,
  phoneMask: record?.phone?.mask ?? null,
  idCopyFileId: record?.idCopyFileId ?? null,
  idCopyDeletedOn: record?.idCopyDeletedOn ?? null,
  authorization: record?.authorization ?? null,
  held: record?.held ?? null,
  missing: [...missing],
});
