import type { EntityManager } from 'typeorm';
import type { CollectionStore } from '@jiangcheng/casework/ports/collection-store';
import { CommandStore } from '../casework/command-store.ts';
import { SqlCollection } from './sql-collection.ts';

/** Windows and their units in PostgreSQL. */
export class TypeormCollectionStore extends CommandStore<SqlCollection> implements CollectionStore {
  protected on(manager: EntityManager): SqlCollection {
    return new SqlCollection(manager);
  }
}
