import nodemailer, { type NodemailerError } from 'nodemailer';
import type { MailOutcome, MailTransport, OutgoingMail } from './mail-transport.ts';
import { prepareMail } from './prepare-mail.ts';
import type { Recipient } from './recipient.ts';

export interface SmtpOptions {
  /** `smtp://user:password@host:port`, `smtps://` for TLS from the first byte. */
  readonly url: string;
  readonly from: Recipient;
  /** How long a connection, a greeting or a silent socket may take; 30 s unless told. */
  readonly timeoutMs?: number;
}

/** Sends over SMTP through a small pool of connections. */
export function createSmtpTransport(options: SmtpOptions): MailTransport {
  const pool = nodemailer.createTransport(poolOptions(options));
  return {
    async send(given) {
      const prepared = prepareMail(given);
      if (!prepared.ok) return prepared.outcome;
      try {
        const info = await pool.sendMail(messageOf(prepared.mail, options.from));
        return { ok: true, response: info.response, messageId: prepared.mail.messageId };
      } catch (error) {
        return failureOf(error);
      }
    },
    close: async () => pool.close(),
  };
}

function poolOptions({ url, timeoutMs = 30_000 }: SmtpOptions) {
  return {
    url,
    pool: true as const,
    maxConnections: 2,
    maxMessages: 100,
    // Attempts are rows with a back-off of their own; a pool that tried again by itself would send a mail twice unseen.
    maxRequeues: 0,
    disableFileAccess: true,
    disableUrlAccess: true,
    connectionTimeout: timeoutMs,
    greetingTimeout: timeoutMs,
    socketTimeout: timeoutMs,
  };
}

function messageOf(mail: OutgoingMail, from: Recipient) {
  const to = { name: mail.to.name, address: mail.to.address };
  return {
    messageId: mail.messageId,
    from: { name: from.name, address: from.address },
    to,
    // Said outright, so that no header, however it was parsed, decides who receives the mail.
    envelope: { from: from.address, to: [to.address] },
    subject: mail.subject,
    text: mail.text,
    html: mail.html,
    headers: { 'Auto-Submitted': 'auto-generated' }, // RFC 3834: holiday replies stay away
  };
}

/** Only a reply to this recipient or this mail condemns it: a refused sender or password is the office's to mend, and the mail waits. */
function failureOf(error: unknown): MailOutcome {
  const { responseCode, response, command, permanent, message } = error as NodemailerError;
  const aboutThisMail = command === 'RCPT TO' || command === 'DATA';
  const content = command === 'DATA' && permanent === true ? ({ about: 'CONTENT' } as const) : {};
  return {
    ok: false,
    permanent: aboutThisMail && permanent === true,
    code: responseCode ?? null,
    response: response ?? message,
    ...content,
  };
}
