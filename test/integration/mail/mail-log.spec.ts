import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { newId } from '@jiangcheng/persistence/ids';
import { startApi, type TestApi } from '../../support/app.ts';
import type { Client } from '../../support/client.ts';

const VARIABLES = {
  recipient: '测试甲',
  contest: '示例比赛<b>',
  clause: '000/附1/六.3',
  due: { at: '2026-05-22T16:00:00Z', provisional: false },
  daysLeft: 2,
  link: '/contests/1/score-report',
};
let api: TestApi;
let office: Client;
let campaigns: string[];
let cases: string[];
let reminder: string;

async function mail(caseId: string | null, change: { kind?: string; variables?: object; status?: string } = {}): Promise<string> {
  const id = newId();
  await api.source.query(
    `insert into app.outgoing_mail (id, kind, case_id, to_name, to_address, variables, rung, message_id, status, next_attempt_at) values ($1::uuid,$2,$3,'测试甲','a@jiangcheng.example',$4,'-2',($1::uuid)::text,$5,'2026-05-08T01:01:00Z')`,
    [id, change.kind ?? 'score-report-reminder', caseId, JSON.stringify(change.variables ?? VARIABLES), change.status ?? 'QUEUED'],
  );
  return id;
}

beforeAll(async () => {
  api = await startApi();
  office = await api.as('OFFICE');
  [campaigns, cases] = [[], []];
  for (const year of [2026, 2027]) {
    const campaignId = (await office.post('/campaigns', { regulation: '000', edition: '2025', year }).expect(201)).body.id as string;
    campaigns.push(campaignId);
    cases.push((await office.post('/contests', { campaignId, tradeNo: 2 }).expect(201)).body.caseId as string);
  }
  reminder = await mail(cases[0] ?? null);
  await api.source.query(
    `insert into app.mail_attempt (id, mail_id, at, ok, permanent, code, response) values ($1,$3,'2026-05-08T01:00:00Z',false,false,null,'connect ECONNREFUSED'), ($2,$3,'2026-05-08T01:00:30Z',false,false,451,'451 try later')`,
    [newId(), newId(), reminder],
  );
  await mail(cases[1] ?? null, { status: 'SENT' });
});
afterAll(() => api.close());

describe('the mail log', () => {
  it("shows each mail with its case, its subject, each attempt and the server's answer", async () => {
    const { items } = (await office.get(`/mails?caseId=${cases[0]}`).expect(200)).body as { items: object[] };
    expect(items).toEqual([
      {
        id: reminder,
        kind: 'score-report-reminder',
        label: '成绩报送催办',
        caseId: cases[0],
        number: '2026-000-02',
        toName: '测试甲',
        toAddress: 'a@jiangcheng.example',
        subject: '【催办】示例比赛<b>成绩报送：还有 2 个工作日',
        status: 'QUEUED',
        rung: '-2',
        createdAt: expect.any(String),
        notBefore: null,
        openedAt: null,
        bouncedAt: null,
        nextAttemptAt: '2026-05-08T01:01:00.000Z',
        sentAt: null,
        attempts: [
          { at: '2026-05-08T01:00:00.000Z', ok: false, permanent: false, code: null, response: 'connect ECONNREFUSED' },
          { at: '2026-05-08T01:00:30.000Z', ok: false, permanent: false, code: 451, response: '451 try later' },
        ],
      },
    ]);
  });

  it('pages newest first', async () => {
    const first = (await office.get('/mails?limit=1').expect(200)).body as { items: { caseId: string }[]; nextCursor: string | null };
    const second = (await office.get(`/mails?limit=1&cursor=${first.nextCursor}`).expect(200)).body as typeof first;
    expect([...first.items, ...second.items].map(({ caseId }) => caseId)).toEqual([cases[1], cases[0]]);
    expect(second.nextCursor).toBeNull();
  });

  it('shows a mail as its reader sees it, with nothing of a value taken for markup', async () => {
    const { body } = await office.get(`/mails/${reminder}/preview`).expect(200);
    expect(Object.keys(body as object).sort()).toEqual(['html', 'subject', 'text']);
    expect(body.text).toContain('http://jiangcheng.example:3000/contests/1/score-report');
    expect(body.html).toContain('示例比赛&lt;b&gt;');
  });

  it('never shows the secret of a one-time link', async () => {
    const admin = await api.as('SYS_ADMIN');
    await admin
      .post('/accounts', { login: 'invited', name: '测试乙', email: 'b@jiangcheng.example', grants: [{ role: 'OFFICE' }] })
      .expect(201);
    const [invitation] = (await admin.get('/mails?limit=1').expect(200)).body.items as { id: string; kind: string }[];
    expect(invitation?.kind).toBe('invitation');
    const { text, html } = (await admin.get(`/mails/${invitation?.id}/preview`).expect(200)).body as { text: string; html: string };
    expect(text).toContain('/welcome#token=***');
    expect(`${text}${html}`).not.toMatch(/token=[A-Za-z0-9_-]{43}/);
  });

  it('shows what a grant for one campaign reaches: neither the others nor invitations', async () => {
    const limited = await api.as(await api.person({ role: 'OFFICE', ...(campaigns[1] === undefined ? {} : { campaignId: campaigns[1] }) }));
    expect((await limited.get('/mails').expect(200)).body.items.map((each: { caseId: string }) => each.caseId)).toEqual([cases[1]]);
    await limited.get(`/mails/${reminder}/preview`).expect(404);
  });

  it('records what an auditor opens of it', async () => {
    const auditor = await api.as('AUDITOR');
    await auditor.get(`/mails?caseId=${cases[0]}`).expect(200);
    await auditor.get(`/mails/${reminder}/preview`).expect(200);
    const seen = (await auditor.get(`/access-events?accountId=${auditor.person?.accountId}`).expect(200)).body.items as {
      type: string;
      caseId: string;
    }[];
    expect(seen.slice(1).map(({ type, caseId }) => [type, caseId])).toEqual([
      ['MAIL_PREVIEWED', cases[0]],
      ['MAILS_OPENED', cases[0]],
    ]);
  });

  it('shows a row that cannot be put into words under its label, and has no preview of it', async () => {
    const id = await mail(cases[1] ?? null, { variables: {} });
    const { items } = (await office.get('/mails?limit=1').set('Accept-Language', 'en').expect(200)).body as { items: object[] };
    expect(items[0]).toMatchObject({ id, subject: 'Reminder of the score report' });
    await office.get(`/mails/${id}/preview`).expect(404);
  });
});
