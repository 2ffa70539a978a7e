import type { AddressInfo } from 'node:net';
import { text } from 'node:stream/consumers';
import type { MailAnswer } from '@jiangcheng/mail/memory-transport';
import { SMTPServer, type SMTPServerDataStream, type SMTPServerSession } from 'smtp-server';

/** A mail as the server took it: whom the envelope named, and the raw message. */
export interface TakenMail {
  readonly recipients: readonly string[];
  readonly raw: string;
}

/** A real SMTP server that keeps what it takes and answers as it is told. */
export class FakeSmtpServer {
  readonly taken: TakenMail[] = [];
  /** Every recipient any client asked for, refused ones too: nobody else may be among them. */
  readonly asked: string[] = [];
  readonly #answers = new Map<string, MailAnswer>();
  readonly #server: SMTPServer;
  #sender: MailAnswer | null = null;

  constructor() {
    this.#server = new SMTPServer({
      disabledCommands: ['AUTH', 'STARTTLS'],
      logger: false,
      onMailFrom: (_address, _session, reply) => reply(refusalOf(this.#sender)),
      onRcptTo: ({ address }, _session, reply) => {
        this.asked.push(address);
        reply(refusalOf(this.#answers.get(address)));
      },
      onData: (stream, session, reply) => void this.#take(stream, session, reply),
    });
    this.#server.on('error', () => undefined); // a client that hung up after a drop is what the test provokes
  }

  /** Listens on a free port of this machine; gives the address for createSmtpTransport. */
  async start(): Promise<string> {
    await new Promise<void>((resolve) => this.#server.listen(0, '127.0.0.1', resolve));
    return `smtp://127.0.0.1:${(this.#server.server.address() as AddressInfo).port}`;
  }

  stop(): Promise<void> {
    return new Promise((resolve) => this.#server.close(() => resolve()));
  }

  answer(address: string, answer: MailAnswer): void {
    this.#answers.set(address, answer);
  }

  answerSender(answer: MailAnswer | null): void {
    this.#sender = answer;
  }

  async #take(
    stream: SMTPServerDataStream,
    session: SMTPServerSession,
    reply: (error: Error | null, message?: string) => void,
  ): Promise<void> {
    const raw = await text(stream);
    const recipients = session.envelope.rcptTo.map(({ address }) => address);
    if (recipients.some((address) => this.#answers.get(address) === 'DROP')) return this.#hangUp();
    this.taken.push({ recipients, raw });
    reply(null, 'taken');
  }

  /** The mail is read whole and no reply ever comes. */
  #hangUp(): void {
    for (const connection of this.#server.connections) (connection as unknown as { _socket: { destroy(): void } })._socket.destroy();
  }
}

function refusalOf(answer: MailAnswer | null | undefined): Error | null {
  if (answer === undefined || answer === null || answer === 'DROP' || answer.code < 300) return null;
  return Object.assign(new Error(answer.response), { responseCode: answer.code });
}
