import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { newId } from '@jiangcheng/persistence/ids';
import { startApi, type TestApi } from '../../support/app.ts';
import type { Client } from '../../support/client.ts';

interface Listed {
  items: { id: string; kind: string; label: string; number: string; title: string; caseId: string }[];
  nextCursor: string | null;
}

let api: TestApi;
let office: Client;
let auditor: Client;
const campaigns: string[] = [];
const cases: string[] = [];

beforeAll(async () => {
  api = await startApi();
  [office, auditor] = [await api.as('OFFICE'), await api.as('AUDITOR')];
  for (const year of [2026, 2027]) {
    const { id } = (await office.post('/campaigns', { regulation: '000', edition: '2025', year }).expect(201)).body as { id: string };
    campaigns.push(id);
    cases.push((await office.post('/contests', { campaignId: id, tradeNo: 2 }).expect(201)).body.caseId as string);
  }
  // One instant for all, so that only the id tells them apart.
  const at = '2026-05-08T01:00:00.123456Z';
  for (let i = 0; i < 7; i += 1)
    await api.source.query(
      'insert into app.deviation (id, case_id, kind, round, clause, detail, reason, at) values ($1,$2,$3,1,$4,$5,$6,$7)',
      [newId(), cases[i % 2], i === 0 ? 'NEW_KIND' : 'LATE_REPORT', '000/附1/六.3', { dueOn: '2026-05-22' }, '情况说明', at],
    );
  await api.source.query(
    `insert into app.incident (id, kind, case_id, detail, resolved_at) values ($1,'WORKFLOW_MISSING',$2,'{}',null), ($3,'MAIL_ADDRESS_REFUSED',null,'{"code":550}',clock_timestamp())`,
    [newId(), cases[0], newId()],
  );
});
afterAll(() => api.close());

const all = async (client: Client, path: string): Promise<Listed['items']> => {
  const items: Listed['items'] = [];
  for (let cursor: string | null = ''; cursor !== null;) {
    const page: Listed = (await client.get(`${path}limit=3${cursor === '' ? '' : `&cursor=${cursor}`}`).expect(200)).body;
    items.push(...page.items);
    cursor = page.nextCursor;
  }
  return items;
};

describe('the list of deviations', () => {
  it('pages through all of one instant, newest first, each once', async () => {
    const items = await all(auditor, '/deviations?');
    expect(items.map(({ id }) => id)).toEqual([...items.map(({ id }) => id)].sort().reverse());
    expect(new Set(items.map(({ id }) => id)).size).toBe(7);
    expect(items[0]).toMatchObject({
      kind: 'LATE_REPORT',
      label: '逾期报送',
      number: '2026-000-02',
      title: '2026年化学检验（金属）比赛',
      round: 1,
      clause: '000/附1/六.3',
      reason: '情况说明',
      at: '2026-05-08T01:00:00.123Z',
    });
    expect(items.at(-1)).toMatchObject({ kind: 'NEW_KIND', label: 'NEW_KIND' });
  });

  it('is that of one campaign where asked, by filter or by address', async () => {
    const filtered = await all(auditor, `/deviations?campaignId=${campaigns[1]}&`);
    expect(filtered.map(({ caseId }) => caseId)).toEqual([cases[1], cases[1], cases[1]]);
    expect(await all(office, `/campaigns/${campaigns[1]}/deviations?`)).toEqual(filtered);
  });

  it('shows what a grant for one campaign reaches, and no more', async () => {
    const limited = await api.as(
      await api.person({ role: 'AUDITOR', ...(campaigns[0] === undefined ? {} : { campaignId: campaigns[0] }) }),
    );
    expect((await all(limited, '/deviations?')).map(({ caseId }) => caseId)).toEqual(Array(4).fill(cases[0]));
    await limited.get(`/campaigns/${campaigns[1]}/deviations`).expect(404);
    expect((await all(limited, '/incidents?')).map(({ caseId }) => caseId)).toEqual([cases[0]]);
    expect((await all(limited, '/access-events?')).filter(({ caseId }) => caseId !== cases[0] && caseId !== campaigns[0])).toEqual([]);
  });

  it.each(['x', Buffer.from('["2026-05-08","1"]').toString('base64url'), Buffer.from('{}').toString('base64url')])(
    'answers 400 to the made-up cursor %j',
    async (cursor) => {
      expect((await auditor.get(`/deviations?cursor=${cursor}`).expect(400)).body.errors).toMatchObject([
        { field: 'cursor', code: 'CURSOR_INVALID' },
      ]);
    },
  );
});

describe('the list of incidents', () => {
  it("says what and when, and whether it is settled, in the reader's language", async () => {
    const { items } = (await auditor.get('/incidents').set('Accept-Language', 'en').expect(200)).body as {
      items: { kind: string; resolvedAt: string | null }[];
    };
    expect(items.map((item) => ({ ...item, resolvedAt: item.resolvedAt !== null }))).toMatchObject([
      {
        kind: 'MAIL_ADDRESS_REFUSED',
        label: 'A mail was refused: check the address',
        caseId: null,
        number: null,
        detail: { code: 550 },
        resolvedAt: true,
      },
      {
        kind: 'WORKFLOW_MISSING',
        label: 'A workflow was missing and was started',
        caseId: cases[0],
        number: '2026-000-02',
        resolvedAt: false,
      },
    ]);
  });
});

describe('the list of access events', () => {
  it('is for auditors and administrators', async () => {
    await (await api.as('SYS_ADMIN')).get('/access-events').expect(200);
    await office.get('/access-events').expect(403);
  });

  it('is not for organizers, nor is any other list here', async () => {
    const { body } = await office.post('/organizations', { name: '示例单位甲' }).expect(201);
    const organizer = await api.as(await api.person({ role: 'ORGANIZER', organizationId: body.id as string }));
    for (const path of ['/access-events', '/deviations', '/incidents', '/mails', `/campaigns/${campaigns[0]}/deviations`])
      await organizer.get(path).expect(403);
  });
});
