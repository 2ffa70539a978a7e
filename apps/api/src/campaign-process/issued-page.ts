import { printingOf, type DocumentState } from '@jiangcheng/domain/document/state';
import { documentPage, type Annex, type PrintedAs } from '../document/document-page.ts';

/**
 * A document with what is attached: as it was printed where it was, else as its draft stands. `annexes` are told the title of the text's first
 * attachment. Null before anybody has drafted it.
 */
export function issuedPage(document: DocumentState, annexes: (title: string | undefined) => readonly Annex[]): string | null {
  const printing = printingOf(document);
  const { kind, issuers, corrects, text, numbered } = document;
  if (printing === null && text === null) return null;
  const draft = text && { kind, issuers, corrects, text, number: numbered?.number ?? null, issuedOn: null, version: null };
  const content = printing?.content ?? draft;
  const printed: PrintedAs | null = printing && { version: printing.version, checkCode: printing.checkCode, void: false };
  return content && documentPage(content, annexes(content.text.attachments[0]), printed);
}
