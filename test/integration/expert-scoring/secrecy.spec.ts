// No score is read before the opening: not by any route, whoever asks, nor in the log, nor in the database (004/第七条, design.md §8).
import { afterAll, beforeAll, describe, expect, it, jest } from '@jest/globals';
import { startApi, type TestApi } from '../../support/app.ts';
import type { Client } from '../../support/client.ts';
import { runSql } from '../../support/database.ts';
import { documentOf, routesOf } from '../matrix/routes.ts';
import { begun, drafted, evenly, expectOk, scoredSelection, sealed, type ScoredSelection } from './scored-selection.ts';

/** Three marks that stand nowhere else: of a sealed sheet, of a draft, of a clerk's reading. */
const PLANTED = ['7.3', '3.7', '8.6'] as const;
/** By itself, not as a part of an instant, an address, a version or a ciphertext. */
const planted = (text: string): string[] =>
  PLANTED.filter((mark) => new RegExp(`(?<![\\w.+/=:-])${mark.replace('.', '\\.')}(?![\\w.+/=-])`).test(text));

let api: TestApi;
let selection: ScoredSelection;
let log = '';
beforeAll(async () => {
  jest.spyOn(process.stdout, 'write').mockImplementation((line) => {
    log += line.toString();
    return true;
  });
  api = await startApi({ config: { logLevel: 'trace' } });
  selection = await scoredSelection(api);
  await begun(selection);
  const { experts, path, office, candidates } = selection;
  await sealed(selection, experts[0]!, PLANTED[0]);
  await drafted(selection, experts[1]!, PLANTED[1]);
  const { id } = experts[2]!;
  await expectOk(office.post(`${path}/declaration`, { expertId: id, relations: [] }));
  await expectOk(office.post(`${path}/envelopes`, { expertId: id, receivedOn: '2026-06-01', supervisor: '示例监督' }));
  const rows = candidates.map((each) => evenly(each, PLANTED[2]));
  await expectOk(office.put(`${path}/paper-entries/${id}`, { version: 0, rows }));
});
afterAll(async () => {
  await api.close();
  jest.restoreAllMocks();
});

/** Every route that reads, asked of this scoring. */
async function answers(client: Client): Promise<Map<string, string>> {
  const { caseId, experts, candidates } = selection;
  const [{ campaign }] = await api.source.query('select campaign_id as campaign from app.work_case where id = $1', [caseId]);
  const fill: Record<string, string> = {
    expertId: experts[2]!.id,
    candidateId: candidates[0]!,
    id: caseId,
    campaignId: campaign as string,
  };
  const found = new Map<string, string>();
  for (const { method, template } of routesOf(await documentOf(api))) {
    if (method !== 'GET' || !template.startsWith('/api/v1/')) continue;
    const own = template.startsWith('/api/v1/campaigns/') ? { ...fill, id: campaign as string } : fill;
    const answer = await client.raw(
      'get',
      template.replace(/\{(\w+)\}/g, (_, name: string) => own[name] ?? caseId),
    );
    found.set(template, `${answer.text ?? ''}${JSON.stringify(answer.headers)}`);
  }
  return found;
}

const leaksTo = async (client: Client): Promise<string[]> =>
  [...(await answers(client))].flatMap(([template, text]) => planted(text).map((mark) => `${template} tells ${mark}`));

describe('before the opening', () => {
  it('the office, the chair, another expert, an auditor and an administrator read no mark in any answer', async () => {
    const { office, second, auditor, experts, reserve } = selection;
    const others = [second, auditor, reserve.client, await api.as('SYS_ADMIN'), await api.as('OFFICE_HEAD'), api.anybody];
    for (const client of others) expect(await leaksTo(client)).toEqual([]);
    // Each sees what he wrote himself, and where.
    expect(await leaksTo(office)).toEqual([`/api/v1/scorings/{id}/paper-entries/{expertId} tells ${PLANTED[2]}`]);
    expect(await leaksTo(experts[0]!.client)).toEqual([`/api/v1/scorings/{id}/desk tells ${PLANTED[0]}`]);
    expect(await leaksTo(experts[1]!.client)).toEqual([`/api/v1/scorings/{id}/desk tells ${PLANTED[1]}`]);
  });

  it('the routes that tell scores refuse, and say why', async () => {
    const { office, auditor, experts, path } = selection;
    for (const client of [office, auditor, experts[0]!.client])
      for (const route of ['result', 'recompute'])
        expect((await client.get(`${path}/${route}`).expect(422)).body).toMatchObject({ code: 'SCORES_NOT_OPENED' });
  });

  it('an error does not repeat the mark it is about', async () => {
    const { experts, path, candidates } = selection;
    const rows = [{ candidateId: candidates[0], points: { P01: `${PLANTED[0]}9999` } }];
    const answer = await experts[1]!.client.put(`${path}/desk/sheet`, { version: 1, rows });
    expect([answer.status, answer.text.includes(`${PLANTED[0]}9999`)]).toEqual([422, false]);
  });

  it('no row of any table holds a mark in clear', async () => {
    const tables = await runSql<{ name: string }>(
      api.database.superuserUrl,
      `select table_schema || '.' || table_name as name from information_schema.tables where table_schema in ('app', 'audit') and table_type = 'BASE TABLE'`,
    );
    expect(tables.length).toBeGreaterThan(50);
    for (const { name } of tables) {
      const rows = await runSql<{ row: string }>(api.database.superuserUrl, `select to_jsonb(t)::text as row from ${name} t`);
      expect([name, rows.flatMap(({ row }) => planted(row))]).toEqual([name, []]);
    }
  });

  it('the log has a line for each save and no mark', () => {
    expect(log).toContain(`${selection.path}/desk/sheet`);
    expect(planted(log)).toEqual([]);
  });

  it('and the search itself finds a mark where there is one', () => {
    expect([planted('{"P01":"7.3"}'), planted(' 3.7,'), planted('07.312 127.3.7.3 v1.k.a=.8.6')]).toEqual([['7.3'], ['3.7'], []]);
  });
});
