import type { DataSource, EntityManager } from 'typeorm';
import type { CommandKey } from '@jiangcheng/casework/ports/case-store';
import { answerOf, keepAnswer } from './stored-answers.ts';

/** Any command's end, as far as keeping it goes (casework's Outcome). */
interface Ending {
  kind: string;
}

const KEPT: ReadonlySet<string> = new Set(['DONE', 'REFUSED', 'CONFLICT']);

/** Rows of a case in PostgreSQL: one READ COMMITTED transaction for each command, its answer kept under the request's key. */
export abstract class CommandStore<Tx> {
  constructor(private readonly source: DataSource) {}

  /** What a command may ask and write, over one open transaction. */
  protected abstract on(manager: EntityManager): Tx;

  /** The same key and body gives the same answer; refusals are kept too, "not there" and "not yours" are answered anew. */
  once<O extends Ending>(key: CommandKey, work: (tx: Tx) => Promise<O>): Promise<O | { kind: 'KEY_REUSED' }> {
    return this.source.transaction('READ COMMITTED', async (manager) => {
      const known = await answerOf<O>(manager, key);
      if (known === 'OTHER_BODY') return { kind: 'KEY_REUSED' };
      if (known !== null) return known;
      const outcome = await work(this.on(manager));
      if (KEPT.has(outcome.kind)) await keepAnswer(manager, key, outcome);
      return outcome;
    });
  }

  /** Commands inside a transaction that is open already; its owner keeps what they come to. */
  joining(manager: EntityManager): Pick<CommandStore<Tx>, 'once' | 'read'> {
    return { once: (_key, work) => work(this.on(manager)), read: (work) => work(this.on(manager)) };
  }

  /** One transaction whose outcome nobody keeps. */
  transaction<T>(work: (tx: Tx) => Promise<T>): Promise<T> {
    return this.source.transaction('READ COMMITTED', (manager) => work(this.on(manager)));
  }

  /** One snapshot for a page. */
  read<T>(work: (tx: Tx) => Promise<T>): Promise<T> {
    return this.source.transaction('REPEATABLE READ', (manager) => work(this.on(manager)));
  }
}
