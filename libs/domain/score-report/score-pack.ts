import type { JointPrizePolicy } from '../ranking/prizes.ts';
import { LOCAL, type TieBreak, type Weights } from '../ranking/types.ts';

/** What the system prints for signature and seal (office.md §6). */
export const printKinds = ['SCORE_SUMMARY', 'WINNER_INFO'] as const;
export type PrintKind = (typeof printKinds)[number];

/** A printed form: its columns name fields of entries or winners, its footer who signs and seals. Labels are zh-CN. */
export interface SheetForm {
  title: string;
  columns: readonly { key: string; label: string }[];
  footer: readonly { key: string; label: string }[];
  /** Whether the chief judge's signature is asked for beside the organizers' seals. */
  needsChiefJudge: boolean;
}

/** What a winner may have to hand in (000-34), in the order of the form. */
export const winnerFields = ['idNumber', 'idCopy', 'bankAccount', 'bankName', 'phone', 'authorization', 'held'] as const;
export type WinnerField = (typeof winnerFields)[number];

/** The values of a rule pack, with the campaign's settings, that a score report needs. */
export interface ScorePack {
  weights: Weights;
  /** Of current affairs in the theory paper; null where nobody asks for them (003-21). */
  currentAffairs: { ofTotal: string; ofTheory: string; clause: string } | null;
  /** Own contestants alone are ranked; absent where everybody is. */
  scope?: typeof LOCAL;
  tieBreak: readonly TieBreak[];
  /** Decimals of the total, rounded half up. */
  decimals: number;
  markDecimals: number;
  /** Rank 1 to this one are winners, joint ranks included (000-51). */
  winnerRanks: number;
  /** What each of them hands in: no account where there is no prize money. */
  winnerRequires: readonly WinnerField[];
  prizes: { table: readonly string[]; policy: JointPrizePolicy };
  /** Version of the 授权书 that winners sign. */
  authorizationVersion: string;
  sheets: Readonly<Record<PrintKind, SheetForm>>;
  /** Minutes without a save after which a draft is nobody's again. */
  draftHoldMinutes: number;
}

/** The pack of a contest whose plan, or the upper contest's document, says how its parts are weighed (000-26) and who is ranked (000-57). */
export const scoredAs = (pack: ScorePack, { weights, coHosted }: { weights: Weights | null; coHosted: boolean }): ScorePack => ({
  ...pack,
  ...(weights !== null && { weights }),
  ...(coHosted && { scope: LOCAL }),
});

/** Every refusal of this feature rests on the duty to report (000-34). */
export const REPORT_CLAUSE = '000/附1/六.3';
