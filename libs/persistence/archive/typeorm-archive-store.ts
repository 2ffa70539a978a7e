import type { EntityManager } from 'typeorm';
import { CommandStore } from '../casework/command-store.ts';
import { SqlArchive } from './sql-archive.ts';

/** Files of cases in PostgreSQL. */
export class TypeormArchiveStore extends CommandStore<SqlArchive> {
  protected on(manager: EntityManager): SqlArchive {
    return new SqlArchive(manager);
  }
}
