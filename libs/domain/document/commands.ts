import type { CivilDate } from '../shared/civil-date.ts';
import type { DocumentContent, DocumentText, Taken } from './state.ts';
import type { DocumentStep } from './steps.ts';

/** The steps of the chain, and a change of the text on the way. */
export type DocumentAct = DocumentStep | 'AMEND';

/** One act with its input. `issuer` is the body that countersigns or seals; `number` is as typed from the register. */
export type DocumentCommand = Taken &
  (
    | { act: 'DRAFT'; text: DocumentText }
    | { act: 'AMEND'; text: DocumentText; takeOver?: true | undefined; version?: number | undefined }
    | { act: 'CHECK' | 'SIGN' | 'PROOFREAD' | 'PRINT' }
    | { act: 'COUNTERSIGN' | 'SEAL'; issuer: string }
    | { act: 'NUMBER'; number: string }
    | { act: 'DISTRIBUTE'; recipients: readonly string[] }
  );

/** What a decision must know beyond the state. */
export interface DocumentFacts {
  today: CivilDate;
  /** After so many minutes without a save a text is in nobody's hand (DRAFT_HOLD_MINUTES). */
  holdMinutes: number;
  /** Whether a number, in its proper form, belongs to any document of the installation already. */
  isTaken: (number: string) => boolean;
  /** SHA-256 of a content in canonical form, lower-case hex. */
  digestOf: (content: DocumentContent) => string;
  /** The code that is printed on the paper of that hash. */
  checkCodeOf: (sha256: string) => string;
}

/** Input of each step as it comes with an act on a case, whatever kind of case issues the document. */
export interface DocumentInputs {
  DRAFT: OnDay & { text: DocumentText };
  /** `takeOver`: whoever has the text in hand gives way, which is recorded. `version` is of the text that the person saw. */
  AMEND: OnDay & { text: DocumentText; takeOver?: true | undefined; version?: number | undefined };
  CHECK: OnDay;
  COUNTERSIGN: OnDay & { organizationId: string };
  SIGN: OnDay;
  NUMBER: OnDay & { number: string };
  PROOFREAD: OnDay;
  PRINT: OnDay;
  SEAL: OnDay & { organizationId: string };
  DISTRIBUTE: OnDay & { recipients: readonly string[] };
}
interface OnDay {
  /** The day of the step, as on the paper. */
  on: CivilDate;
}
