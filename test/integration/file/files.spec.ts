import { createHash, randomUUID } from 'node:crypto';
import { readdir, readFile, rm, writeFile } from 'node:fs/promises';
import { connect } from 'node:net';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { filePurposes } from '@jiangcheng/contracts/api/file';
import { startApi, type TestApi } from '../../support/app.ts';
import type { Client } from '../../support/client.ts';

const PDF = Buffer.from('%PDF-1.4\n1 0 obj <<>> endobj\ntrailer <<>>\n%%EOF\n', 'latin1');
const PNG = Buffer.from('iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAADUlEQVR42mNkYPhfDwAChwGA60e6kgAAAABJRU5ErkJggg==', 'base64');

let api: TestApi;
let caseId: string;
let own: string;
let other: string;
let organizer: Client;
let stranger: Client;
let office: Client;

beforeAll(async () => {
  api = await startApi({ config: { maxFileBytes: 1024 * 1024 } });
  const admin = await api.as('SYS_ADMIN');
  own = (await admin.post('/organizations', { name: '示例承办单位' })).body.id;
  other = (await admin.post('/organizations', { name: '示例其他单位' })).body.id;
  caseId = await openCase([own]);
  organizer = await api.as(await api.person({ role: 'ORGANIZER', organizationId: own }));
  stranger = await api.as(await api.person({ role: 'ORGANIZER', organizationId: other }));
  office = await api.as('OFFICE');
});
afterAll(() => api.close());

async function openCase(organizationIds: string[]): Promise<string> {
  const [campaignId, id] = [randomUUID(), randomUUID()];
  await api.source.query(
    "insert into app.campaign (id, year, title, regulation, edition, pack_hash) values ($1, 2026, '示例活动', $2, 'e', 'h')",
    [campaignId, campaignId],
  );
  await api.source.query(
    `insert into app.work_case (id, kind, number, title, campaign_id, stage, round, state, organization_ids, search) values ($1,'contest',$2,'示例比赛',$3,'S',1,'{}',$4,'{}')`,
    [id, id, campaignId, organizationIds],
  );
  return id;
}

const upload = (client: Client, bytes: Buffer | string, query: Record<string, string> = {}, key: string = randomUUID()) =>
  client
    .raw('post', `/api/v1/files?${new URLSearchParams({ name: '盖章件.pdf', purpose: 'SIGNED_PRINT', caseId, ...query }).toString()}`)
    .set('Idempotency-Key', key)
    .set('Content-Type', 'application/octet-stream')
    .send(bytes);
const rows = async (): Promise<number> => (await api.source.query('select count(*)::int as n from app.file'))[0].n as number;

describe('an upload', () => {
  it('is recorded by its contents and comes back inert', async () => {
    const made = await upload(organizer, PDF);
    expect(made.status).toBe(201);
    expect(made.body).toMatchObject({
      sha256: createHash('sha256').update(PDF).digest('hex'),
      size: PDF.length,
      contentType: 'application/pdf',
      name: '盖章件.pdf',
      purpose: 'SIGNED_PRINT',
    });
    const read = await organizer.get(`/files/${made.body.id}`).buffer(true);
    expect(Buffer.compare(read.body as Buffer, PDF)).toBe(0);
    expect(read.headers).toMatchObject({
      'content-type': 'application/pdf',
      'content-length': String(PDF.length),
      'x-content-type-options': 'nosniff',
      'content-disposition': 'inline; filename="___.pdf"; filename*=UTF-8\'\'%E7%9B%96%E7%AB%A0%E4%BB%B6.pdf',
      'content-security-policy': "default-src 'none'; style-src 'unsafe-inline'; frame-ancestors 'self'",
      'cache-control': 'private, no-store',
    });
  });

  it('is sealed on the disk, and what was damaged there never comes back as whole', async () => {
    const bytes = Buffer.concat([PDF.subarray(0, 9), Buffer.from(`% ${'示例'.repeat(30_000)}\n`), PDF.subarray(9)]);
    const { id, sha256 } = (await upload(organizer, bytes)).body as { id: string; sha256: string };
    const path = `${api.config.filesDir}/${sha256.slice(0, 2)}/${sha256.slice(2, 4)}/${sha256}`;
    const stored = await readFile(path);
    expect(stored.includes('示例')).toBe(false);
    await writeFile(path, stored.fill(0, stored.length - 3));
    await expect(organizer.raw('get', `/api/v1/files/${id}`)).rejects.toThrow();
    await writeFile(path, stored.subarray(0, 100));
    const read = async () => (await organizer.get(`/files/${id}`)).body as object;
    expect(await read()).toMatchObject({
      ...{ status: 500, code: 'FILE_NOT_AS_PUT' },
      title: '存放的文件已损坏，与收到时不一致，不予提供；请联系管理员从备份恢复。',
    });
    await rm(path);
    expect(await read()).toMatchObject({ status: 500, code: 'FILE_MISSING', title: '文件暂时无法读取，请联系管理员。' });
  });

  it('of a picture is shown in a sandbox, of a text is saved', async () => {
    const picture = await upload(organizer, PNG, { name: '照片.png' });
    expect((await organizer.get(`/files/${picture.body.id}`)).headers).toMatchObject({
      'content-type': 'image/png',
      'content-security-policy': expect.stringContaining('sandbox'),
    });
    const sheet = await upload(organizer, '选手,得分\n测试甲,90\n', { name: '成绩.csv', purpose: 'SCORE_CSV' });
    expect((await organizer.get(`/files/${sheet.body.id}`)).headers).toMatchObject({
      'content-type': 'application/octet-stream',
      'content-disposition': expect.stringMatching(/^attachment;/),
    });
  });

  it('repeated with its key is one file', async () => {
    const before = await rows();
    const answers = await Promise.all(Array.from({ length: 8 }, () => upload(organizer, PNG, { name: 'a.png' }, 'same-upload')));
    expect(new Set(answers.map(({ body }) => (body as { id: string }).id)).size).toBe(1);
    expect(await rows()).toBe(before + 1);
    expect((await upload(organizer, PDF, { name: 'a.png' }, 'same-upload')).body.code).toBe('IDEMPOTENCY_KEY_REUSED');
  });

  it('names the kinds that its purpose takes, when it is refused', async () => {
    const said = async (purpose: string) => (await upload(organizer, 'x', { name: 'a.doc', purpose })).body.title;
    expect(await said('ID_COPY')).toBe('这里只接收以下类型的文件：PDF, PNG, JPEG；内容须与类型相符。');
    expect(await said('SCORE_CSV')).toBe('这里只接收以下类型的文件：CSV, TXT, XLSX；内容须与类型相符。');
  });

  it.each([
    ['nothing', '', {}, 422, 'FILE_EMPTY'],
    ['more than the limit', Buffer.alloc(1024 * 1024 + 1), {}, 413, 'FILE_TOO_LARGE'],
    ['HTML named pdf', '<html><script>alert(1)</script>', {}, 422, 'FILE_TYPE_REFUSED'],
    ['HTML named csv', '<html><script>alert(1)</script>', { name: 'a.csv' }, 422, 'FILE_TYPE_REFUSED'],
    ['SVG named png', '<svg xmlns="http://www.w3.org/2000/svg" onload="alert(1)"/>', { name: 'a.png' }, 422, 'FILE_TYPE_REFUSED'],
    ['a table as a scan', 'a,b\n1,2\n', { name: 'a.csv', purpose: 'ID_COPY' }, 422, 'FILE_TYPE_REFUSED'],
    ['a scan as a table', PNG, { name: 'a.png', purpose: 'SCORE_CSV' }, 422, 'FILE_TYPE_REFUSED'],
    ['a PDF cut short', PDF.subarray(0, 20), {}, 422, 'FILE_DAMAGED'],
    ['a PNG cut short', PNG.subarray(0, 40), { name: 'a.png' }, 422, 'FILE_DAMAGED'],
    ['a program', Buffer.from('7f454c4602010100', 'hex'), {}, 422, 'FILE_TYPE_REFUSED'],
    ['a ZIP', Buffer.from('504b0304140000000800', 'hex'), {}, 422, 'FILE_TYPE_REFUSED'],
    ['an unknown purpose', PDF, { purpose: 'ANY' }, 400, 'INPUT_INVALID'],
    ['a case id of SQL', PDF, { caseId: "1' or 1=1--" }, 400, 'INPUT_INVALID'],
    ['a field of its own', PDF, { sensitive: 'false' }, 400, 'INPUT_INVALID'],
    ['an unknown case', PDF, { caseId: randomUUID() }, 404, 'NOT_FOUND'],
  ])('of %s is refused', async (_what, bytes, query, status, code) => {
    const before = await rows();
    const answer = await upload(organizer, bytes, query);
    expect([answer.status, answer.body.code]).toEqual([status, code]);
    expect(await rows()).toBe(before);
  });

  it.each([
    ['../../etc/passwd', 'passwd.png'],
    ['..\\..\\evil.png', 'evil.png'],
    ['%2e%2e%2fevil.png', 'evil.png'],
    ['CON', '_CON.png'],
    ['照片\u202Egnp.exe', '照片gnp.exe.png'],
    ['a\r\nSet-Cookie: x.png', 'aSet-Cookie_ x.png'],
  ])('named %j is kept as %j', async (name, kept) => {
    expect((await upload(organizer, PNG, { name })).body.name).toBe(kept);
  });

  it('that is no octet stream is refused', async () => {
    for (const [type, encoding] of [['multipart/form-data; boundary=x'], ['application/json'], ['application/octet-stream', 'gzip']]) {
      const request = upload(organizer, type === 'application/json' ? '{}' : 'x').set('Content-Type', type ?? '');
      expect((await (encoding === undefined ? request : request.set('Content-Encoding', encoding))).status).toBe(415);
    }
  });

  it('aborted half way leaves nothing and the process alive', async () => {
    const before = await rows();
    for (let time = 0; time < 20; time += 1) await abortUpload();
    expect(await rows()).toBe(before);
    expect((await upload(organizer, PDF)).status).toBe(201);
    expect((await readdir(`${api.config.filesDir}/incoming`)).length).toBe(0);
  });
});

/** Promises 100 kB, sends half of it and hangs up. */
async function abortUpload(): Promise<void> {
  const socket = connect(Number(new URL(api.url).port), '127.0.0.1');
  await new Promise<void>((resolve) => socket.once('connect', () => resolve()));
  const path = `/api/v1/files?name=a.pdf&purpose=SIGNED_PRINT&caseId=${caseId}`;
  const headers = [
    `POST ${path} HTTP/1.1`,
    'Host: x',
    `Cookie: jc_session=${organizer.person?.secret}`,
    `Idempotency-Key: ${randomUUID()}`,
    'Content-Type: application/octet-stream',
    'Content-Length: 100000',
  ];
  await new Promise<void>((resolve) => socket.write(`${headers.join('\r\n')}\r\n\r\n${'x'.repeat(50_000)}`, () => resolve()));
  socket.destroy();
}

describe('a file of a case', () => {
  it('is there for the office, its organizers and auditors alone', async () => {
    const { body } = await upload(organizer, PDF);
    const auditor = await api.as('AUDITOR');
    const admin = await api.as('SYS_ADMIN');
    const statuses = await Promise.all(
      [organizer, office, auditor, stranger, admin, api.anybody].map(async (client) => (await client.get(`/files/${body.id}`)).status),
    );
    expect(statuses).toEqual([200, 200, 200, 404, 403, 401]);
    expect((await stranger.get(`/files/${body.id}`)).body.code).toBe('NOT_FOUND');
  });

  it('is there for a body that signs in it where it belongs to what is signed, and no paper about people or money is', async () => {
    const { id: bodyId } = (await (await api.as('SYS_ADMIN')).post('/organizations', { name: '示例主办单位' })).body as { id: string };
    const signed = await openCase([bodyId]);
    const [one, colleague] = await Promise.all([1, 2].map(async () => api.as(await api.person({ role: 'BODY', organizationId: bodyId }))));
    const seen: string[] = [];
    for (const purpose of filePurposes.filter((each) => each !== 'HOSTING_PAPER')) {
      const bytes = ['SCORE_CSV', 'ENTRY_TABLE'].includes(purpose) ? '选手,得分\n测试甲,90\n' : PDF;
      const { body } = await upload(office, bytes, { purpose, caseId: signed, name: 'a' });
      if ((await one!.get(`/files/${body.id}`)).status === 200) seen.push(purpose);
    }
    expect(seen).toEqual(['SUB_PLAN', 'APPROVAL_PAPER']);
    const brought = (await upload(one!, PDF, { purpose: 'APPROVAL_PAPER', caseId: signed })).body.id;
    expect([(await colleague!.get(`/files/${brought}`)).status, (await upload(one!, PDF, { caseId: signed })).status]).toEqual([200, 404]);
  });

  it('is added by the office and its organizers alone', async () => {
    expect((await upload(office, PDF)).status).toBe(201);
    expect((await upload(stranger, PDF)).body.code).toBe('NOT_FOUND');
    expect((await upload(await api.as('AUDITOR'), PDF)).status).toBe(403);
  });

  it('is not there outside the campaign a role was given for', async () => {
    const { body } = await upload(organizer, PDF);
    const [elsewhere] = await api.source.query(
      'insert into app.campaign (id, year, title, regulation, edition, pack_hash) values ($1, 2025, $2, $2, $2, $2) returning id',
      [randomUUID(), randomUUID()],
    );
    const client = await api.as(await api.person({ role: 'OFFICE', campaignId: elsewhere.id }));
    expect((await client.get(`/files/${body.id}`)).status).toBe(404);
  });

  it.each(['ID_COPY', 'AUTHORIZATION'])('leaves an event when its purpose is %s', async (purpose) => {
    const { body } = await upload(organizer, PNG, { purpose, name: '证件.png' });
    await office.get(`/files/${body.id}`);
    await stranger.get(`/files/${body.id}`);
    const events = await api.source.query("select type, account_id, case_id, detail from audit.access_event where detail->>'fileId' = $1", [
      body.id,
    ]);
    expect(events).toEqual([
      { type: 'FILE_READ', account_id: office.person?.accountId, case_id: caseId, detail: { fileId: body.id, purpose } },
    ]);
  });
});
