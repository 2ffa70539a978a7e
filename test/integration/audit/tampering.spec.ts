import { afterAll, afterEach, beforeAll, describe, expect, it } from '@jest/globals';
import { startApi, type TestApi } from '../../support/app.ts';
import type { Client } from '../../support/client.ts';
import { runSql } from '../../support/database.ts';

let api: TestApi;
let office: Client;
let id: string;

/** What only a superuser can do: the triggers off, the change, the triggers on again. */
const tamper = (change: string): Promise<unknown> =>
  runSql(
    api.database.superuserUrl,
    `begin; alter table audit.audit_event disable trigger all; ${change}; alter table audit.audit_event enable trigger all; commit`,
  );
const read = async () =>
  (await office.get(`/cases/${id}/history`).expect(200)).body as {
    verified: boolean;
    fault: object | null;
    events: { seq: number; sentence: string }[];
  };
const setTo = (value: string): string =>
  `update audit.audit_event set event = jsonb_set(event, '${value}) where case_id = '${id}' and seq = 3`;

beforeAll(async () => {
  api = await startApi();
  office = await api.as('OFFICE');
  const opened = (await office.post('/campaigns', { regulation: '000', edition: '2025', year: 2026 }).expect(201)).body as {
    id: string;
    trades: { values: { id: string; status: string; inferred: unknown }[] }[];
  };
  id = opened.id;
  const inferred = opened.trades
    .flatMap(({ values }) => values)
    .filter(({ status }) => status === 'INFERRED')
    .slice(0, 5);
  for (const value of inferred)
    await office.post(`/campaigns/${id}/values/${value.id}/confirmation`, { value: value.inferred }).expect(200);
  await runSql(api.database.superuserUrl, 'create table public.kept as table audit.audit_event');
});
afterEach(() => tamper('delete from audit.audit_event; insert into audit.audit_event select * from public.kept'));
afterAll(() => api.close());

describe('a record that was tampered with past every guard', () => {
  it('verifies as long as nobody did', async () => {
    expect(await read()).toMatchObject({ verified: true, fault: null });
  });

  it.each([
    ['a changed reason', () => setTo(`{reason}', '{"code":"X","text":"改写"}'`), { seq: 3, reason: 'HASH_MISMATCH' }],
    ['a changed actor', () => setTo(`{actorPersonId}', '"somebody"'`), { seq: 3, reason: 'HASH_MISMATCH' }],
    ['a changed time', () => setTo(`{at}', '"2026-01-01T00:00:00.000000Z"'`), { seq: 3, reason: 'HASH_MISMATCH' }],
    ['an emptied event', () => `update audit.audit_event set event = '{}' where case_id = '${id}' and seq = 3`, { seq: 3, reason: 'GAP' }],
    [
      'a changed hash',
      () => `update audit.audit_event set hash = repeat('f', 64) where case_id = '${id}' and seq = 3`,
      { seq: 3, reason: 'HASH_MISMATCH' },
    ],
    [
      'a column that says other than its event',
      () => `update audit.audit_event set type = 'SETTING_CHANGED' where case_id = '${id}' and seq = 3`,
      { seq: 3, reason: 'COLUMN_MISMATCH' },
    ],
    [
      'another day in the column',
      () => `update audit.audit_event set at = '1990-01-01' where case_id = '${id}' and seq = 3`,
      { seq: 3, reason: 'COLUMN_MISMATCH' },
    ],
    ['a deleted row', () => `delete from audit.audit_event where case_id = '${id}' and seq = 3`, { seq: 3, reason: 'GAP' }],
    ['a deleted end', () => `delete from audit.audit_event where case_id = '${id}' and seq >= 5`, { seq: 5, reason: 'TRUNCATED' }],
    ['a record that is gone', () => `delete from audit.audit_event where case_id = '${id}'`, { seq: 1, reason: 'TRUNCATED' }],
    [
      'a head moved back to hide the end',
      () =>
        `update app.campaign set audit_seq = 5, audit_head = (select hash from audit.audit_event where case_id = '${id}' and seq = 5) where id = '${id}'`,
      { seq: 6, reason: 'BEYOND_HEAD' },
    ],
  ])('shows %s, with its place, and still shows what is there', async (_, change, fault) => {
    const kept = await runSql<{ audit_seq: number; audit_head: string }>(
      api.database.superuserUrl,
      'select audit_seq, audit_head from app.campaign',
    );
    await tamper(change());
    expect(await read()).toMatchObject({ verified: false, fault });
    await runSql(api.database.superuserUrl, 'update app.campaign set audit_seq = $1, audit_head = $2', [
      kept[0]?.audit_seq,
      kept[0]?.audit_head,
    ]);
  });

  it('cannot be made so by the product itself', async () => {
    for (const change of [
      "update audit.audit_event set type = 'X'",
      'delete from audit.audit_event',
      'truncate audit.audit_event',
      'alter table audit.audit_event disable trigger all',
    ])
      await expect(runSql(api.database.url, change)).rejects.toMatchObject({ code: '42501' });
  });
});
