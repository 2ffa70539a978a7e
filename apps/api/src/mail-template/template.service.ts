import { Inject, Injectable } from '@nestjs/common';
import { recordAccess } from '@jiangcheng/audit/access-event';
import type { restoreTemplate, saveTemplate, templateText, templateTest } from '@jiangcheng/contracts/api/mail-template';
import type { Output } from '@jiangcheng/contracts/api/output';
import { refuse } from '@jiangcheng/domain/shared/result';
import { checkTemplate, type TemplateText } from '@jiangcheng/mail/templates/check-template';
import type { MailKind } from '@jiangcheng/mail/templates/mail-kinds';
import { renderTemplate, type RenderedMail } from '@jiangcheng/mail/templates/render';
import { SAMPLE_VALUES } from '@jiangcheng/mail/templates/sample-values';
import { newId } from '@jiangcheng/persistence/ids';
import { insertVersion, lockTemplates, newestVersions, versionsOf } from '@jiangcheng/persistence/mail/template-versions';
import { DataSource, type EntityManager } from 'typeorm';
import { IdempotentCommand } from '../platform/idempotent-command.ts';
import { notFound, ProblemError, refusalProblem, respondRefusals } from '../platform/problems.ts';
import { CurrentRequest } from '../platform/request-context.ts';
import { API_CONFIG, type ApiConfig } from '../platform/settings.ts';
import { isKind, mailKinds, templateViewOf, type TemplateLocale, type TemplateView } from './template.view.ts';

const ZONE = 'Asia/Shanghai';
const LOCALES = ['zh-CN', 'en'] as const;

/** The office's own words for mails: each saving is a new version, the shipped text is version 0, and nothing is ever overwritten. */
@Injectable()
export class TemplateService {
  constructor(
    private readonly source: DataSource,
    private readonly current: CurrentRequest,
    private readonly commands: IdempotentCommand,
    @Inject(API_CONFIG) private readonly config: ApiConfig,
  ) {}

  async list() {
    const newest = await newestVersions(this.source);
    const known = (kind: string, locale: string) => newest.some((row) => row.kind === kind && row.locale === locale);
    const views: TemplateView[] = [];
    for (const kind of mailKinds)
      for (const locale of LOCALES) views.push(known(kind, locale) ? await this.read(kind, locale) : this.view(kind, locale, []));
    return {
      items: views.map(({ kind, locale, label, version, savedBy, savedAt }) => ({ kind, locale, label, version, savedBy, savedAt })),
    };
  }

  async read(kind: string, locale: TemplateLocale, sql: DataSource | EntityManager = this.source): Promise<TemplateView> {
    return this.view(kindOf(kind), locale, await versionsOf(sql, kind, locale));
  }

  /** As the mail would look, with made-up values. */
  preview(kind: string, locale: TemplateLocale, text: Output<typeof templateText>): RenderedMail {
    const known = kindOf(kind);
    const source = respondRefusals(checkTemplate(known, text));
    return renderTemplate(known, source, { locale, zone: ZONE }, { ...SAMPLE_VALUES, link: `${this.config.publicUrl}/` });
  }

  save(kind: string, locale: TemplateLocale, { version, ...text }: Output<typeof saveTemplate>): Promise<TemplateView> {
    return this.commands.run({ kind, locale, version, ...text }, (manager) => this.keep(manager, kind, locale, version, text, null));
  }

  /** Takes an older text up again, as a new version. */
  restore(kind: string, locale: TemplateLocale, { version, restore }: Output<typeof restoreTemplate>): Promise<TemplateView> {
    return this.commands.run({ kind, locale, version, restore }, async (manager) => {
      const older = (await this.read(kind, locale, manager)).versions.find((each) => each.version === restore);
      if (older === undefined) throw notFound();
      return this.keep(manager, kind, locale, version, { subject: older.subject, body: older.body }, restore);
    });
  }

  /** To the person who asks, and to nobody else. Refuses with TEMPLATE_TEST_NO_ADDRESS. */
  sendTest(kind: string, locale: TemplateLocale, text: Output<typeof templateText>): Promise<Output<typeof templateTest>> {
    return this.commands.run({ kind, locale, ...text }, async (manager) => {
      respondRefusals(checkTemplate(kindOf(kind), text));
      const { personId } = this.current.actor();
      const rows: { name: string; email: string | null }[] = await manager.query('select name, email from app.person where id = $1', [
        personId,
      ]);
      const [me] = rows;
      if (me === undefined || me.email === null) throw refusalProblem(refuse('TEMPLATE_TEST_NO_ADDRESS'));
      const mailId = newId();
      await manager.query(
        `insert into app.outgoing_mail (id, kind, person_id, to_name, to_address, locale, variables, message_id)
         values ($1::uuid, 'template-test', $2, $3, $4, $5, $6, ($1::uuid)::text)`,
        [mailId, personId, me.name, me.email, locale, JSON.stringify({ kind, locale, ...text })],
      );
      await recordAccess(manager, { type: 'TEMPLATE_TESTED', ...this.current.stamp(), detail: { kind, locale, mailId } });
      return { mailId, toAddress: me.email };
    });
  }

  private async keep(
    manager: EntityManager,
    kind: string,
    locale: TemplateLocale,
    seen: number,
    { subject, body }: TemplateText,
    restoredFrom: number | null,
  ): Promise<TemplateView> {
    respondRefusals(checkTemplate(kindOf(kind), { subject, body }));
    await lockTemplates(manager);
    const { version } = await this.read(kind, locale, manager);
    if (version !== seen) throw new ProblemError(409, 'CONFLICT_TEMPLATE', { params: { version } });
    const { accountId } = this.current.actor();
    await insertVersion(manager, { kind, locale, version: version + 1, subject, body, restoredFrom, accountId });
    const detail = { kind, locale, version: version + 1, restoredFrom };
    await recordAccess(manager, { type: 'TEMPLATE_SAVED', ...this.current.stamp(), detail });
    return this.read(kind, locale, manager);
  }

  private view(kind: MailKind, locale: TemplateLocale, saved: Parameters<typeof templateViewOf>[2]): TemplateView {
    return templateViewOf(kind, locale, saved, this.current.locale());
  }
}

function kindOf(kind: string): MailKind {
  if (!isKind(kind)) throw notFound();
  return kind;
}
