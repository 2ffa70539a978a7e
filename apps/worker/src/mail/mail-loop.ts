import type { MailOutcome } from '@jiangcheng/mail/mail-transport';
import type { DataSource } from 'typeorm';
import type { Logger } from 'pino';
import { Periodic } from '../periodic.ts';
import { planMails, type ClosedUntil } from './plan-mails.ts';
import { sendMail, type Sending } from './send-mail.ts';

export interface MailLoopParts extends Sending {
  readonly source: DataSource;
  readonly logger: Logger;
  readonly closedUntil: ClosedUntil;
  /** Pause between two looks at the queue; 1000 ms by default. */
  readonly pollMs?: number;
  /** How many are looked at in one turn; 50 by default. */
  readonly batch?: number;
}

const POLL_MS = 1000;
const BATCH = 50;

/** Sends what acts and wakings have queued, until stopped. Any number of loops may run: each mail is one loop's at a time. */
export class MailLoop {
  private stopping = false;
  private readonly periodic: Periodic;

  constructor(private readonly parts: MailLoopParts) {
    this.periodic = new Periodic('mail', parts.pollMs ?? POLL_MS, () => this.turn(), parts.logger);
  }

  start(): void {
    this.periodic.start();
  }

  /** Lets the mail that is being sent finish, then closes the transport. */
  async stop(): Promise<void> {
    this.stopping = true;
    await this.periodic.stop();
    await this.parts.transport.close();
  }

  /** One look at the queue after another while it is full. Returns how many went out. */
  async turn(): Promise<number> {
    const batch = this.parts.batch ?? BATCH;
    for (let sent = 0; ;) {
      const plan = await this.parts.source.transaction('READ COMMITTED', (manager) => planMails(manager, batch, this.parts.closedUntil));
      const { gone, serverAway } = await this.sendAll(plan.send);
      sent += gone;
      if (this.stopping || serverAway || gone === 0 || plan.found < batch) return sent;
    }
  }

  /** Stops at the first failure that is the server's: while the server is away the others keep their place and cost it nothing. */
  private async sendAll(ids: readonly string[]): Promise<{ gone: number; serverAway: boolean }> {
    let gone = 0;
    for (const id of ids) {
      if (this.stopping) break;
      const outcome = await this.parts.source.transaction('READ COMMITTED', (manager) => sendMail(manager, id, this.parts));
      if (outcome?.ok === true) gone += 1;
      else if (outcome !== null && isServerAway(outcome)) return { gone, serverAway: true };
    }
    return { gone, serverAway: false };
  }
}

/** No connection, "not now" to everybody (421), or a refusal of the sender or the password: the next mail would fare no better. */
const isServerAway = (outcome: MailOutcome): boolean =>
  !outcome.ok && !outcome.permanent && (outcome.code === null || outcome.code === 421 || outcome.code >= 500);
