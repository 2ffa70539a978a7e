import type { DataSource, EntityManager } from 'typeorm';
import type { Keyring } from '@jiangcheng/protection/keyring';
import type { CalendarSource } from '../casework/calendar-source.ts';
import { CommandStore } from '../casework/command-store.ts';
import { SqlRecommendations } from './sql-recommendations.ts';

/** Recommendations in PostgreSQL. */
export class TypeormRecommendationStore extends CommandStore<SqlRecommendations> {
  constructor(
    source: DataSource,
    private readonly keyring: Keyring,
    private readonly calendars: CalendarSource,
  ) {
    super(source);
  }

  protected on(manager: EntityManager): SqlRecommendations {
    return new SqlRecommendations(manager, this.keyring, this.calendars);
  }
}
