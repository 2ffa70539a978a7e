import { Injectable } from '@nestjs/common';
import { recordAccess } from '@jiangcheng/audit/access-event';
import { auditEvent } from '@jiangcheng/casework/audit/audit-event';
import { permissions } from '@jiangcheng/domain/access/permissions';
import { refuse } from '@jiangcheng/domain/shared/result';
import { caseOfMail } from '@jiangcheng/persistence/mail/case-of-mail';
import { markAddressWrong, type NewEvent } from '@jiangcheng/persistence/person/wrong-address';
import type { EntityManager } from 'typeorm';
import { campaignsSeen } from '../campaign/reach.ts';
import { IdempotentCommand } from '../platform/idempotent-command.ts';
import { notFound, refusalProblem } from '../platform/problems.ts';
import { CurrentRequest } from '../platform/request-context.ts';
import { readMail, type LoggedMail } from './mail.view.ts';

/** A mail that came back to the office's own mailbox: marked by hand, with one button. */
@Injectable()
export class BounceService {
  constructor(
    private readonly current: CurrentRequest,
    private readonly commands: IdempotentCommand,
  ) {}

  /** Refuses with MAIL_NOT_SENT and MAIL_BOUNCED_ALREADY. Answers the mail as it stands. */
  mark(id: string, viewOf: (row: LoggedMail) => Promise<unknown>) {
    return this.commands.run({ id }, async (manager) => {
      const mail = await this.seen(manager, id);
      if (mail.status !== 'SENT') throw refusalProblem(refuse('MAIL_NOT_SENT'));
      if (mail.bouncedAt !== null) throw refusalProblem(refuse('MAIL_BOUNCED_ALREADY'));
      const { accountId, personId } = this.current.actor();
      await manager.query('update app.outgoing_mail set bounced_at = app.now(), bounced_by = $2 where id = $1', [id, accountId]);
      const caseId = await caseOfMail(manager, id);
      const basis = { actorAccountId: accountId, actorPersonId: personId, actingRole: 'OFFICE', requestId: this.current.requestId() };
      const newEvent: NewEvent = (type, fields) => auditEvent(type, { ...basis, ...fields });
      if (mail.personId !== null)
        await markAddressWrong(manager, { personId: mail.personId, address: mail.toAddress, fault: 'BOUNCED', caseId }, newEvent);
      await recordAccess(manager, { type: 'MAIL_BOUNCED', ...this.current.stamp(), caseId, detail: { mailId: id } });
      return viewOf(await this.seen(manager, id));
    });
  }

  private async seen(manager: EntityManager, id: string): Promise<LoggedMail> {
    await manager.query('select 1 from app.outgoing_mail where id = $1 for update', [id]);
    const mail = await readMail(manager, campaignsSeen(this.current.actor(), permissions['reminder.manage']), id);
    if (mail === null) throw notFound();
    return mail;
  }
}
