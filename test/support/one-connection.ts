import { AsyncLocalStorage } from 'node:async_hooks';
import type { DataSource, EntityManager } from 'typeorm';

type Work = (manager: EntityManager) => Promise<unknown>;

const holding = new AsyncLocalStorage<DataSource>();

/** What somebody else does, in a session of his own, while a transaction of the test is open. */
export const elsewhere = <T>(work: () => Promise<T>): Promise<T> => holding.exit(work);

/**
 * Makes a transaction of this pool fail that takes a second connection while it holds its own: as many at once as the pool has connections
 * would wait for each other until all of them give up.
 */
export function forbidSecondConnection(source: DataSource): DataSource {
  const transaction = source.transaction.bind(source) as (...given: unknown[]) => Promise<unknown>;
  const createQueryRunner = source.createQueryRunner.bind(source);
  source.transaction = (...given: unknown[]) => {
    const work = given.pop() as Work;
    return transaction(...given, (manager: EntityManager) => holding.run(source, () => work(manager)));
  };
  source.createQueryRunner = (mode) => {
    if (holding.getStore() === source) throw new Error('a transaction takes a second connection of its own pool');
    return createQueryRunner(mode);
  };
  return source;
}
