import { createHash } from 'node:crypto';
import { mkdtemp, readdir, readFile, rm, stat, utimes, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { PassThrough, Readable } from 'node:stream';
import { buffer } from 'node:stream/consumers';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { createDiskFileStore } from '@jiangcheng/files/disk-file-store';
import { FileMissingError, type FileStore } from '@jiangcheng/files/file-store';
import { createMemoryFileStore } from '@jiangcheng/files/memory-file-store';
import { FileDamagedError } from '@jiangcheng/files/sealed-reading';
import { createFileCipher } from '@jiangcheng/protection/file-cipher';

const MAX = { maxBytes: 1000 };
const sha = (bytes: string | Buffer) => createHash('sha256').update(bytes).digest('hex');
const chunks = (...parts: string[]) => Readable.from(parts.map((part) => Buffer.from(part)));
const cipher = createFileCipher({ current: 'k1', keys: new Map([['k1', Buffer.alloc(32, 7)]]) });
const onDisk = (root: string) => createDiskFileStore(root, cipher);
const pathIn = (root: string, hash: string) => join(root, hash.slice(0, 2), hash.slice(2, 4), hash);
let folder: string;
let count = 0;
const newRoot = () => join(folder, `store-${(count += 1)}`);
const filesUnder = async (root: string) =>
  (await readdir(root, { recursive: true, withFileTypes: true })).filter((entry) => entry.isFile()).map((entry) => entry.name);

beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'jc-files-'));
});
afterAll(() => rm(folder, { recursive: true, force: true }));

describe.each([
  ['on disk', (): FileStore => onDisk(newRoot())],
  ['in memory', createMemoryFileStore],
])('a file store %s', (_, create) => {
  it('gives back what was put, under the hash of its contents', async () => {
    const store = create();
    const outcome = await store.put(chunks('成绩', '汇总表'), MAX);
    expect(outcome).toEqual({ ok: true, sha256: sha('成绩汇总表'), size: 15 });
    expect(await store.has(sha('成绩汇总表'))).toBe(true);
    expect((await buffer(await store.open(sha('成绩汇总表')))).toString()).toBe('成绩汇总表');
  });

  it('lets go of contents for good, asked once or twice, and of no others', async () => {
    const store = create();
    await store.put(chunks('复印件'), MAX);
    await store.put(chunks('成绩'), MAX);
    for (const _ of [1, 2]) await store.remove(sha('复印件'));
    await expect(store.open(sha('复印件'))).rejects.toThrow(FileMissingError);
    expect([await store.has(sha('复印件')), await store.has(sha('成绩'))]).toEqual([false, true]);
    await expect(store.remove('../secret')).rejects.toThrow(TypeError);
    await store.put(chunks('复印件'), MAX);
    expect(await store.has(sha('复印件'))).toBe(true);
  });

  it('keeps one copy of equal contents, also when they come at once', async () => {
    const store = create();
    const outcomes = await Promise.all(Array.from({ length: 8 }, () => store.put(chunks('same'), MAX)));
    expect(new Set(outcomes.map((outcome) => JSON.stringify(outcome)))).toEqual(
      new Set([JSON.stringify({ ok: true, sha256: sha('same'), size: 4 })]),
    );
    expect((await buffer(await store.open(sha('same')))).toString()).toBe('same');
  });

  it('takes a file of exactly the limit and refuses one byte more', async () => {
    const store = create();
    const full = Buffer.alloc(1000, 1);
    expect(await store.put(Readable.from([full]), MAX)).toEqual({ ok: true, sha256: sha(full), size: 1000 });
    expect(await store.put(Readable.from([full, Buffer.alloc(1)]), MAX)).toEqual({ ok: false, code: 'FILE_TOO_LARGE' });
    expect(await store.has(sha(Buffer.concat([full, Buffer.alloc(1)])))).toBe(false);
  });

  it('reads no further than the first chunk beyond the limit, and ends the stream', async () => {
    let given = 0;
    const endless = Readable.from(
      (function* () {
        for (;;) yield Buffer.alloc(((given += 1), 600));
      })(),
    );
    expect(await create().put(endless, MAX)).toEqual({ ok: false, code: 'FILE_TOO_LARGE' });
    expect(endless.destroyed).toBe(true);
    expect(given).toBeLessThan(20);
  });

  it('refuses nothing at all, in one empty chunk or in none', async () => {
    expect(await create().put(Readable.from([]), MAX)).toEqual({ ok: false, code: 'FILE_EMPTY' });
    expect(await create().put(Readable.from([Buffer.alloc(0)]), MAX)).toEqual({ ok: false, code: 'FILE_EMPTY' });
  });

  it('throws the error of an upload that was aborted and has nothing of it', async () => {
    const store = create();
    const upload = new PassThrough();
    upload.write('half a file');
    const put = store.put(upload, MAX);
    upload.destroy(new Error('aborted'));
    await expect(put).rejects.toThrow('aborted');
    expect(await store.has(sha('half a file'))).toBe(false);
  });

  it('throws for a recorded file that is gone, and for what is no hash', async () => {
    const store = create();
    await expect(store.open(sha('never put'))).rejects.toThrow(FileMissingError);
    for (const path of ['../../etc/passwd', '', sha('x').toUpperCase(), `${sha('x')}/..`]) {
      await expect(store.open(path)).rejects.toThrow(TypeError);
      await expect(store.has(path)).rejects.toThrow(TypeError);
    }
  });

  it('does not change a stored file when the chunk that was put is used again', async () => {
    const store = create();
    const chunk = Buffer.from('first');
    await store.put(Readable.from([chunk]), MAX);
    chunk.fill(0);
    expect((await buffer(await store.open(sha('first')))).toString()).toBe('first');
  });
});

describe('the folder of a disk store', () => {
  it('holds ab/cd/<hash>, for the service alone, and no temporary file', async () => {
    const root = newRoot();
    await onDisk(root).put(chunks('x'), MAX);
    expect((await stat(pathIn(root, sha('x')))).mode & 0o777).toBe(0o600);
    expect(await filesUnder(root)).toEqual([sha('x')]);
  });

  it('is empty after an aborted, an empty and an oversized upload', async () => {
    const root = newRoot();
    const store = onDisk(root);
    const aborted = new PassThrough();
    aborted.write('half');
    const put = store.put(aborted, MAX);
    aborted.destroy(new Error('aborted'));
    await expect(put).rejects.toThrow('aborted');
    await store.put(Readable.from([]), MAX);
    await store.put(Readable.from([Buffer.alloc(1001)]), MAX);
    expect(await filesUnder(root)).toEqual([]);
  });

  it('keeps no open file after a thousand aborted uploads', async () => {
    const store = onDisk(newRoot());
    const before = (await readdir('/proc/self/fd').catch(() => [])).length;
    for (let i = 0; i < 1000; i += 1) {
      const upload = new PassThrough();
      upload.write('half');
      const put = store.put(upload, MAX);
      upload.destroy(new Error('aborted'));
      await put.catch(() => undefined);
    }
    expect((await readdir('/proc/self/fd').catch(() => [])).length).toBeLessThanOrEqual(before + 5);
  });

  it('heals a damaged copy when the true file is put again', async () => {
    const root = newRoot();
    const store = onDisk(root);
    await store.put(chunks('whole'), MAX);
    await writeFile(pathIn(root, sha('whole')), 'who');
    await store.put(chunks('whole'), MAX);
    expect((await buffer(await store.open(sha('whole')))).toString()).toBe('whole');
  });

  it('shows nothing of what was put to who has the disk alone', async () => {
    const root = newRoot();
    await onDisk(root).put(chunks('身份证', '复印件'), MAX);
    const bytes = await readFile(pathIn(root, sha('身份证复印件')));
    expect([bytes.includes('身份证'), bytes.includes('复印件'), bytes.includes('证')]).toEqual([false, false, false]);
  });

  it('gives back what was kept before files were sealed', async () => {
    const root = newRoot();
    await onDisk(root).put(chunks('旧件'), MAX);
    await writeFile(pathIn(root, sha('旧件')), '旧件');
    expect((await buffer(await onDisk(root).open(sha('旧件')))).toString()).toBe('旧件');
  });

  it.each([
    ['changed', async (path: string) => writeFile(path, Buffer.concat([await readFile(path), Buffer.from('!')]))],
    ['put in the place of another', async (path: string, other: string) => writeFile(path, await readFile(other))],
    ['cut short', async (path: string) => writeFile(path, (await readFile(path)).subarray(0, -1))],
  ])('gives back nothing as whole that was %s on the disk', async (_, harm) => {
    const root = newRoot();
    const store = onDisk(root);
    await store.put(chunks('成绩'), MAX);
    await store.put(chunks('另一份'), MAX);
    await harm(pathIn(root, sha('成绩')), pathIn(root, sha('另一份')));
    await expect(buffer(await store.open(sha('成绩')))).rejects.toThrow(FileDamagedError);
  });

  it('loses what a killed process left half done, and only that', async () => {
    const root = newRoot();
    const store = onDisk(root);
    await store.put(chunks('kept'), MAX);
    for (const [name, time] of [
      ['old.part', '2026-05-01T00:00:00Z'],
      ['new.part', '2026-05-03T00:00:00Z'],
    ] as const) {
      await writeFile(join(root, 'incoming', name), 'half');
      await utimes(join(root, 'incoming', name), new Date(time), new Date(time));
    }
    expect(await store.removeAbandoned(new Date('2026-05-02T00:00:00Z'))).toBe(1);
    expect((await filesUnder(root)).sort()).toEqual([sha('kept'), 'new.part'].sort());
  });
});
