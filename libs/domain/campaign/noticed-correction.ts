import type { EntryCorrection, ResultChange } from '../award/correct-result.ts';
import type { DocumentEvent } from '../document/events.ts';
import type { DocumentState } from '../document/state.ts';

/** Before and after, without the name: the record knows who it is, the chain of the case does not have to. */
type KeptChange = Omit<ResultChange, 'name'>;

/** 更正 of a distributed document by a 更正通知 of its own: of the year's plan, which stays as it is, unless it is a ResultCorrection. */
export interface NoticedCorrection {
  /** Counts within the campaign, together with those registered from paper. */
  number: number;
  reason: string;
  begunBy: string;
  begunAt: number;
  document: DocumentState;
  withdrawn: { reason: string; at: number } | null;
}

/** 更正 of a circulated result, in force once its notice is distributed. */
export interface ResultCorrection extends NoticedCorrection {
  contestId: string;
  entries: readonly EntryCorrection[];
  /** As it stood when it was begun: no other correction of the contest comes between. */
  changes: readonly KeptChange[];
}

export const isOfResult = (correction: NoticedCorrection): correction is ResultCorrection => 'contestId' in correction;

/** A 更正通知: begun with what it corrects, a step of its chain, or taken back. */
export type CorrectionEvent =
  | ({ type: 'CORRECTION_BEGUN'; at: number } & Pick<
      ResultCorrection,
      'number' | 'contestId' | 'reason' | 'entries' | 'changes' | 'begunBy'
    >)
  | ({ type: 'CORRECTION_OF_PLAN_BEGUN'; at: number } & Pick<NoticedCorrection, 'number' | 'reason' | 'begunBy'>)
  | { type: `CORRECTION_${DocumentEvent['type']}`; at: number; step: DocumentEvent }
  | { type: 'CORRECTION_WITHDRAWN'; at: number; reason: string };
