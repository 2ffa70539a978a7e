// Who waits for a case has it in the order of coming: a row's lock alone lets those who come late overtake those who wait.
import { afterAll, beforeAll, expect, it } from '@jest/globals';
import { holdCase } from '@jiangcheng/persistence/casework/hold-case';
import { postgresWorld, type PostgresWorld } from './support/postgres-world.ts';

/** People at one case, each of whom acts again as soon as he is through. */
const PEOPLE = 18;
const ACTS = 60;

let world: PostgresWorld;
beforeAll(async () => {
  world = await postgresWorld();
});
afterAll(() => world.close());

it('in a rush nobody waits until twice as many acts are through as there are people', async () => {
  const caseId = await world.openCase();
  let done = 0;
  const waited: number[] = [];
  const act = (): Promise<void> =>
    world.source.transaction(async (manager) => {
      const before = done;
      await holdCase(manager, caseId);
      waited.push(done - before);
      done += 1;
      await manager.query('update app.work_case set attended_at = clock_timestamp() where id = $1', [caseId]);
    });
  const person = async (): Promise<void> => {
    for (let n = 0; n < ACTS; n += 1) await act();
  };
  await Promise.all(Array.from({ length: PEOPLE }, person));
  expect(waited.filter((acts) => acts > 2 * PEOPLE)).toEqual([]);
});
