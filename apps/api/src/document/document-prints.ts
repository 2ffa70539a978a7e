import { Inject, Injectable } from '@nestjs/common';
import { documentSheet } from '@jiangcheng/casework/document/countersign-sheets';
import {
  jointIssuers,
  printingOf,
  signatureOf,
  standingContent,
  type AnnexTable,
  type DocumentContent,
  type DocumentState,
} from '@jiangcheng/domain/document/state';
import { checkCode } from '@jiangcheng/protection/check-code';
import type { Keyring } from '@jiangcheng/protection/keyring';
import { notFound } from '../platform/problems.ts';
import { KEYRING } from '../platform/protection.module.ts';
import { countersignPage } from '../printing/countersign-page.ts';
import { annexPage, documentPage, type PrintedAs } from './document-page.ts';

/** What is attached; told the title of the text's first attachment. */
type Annexes = (title: string | undefined) => readonly AnnexTable[];

/** Official documents as pages to print, whatever kind of case issues them (office.md §2). */
@Injectable()
export class DocumentPrints {
  constructor(@Inject(KEYRING) private readonly keyring: Keyring) {}

  /** As it was printed, else as its text stands; `version` asks for a printed version, of which a void one says so. Not there before 拟稿. */
  page(document: DocumentState | undefined, version: number | undefined, annexes: Annexes = () => []): string {
    const { content, as } = this.shown(document, version);
    return documentPage(content, [...(content.text.annexes ?? []), ...annexes(content.text.attachments[0])], as);
  }

  /** One of those that were locked with the text, by its place among them. */
  annex(document: DocumentState | undefined, no: number, version: number | undefined): string {
    const { content, as } = this.shown(document, version);
    const annex = content.text.annexes?.[no - 1];
    if (annex === undefined) throw notFound();
    return annexPage(content, annex, as);
  }

  private shown(document: DocumentState | undefined, version: number | undefined): Shown {
    const found = document && (version === undefined ? (printed(document) ?? this.standing(document)) : printed(document, version));
    if (!found) throw notFound();
    return found;
  }

  /** 会签单 of a document: each joint issuer's word, and the leading one's signature. `number` is the case's. */
  sheet(number: string, document: DocumentState | undefined): string {
    const standing = document && this.standing(document);
    if (!document || !standing) throw notFound();
    const { content, as } = standing;
    return countersignPage({
      ...{ heading: '文稿会签单', subject: `${content.text.title}（${number}）`, version: `第 ${as.version} 稿` },
      facts: [
        { label: '主送', value: content.text.recipients.join('，') },
        { label: '附件', value: content.text.attachments.join('；') || '无' },
        { label: '文稿', value: `附后，第 ${as.version} 稿，校验码与本单相同` },
      ],
      signers: document.issuers.map(({ name }, index) => ({ name, as: index === 0 ? '主办，签发' : '会签' })),
      checkCode: as.checkCode,
    });
  }

  /** A text that goes round for signature, or has the last one. */
  private standing(document: DocumentState): Shown | null {
    const [content, hash] = [standingContent(document), documentSheet(document)];
    if (content === null || hash === null) return null;
    const unsigned = jointIssuers(document).length > 0 ? '会签稿' : '送签稿';
    const draft = signatureOf(document) === null ? unsigned : '签发稿';
    return { content, as: { draft, version: content.version, checkCode: checkCode(this.keyring, hash), void: false } };
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
