// The opening when its transaction dies in the middle, as with kill -9: all or nothing, and once (hardening.md F7).
import { afterAll, beforeAll, expect, it } from '@jest/globals';
import pg from 'pg';
import { startApi, type TestApi } from '../../support/app.ts';
import { auditTypes } from '../score-report/reported-contest.ts';
import { begun, drafted, scoredSelection, sealed } from './scored-selection.ts';

let api: TestApi;
beforeAll(async () => {
  api = await startApi();
});
afterAll(() => api.close());

const BLOCKED = `select pid from pg_locks where not granted and relation = 'app.selection_scoring'::regclass`;

/** Asks until the opening waits for the table that is held. */
async function blocked(admin: pg.Client): Promise<number> {
  for (let asked = 0; asked < 20_000; asked += 1) {
    const { rows } = await admin.query<{ pid: number }>(BLOCKED);
    if (rows[0] !== undefined) return rows[0].pid;
  }
  throw new Error('the opening never came to its table');
}

it('leaves every sheet closed, and the same request again opens all of them once', async () => {
  const selection = await scoredSelection(api);
  const { experts, path, caseId, office } = selection;
  await begun(selection);
  await sealed(selection, experts[0]!, '9');
  await sealed(selection, experts[1]!, '8');
  const version = await drafted(selection, experts[2]!, '7');
  const seal = () => experts[2]!.client.post(`${path}/desk/sheet/seal`, { version }, `last-seal-${caseId}`);
  const admin = new pg.Client(api.database.superuserUrl);
  await admin.connect();
  try {
    await admin.query('begin; lock table app.selection_scoring in access exclusive mode');
    const dying = seal().then(({ status }) => status);
    await admin.query('select pg_terminate_backend($1)', [await blocked(admin)]);
    expect(await dying).toBeGreaterThanOrEqual(500);
    await admin.query('rollback');
  } finally {
    await admin.end();
  }
  expect((await auditTypes(api, caseId)).filter((type) => /SEALED|OPENED/.test(type))).toEqual(['SHEET_SEALED', 'SHEET_SEALED']);
  expect((await office.get(`${path}/result`)).status).toBe(422);
  expect((await seal().expect(200)).body).toMatchObject({ opened: true });
  expect((await seal().expect(200)).body).toMatchObject({ opened: true });
  expect((await auditTypes(api, caseId)).filter((type) => /SEALED|OPENED/.test(type))).toEqual([
    ...['SHEET_SEALED', 'SHEET_SEALED', 'SHEET_SEALED'],
    'SHEETS_OPENED',
  ]);
  const owed = await api.source.query('select array_agg(version) as by from app.case_moved where case_id = $1', [caseId]);
  expect(owed).toEqual([{ by: [null, null, null] }]); // the plan, the start and the opening
});
