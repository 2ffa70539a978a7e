import { MAIL_KINDS, type MailKind, type TemplateSource, type VariableName } from './mail-kinds.ts';

/** Either words or one variable. */
export type Segment = { readonly words: string } | { readonly variable: VariableName };

export interface CompiledTemplate {
  readonly subject: readonly Segment[];
  readonly paragraphs: readonly (readonly Segment[])[];
}

export class TemplateError extends Error {
  constructor(kind: MailKind, why: string) {
    super(`mail template ${kind}: ${why}`);
    this.name = 'TemplateError';
  }
}

const PLACEHOLDER = /\{\{([A-Za-z]+)\}\}/;

/** Cuts a template into segments. Throws TemplateError at load, never at sending: unknown or unused variable, stray brace. */
export function compileTemplate(kind: MailKind, source: TemplateSource): CompiledTemplate {
  const compiled = { subject: segmentsOf(kind, source.subject), paragraphs: source.paragraphs.map((each) => segmentsOf(kind, each)) };
  const used = new Set(compiled.paragraphs.flat().flatMap((segment) => ('variable' in segment ? [segment.variable] : [])));
  const unused = MAIL_KINDS[kind].filter((name) => !used.has(name));
  if (unused.length > 0) throw new TemplateError(kind, `does not say ${unused.join(', ')}`);
  return compiled;
}

function segmentsOf(kind: MailKind, text: string): Segment[] {
  // Splitting at a pattern with one group puts the names at the odd places.
  return text.split(PLACEHOLDER).map((part, i) => (i % 2 === 0 ? wordsOf(kind, part) : variableOf(kind, part)));
}

function wordsOf(kind: MailKind, words: string): Segment {
  if (/[{}]/.test(words)) throw new TemplateError(kind, `stray brace in "${words}"`);
  return { words };
}

function variableOf(kind: MailKind, name: string): Segment {
  const known: readonly VariableName[] = MAIL_KINDS[kind];
  const variable = known.find((each) => each === name);
  if (variable === undefined) throw new TemplateError(kind, `unknown variable ${name}`);
  return { variable };
}
