import { mkdir, readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from '@jest/globals';
import { install, refuseOldNode, whyNpmFailed } from '../../../tools/setup.mjs';
import { installed } from '../../../tools/installed.mjs';
import { newFolder, removeFolder } from './support/product.ts';

let root: string;

beforeEach(async () => {
  root = await newFolder();
  await mkdir(join(root, 'node_modules/.bin'), { recursive: true });
  await writeFile(join(root, 'node_modules/.bin/node'), '');
});

afterEach(() => removeFolder(root));

const lock = (version: string, more: object = {}): string =>
  JSON.stringify({ packages: { '': {}, 'node_modules/a': { version }, 'node_modules/b': { version: '1.0.0', optional: true }, ...more } });

describe('the old Node', () => {
  it.each([
    ['18.20.0', 1],
    ['20.2.0', 1],
    ['20.3.0', 0],
    ['24.21.0', 0],
  ])('%s is refused %i times', (version, times) => {
    const sentences: string[] = [];
    refuseOldNode((sentence) => sentences.push(sentence), version);
    expect(sentences).toHaveLength(times);
  });
});

describe('a failed installation', () => {
  it.each([
    ['npm error code EACCES\nnpm error syscall mkdir', 'the folder is not writable'],
    ['npm error code ENOTFOUND\nnpm error network request failed', 'the npm registry cannot be reached'],
    ['npm error code ENOSPC', 'the disk is full'],
  ])('of %j is told in a sentence', (output, words) => {
    expect(whyNpmFailed(output)).toContain(words);
  });

  it('of another kind is left to npm’s own words', () => {
    expect(whyNpmFailed('npm error Missing: x@1 from lock file')).toBeUndefined();
  });
});

describe('packages that npm has already installed', () => {
  const record = (packages: object): Promise<void> =>
    writeFile(join(root, 'node_modules/.package-lock.json'), JSON.stringify({ packages }));

  it.each<[string, string, object, boolean]>([
    ['the same version', lock('1.0.0'), { 'node_modules/a': { version: '1.0.0' } }, true],
    ['another version', lock('1.0.1'), { 'node_modules/a': { version: '1.0.0' } }, false],
    ['one that is missing', lock('1.0.0', { 'node_modules/c': { version: '1.0.0' } }), { 'node_modules/a': { version: '1.0.0' } }, false],
    ['one too many', lock('1.0.0'), { 'node_modules/a': { version: '1.0.0' }, 'node_modules/d': { version: '1.0.0' } }, false],
  ])('with %s', async (_case, text, packages, expected) => {
    await record(packages);
    expect(installed(root, text)).toBe(expected);
  });

  it('are not installed again, and the lockfile’s sum is kept', async () => {
    await record({ 'node_modules/a': { version: '1.0.0' } });
    await writeFile(join(root, 'package-lock.json'), lock('1.0.0'));
    const sentences: string[] = [];
    await install(root, (sentence) => sentences.push(sentence));
    expect(sentences).toEqual([]);
    expect(await readFile(join(root, 'node_modules/.jiangcheng-lock'), 'utf8')).toMatch(/^[0-9a-f]{64}$/);
  });
});
