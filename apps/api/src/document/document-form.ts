import type { FormFill } from '@jiangcheng/contracts/api/form-schema';
import type { DocumentAct } from '@jiangcheng/domain/document/commands';
import { versionOf, type DocumentState, type DocumentText } from '@jiangcheng/domain/document/state';
import { takenOf } from '@jiangcheng/domain/document/steps';
import { textHold } from '@jiangcheng/domain/document/text-hold';
import { civilDateOf, formatLocal } from '@jiangcheng/domain/shared/instant';
import { sentenceOf } from '../platform/messages/catalogue.ts';
import type { DocumentReader } from './document.view.ts';

/** What the form of a step offers, whatever kind of case issues the document; `firstDraft` is where 拟稿 begins. */
export function documentForm(
  act: DocumentAct,
  state: DocumentState,
  { reader, firstDraft }: { reader: DocumentReader; firstDraft: DocumentText },
): Omit<FormFill, 'locale'> {
  const defaults = { on: civilDateOf(reader.now) };
  switch (act) {
    case 'DRAFT':
      return { defaults: { ...defaults, text: formText(firstDraft) } };
    case 'AMEND':
      return {
        defaults: { ...defaults, text: formText(state.text ?? firstDraft), version: versionOf(state) },
        titles: heldBy(state, reader),
      };
    case 'COUNTERSIGN':
    case 'SEAL':
      return { defaults, choices: { organizationId: bodiesLeft(act, state) } };
    case 'DISTRIBUTE':
      return { defaults: { ...defaults, recipients: state.text?.recipients ?? [] } };
    default:
      return { defaults };
  }
}

/** Whoever else has the text in hand, said where it is taken over. */
function heldBy(state: DocumentState, { personId, now, locale, holdMinutes }: DocumentReader): { takeOver?: string } {
  const hold = textHold(state, holdMinutes, now);
  if (hold === null || hold.by.personId === personId) return {};
  return { takeOver: sentenceOf('DOCUMENT_HELD', locale, { by: hold.by.name, until: formatLocal(hold.until) }) };
}

/** A form has no field that is null; what is attached of the record is taken over by itself. */
const formText = ({ note, annexes: _, ...text }: DocumentText) => (note === null ? text : { ...text, note });

const bodiesLeft = (act: 'COUNTERSIGN' | 'SEAL', state: DocumentState) =>
  takenOf(act, state).flatMap(({ issuer, taken }) =>
    issuer === null || taken !== null ? [] : [{ const: issuer.organizationId, title: issuer.name }],
  );
