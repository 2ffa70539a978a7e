// Files in disguise, with hostile names, cut short, or of another case (hardening.md §4: 27, 48, 50, 51; I17).
import { request as httpRequest } from 'node:http';
import { setTimeout as pause } from 'node:timers/promises';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import type { Client } from '../../support/client.ts';
import { PDF, PNG, upload, uploading } from './support/files.ts';
import { contestAt, fillSheet, sign, type Contest } from './support/story.ts';
import { expectAlive, expectRefusal, storedFiles } from './support/unchanged.ts';
import { newOrganization, openWorld, TODAY, type World } from './support/world.ts';

const MAX = 200_000;
let world: World;
let contest: Contest;
let other: Contest;
let stranger: Client;
beforeAll(async () => {
  world = await openWorld({ config: { maxFileBytes: MAX } });
  const organizationId = await newOrganization(world.admin, '示例其他单位');
  stranger = await world.api.as(await world.api.person({ role: 'ORGANIZER', organizationId }));
  contest = await contestAt(world, 'SCORE_REPORT');
  other = await contestAt(world, 'SCORE_REPORT', { organizer: stranger, organizationId });
});
afterAll(() => world.close());

const HTML = Buffer.from('<!doctype html><script>alert(1)</script>');
const SVG = Buffer.from('<?xml version="1.0"?><svg xmlns="http://www.w3.org/2000/svg" onload="alert(1)"/>');

describe('an upload', () => {
  it.each([
    ['0 bytes', Buffer.alloc(0), 'a.pdf', 422, 'FILE_EMPTY'],
    ['one byte too many', Buffer.concat([PDF, Buffer.alloc(MAX)]), 'a.pdf', 413, 'FILE_TOO_LARGE'],
    ['a cut PDF', PDF.subarray(0, 20), 'a.pdf', 422, 'FILE_DAMAGED'],
    ['a cut picture', PNG.subarray(0, 40), 'a.png', 422, 'FILE_DAMAGED'],
    ['html as pdf', HTML, 'a.pdf', 422, 'FILE_TYPE_REFUSED'],
    ['html as jpg', HTML, 'a.jpg', 422, 'FILE_TYPE_REFUSED'],
    ['html as csv', HTML, 'a.csv', 422, 'FILE_TYPE_REFUSED'],
    ['html behind spaces as txt', Buffer.concat([Buffer.from('\n \t'), HTML]), 'a.txt', 422, 'FILE_TYPE_REFUSED'],
    ['html behind a mark as csv', Buffer.concat([Buffer.from('\ufeff'), HTML]), 'a.csv', 422, 'FILE_TYPE_REFUSED'],
    ['svg as png', SVG, 'a.png', 422, 'FILE_TYPE_REFUSED'],
    ['svg as svg', SVG, 'a.svg', 422, 'FILE_TYPE_REFUSED'],
    ['a program', Buffer.from('MZ\u0090\u0000\u0003', 'latin1'), 'a.exe', 422, 'FILE_TYPE_REFUSED'],
    ['a script', Buffer.from('#!/bin/sh\nid'), 'a.txt', 422, 'FILE_TYPE_REFUSED'],
    ['a picture of 60,000 × 60,000', hugePicture(), 'a.png', 422, 'IMAGE_TOO_LARGE'],
  ])('of %s leaves nothing', async (_what, bytes, name, status, code) => {
    const before = await storedFiles(world.api);
    await expectRefusal(world.api, uploading(contest.organizer, contest.caseId, 'SIGNED_PRINT', { bytes, name }), { status, code });
    expect(await storedFiles(world.api)).toEqual(before);
  });

  it('that is a picture and a page at once is served as the picture it begins as', async () => {
    const bytes = Buffer.concat([PNG.subarray(0, -12), PNG.subarray(-12), HTML]);
    const fileId = await upload(contest.organizer, contest.caseId, 'SIGNED_PRINT', { bytes, name: 'page.html' });
    const { headers } = await contest.organizer.get(`/files/${fileId}`);
    expect(headers).toMatchObject({
      'content-type': 'image/png',
      'x-content-type-options': 'nosniff',
      'content-security-policy': expect.stringMatching(/^default-src 'none';.*sandbox$/),
      'content-disposition': expect.stringContaining('page.html.png'),
    });
  });

  it('cut off half way leaves nothing', async () => {
    const before = await storedFiles(world.api);
    await cutOff(world, contest);
    await pause(100);
    expect(await storedFiles(world.api)).toEqual(before);
    await expectAlive(world.api);
  });

  it.each([
    ['../../etc/passwd', 'passwd.pdf'],
    ['..\\..\\windows\\示例.pdf', '示例.pdf'],
    ['%2e%2e%2f%2e%2e%2fshadow', 'shadow.pdf'],
    ['/etc/passwd', 'passwd.pdf'],
    ['CON', '_CON.pdf'],
    ['示例\u202efdp.exe', '示例fdp.exe.pdf'],
    ['a.pdf\r\nSet-Cookie: x=1', 'a.pdfSet-Cookie_ x=1.pdf'],
    ['a\u0000.pdf', 'a.pdf'],
    ['"><script>.pdf', '___script_.pdf'],
    ['', '未命名.pdf'],
    ['示'.repeat(300), `${'示'.repeat(116)}.pdf`],
  ])('named %j is called %j, wherever it goes', async (name, called) => {
    const { body } = await uploading(contest.organizer, contest.caseId, 'SIGNED_PRINT', { name }).expect(201);
    expect(body.name).toBe(called);
    const { headers } = await contest.organizer.get(`/files/${body.id as string}`).expect(200);
    expect(headers['content-disposition']).toContain(`filename*=UTF-8''${encodeURIComponent(called).replace(/['()*]/g, escapeCode)}`);
    expect(headers['set-cookie']).toBeUndefined();
    expect((await storedFiles(world.api)).every((each) => /^[0-9a-f]{64}$/.test(each))).toBe(true);
  });

  it('with a name of a megabyte, for no purpose, or for a case that is none or not one’s own is refused', async () => {
    const send = (caseId: string, purpose = 'SIGNED_PRINT', name = 'a.pdf') => uploading(contest.organizer, caseId, purpose, { name });
    await expectRefusal(world.api, send(contest.caseId, 'SIGNED_PRINT', 'x'.repeat(1001)), { status: 400, code: 'INPUT_INVALID' });
    await expectRefusal(world.api, send(contest.caseId, 'MALWARE'), { status: 400, code: 'INPUT_INVALID' });
    await expectRefusal(world.api, send("' or 1=1--"), { status: 400, code: 'INPUT_INVALID' });
    await expectRefusal(world.api, send(other.caseId), { status: 404, code: 'NOT_FOUND' });
    await expectRefusal(world.api, send(contest.organizationId), { status: 404, code: 'NOT_FOUND' });
  });
});

describe("another case's file", () => {
  it('is not read, by id or by guess', async () => {
    const fileId = await upload(stranger, other.caseId, 'ID_COPY');
    await expectRefusal(world.api, contest.organizer.get(`/files/${fileId}`), { status: 404, code: 'NOT_FOUND' });
    await expectRefusal(world.api, contest.organizer.get(`/files/${contest.caseId}`), { status: 404, code: 'NOT_FOUND' });
  });

  it('is no scan, copy, authorization, explanation or proof here; nor is one of this case for another purpose', async () => {
    const [{ entryKey = '' } = {}] = (await fillSheet(contest)).winners;
    const print = (await contest.organizer.post(`${contest.path}/score-report/prints`, { kind: 'SCORE_SUMMARY' }).expect(201)).body as {
      id: string;
      checkCode: string;
    };
    for (const fileId of [
      await upload(stranger, other.caseId, 'SIGNED_PRINT'),
      await upload(contest.organizer, contest.caseId, 'RECEIPT_PROOF'),
      print.id,
    ]) {
      const seals = [{ organizationId: contest.organizationId, sealedOn: TODAY }];
      const signed = contest.organizer.post(`${contest.path}/prints/${print.id}/signed`, {
        checkCode: print.checkCode,
        fileId,
        chiefJudgeSignedOn: TODAY,
        seals,
      });
      await expectRefusal(world.api, signed, { status: 422, code: 'FILE_NOT_OF_CASE' });
      const winner = (fields: object) =>
        contest.organizer.put(`${contest.path}/score-report/winners/${entryKey}`, { version: 0, ...fields });
      await expectRefusal(world.api, winner({ idCopyFileId: fileId }), { status: 422, code: 'FILE_NOT_OF_CASE' });
      const authorization = {
        version: (await contest.organizer.get(`${contest.path}/score-report`)).body.authorizationVersion as string,
        signedOn: TODAY,
        fileId,
      };
      await expectRefusal(world.api, winner({ authorization }), { status: 422, code: 'FILE_NOT_OF_CASE' });
    }
    const foreign = await upload(stranger, other.caseId, 'LATE_EXPLANATION');
    const handIn = contest.organizer.post(`${contest.path}/score-report/hand-in`, {
      draftVersion: 1,
      lateExplanation: '示例',
      lateFileId: foreign,
    });
    await expectRefusal(world.api, handIn, { status: 422, code: 'FILE_NOT_OF_CASE' });
  });

  it('is no print here either', async () => {
    await fillSheet(other);
    const printId = (await stranger.post(`${other.path}/score-report/prints`, { kind: 'SCORE_SUMMARY' }).expect(201)).body.id as string;
    await expectRefusal(world.api, contest.organizer.get(`${contest.path}/prints/${printId}`), { status: 404, code: 'NOT_FOUND' });
    await expectRefusal(world.api, contest.organizer.get(`${other.path}/prints/${printId}`), { status: 404, code: 'NOT_FOUND' });
    await expect(sign(other, 'WINNER_INFO')).rejects.toThrow('422');
  });
});

const escapeCode = (char: string): string => `%${char.charCodeAt(0).toString(16).toUpperCase()}`;

function hugePicture(): Buffer {
  const bytes = Buffer.from(PNG);
  bytes.writeUInt32BE(60_000, 16);
  bytes.writeUInt32BE(60_000, 20);
  return bytes;
}

/** Announces 100,000 bytes, sends some and hangs up. */
function cutOff({ api }: World, { caseId, organizer }: Contest): Promise<void> {
  const url = `${api.url}/api/v1/files?name=a.pdf&purpose=SIGNED_PRINT&caseId=${caseId}`;
  const headers = {
    'Content-Type': 'application/octet-stream',
    'Content-Length': '100000',
    'Idempotency-Key': 'cut',
    Cookie: `jc_session=${organizer.person?.secret}`,
  };
  return new Promise((resolve) => {
    const sending = httpRequest(url, { method: 'POST', headers });
    sending.on('error', () => resolve());
    sending.write(PDF, () => sending.destroy());
    sending.on('close', () => resolve());
  });
}
