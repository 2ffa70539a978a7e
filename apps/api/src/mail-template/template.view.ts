import type { templateView } from '@jiangcheng/contracts/api/mail-template';
import type { Output } from '@jiangcheng/contracts/api/output';
import { textOf } from '@jiangcheng/mail/templates/check-template';
import { MAIL_KINDS, type MailKind } from '@jiangcheng/mail/templates/mail-kinds';
import { SHIPPED } from '@jiangcheng/mail/templates/render';
import type { SavedVersion } from '@jiangcheng/persistence/mail/template-versions';
import { mailLabel } from '../mail/mail-words.ts';
import type { Locale } from '../platform/messages/locale.ts';

export type TemplateLocale = 'zh-CN' | 'en';
export type TemplateView = Output<typeof templateView>;

export const isKind = (kind: string): kind is MailKind => Object.hasOwn(MAIL_KINDS, kind);
export const mailKinds = Object.keys(MAIL_KINDS) as MailKind[];

/** Version 0: the text of this release, saved by nobody. */
const shipped = (kind: MailKind, locale: TemplateLocale) => ({
  version: 0,
  ...textOf(SHIPPED[locale][kind]),
  restoredFrom: null,
  savedBy: null,
  savedAt: null,
});

export function templateViewOf(kind: MailKind, locale: TemplateLocale, saved: readonly SavedVersion[], speak: Locale): TemplateView {
  const versions = [
    ...saved.map(({ version, subject, body, restoredFrom, savedBy, savedAt }) => ({
      ...{ version, subject, body, restoredFrom, savedBy },
      savedAt: savedAt.toISOString(),
    })),
    shipped(kind, locale),
  ];
  const [current = shipped(kind, locale)] = versions;
  const { version, subject, body, savedBy, savedAt } = current;
  return {
    kind,
    locale,
    label: mailLabel(kind, speak),
    version,
    savedBy,
    savedAt,
    subject,
    body,
    variables: [...MAIL_KINDS[kind]],
    versions,
  };
}
