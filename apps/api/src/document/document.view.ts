import type { DocumentView } from '@jiangcheng/contracts/api/document';
import { textHold } from '@jiangcheng/domain/document/text-hold';
import { signatureOf, type DocumentState, type Printing, type Signature, type Taken } from '@jiangcheng/domain/document/state';
import { documentSteps, type ChainLine } from '@jiangcheng/domain/document/steps';
import { holdViewOf } from '../casework/hold.view.ts';
import { sentenceOf } from '../platform/messages/catalogue.ts';
import type { Locale } from '../platform/messages/locale.ts';

/** Who reads a document, and when. */
export interface DocumentReader {
  personId: string;
  now: number;
  locale: Locale;
  /** After so many minutes without a save a text is in nobody's hand. */
  holdMinutes: number;
}

/** An official document as a page shows it, whatever kind of case issues it. */
export function documentViewOf(state: DocumentState, { personId, now, locale, holdMinutes }: DocumentReader): DocumentView {
  const { kind, corrects, issuers, text, numbered, written, signatures, printings, distributed } = state;
  return {
    kind,
    label: sentenceOf(`document.${kind}`, locale),
    corrects,
    issuers: issuers.map(({ organizationId, name }) => ({ organizationId, name })),
    text: text && { ...text, recipients: [...text.recipients], body: [...text.body], attachments: [...text.attachments] },
    annexes: (text?.annexes ?? []).map(({ title }) => title),
    number: numbered?.number ?? null,
    issuedOn: signatureOf(state)?.on ?? null,
    steps: documentSteps(state).map((line) => stepOf(line, locale)),
    written: written.map(takenOf),
    hold: holdViewOf(textHold(state, holdMinutes, now), personId),
    signatures: signatures.map(hashedOf),
    printings: printings.map((printing) => ({ ...hashedOf(printing), version: printing.version, checkCode: printing.checkCode })),
    distributed: distributed && { ...takenOf(distributed), recipients: [...distributed.recipients] },
  };
}

const takenOf = ({ on, by, paper }: Taken) => ({ on, by: by.name, paper });
const hashedOf = (one: Signature | Printing) => ({ ...takenOf(one), sha256: one.sha256, void: one.void });

const stepOf = ({ step, issuer, taken, open }: ChainLine, locale: Locale): DocumentView['steps'][number] => ({
  step,
  label: sentenceOf(`document.step.${step}`, locale),
  issuer: issuer?.name ?? null,
  taken: taken && takenOf(taken),
  open,
});
