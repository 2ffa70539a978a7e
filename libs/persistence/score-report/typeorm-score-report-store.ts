import type { DataSource, EntityManager } from 'typeorm';
import type { Keyring } from '@jiangcheng/protection/keyring';
import { CommandStore } from '../casework/command-store.ts';
import { SqlScoreReport } from './sql-score-report.ts';

/** Score reports in PostgreSQL. */
export class TypeormScoreReportStore extends CommandStore<SqlScoreReport> {
  constructor(
    source: DataSource,
    private readonly keyring: Keyring,
  ) {
    super(source);
  }

  protected on(manager: EntityManager): SqlScoreReport {
    return new SqlScoreReport(manager, this.keyring);
  }
}
