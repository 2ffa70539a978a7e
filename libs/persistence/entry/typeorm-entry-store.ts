import type { DataSource, EntityManager } from 'typeorm';
import type { Keyring } from '@jiangcheng/protection/keyring';
import { CommandStore } from '../casework/command-store.ts';
import { SqlEntries } from './sql-entries.ts';

/** Entries in PostgreSQL. */
export class TypeormEntryStore extends CommandStore<SqlEntries> {
  constructor(
    source: DataSource,
    private readonly keyring: Keyring,
  ) {
    super(source);
  }

  protected on(manager: EntityManager): SqlEntries {
    return new SqlEntries(manager, this.keyring);
  }
}
