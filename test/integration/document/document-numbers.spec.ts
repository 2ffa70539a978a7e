// A number of the office's register stands on one document of the installation, whoever types it and when (office.md §2).
import { afterAll, beforeAll, expect, it } from '@jest/globals';
import { isNumberTaken, saveNumbers } from '@jiangcheng/persistence/document/document-numbers';
import { postgresWorld, type PostgresWorld } from '../casework/support/postgres-world.ts';

let world: PostgresWorld;
let first: string;
let second: string;
beforeAll(async () => {
  world = await postgresWorld();
  first = await world.openCase();
  second = await world.openCase();
});
afterAll(() => world.close());

const rows = (number: string) => world.source.query('select case_id, kind from app.document_number where number = $1', [number]);

/** What the transaction of a step does: asks, and takes the number where it is free. */
const take = (caseId: string, number: string): Promise<boolean> =>
  world.source.transaction(async (manager) => {
    if (await isNumberTaken(manager, number)) return false;
    await saveNumbers(manager, caseId, [{ number, kind: 'NOTICE' }]);
    return true;
  });

it('is taken by the first, and by nobody after', async () => {
  const number = '示工发〔2026〕1号';
  expect([await take(first, number), await take(second, number), await take(first, number)]).toEqual([true, false, false]);
  expect(await rows(number)).toEqual([{ case_id: first, kind: 'NOTICE' }]);
});

it('is given once when twenty ask at the same moment', async () => {
  const number = '示工发〔2026〕2号';
  const taken = await Promise.all(Array.from({ length: 20 }, (_, i) => take(i % 2 === 0 ? first : second, number)));
  expect(taken.filter(Boolean)).toEqual([true]);
  expect((await rows(number)).length).toBe(1);
});

it('is not kept by a transaction that ended in nothing', async () => {
  const number = '示工发〔2026〕3号';
  const failing = world.source.transaction(async (manager) => {
    await saveNumbers(manager, first, [{ number, kind: 'NOTICE' }]);
    throw new Error('after the number');
  });
  await expect(failing).rejects.toThrow('after the number');
  expect(await take(second, number)).toBe(true);
});

it.each(['示工发[2026]4号', '示工发〔2026〕04号', '示工发〔26〕4号', '〔2026〕4号', ''])(
  'is refused in another form by the table itself: %s',
  async (number) => {
    await expect(saveNumbers(world.source, first, [{ number, kind: 'NOTICE' }])).rejects.toMatchObject({ code: '23514' });
  },
);
