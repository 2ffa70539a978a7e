import { checkTemplate, type TemplateText } from './check-template.ts';
import type { MailLocale } from './due-text.ts';
import { MAIL_KINDS, type MailKind, type TemplateSources } from './mail-kinds.ts';
import { loadMailTemplates, SHIPPED, type MailTemplates } from './render.ts';

/** What the office saved for a kind and language; the shipped text is version 0. */
export interface StoredVersion extends TemplateText {
  readonly kind: string;
  readonly locale: string;
  readonly version: number;
}

export interface VersionedTemplates extends MailTemplates {
  versionOf(kind: string, locale: string): number;
}

const isKind = (kind: string): kind is MailKind => Object.hasOwn(MAIL_KINDS, kind);
const isLocale = (locale: string): locale is MailLocale => locale === 'zh-CN' || locale === 'en';
const keyOf = (kind: string, locale: string): string => `${kind} ${locale}`;

/** Remembers the compiled templates as long as the same versions are asked for. */
export function templateShelf(): (versions: readonly StoredVersion[]) => VersionedTemplates {
  let known: { stamp: string; templates: VersionedTemplates } | null = null;
  return (versions) => {
    const stamp = versions.map(({ kind, locale, version }) => `${keyOf(kind, locale)} ${version}`).join(',');
    if (known?.stamp !== stamp) known = { stamp, templates: templatesOf(versions) };
    return known.templates;
  };
}

/** The shipped texts with these in place of them. One that a later release's variables no longer fit gives way to the shipped text: mails must go out. */
export function templatesOf(versions: readonly StoredVersion[]): VersionedTemplates {
  const sources = { 'zh-CN': { ...SHIPPED['zh-CN'] }, en: { ...SHIPPED.en } } as Record<
    MailLocale,
    { -readonly [K in keyof TemplateSources]: TemplateSources[K] }
  >;
  const used = new Map<string, number>();
  for (const stored of versions) {
    const { kind, locale, version } = stored;
    const checked = isKind(kind) && isLocale(locale) ? checkTemplate(kind, stored) : null;
    if (checked?.ok !== true || !isKind(kind) || !isLocale(locale)) continue;
    sources[locale][kind] = checked.value;
    used.set(keyOf(kind, locale), version);
  }
  return { ...loadMailTemplates(sources), versionOf: (kind, locale) => used.get(keyOf(kind, locale)) ?? 0 };
}
