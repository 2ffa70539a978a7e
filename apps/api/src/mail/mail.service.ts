import { Inject, Injectable } from '@nestjs/common';
import type { mailQuery } from '@jiangcheng/contracts/api/mail';
import type { Output } from '@jiangcheng/contracts/api/output';
import { permissions } from '@jiangcheng/domain/access/permissions';
import type { MailTemplates, RenderedMail } from '@jiangcheng/mail/templates/render';
import { DataSource } from 'typeorm';
import { Openings } from '../audit/openings.ts';
import { campaignsSeen } from '../campaign/reach.ts';
import { notFound } from '../platform/problems.ts';
import { CurrentRequest } from '../platform/request-context.ts';
import { API_CONFIG, type ApiConfig } from '../platform/settings.ts';
import { BounceService } from './bounce.service.ts';
import { mailInWords, mailLabel } from './mail-words.ts';
import { newestTexts, textsOf } from './mail-texts.ts';
import { listMails, readMail, type LoggedMail, type MailView } from './mail.view.ts';

/** The mail log: what went to whom, with each attempt and the server's answer. */
@Injectable()
export class MailService {
  constructor(
    private readonly source: DataSource,
    private readonly current: CurrentRequest,
    private readonly openings: Openings,
    private readonly bounces: BounceService,
    @Inject(API_CONFIG) private readonly config: ApiConfig,
  ) {}

  async list({ caseId, ...page }: Output<typeof mailQuery>) {
    await this.openings.note('MAILS_OPENED', caseId === undefined ? {} : { caseId });
    const newest = await newestTexts(this.source);
    return listMails(this.source, { seen: this.seen(), caseId: caseId ?? null }, page, (row) => this.viewOf(row, newest));
  }

  async preview(id: string): Promise<RenderedMail> {
    const row = await readMail(this.source, this.seen(), id);
    const words = row === null ? null : mailInWords(await textsOf(this.source, row), row, this.config.publicUrl);
    if (row === null || words === null) throw notFound();
    await this.openings.note('MAIL_PREVIEWED', { ...(row.caseId === null ? {} : { caseId: row.caseId }), detail: { mailId: id } });
    return words;
  }

  bounce(id: string) {
    return this.bounces.mark(id, async (row) => this.viewOf(row, await textsOf(this.source, row)));
  }

  private seen(): readonly string[] | null {
    return campaignsSeen(this.current.actor(), permissions['mail.read']);
  }

  private viewOf(row: LoggedMail, templates: MailTemplates): MailView {
    const label = mailLabel(row.kind, this.current.locale());
    return {
      ...row,
      label,
      subject: mailInWords(templates, row, this.config.publicUrl)?.subject ?? label,
      createdAt: row.createdAt.toISOString(),
      notBefore: row.notBefore?.toISOString() ?? null,
      nextAttemptAt: row.nextAttemptAt?.toISOString() ?? null,
      openedAt: row.openedAt?.toISOString() ?? null,
      bouncedAt: row.bouncedAt?.toISOString() ?? null,
      sentAt: row.sentAt?.toISOString() ?? null,
      attempts: row.sends,
    };
  }
}
