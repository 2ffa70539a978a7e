import type { FormFill } from '@jiangcheng/contracts/api/form-schema';
import type { DocumentAct } from '@jiangcheng/domain/document/commands';
import type { DocumentState, DocumentText } from '@jiangcheng/domain/document/state';
import { takenOf } from '@jiangcheng/domain/document/steps';
import type { CivilDate } from '@jiangcheng/domain/shared/civil-date';

/** What the form of a step offers, whatever kind of case issues the document; `firstDraft` is where 拟稿 begins. */
export function documentForm(
  act: DocumentAct,
  state: DocumentState,
  { today, firstDraft }: { today: CivilDate; firstDraft: DocumentText },
): Omit<FormFill, 'locale'> {
  const defaults = { on: today };
  switch (act) {
    case 'DRAFT':
      return { defaults: { ...defaults, text: formText(firstDraft) } };
    case 'AMEND':
      return { defaults: { ...defaults, text: formText(state.text ?? firstDraft) } };
    case 'COUNTERSIGN':
    case 'SEAL':
      return { defaults, choices: { organizationId: bodiesLeft(act, state) } };
    case 'DISTRIBUTE':
      return { defaults: { ...defaults, recipients: state.text?.recipients ?? [] } };
    default:
      return { defaults };
  }
}

/** A form has no field that is null; what is attached of the record is taken over by itself. */
const formText = ({ note, annexes: _, ...text }: DocumentText) => (note === null ? text : { ...text, note });

const bodiesLeft = (act: 'COUNTERSIGN' | 'SEAL', state: DocumentState) =>
  takenOf(act, state).flatMap(({ issuer, taken }) =>
    issuer === null || taken !== null ? [] : [{ const: issuer.organizationId, title: issuer.name }],
  );
