import { headerText } from './header-text.ts';
import { isMessageId } from './message-id.ts';
import type { MailOutcome, OutgoingMail } from './mail-transport.ts';
import { parseRecipient } from './recipient.ts';

const MAX_SUBJECT_CODE_POINTS = 200;

export type PreparedMail = { readonly ok: true; readonly mail: OutgoingMail } | { readonly ok: false; readonly outcome: MailOutcome };

/**
 * The last gate before any transport, real or fake. A queued mail comes back from a row, where the type's promise no longer counts,
 * so recipient and Message-ID are checked again; a bad one is a permanent refusal, so the queue goes on.
 */
export function prepareMail(mail: OutgoingMail): PreparedMail {
  const to = parseRecipient(mail.to);
  if (!to.ok) return refused(to.code);
  if (!isMessageId(mail.messageId)) return refused('MAIL_MESSAGE_ID_INVALID');
  // nodemailer reads a file or an address when a body is an object: only strings pass.
  if (typeof mail.text !== 'string' || typeof mail.html !== 'string') return refused('MAIL_BODY_INVALID');
  return { ok: true, mail: { ...mail, to: to.recipient, subject: headerText(mail.subject, MAX_SUBJECT_CODE_POINTS) } };
}

function refused(code: string): PreparedMail {
  return { ok: false, outcome: { ok: false, permanent: true, code: null, response: code } };
}
