// 授权书: copies of winners' identity cards are deleted after payment and audit (office.md §6) — from every route, from the store, and nothing else with them.
import { createHash } from 'node:crypto';
import { readdir } from 'node:fs/promises';
import { buffer } from 'node:stream/consumers';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import type { Response } from 'supertest';
import { fromBufferPromise } from 'yauzl';
import { EraseFiles } from '@jiangcheng/api/src/file/erase-files';
import { FILE_STORE } from '@jiangcheng/api/src/file/file-store';
import type { FileStore } from '@jiangcheng/files/file-store';
import type { Client } from '../../support/client.ts';
import { PDF, upload } from '../hostile/support/files.ts';
import { TODAY } from '../hostile/support/world.ts';
import { announcedCampaign, type Announced } from './announced-campaign.ts';

interface Copies {
  contestId: string;
  audit: { document: string } | null;
  copies: { fileId: string; name: string; sha256: string; deleted: object | null }[];
  actions: { act: string; allowed: boolean; refusals: { code: string }[] }[];
}
const DOCUMENT = '示审〔2025〕3号';

let story: Announced;
let contestId: string;
let copies: Copies['copies'];
/** Papers of the winners that must stay, with the copies' neighbours in the store. */
let kept: { id: string; sha256: string }[];
beforeAll(async () => {
  story = await announcedCampaign(2);
  contestId = story.contests[0]?.caseId ?? '';
  ({ copies } = await copiesOf(contestId));
  kept = await story.world.api.source.query(
    `select id, sha256 from app.file where (case_id = $1 and purpose <> 'ID_COPY') or (case_id <> $1 and purpose = 'ID_COPY') order by id`,
    [contestId],
  );
});
afterAll(() => story.world.close());

async function copiesOf(id: string, who: Client = story.world.office): Promise<Copies> {
  const { body } = await who.get(`${story.path}/payments`).expect(200);
  const found = (body as { idCopies: Copies[] }).idCopies.find((one) => one.contestId === id);
  if (found === undefined) throw new Error('no such contest');
  return found;
}
const codesOf = ({ body }: Response): string[] => ((body as { errors?: { code: string }[] }).errors ?? []).map(({ code }) => code);
const remove = (fileIds = copies.map(({ fileId }) => fileId), who: Client = story.world.office) =>
  who.post(`${story.path}/payments/id-copies-deletion`, { contestId, fileIds });
async function audited(auditedOn = TODAY, id = contestId): Promise<Response> {
  const fileId = await upload(story.world.office, story.caseId, 'AUDIT_PAPER');
  return story.world.office.post(`${story.path}/payments/audits`, {
    ...{ contestId: id, auditor: '示例经审会', auditedOn, document: DOCUMENT, fileId },
  });
}
const inStore = async (): Promise<string[]> =>
  (await readdir(story.world.api.config.filesDir, { recursive: true, withFileTypes: true }))
    .filter((one) => one.isFile())
    .map(({ name }) => name);
/** Whether any file of the store, unsealed, holds these. */
async function storeHolds(bytes: string): Promise<boolean> {
  const store = story.world.api.app.get<FileStore>(FILE_STORE, { strict: false });
  const contents = await Promise.all((await inStore()).map(async (name) => buffer(await store.open(name))));
  return contents.some((content) => content.includes(bytes));
}
async function payAll(): Promise<void> {
  await story.checker.post(`${story.path}/payments/tax`, { treatment: 'EXEMPT', basis: '示例' }).expect(200);
  const { body } = await story.world.office.post(`${story.path}/payments/batches`, { kind: 'PRIZE' }).expect(201);
  const batch = `${story.path}/payments/batches/${(body as { batchId: string }).batchId}`;
  await story.checker.post(`${batch}/check`).expect(200);
  const voucherFileId = await upload(story.payer, story.caseId, 'PAYMENT_VOUCHER');
  await story.payer.post(`${batch}/payment`, { on: TODAY, voucherNo: '记-7-1', voucherFileId }).expect(200);
}

describe('copies of identity cards', () => {
  it('stay before the payment, and the office is told why', async () => {
    expect(copies.map(({ deleted }) => deleted)).toEqual([null, null, null, null, null, null]);
    const refused = await remove().expect(422);
    expect(codesOf(refused)).toEqual([...copies.map(() => 'PRIZE_UNSETTLED'), 'AUDIT_MISSING']);
    expect(codesOf(await audited())).toEqual(copies.map(() => 'PRIZE_UNSETTLED'));
  });

  it('stay after the payment while nobody has audited it', async () => {
    await payAll();
    expect(codesOf(await remove().expect(422))).toEqual(['AUDIT_MISSING']);
    expect(codesOf(await audited('2020-01-01'))).toEqual(['AUDITED_BEFORE_PAID']);
  });

  it('go by nobody but the office, and only those that it saw', async () => {
    expect((await audited()).status).toBe(201);
    await remove(undefined, story.checker).expect(403);
    await remove(undefined, story.world.auditor).expect(403);
    expect(codesOf(await remove(copies.slice(1).map(({ fileId }) => fileId)).expect(422))).toEqual(['ID_COPIES_CHANGED']);
    expect(await storeHolds(`%${contestId}/1`)).toBe(true);
  });

  it('are gone after it: from the store, and for whoever asks for them', async () => {
    expect((await remove().expect(200)).body).toEqual({ deleted: 6 });
    expect(await storeHolds(`%${contestId}/`)).toBe(false);
    const organizer = story.contests[0]?.organizer ?? story.world.organizer;
    for (const { fileId } of copies) {
      for (const who of [story.world.office, story.world.auditor, organizer]) {
        const answer = await who.get(`/files/${fileId}`);
        expect([answer.status, answer.body.code]).toEqual([410, 'FILE_DELETED']);
        expect(answer.body.title).toContain(DOCUMENT);
      }
      expect((await story.checker.get(`/files/${fileId}`)).status).toBe(404);
    }
  });

  it('are still named, with hash, who, when and on what ground; a second deletion has nothing to delete', async () => {
    const { copies: left, audit } = await copiesOf(contestId, story.world.auditor);
    const rows = await story.world.api.source.query(
      `select count(*)::int as n from app.file where case_id = $1 and purpose = 'ID_COPY' and deleted_at is not null and erased_at is not null`,
      [contestId],
    );
    expect(rows).toEqual([{ n: 6 }]);
    expect(audit?.document).toBe(DOCUMENT);
    const same = ({ fileId, name, sha256 }: Copies['copies'][number]) => ({ fileId, name, sha256 });
    expect(left.map(same)).toEqual(copies.map(same));
    for (const { deleted } of left) expect(deleted).toMatchObject({ by: story.world.office.person?.name, ground: DOCUMENT });
    expect(codesOf(await remove().expect(422))).toEqual(['NO_ID_COPIES']);
  });

  it('leave an event with every hash, and the winners’ page says that they went', async () => {
    const { body } = await story.world.auditor.get(`/cases/${story.caseId}/history`).expect(200);
    const event = (body as { events: { type: string; sentence: string; documents: string[] }[] }).events.findLast(
      ({ type }) => type === 'ID_COPIES_DELETED',
    );
    expect(event?.sentence).toContain('按授权书删除获奖选手身份证复印件 6 份');
    const [row] = await story.world.api.source.query(
      `select event->'documents' as documents from audit.audit_event where type = 'ID_COPIES_DELETED'`,
    );
    expect([...(row as { documents: string[] }).documents].sort()).toEqual(copies.map(({ sha256 }) => sha256).sort());
    const report = await story.world.office.get(`/contests/${contestId}/score-report`).expect(200);
    const winners = (report.body as { winners: { idCopyFileId: string; idCopyDeletedOn: string | null; bankAccountMask: string }[] })
      .winners;
    expect(winners.map(({ idCopyDeletedOn }) => idCopyDeletedOn !== null)).toEqual(copies.map(() => true));
    expect(winners.every(({ bankAccountMask }) => bankAccountMask.startsWith('****'))).toBe(true);
  });
});

describe('everything else', () => {
  it('of the case, and the copies of another contest, remain', async () => {
    const stored = await inStore();
    expect(kept.length).toBeGreaterThan(12);
    for (const { id, sha256 } of kept) {
      expect(stored).toContain(sha256);
      expect((await story.world.office.get(`/files/${id}`)).status).toBe(200);
    }
  });

  it('is in the ZIP of the case, which lists what was deleted and holds none of it', async () => {
    const answer = await story.world.auditor
      .get(`/cases/${contestId}/archive/zip`)
      .buffer(true)
      .parse((response, done) => {
        const chunks: Buffer[] = [];
        response.on('data', (chunk: Buffer) => chunks.push(chunk));
        response.on('end', () => done(null, Buffer.concat(chunks)));
      })
      .expect(200);
    const zip = await fromBufferPromise(answer.body as Buffer, { lazyEntries: true });
    const found = new Map<string, Buffer>();
    for await (const entry of zip.eachEntry()) found.set(entry.fileName, await buffer(await zip.openReadStreamPromise(entry)));
    const manifest = JSON.parse(String(found.get('manifest.json'))) as {
      deleted: { path: string; sha256: string; ground: string }[];
      gone: [];
    };
    expect(manifest.deleted.map(({ sha256, ground }) => [sha256, ground])).toEqual(copies.map(({ sha256 }) => [sha256, DOCUMENT]));
    expect(manifest.gone).toEqual([]);
    expect(manifest.deleted.filter(({ path }) => found.has(path))).toEqual([]);
    expect([...found.keys()].filter((path) => path.includes('AUTHORIZATION'))).toHaveLength(6);
  });

  it('tells the archive of both: the contest’s lists each, the campaign’s is whole once every contest’s are gone', async () => {
    const archive = async (id: string) => (await story.world.office.get(`/cases/${id}/archive`).expect(200)).body;
    expect((await archive(contestId)).deletedFiles.map(({ fileId }: { fileId: string }) => fileId)).toEqual(
      copies.map(({ fileId }) => fileId),
    );
    const item = async () => (await archive(story.caseId)).items.find((one: { item: string }) => one.item === 'ID_COPIES');
    expect(await item()).toMatchObject({ state: 'MISSING', count: 0 });
    const other = story.contests[1]?.caseId ?? '';
    expect((await audited(TODAY, other)).status).toBe(201);
    const fileIds = (await copiesOf(other)).copies.map(({ fileId }) => fileId);
    await story.world.office.post(`${story.path}/payments/id-copies-deletion`, { contestId: other, fileIds }).expect(200);
    expect(await item()).toMatchObject({ state: 'PRESENT', count: 12 });
  });
});

describe('the store', () => {
  const late = Buffer.concat([PDF, Buffer.from('%late\n%%EOF\n')]);
  const sha256 = createHash('sha256').update(late).digest('hex');

  it('keeps bytes that another paper shares, until that is deleted too', async () => {
    const { organizer = story.world.organizer } = story.contests[0] ?? {};
    const copy = await upload(organizer, contestId, 'ID_COPY', { bytes: late });
    const proof = await upload(organizer, contestId, 'AUTHORIZATION', { bytes: late });
    await remove([copy]).expect(200);
    expect([(await organizer.get(`/files/${copy}`)).status, (await organizer.get(`/files/${proof}`)).status]).toEqual([410, 200]);
    expect(await inStore()).toContain(sha256);
  });

  it('takes the same bytes again after they were deleted, and lets go at the next start of what an outage left over', async () => {
    const { organizer = story.world.organizer } = story.contests[0] ?? {};
    const again = await upload(organizer, contestId, 'ID_COPY', { bytes: Buffer.concat([PDF, Buffer.from(`%${contestId}/1\n%%EOF\n`)]) });
    expect((await organizer.get(`/files/${again}`)).status).toBe(200);
    await story.world.api.source.query(
      `update app.file set deleted_at = app.now(), deleted_by = uploaded_by, deletion_ground = '示例' where id = $1`,
      [again],
    );
    expect(await storeHolds(`%${contestId}/1`)).toBe(true);
    await story.world.api.app.get(EraseFiles).onApplicationBootstrap();
    expect(await storeHolds(`%${contestId}/1`)).toBe(false);
  });
});
