import { ok, refuse, refuseAll, type Refusal, type Result } from '@jiangcheng/domain/shared/result';
import { MAIL_KINDS, type MailKind, type TemplateSource, type VariableName } from './mail-kinds.ts';

/** A template as people write it: one subject line, and paragraphs with an empty line between. */
export interface TemplateText {
  readonly subject: string;
  readonly body: string;
}

type Part = keyof TemplateText;

export const textOf = ({ subject, paragraphs }: TemplateSource): TemplateText => ({ subject, body: paragraphs.join('\n\n') });
export const sourceOf = ({ subject, body }: TemplateText): TemplateSource => ({
  subject: subject.trim(),
  paragraphs: body
    .trim()
    .split(/\n[^\S\n]*\n\s*/)
    .map((paragraph) => paragraph.trim()),
});

/**
 * Checks what the office wrote for a kind of mail. Refuses with TEMPLATE_VARIABLE_UNKNOWN and TEMPLATE_BRACE_STRAY, each with `line` and
 * `column` counted from 1, and TEMPLATE_VARIABLE_UNSAID for each variable that the body leaves out: no mail without its clause and due time.
 */
export function checkTemplate(kind: MailKind, given: TemplateText): Result<TemplateSource> {
  const text = { subject: given.subject, body: given.body.replace(/\r\n?/g, '\n') };
  const refusals = [...faultsOf(kind, 'subject', text), ...faultsOf(kind, 'body', text), ...unsaid(kind, text)];
  return refusals.length > 0 ? refuseAll(refusals) : ok(sourceOf(text));
}

const TOKEN = /\{\{([A-Za-z0-9_]+)\}\}|[{}]/g;

function faultsOf(kind: MailKind, field: Part, text: TemplateText): Refusal[] {
  const known: readonly string[] = MAIL_KINDS[kind];
  return [...text[field].matchAll(TOKEN)].flatMap(({ 0: token, 1: name, index }) => {
    const at = placeOf(text[field], index);
    if (name === undefined) return refusalsOf('TEMPLATE_BRACE_STRAY', field, { text: token, ...at });
    return known.includes(name) ? [] : refusalsOf('TEMPLATE_VARIABLE_UNKNOWN', field, { name, ...at });
  });
}

function unsaid(kind: MailKind, { body }: TemplateText): Refusal[] {
  const names: readonly VariableName[] = MAIL_KINDS[kind];
  return names.filter((name) => !body.includes(`{{${name}}}`)).flatMap((name) => refusalsOf('TEMPLATE_VARIABLE_UNSAID', 'body', { name }));
}

const refusalsOf = (code: string, field: Part, params: Record<string, string | number>): Refusal[] =>
  refuse(code, { field, params }).refusals;

function placeOf(text: string, index: number): { line: number; column: number } {
  const before = text.slice(0, index).split('\n');
  return { line: before.length, column: [...(before.at(-1) ?? '')].length + 1 };
}
