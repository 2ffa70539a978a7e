import type { PrintRecord } from '@jiangcheng/domain/score-report/records';
import { toIsoLocal } from '@jiangcheng/domain/shared/instant';

/** A print as it is answered and listed (contracts/api/score-report printView); its content has a page of its own. */
export const printAnswer = ({
  id,
  kind,
  version,
  origin,
  round,
  status,
  voidReason,
  checkCode,
  printedAt,
  signed,
  signedFileId,
}: PrintRecord) => ({
  id,
  kind,
  version,
  origin,
  round,
  status,
  voidReason,
  checkCode,
  printedAt: toIsoLocal(printedAt),
  signed: signed === null ? null : { ...signed, seals: [...signed.seals] },
  signedFileId,
});

export type PrintAnswer = ReturnType<typeof printAnswer>;
