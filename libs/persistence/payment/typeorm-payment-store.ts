import type { DataSource, EntityManager } from 'typeorm';
import type { Keyring } from '@jiangcheng/protection/keyring';
import { CommandStore } from '../casework/command-store.ts';
import { SqlPayments } from './sql-payments.ts';

/** What follows from circulars, in PostgreSQL. */
export class TypeormPaymentStore extends CommandStore<SqlPayments> {
  constructor(
    source: DataSource,
    private readonly keyring: Keyring,
  ) {
    super(source);
  }

  protected on(manager: EntityManager): SqlPayments {
    return new SqlPayments(manager, this.keyring);
  }
}
