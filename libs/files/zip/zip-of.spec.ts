import { createHash } from 'node:crypto';
import { Readable } from 'node:stream';
import { buffer, text } from 'node:stream/consumers';
import { describe, expect, it } from '@jest/globals';
import { fromBufferPromise } from 'yauzl';
import { zipOf, type PackedFile, type ZipEntry } from './zip-of.ts';

const entry = (path: string, content: string | Readable): ZipEntry => ({ path, open: async () => content });
const manifest = (packed: readonly PackedFile[]): ZipEntry => ({ path: 'manifest.json', open: async () => JSON.stringify(packed) });
async function* breaking(): AsyncGenerator<Buffer> {
  yield Buffer.from('half');
  throw new Error('gone');
}
async function unpacked(bytes: Buffer): Promise<Record<string, string>> {
  const zip = await fromBufferPromise(bytes, { lazyEntries: true });
  const found: Record<string, string> = {};
  for await (const each of zip.eachEntry()) found[each.fileName] = await text(await zip.openReadStreamPromise(each));
  return found;
}

describe('a ZIP of a case', () => {
  it('holds every entry as it was, and a list with the SHA-256 of each', async () => {
    const bytes = await buffer(
      zipOf([entry('历史/history.json', '{}'), entry('files/001 扫描.pdf', Readable.from([Buffer.from('%PDF')]))], manifest),
    );
    const { 'manifest.json': listed = '', ...files } = await unpacked(bytes);
    expect(files).toEqual({ '历史/history.json': '{}', 'files/001 扫描.pdf': '%PDF' });
    const sha256 = (content: string) => createHash('sha256').update(content).digest('hex');
    expect(JSON.parse(listed)).toEqual([
      { path: '历史/history.json', sha256: sha256('{}'), size: 2 },
      { path: 'files/001 扫描.pdf', sha256: sha256('%PDF'), size: 4 },
    ]);
  });

  it('opens an entry only when its turn has come', async () => {
    const opened: string[] = [];
    const lazy = (path: string): ZipEntry => ({
      path,
      open: async () => {
        opened.push(path);
        return Readable.from([Buffer.alloc(1_000_000, path)]);
      },
    });
    const zip = zipOf([lazy('a'), lazy('b'), lazy('c')], manifest);
    zip.once('data', () => expect(opened.length).toBeLessThan(3));
    await buffer(zip);
    expect(opened).toEqual(['a', 'b', 'c']);
  });

  it.each<[string, ZipEntry]>([
    ['cannot be opened', { path: 'x', open: () => Promise.reject(new Error('gone')) }],
    ['breaks off', { path: 'x', open: async () => Readable.from(breaking()) }],
  ])('is broken off where an entry %s', async (_what, broken) => {
    await expect(buffer(zipOf([entry('a', 'a'), broken], manifest))).rejects.toThrow('gone');
  });
});
