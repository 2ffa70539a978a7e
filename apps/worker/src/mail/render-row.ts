import { MAIL_KINDS, type MailKind, type MailVariables } from '@jiangcheng/mail/templates/mail-kinds';
import type { MailTemplates, RenderedMail } from '@jiangcheng/mail/templates/render';
import { absoluteLinks } from '@jiangcheng/persistence/mail/absolute-links';
import type { MailRow } from '@jiangcheng/persistence/mail/mail-row';

const ZONE = 'Asia/Shanghai';

export type Rendered = { readonly ok: true; readonly mail: RenderedMail } | { readonly ok: false; readonly reason: string };

const isKind = (kind: string): kind is MailKind => Object.hasOwn(MAIL_KINDS, kind);

/** The mail in words. What a row lacks is said and not thrown: one bad row must not stop the queue. */
export function renderRow(templates: MailTemplates, { kind, locale, variables }: MailRow, publicUrl: string): Rendered {
  if (!isKind(kind)) return { ok: false, reason: `kind ${kind}` };
  try {
    const setting = { locale: locale === 'en' ? 'en' : 'zh-CN', zone: ZONE } as const;
    return { ok: true, mail: templates.render(kind, setting, absoluteLinks(variables, publicUrl) as unknown as MailVariables<MailKind>) };
  } catch (error) {
    if (error instanceof TypeError) return { ok: false, reason: error.message };
    throw error;
  }
}
