import type { Deciding } from '../process/deciding.ts';
import { assertNever } from '../shared/never.ts';
import type { DocumentAct, DocumentCommand } from './commands.ts';
import type { DocumentText, Taken } from './state.ts';

/** What a step comes with: its day, and what the act asks for beside it. */
export interface StepInput {
  on: string;
  text?: DocumentText | undefined;
  takeOver?: true | undefined;
  version?: number | undefined;
  organizationId?: string | undefined;
  number?: string | undefined;
  recipients?: readonly string[] | undefined;
}

/** Whose step it is: the account's person, or the signer of the paper. */
const takenBy = (on: string, deciding: Deciding): Taken =>
  deciding.kind === 'ACCOUNT'
    ? { on, by: { personId: deciding.personId, name: deciding.name }, paper: false }
    : { on, by: { personId: null, name: deciding.name }, paper: true };

/** What the kind's own schema asks for: left out, it is a defect of the caller. */
function given<T>(value: T | undefined, what: string): T {
  if (value === undefined) throw new Error(`a document's step comes without its ${what}`);
  return value;
}

/** A step of a document, as somebody takes it by an act of the case that issues it. */
export function documentCommand(act: DocumentAct, input: StepInput, deciding: Deciding): DocumentCommand {
  const taken = takenBy(input.on, deciding);
  switch (act) {
    case 'DRAFT':
      return { act, text: given(input.text, 'text'), ...taken };
    case 'AMEND':
      return { act, text: given(input.text, 'text'), takeOver: input.takeOver, version: input.version, ...taken };
    case 'CHECK':
    case 'SIGN':
    case 'PROOFREAD':
    case 'PRINT':
      return { act, ...taken };
    case 'COUNTERSIGN':
    case 'SEAL':
      return { act, issuer: given(input.organizationId, 'organization'), ...taken };
    case 'NUMBER':
      return { act, number: given(input.number, 'number'), ...taken };
    case 'DISTRIBUTE':
      return { act, recipients: given(input.recipients, 'recipients'), ...taken };
    default:
      return assertNever(act);
  }
}
