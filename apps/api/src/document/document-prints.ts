import { createHash } from 'node:crypto';
import { Inject, Injectable } from '@nestjs/common';
import { digestOf } from '@jiangcheng/casework/document/document-facts';
import {
  jointIssuers,
  printingOf,
  signatureOf,
  standingContent,
  type DocumentContent,
  type DocumentState,
} from '@jiangcheng/domain/document/state';
import { canonicalJson } from '@jiangcheng/domain/shared/canonical-json';
import { checkCode } from '@jiangcheng/protection/check-code';
import type { Keyring } from '@jiangcheng/protection/keyring';
import { notFound } from '../platform/problems.ts';
import { KEYRING } from '../platform/protection.module.ts';
import { documentPage, type Annex, type PrintedAs } from './document-page.ts';

/** What is attached; told the title of the text's first attachment. */
type Annexes = (title: string | undefined) => readonly Annex[];

/** Official documents as pages to print, whatever kind of case issues them (office.md §2). */
@Injectable()
export class DocumentPrints {
  constructor(@Inject(KEYRING) private readonly keyring: Keyring) {}

  /** As it was printed, else as its text stands; `version` asks for a printed version, of which a void one says so. Not there before 拟稿. */
  page(document: DocumentState | undefined, version: number | undefined, annexes: Annexes = () => []): string {
    const shown = document && (version === undefined ? (printed(document) ?? this.standing(document)) : printed(document, version));
    if (!shown) throw notFound();
    return documentPage(shown.content, annexes(shown.content.text.attachments[0]), shown.as);
  }

  private standing(document: DocumentState): Shown | null {
    const content = standingContent(document);
    return content && { content, as: this.draftOf(document, content) };
  }

  /** A text that goes round for signature, or has the last one: its code is never that of the printed document. */
  private draftOf(document: DocumentState, content: DocumentContent & { version: number }): PrintedAs {
    const text = createHash('sha256')
      .update(canonicalJson({ draft: digestOf(content) }))
      .digest('hex');
    const unsigned = jointIssuers(document).length > 0 ? '会签稿' : '送签稿';
    const draft = signatureOf(document) === null ? unsigned : '签发稿';
    return { draft, version: content.version, checkCode: checkCode(this.keyring, text), void: false };
  }
}

interface Shown {
  content: DocumentContent;
  as: PrintedAs;
}

function printed(document: DocumentState, version?: number): Shown | null {
  const printing = version === undefined ? printingOf(document) : document.printings.find((one) => one.version === version);
  if (!printing) return null;
  const { content, checkCode: code, void: isVoid } = printing;
  return { content, as: { draft: null, version: printing.version, checkCode: code, void: isVoid } };
}
