import { headerText } from '../header-text.ts';
import { compileTemplate, type CompiledTemplate, type Segment } from './compile.ts';
import type { MailLocale } from './due-text.ts';
import { englishTemplates } from './en.ts';
import {
  MAIL_KINDS,
  type MailKind,
  type MailVariables,
  type TemplateSource,
  type TemplateSources,
  type VariableName,
} from './mail-kinds.ts';
import { variableText, type MailSetting } from './variable-text.ts';
import { chineseTemplates } from './zh-cn.ts';

export interface RenderedMail {
  readonly subject: string;
  readonly text: string;
  readonly html: string;
}

export interface MailTemplates {
  render<K extends MailKind>(kind: K, setting: MailSetting, variables: MailVariables<K>): RenderedMail;
}

type Texts = ReadonlyMap<VariableName, string>;

/** The texts of this release: version 0 of each. */
export const SHIPPED = { 'zh-CN': chineseTemplates, en: englishTemplates } as const satisfies Record<MailLocale, TemplateSources>;
const FOOTER = {
  'zh-CN': '本邮件由系统自动发出，请勿直接回复。',
  en: 'This mail was sent by the system; replies are not read.',
} as const satisfies Record<MailLocale, string>;

/** Compiles every template; throws TemplateError when one is wrong. Called once at start. */
export function loadMailTemplates(sources: Readonly<Record<MailLocale, TemplateSources>> = SHIPPED): MailTemplates {
  const compiled = { 'zh-CN': compileAll(sources['zh-CN']), en: compileAll(sources.en) };
  return {
    render: (kind, setting, variables) => assemble(compiled[setting.locale][kind], textsOf(kind, setting, variables), setting.locale),
  };
}

/** One text with these values, for previews and test mails. Throws TemplateError for a text that checkTemplate refuses. */
export const renderTemplate = <K extends MailKind>(
  kind: K,
  source: TemplateSource,
  setting: MailSetting,
  variables: MailVariables<K>,
): RenderedMail => assemble(compileTemplate(kind, source), textsOf(kind, setting, variables), setting.locale);

function compileAll(sources: TemplateSources): Record<MailKind, CompiledTemplate> {
  const kinds = Object.keys(MAIL_KINDS) as MailKind[];
  return Object.fromEntries(kinds.map((kind) => [kind, compileTemplate(kind, sources[kind])])) as Record<MailKind, CompiledTemplate>;
}

function textsOf<K extends MailKind>(kind: K, setting: MailSetting, variables: MailVariables<K>): Texts {
  const values: Partial<Record<VariableName, never>> = variables;
  return new Map(MAIL_KINDS[kind].map((name) => [name, variableText(name, values[name], setting)]));
}

function assemble(template: CompiledTemplate, texts: Texts, locale: MailLocale): RenderedMail {
  const footer: readonly Segment[] = [{ words: FOOTER[locale] }];
  const paragraphs = [...template.paragraphs, footer];
  const html = paragraphs.map((segments) => `<p>${htmlOf(segments, texts)}</p>`).join('\n');
  return {
    subject: headerText(plainOf(template.subject, texts), 200),
    text: `${paragraphs.map((segments) => plainOf(segments, texts)).join('\n\n')}\n`,
    html: `<!doctype html>\n<html lang="${locale}"><head><meta charset="utf-8"></head><body>\n${html}\n</body></html>\n`,
  };
}

function plainOf(segments: readonly Segment[], texts: Texts): string {
  return segments.map((segment) => ('words' in segment ? segment.words : (texts.get(segment.variable) ?? ''))).join('');
}

/** Values are put in after the template was cut, once and escaped: braces or markup in a value stay what they are. */
function htmlOf(segments: readonly Segment[], texts: Texts): string {
  return segments.map((segment) => ('words' in segment ? escapeHtml(segment.words) : htmlVariable(segment.variable, texts))).join('');
}

function htmlVariable(name: VariableName, texts: Texts): string {
  const escaped = escapeHtml(texts.get(name) ?? '');
  return name === 'link' ? `<a href="${escaped}">${escaped}</a>` : escaped.replaceAll('\n', '<br>\n');
}

const ENTITIES: Readonly<Record<string, string>> = { '&': '&amp;', '<': '&lt;', '>': '&gt;', '"': '&quot;', "'": '&#39;' };

function escapeHtml(text: string): string {
  return text.replace(/[&<>"']/g, (char) => ENTITIES[char] ?? char);
}
