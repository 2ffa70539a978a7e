import { auditEvent } from '@jiangcheng/casework/audit/audit-event';
import { nextAttemptDelayMs } from '@jiangcheng/mail/backoff';
import { messageIdOf, isMessageId } from '@jiangcheng/mail/message-id';
import type { MailOutcome, MailTransport } from '@jiangcheng/mail/mail-transport';
import type { Recipient } from '@jiangcheng/mail/recipient';
import type { RenderedMail } from '@jiangcheng/mail/templates/render';
import type { VersionedTemplates } from '@jiangcheng/mail/templates/template-shelf';
import { takeMail } from '@jiangcheng/persistence/mail/due-mails';
import type { MailRow } from '@jiangcheng/persistence/mail/mail-row';
import { recordAttempt, type AfterAttempt } from '@jiangcheng/persistence/mail/record-attempt';
import type { EntityManager } from 'typeorm';
import { renderRow } from './render-row.ts';

export interface Sending {
  readonly transport: MailTransport;
  /** The newest texts as the transaction sees them. */
  readonly templates: (manager: EntityManager) => Promise<VersionedTemplates>;
  readonly publicUrl: string;
  /** The installation's host name, part of every Message-ID. */
  readonly host: string;
  /** 0 ≤ x < 1, for the jitter of the back-off. */
  readonly random: () => number;
}

/**
 * Sends one mail under the lock of its row: nobody else can send it meanwhile, and a process that dies between the server's answer and the
 * commit leaves it queued, to go out again under the same Message-ID. Null when it was no longer to be sent.
 */
export async function sendMail(manager: EntityManager, id: string, sending: Sending): Promise<MailOutcome | null> {
  const mail = await takeMail(manager, id);
  if (mail === null) return null;
  const messageId = isMessageId(mail.messageId) ? mail.messageId : messageIdOf(mail.id, sending.host);
  const templates = await sending.templates(manager);
  const rendered = renderRow(templates, mail, sending.publicUrl);
  const outcome = rendered.ok ? await sending.transport.send(messageOf(mail, messageId, rendered.mail)) : notRendered(rendered.reason);
  const { response } = outcome;
  const attempt = outcome.ok
    ? { ok: true, permanent: false, code: 250, response }
    : { ok: false, permanent: outcome.permanent, code: outcome.code, response };
  const recording = { templateVersion: templates.versionOf(mail.kind, mail.locale), newEvent: auditEvent };
  const after = afterwards(mail, outcome, rendered.ok, sending.random());
  await recordAttempt(manager, mail, messageId, attempt, after, recording);
  return outcome;
}

/** The transport checks the address again, as every way to it must; a bad one is refused there for good. */
const messageOf = (mail: MailRow, messageId: string, { subject, text, html }: RenderedMail) => ({
  messageId,
  to: { name: mail.toName, address: mail.toAddress } as Recipient,
  subject,
  text,
  html,
});

const notRendered = (reason: string): MailOutcome => ({ ok: false, permanent: true, code: null, response: `MAIL_NOT_RENDERED ${reason}` });

function afterwards({ attempts }: MailRow, outcome: MailOutcome, rendered: boolean, random: number): AfterAttempt {
  if (outcome.ok) return { status: 'SENT' };
  if (outcome.permanent) return { status: 'FAILED', incident: incidentOf(outcome, rendered) };
  const delayMs = nextAttemptDelayMs(attempts + 1, random);
  return delayMs === null ? { status: 'FAILED', incident: 'MAIL_GIVEN_UP' } : { status: 'QUEUED', delayMs };
}

function incidentOf({ about }: Extract<MailOutcome, { ok: false }>, rendered: boolean): string {
  if (!rendered) return 'MAIL_NOT_RENDERED';
  return about === 'CONTENT' ? 'MAIL_CONTENT_REFUSED' : 'MAIL_ADDRESS_REFUSED';
}
