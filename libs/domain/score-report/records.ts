import type { Level } from '../award/rules.ts';
import type { EntryStatus } from '../ranking/types.ts';
import type { CivilDate } from '../shared/civil-date.ts';
import type { PrintKind } from './score-pack.ts';

/** One contestant of the sheet. What was typed is well formed but may be incomplete; marks are plain decimals as text. */
export interface DraftEntry {
  key: string;
  number: string | null;
  /** Empty while nobody has typed it. */
  name: string;
  sex: 'F' | 'M' | null;
  unit: string;
  team: string | null;
  theory: string | null;
  practice: string | null;
  timeSeconds: number | null;
  /** The organizer's own total: compared, never trusted. */
  total: string | null;
  status: EntryStatus;
  note: string | null;
  /** Who is none of the office's own contestants, where those are ranked by themselves (000-57); absent: one of them. */
  local?: false;
}

/** Whose draft it is while it is being edited. */
export interface DraftHold {
  accountId: string;
  name: string;
  /** Epoch milliseconds. */
  since: number;
}

/** The sheet as last saved. Instants are epoch milliseconds. */
export interface Draft {
  round: number;
  version: number;
  entries: readonly DraftEntry[];
  updatedBy: { accountId: string; name: string };
  updatedAt: number;
  /** As it was written; whether it still stands is the draft-hold's to say. */
  hold: DraftHold | null;
}

/** A personal number with what lists show in its place. */
export interface Secret {
  value: string;
  mask: string;
}

export interface Authorization {
  version: string;
  signedOn: string;
  fileId: string;
}

/** The highest certificate in the contest's trade that a winner held before it, as he states it; `level` null: he holds none (003-28). */
export interface HeldStatement {
  level: Level | null;
  issuedOn: CivilDate | null;
}

/** A winner's particulars (000-34); null is what nobody has given yet. */
export interface WinnerRecord {
  entryKey: string;
  version: number;
  idNumber: Secret | null;
  bankAccount: Secret | null;
  bankName: string | null;
  phone: Secret | null;
  idCopyFileId: string | null;
  /** The day on which the copy was deleted, as the authorisation promises; null while it is there. */
  idCopyDeletedOn: CivilDate | null;
  authorization: Authorization | null;
  held: HeldStatement | null;
}

export interface Signed {
  chiefJudgeSignedOn: string | null;
  seals: readonly { organizationId: string; sealedOn: string }[];
  /** ISO 8601 with offset. */
  attachedAt: string;
}

/** A version that was printed. Its content is frozen; `contentDigest` tells whether it is still what would be printed. */
export interface PrintRecord {
  id: string;
  round: number;
  kind: PrintKind;
  version: number;
  origin: 'SYSTEM' | 'OWN_SHEET';
  status: 'VALID' | 'VOID';
  voidReason: string | null;
  contentDigest: string;
  sha256: string;
  checkCode: string;
  printedAt: number;
  signed: Signed | null;
  signedFileId: string | null;
  signedFileSha256: string | null;
}

/** Everything a contest's report consists of before it is handed in. */
export interface Dossier {
  draft: Draft | null;
  winners: readonly WinnerRecord[];
  prints: readonly PrintRecord[];
}
