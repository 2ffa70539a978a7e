import type { Refusal } from '@jiangcheng/domain/shared/result';
import { isDeadlineAct } from '../deadline/commands.ts';
import { isWordAct, verbOfWord } from '../approval/paper-word.ts';
import type { CaseTransaction, LockedCase } from '../ports/case-store.ts';
import { processOf } from './processes.ts';

interface CodedPaper {
  act: string;
  /** As typed from the paper; null where it bears none, as a 呈批件 or the excerpt of minutes. */
  checkCode: string | null;
}

/**
 * A scan is tied to the sheet by the code printed on it. Refuses with CHECK_CODE_NOT_ASKED where such a decision is on no sheet of the
 * system's, and with SHEET_CHANGED where the code is not that of the sheet as it stands: what was changed since is signed anew.
 */
export function codeRefusals(tx: Pick<CaseTransaction, 'codeMatches'>, locked: LockedCase, { act, checkCode }: CodedPaper): Refusal[] {
  if (checkCode === null) return [];
  const field = 'checkCode';
  const sheet = sheetOf(act, locked);
  if (sheet === null) return [{ code: 'CHECK_CODE_NOT_ASKED', field }];
  return tx.codeMatches(sheet, checkCode) ? [] : [{ code: 'SHEET_CHANGED', field, clause: 'office §2' }];
}

function sheetOf(act: string, locked: LockedCase): string | null {
  if (isDeadlineAct(act)) return null;
  const process = processOf(locked.kind);
  return process.signedSheet?.(isWordAct(act) ? process.actOfWord(verbOfWord(act), locked.state) : act, locked) ?? null;
}
