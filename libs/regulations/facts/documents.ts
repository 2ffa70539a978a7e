import type { DocumentText } from '@jiangcheng/domain/document/state';
import type { Frozen } from '../freeze.ts';
import type { ContestPack } from '../load-pack.ts';
import {
  authorizationBlanks,
  officialBlanks,
  type AuthorizationBlank,
  type DocumentForm,
  type OfficialBlank,
  type OfficialDocument,
} from '../schema/documents.ts';
import { isOnRequest } from './regulation.ts';

/** Columns and footer of a print. Throws where the pack has no such form. */
export function documentForm(pack: ContestPack, kind: DocumentForm['kind']): Frozen<DocumentForm> {
  const form = pack.documents.forms.find((candidate) => candidate.kind === kind);
  if (!form) throw new Error(`pack ${pack.id}/${pack.edition} has no form ${kind}`);
  return form;
}

export type AuthorizationBlanks = Readonly<Record<AuthorizationBlank, string>>;

/** The 授权书 with its blanks filled; its version is what a winner's record keeps. */
export function authorizationText(pack: ContestPack, blanks: AuthorizationBlanks, language: 'zh' | 'en' = 'zh') {
  const { version, title, purpose, text, clause } = pack.documents.authorization;
  const paragraphs = text[language].map((paragraph) => fill(paragraph, authorizationBlanks, blanks));
  return { version, title: title[language], purpose: purpose[language], paragraphs, clause };
}

export function returnReason(pack: ContestPack, code: string): ContestPack['return-reasons']['reasons'][number] | null {
  return pack['return-reasons'].reasons.find((reason) => reason.code === code) ?? null;
}

export function returnReasonCodes(pack: ContestPack): string[] {
  return pack['return-reasons'].reasons.map(({ code }) => code);
}

export type OfficialBlanks = Readonly<Record<OfficialBlank, string>>;

/** IN_PART: a part of the matter is left to a next document, which the text says. */
export type Wording = 'WHOLE' | 'IN_PART';

/** The first draft of an official document; people go on from there. Throws where the pack has none of this kind. */
export function officialText(
  pack: ContestPack,
  kind: OfficialDocument['kind'],
  blanks: OfficialBlanks,
  wording: Wording = 'WHOLE',
): DocumentText {
  const found = pack.documents.official.find((candidate) => candidate.kind === kind);
  if (!found) throw new Error(`pack ${pack.id}/${pack.edition} has no document ${kind}`);
  const filled = (lines: readonly string[]): string[] => lines.map((one) => fill(one, officialBlanks, blanks));
  const { title, recipients, attachments } = found;
  const { body } = wording === 'IN_PART' ? (found.inPart ?? found) : found;
  return {
    title: fill(title, officialBlanks, blanks),
    recipients: filled(recipients),
    body: filled(body),
    attachments: filled(attachments),
    note: isOnRequest(pack) ? '（此件依申请公开）' : null,
  };
}

/** In one pass, so that a name that looks like a blank stays what it is. */
function fill<Blank extends string>(text: string, names: readonly Blank[], blanks: Readonly<Record<Blank, string>>): string {
  const pattern = new RegExp(`\\{(${names.join('|')})\\}`, 'gu');
  return text.replaceAll(pattern, (_, blank: Blank) => blanks[blank]);
}
