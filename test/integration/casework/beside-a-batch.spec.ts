// What others do while a batch over many units is written: the case is locked only to note it in its history.
import { afterAll, beforeAll, expect, it } from '@jest/globals';
import { massBatch } from '@jiangcheng/casework/process/mass-batch';
import type { Desk } from '@jiangcheng/casework/process/act-context';
import type { MassNotice } from '@jiangcheng/casework/ports/collection-rows';
import { instantOf } from '@jiangcheng/domain/shared/instant';
import { SqlCollectionRows } from '@jiangcheng/persistence/collection/sql-collection-rows';
import { elsewhere } from '../../support/one-connection.ts';
import { Collection } from './support/collection.ts';
import { postgresWorld, type PostgresWorld } from './support/postgres-world.ts';

const OPENED = instantOf('2026-11-02', '10:00');
const REMINDS = instantOf('2026-11-16', '09:00');

let world: PostgresWorld;
beforeAll(async () => {
  world = await postgresWorld();
});
afterAll(() => world.close());

it('another unit hands in', async () => {
  const collection = await Collection.open(world, OPENED, {}, ['lead', 'second']);
  await collection.layReady('coOrganizer', 'second');
  const [{ campaignId } = { campaignId: '' }]: { campaignId: string }[] = await world.source.query(
    'select campaign_id as "campaignId" from app.work_case where id = $1',
    [collection.caseId],
  );
  const variables = { contest: '示例', clause: '示例', daysLeft: 1 };
  const mail = { kinds: { owing: 'package-reminder', done: null }, variables, link: '/collections/x', provisional: false, notBefore: null };
  const about = { caseId: collection.caseId, campaignId, dueOn: '2026-11-30', rung: '-1', windowDueAt: instantOf('2026-11-30', '24:00') };
  const notice: MassNotice = { ...about, mail };
  await world.source.transaction(async (manager) => {
    expect(await new SqlCollectionRows(manager).tell(notice, 1)).toMatchObject({ done: false, units: 1 });
    await elsewhere(() => collection.does('coOrganizer', 'second', 'handIn', {}));
  });
  expect((await collection.unit('second')).status).toBe('HANDED_IN');
});

it('an act that moves the case undoes the batch, and the next look says what is owed then', async () => {
  const collection = await Collection.open(world, OPENED, {}, ['lead', 'second']);
  const before = await collection.mails();
  await world.setNow(REMINDS);
  const waking = { input: { caseId: collection.caseId, stage: 'OPEN', round: 1 }, runId: 'run-1' };
  expect(
    await massBatch(
      meanwhile(world.desk, () => collection.extendAll(5)),
      waking,
    ),
  ).toBeNull();
  const told = await collection.mails();
  expect(told.filter((mail) => mail.startsWith('package-reminder'))).toEqual([]);
  expect(told.length).toBeGreaterThanOrEqual(before.length);
});

/** A desk at which something else happens between the reading of a case and its lock. */
const meanwhile = (desk: Desk, happens: () => Promise<void>): Desk => ({
  ...desk,
  store: {
    once: (key, work) => desk.store.once(key, work),
    transaction: (work) =>
      desk.store.transaction((tx) => {
        const read = async (caseId: string) => {
          const seen = await tx.read(caseId);
          await elsewhere(happens);
          return seen;
        };
        return work(new Proxy(tx, { get: (of, name) => (name === 'read' ? read : (Reflect.get(of, name, of) as unknown)) }));
      }),
  },
});
