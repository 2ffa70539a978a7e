import type { Deciding } from '../process/deciding.ts';
import type { CivilDate } from '../shared/civil-date.ts';
import { assertNever } from '../shared/never.ts';
import type { DocumentAct, DocumentCommand } from './commands.ts';
import type { DocumentText, Taken } from './state.ts';

interface Step {
  /** The day of the step, as on the paper. */
  on: CivilDate;
}
type Text = Step & { text: DocumentText };
type ByBody = Step & { organizationId: string };

/** Input of an act of a case that takes a step of its document, by the step. */
export interface DocumentInputs {
  DRAFT: Text;
  AMEND: Text;
  CHECK: Step;
  COUNTERSIGN: ByBody;
  SIGN: Step;
  NUMBER: Step & { number: string };
  PROOFREAD: Step;
  PRINT: Step;
  SEAL: ByBody;
  DISTRIBUTE: Step & { recipients: readonly string[] };
}
export type DocumentStepInput = { [A in DocumentAct]: { act: A; input: DocumentInputs[A] } }[DocumentAct];

/** Whose step it is: the account's person, or the signer of the paper. */
const takenBy = (on: CivilDate, deciding: Deciding): Taken =>
  deciding.kind === 'ACCOUNT'
    ? { on, by: { personId: deciding.personId, name: deciding.name }, paper: false }
    : { on, by: { personId: null, name: deciding.name }, paper: true };

/** The step of the document that a person, or a paper, takes by an act of the case. */
export function documentCommand(step: DocumentStepInput, deciding: Deciding): DocumentCommand {
  const taken = takenBy(step.input.on, deciding);
  switch (step.act) {
    case 'DRAFT':
      return { act: 'DRAFT', text: step.input.text, ...taken };
    case 'AMEND':
      return { act: 'AMEND', text: step.input.text, ...taken };
    case 'CHECK':
    case 'SIGN':
    case 'PROOFREAD':
    case 'PRINT':
      return { act: step.act, ...taken };
    case 'COUNTERSIGN':
    case 'SEAL':
      return { act: step.act, issuer: step.input.organizationId, ...taken };
    case 'NUMBER':
      return { act: 'NUMBER', number: step.input.number, ...taken };
    case 'DISTRIBUTE':
      return { act: 'DISTRIBUTE', recipients: step.input.recipients, ...taken };
    default:
      return assertNever(step);
  }
}
