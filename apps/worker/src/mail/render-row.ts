import { MAIL_KINDS, type MailKind, type MailVariables } from '@jiangcheng/mail/templates/mail-kinds';
import { checkTemplate } from '@jiangcheng/mail/templates/check-template';
import { renderTemplate, type MailTemplates, type RenderedMail } from '@jiangcheng/mail/templates/render';
import { SAMPLE_VALUES } from '@jiangcheng/mail/templates/sample-values';
import { absoluteLinks } from '@jiangcheng/persistence/mail/absolute-links';
import type { MailRow } from '@jiangcheng/persistence/mail/mail-row';

const ZONE = 'Asia/Shanghai';

export type Rendered = { readonly ok: true; readonly mail: RenderedMail } | { readonly ok: false; readonly reason: string };

/** A test mail shows a text that nobody has saved, with made-up values. */
function renderTest(variables: MailRow['variables'], publicUrl: string): Rendered {
  const { kind, locale, subject, body } = variables as Record<string, string>;
  if (kind === undefined || !isKind(kind)) return { ok: false, reason: `kind ${String(kind)}` };
  const checked = checkTemplate(kind, { subject: subject ?? '', body: body ?? '' });
  if (!checked.ok) return { ok: false, reason: checked.refusals[0]?.code ?? '' };
  const setting = { locale: locale === 'en' ? 'en' : 'zh-CN', zone: ZONE } as const;
  const mail = renderTemplate(kind, checked.value, setting, { ...SAMPLE_VALUES, link: `${publicUrl}/` });
  return { ok: true, mail: { ...mail, subject: `${TEST_MARK[setting.locale]}${mail.subject}` } };
}

const TEST_MARK = { 'zh-CN': '【测试】', en: '[Test] ' } as const;
const isKind = (kind: string): kind is MailKind => Object.hasOwn(MAIL_KINDS, kind);

/** The mail in words. What a row lacks is said and not thrown: one bad row must not stop the queue. */
export function renderRow(templates: MailTemplates, { kind, locale, variables }: MailRow, publicUrl: string): Rendered {
  if (kind === 'template-test') return renderTest(variables, publicUrl);
  if (!isKind(kind)) return { ok: false, reason: `kind ${kind}` };
  try {
    const setting = { locale: locale === 'en' ? 'en' : 'zh-CN', zone: ZONE } as const;
    return { ok: true, mail: templates.render(kind, setting, absoluteLinks(variables, publicUrl) as unknown as MailVariables<MailKind>) };
  } catch (error) {
    if (error instanceof TypeError) return { ok: false, reason: error.message };
    throw error;
  }
}
