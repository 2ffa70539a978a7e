import type { Person } from '../approval/plan.ts';
import type { ByIssuer, DocumentState, DocumentText, Printing, Signature, Taken, Written } from './state.ts';

/** What happened to a document. `at` is the instant of the record's clock, in epoch milliseconds. */
export type DocumentEvent = { at: number } & (
  | { type: 'DRAFTED'; taken: Taken; text: DocumentText }
  | { type: 'AMENDED'; taken: Taken; text: DocumentText }
  /** Changed by another in the place of who had the text in hand. */
  | { type: 'TAKEN_OVER'; taken: Taken; text: DocumentText; from: Person }
  | { type: 'CHECKED'; taken: Taken }
  | { type: 'COUNTERSIGNED'; taken: ByIssuer }
  | { type: 'SIGNED'; taken: Signature }
  | { type: 'NUMBERED'; taken: Taken & { number: string } }
  | { type: 'PROOFREAD'; taken: Taken }
  | { type: 'PRINTED'; taken: Printing }
  | { type: 'SEALED'; taken: ByIssuer }
  | { type: 'DISTRIBUTED'; taken: Taken & { recipients: readonly string[] } }
);

const voided = <T extends { void: boolean }>(records: readonly T[]): T[] => records.map((record) => ({ ...record, void: true }));

/** Before the first signature a changed text is checked and countersigned anew; after it, it goes back to the signer. */
const agreed = ({ signatures, checked, countersigned }: DocumentState): Pick<DocumentState, 'checked' | 'countersigned'> =>
  signatures.length > 0 ? { checked, countersigned } : { checked: null, countersigned: [] };

/** Signature, print and seals are of the text as it was. The number is the document's own and stays. */
const amended = (state: DocumentState, written: Written, text: DocumentText): DocumentState => ({
  ...state,
  ...agreed(state),
  text,
  written: [...state.written, written],
  signatures: voided(state.signatures),
  proofread: null,
  printings: voided(state.printings),
  seals: [],
});

/** Whether the text is another one after it. */
export const changesText = ({ type }: DocumentEvent): boolean => type === 'AMENDED' || type === 'TAKEN_OVER';

/** The document after an event. Total: every event has its line. */
export function evolveDocument(state: DocumentState, event: DocumentEvent): DocumentState {
  switch (event.type) {
    case 'DRAFTED':
      return { ...state, text: event.text, written: [{ ...event.taken, at: event.at }] };
    case 'AMENDED':
      return amended(state, { ...event.taken, at: event.at }, event.text);
    case 'TAKEN_OVER':
      return amended(state, { ...event.taken, at: event.at, from: event.from }, event.text);
    case 'CHECKED':
      return { ...state, checked: event.taken };
    case 'COUNTERSIGNED':
      return { ...state, countersigned: [...state.countersigned, event.taken] };
    case 'SIGNED':
      return { ...state, signatures: [...state.signatures, event.taken] };
    case 'NUMBERED':
      return { ...state, numbered: event.taken };
    case 'PROOFREAD':
      return { ...state, proofread: event.taken };
    case 'PRINTED':
      return { ...state, printings: [...state.printings, event.taken] };
    case 'SEALED':
      return { ...state, seals: [...state.seals, event.taken] };
    case 'DISTRIBUTED':
      return { ...state, distributed: event.taken };
  }
}
