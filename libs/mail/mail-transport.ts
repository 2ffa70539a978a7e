import type { Recipient } from './recipient.ts';

/**
 * One mail to one person. A copy (抄送 to the 中心主任) is a mail of its own: each has its own outcome and its own retries,
 * and nobody's refused address touches another's mail.
 */
export interface OutgoingMail {
  /** Given by the caller and the same on every attempt, so that a mail delivered twice is recognised: `<id@host>`, see messageIdOf. */
  readonly messageId: string;
  readonly to: Recipient;
  readonly subject: string;
  readonly text: string;
  readonly html: string;
}

/**
 * `permanent`: the server refused this recipient or this mail (5xx), another attempt is pointless.
 * `about` is there when a server took the recipient and refused what is in the mail: the address is not at fault.
 * Everything else (4xx, no connection, wrong password, a drop after DATA) is temporary; `code` is the SMTP reply, `null` where there was none.
 */
export type MailOutcome =
  | { readonly ok: true; readonly response: string; readonly messageId: string }
  | {
      readonly ok: false;
      readonly permanent: boolean;
      readonly code: number | null;
      readonly response: string;
      readonly about?: 'CONTENT';
    };

export interface MailTransport {
  /** Never throws for what a server, a network or an address does. */
  send(mail: OutgoingMail): Promise<MailOutcome>;
  close(): Promise<void>;
}
