import type { Frozen } from '../freeze.ts';
import type { ContestPack } from '../load-pack.ts';
import { authorizationBlanks, type AuthorizationBlank, type DocumentForm } from '../schema/documents.ts';

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
  const paragraphs = text[language].map((paragraph) => fill(paragraph, blanks));
  return { version, title: title[language], purpose: purpose[language], paragraphs, clause };
}

export function returnReason(pack: ContestPack, code: string): ContestPack['return-reasons']['reasons'][number] | null {
  return pack['return-reasons'].reasons.find((reason) => reason.code === code) ?? null;
}

export function returnReasonCodes(pack: ContestPack): string[] {
  return pack['return-reasons'].reasons.map(({ code }) => code);
}

/** In one pass, so that a name that looks like a blank stays what it is. */
function fill(paragraph: string, blanks: AuthorizationBlanks): string {
  const pattern = new RegExp(`\\{(${authorizationBlanks.join('|')})\\}`, 'gu');
  return paragraph.replaceAll(pattern, (_, blank: AuthorizationBlank) => blanks[blank]);
}
