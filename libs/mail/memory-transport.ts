import type { MailOutcome, MailTransport, OutgoingMail } from './mail-transport.ts';
import { prepareMail } from './prepare-mail.ts';

/** What the fake server answers an address: an SMTP reply, or a connection lost after DATA. */
export type MailAnswer = { readonly code: number; readonly response: string } | 'DROP';

export interface MemoryTransport extends MailTransport {
  /** What was accepted, in order. */
  readonly delivered: readonly OutgoingMail[];
  /** From now on; a 2xx answer takes the refusal back. */
  answer(address: string, answer: MailAnswer): void;
}

/** The fake beside the port, held to the same contract (test/contract/mail). */
export function createMemoryTransport(): MemoryTransport {
  const delivered: OutgoingMail[] = [];
  const answers = new Map<string, MailAnswer>();
  return {
    delivered,
    answer: (address, answer) => void answers.set(address, answer),
    async send(given) {
      const prepared = prepareMail(given);
      if (!prepared.ok) return prepared.outcome;
      const outcome = outcomeOf(answers.get(prepared.mail.to.address) ?? { code: 250, response: '250 accepted' }, prepared.mail.messageId);
      if (outcome.ok) delivered.push(prepared.mail);
      return outcome;
    },
    close: async () => undefined,
  };
}

function outcomeOf(answer: MailAnswer, messageId: string): MailOutcome {
  if (answer === 'DROP') return { ok: false, permanent: false, code: null, response: 'connection lost' };
  if (answer.code < 300) return { ok: true, response: answer.response, messageId };
  return { ok: false, permanent: answer.code >= 500, code: answer.code, response: answer.response };
}
