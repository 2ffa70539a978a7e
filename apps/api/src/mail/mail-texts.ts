import type { MailTemplates } from '@jiangcheng/mail/templates/render';
import { templatesOf } from '@jiangcheng/mail/templates/template-shelf';
import { newestVersions, versionsNamed } from '@jiangcheng/persistence/mail/template-versions';
import type { DataSource } from 'typeorm';
import type { LoggedMail } from './mail.view.ts';

type Sql = Pick<DataSource, 'query'>;

/** The texts that the next mails go out with. */
export const newestTexts = async (sql: Sql): Promise<MailTemplates> => templatesOf(await newestVersions(sql));

/** The texts that this mail went out with; the newest while it has not. */
export async function textsOf(sql: Sql, { kind, locale, templateVersion }: LoggedMail): Promise<MailTemplates> {
  if (templateVersion === null) return newestTexts(sql);
  return templatesOf(templateVersion === 0 ? [] : await versionsNamed(sql, [{ kind, locale, version: templateVersion }]));
}
