import type { DataSource, EntityManager } from 'typeorm';
import type { Outcome } from '@jiangcheng/casework/ports/outcome';
import type { CaseStore, CaseTransaction, CommandKey } from '@jiangcheng/casework/ports/case-store';
import type { Keyring } from '@jiangcheng/protection/keyring';
import type { CalendarSource } from './calendar-source.ts';
import { SqlCaseTransaction } from './sql-case-transaction.ts';
import { answerOf, keepAnswer } from './stored-answers.ts';
import type { ReadinessSource } from './readiness-source.ts';

/** Cases in PostgreSQL: one transaction for each act, under the row lock of the case, at the server's default READ COMMITTED (asked for it would cost a round trip). */
export class TypeormCaseStore implements CaseStore {
  constructor(
    private readonly source: DataSource,
    private readonly calendars: CalendarSource,
    private readonly readiness: ReadinessSource,
    private readonly keyring: Keyring,
  ) {}

  transaction<T>(work: (tx: CaseTransaction) => Promise<T>): Promise<T> {
    return this.source.transaction((manager) => work(this.on(manager)));
  }

  once<T>(key: CommandKey, work: (tx: CaseTransaction) => Promise<Outcome<T>>): Promise<Outcome<T>> {
    return this.source.transaction(async (manager) => {
      const known = await answerOf<Outcome<T>>(manager, key);
      if (known === 'OTHER_BODY') return { kind: 'KEY_REUSED' };
      if (known !== null) return known;
      const outcome = await work(this.on(manager));
      if (isKept(outcome)) await keepAnswer(manager, key, outcome);
      return outcome;
    });
  }

  private on(manager: EntityManager): CaseTransaction {
    return new SqlCaseTransaction(manager, this.calendars, this.readiness, this.keyring);
  }
}

/** "Not there" and "not yours" are answered anew each time; what was decided is answered the same for ever. */
const isKept = (outcome: Outcome<unknown>): boolean => outcome.kind === 'DONE' || outcome.kind === 'REFUSED' || outcome.kind === 'CONFLICT';
