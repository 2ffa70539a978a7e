import type { DataSource, EntityManager } from 'typeorm';
import type { Keyring } from '@jiangcheng/protection/keyring';
import { CommandStore } from '../casework/command-store.ts';
import { SqlScoring } from './sql-scoring.ts';

/** The experts' scoring in PostgreSQL. */
export class TypeormScoringStore extends CommandStore<SqlScoring> {
  constructor(
    source: DataSource,
    private readonly keyring: Keyring,
  ) {
    super(source);
  }

  protected on(manager: EntityManager): SqlScoring {
    return new SqlScoring(manager, this.keyring);
  }
}
