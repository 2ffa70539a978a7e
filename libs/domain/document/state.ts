import type { Person } from '../approval/plan.ts';
import type { CivilDate } from '../shared/civil-date.ts';
import type { EpochMs } from '../shared/instant.ts';

/** A body that issues the document. The first of several leads (主办机关): it signs, and the number is its own. */
export interface Issuer {
  organizationId: string;
  name: string;
}

/** A table that is attached; its title is one of the text's attachments. */
export interface AnnexTable {
  title: string;
  columns: readonly string[];
  rows: readonly (readonly string[])[];
}

export interface DocumentText {
  title: string;
  /** 主送, in order. */
  recipients: readonly string[];
  /** Paragraphs. */
  body: readonly string[];
  /** Titles of what is attached. */
  attachments: readonly string[];
  /** 附注, without its brackets. */
  note: string | null;
  /** What is attached of the record, as it stood when the text was written: locked with it. Left out where nothing is. */
  annexes?: readonly AnnexTable[];
}

/** What every step is registered with: the day on the paper, the person, and whether it was taken over from paper. */
export interface Taken {
  on: CivilDate;
  by: { personId: string | null; name: string };
  paper: boolean;
}

/** A text as it was saved. */
export interface Written extends Taken {
  /** Absent of a text from before it was kept. */
  at?: EpochMs;
  /** From whom it was taken over. */
  from?: Person;
}

/** What is hashed: at 签发 without number, day and version, at 印制 with them. */
export interface DocumentContent {
  kind: string;
  issuers: readonly Issuer[];
  corrects: string | null;
  text: DocumentText;
  number: string | null;
  issuedOn: CivilDate | null;
  version: number | null;
}

/** 签发 of a text that has this hash; void once the text was changed. */
export interface Signature extends Taken {
  sha256: string;
  void: boolean;
}

/** A printed version; the paper shows its check code. A void one is kept with all it showed. */
export interface Printing extends Taken {
  version: number;
  content: DocumentContent;
  sha256: string;
  checkCode: string;
  void: boolean;
}

export interface ByIssuer extends Taken {
  organizationId: string;
}

/** An official document on its way (发文), part of the state of the case that issues it. */
export interface DocumentState {
  kind: string;
  issuers: readonly Issuer[];
  /** Number of the distributed document that this one corrects (更正通知). */
  corrects: string | null;
  text: DocumentText | null;
  /** Who drafted, and who changed it since, in order. */
  written: readonly Written[];
  checked: Taken | null;
  countersigned: readonly ByIssuer[];
  signatures: readonly Signature[];
  numbered: (Taken & { number: string }) | null;
  proofread: Taken | null;
  printings: readonly Printing[];
  seals: readonly ByIssuer[];
  distributed: (Taken & { recipients: readonly string[] }) | null;
}

/** A document nobody has drafted yet. `issuers` are one or more, the leading one first. */
export const initialDocument = (kind: string, issuers: readonly Issuer[], corrects: string | null = null): DocumentState => ({
  kind,
  issuers,
  corrects,
  text: null,
  written: [],
  checked: null,
  countersigned: [],
  signatures: [],
  numbered: null,
  proofread: null,
  printings: [],
  seals: [],
  distributed: null,
});

/** Those who countersign beside the leading one. */
export const jointIssuers = ({ issuers }: DocumentState): readonly Issuer[] => issuers.slice(1);

export const signatureOf = ({ signatures }: DocumentState): Signature | null => signatures.find((signature) => !signature.void) ?? null;

export const printingOf = ({ printings }: DocumentState): Printing | null => printings.find((printing) => !printing.void) ?? null;

/** Texts so far: an older paper, or page, is told by it. */
export const versionOf = ({ written }: DocumentState): number => written.length;

/** The text as it is hashed when it is signed. */
export const signedContent = ({ kind, issuers, corrects }: DocumentState, text: DocumentText): DocumentContent => ({
  kind,
  issuers,
  corrects,
  text,
  number: null,
  issuedOn: null,
  version: null,
});

/**
 * What a text shows that nobody has printed yet: number and 成文日期 as far as they are given. Its version counts the texts so far, so that
 * an older paper is told by it. Null before 拟稿.
 */
export const standingContent = (state: DocumentState): (DocumentContent & { version: number }) | null =>
  state.text && {
    ...signedContent(state, state.text),
    number: state.numbered?.number ?? null,
    issuedOn: signatureOf(state)?.on ?? null,
    version: versionOf(state),
  };

/** What the next printed version shows; 成文日期 is the day of the signature. */
export const printedContent = (state: DocumentState, text: DocumentText): DocumentContent & { version: number } => ({
  ...signedContent(state, text),
  number: state.numbered?.number ?? null,
  issuedOn: signatureOf(state)?.on ?? null,
  version: state.printings.length + 1,
});
