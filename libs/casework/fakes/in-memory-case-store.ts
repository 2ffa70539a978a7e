import type { CaseStore, CaseTransaction, CommandKey } from '../ports/case-store.ts';
import type { Outcome } from '../ports/outcome.ts';
import { InMemoryTransaction } from './in-memory-transaction.ts';
import { noSupport, type StoredSupport } from './in-memory-support.ts';
import { noCultivations, type StoredCultivations } from './in-memory-cultivations.ts';
import type { StoredNotices } from './in-memory-notices.ts';
import type { StoredCase, Surroundings } from './in-memory-rows.ts';
import { Turns } from './turns.ts';

/**
 * Cases in memory, for tests, with the meaning of the real store: one transaction at a time on a case, all or nothing, stored answers by
 * key. One contract spec runs over both (test/integration/casework).
 */
export class InMemoryCaseStore implements CaseStore {
  readonly cases = new Map<string, StoredCase>();
  readonly notices: StoredNotices = { objections: new Map(), looks: new Map(), employments: [] };
  readonly beside: { cultivations: StoredCultivations; support: StoredSupport } = { cultivations: noCultivations(), support: noSupport() };
  private readonly answers = new Map<string, { bodyHash: string; answer: unknown }>();
  /** Of cases, keys and papers: who writes beside this store takes his turn here too. */
  readonly turns = new Turns();

  constructor(readonly surroundings: Surroundings) {}

  async transaction<T>(work: (tx: CaseTransaction) => Promise<T>): Promise<T> {
    const tx = new InMemoryTransaction(this.cases, this.surroundings, this.turns, this.notices, this.beside);
    try {
      const result = await work(tx);
      tx.commit();
      return result;
    } finally {
      tx.release();
    }
  }

  async once<T>(key: CommandKey, work: (tx: CaseTransaction) => Promise<Outcome<T>>): Promise<Outcome<T>> {
    const name = `${key.accountId} ${key.key}`;
    const giveBack = await this.turns.take(`key ${name}`);
    try {
      const known = this.answers.get(name);
      if (known !== undefined)
        return known.bodyHash === key.bodyHash ? structuredClone(known.answer as Outcome<T>) : { kind: 'KEY_REUSED' };
      const outcome = await this.transaction(work);
      if (isKept(outcome)) this.answers.set(name, { bodyHash: key.bodyHash, answer: structuredClone(outcome) });
      return outcome;
    } finally {
      giveBack();
    }
  }
}

/** "Not there" and "not yours" are answered anew each time. */
const isKept = (outcome: Outcome<unknown>): boolean => outcome.kind === 'DONE' || outcome.kind === 'REFUSED' || outcome.kind === 'CONFLICT';
