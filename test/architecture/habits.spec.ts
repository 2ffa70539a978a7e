// What neither compiler nor linter looks at: how tests are named, and texts that bind the repository to one machine.
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from '@jest/globals';
import { ownFiles, specFiles, textFiles } from './support/files.ts';
import { root } from './support/root.ts';

const THIS_FILE = 'test/architecture/habits.spec.ts';

/** A test's or a group's call and its name, as far as the name is a literal. */
const TEST_NAME = /\b(?:describe|it|test)(?:\.each\([^;]*?\)|\.[a-z]+)?\(\s*(['"`])(.*?)\1/gs;
const SWITCHED = /\b(?:describe|it|test)(?:\.each)?\.(?:only|skip|todo|failing)\b|\b(?:fdescribe|fit|xdescribe|xit|xtest)\(/;
const MACHINE_PATH = /(?:^|[\s"'`(=:])(?:\/(?:work|home\/[a-z]\w*|root|Users\/\w+)\/\S|[A-Z]:\\\\?Users\\)/m;
const KEBAB_CASE = /^[a-z0-9]+(?:-[a-z0-9]+)*(?:\.[a-z0-9-]+)*$/;

/** Paths of the files whose text matches, without this one, which must spell what it forbids. */
const matching = (pattern: RegExp, files: readonly { path: string; text: string }[]) =>
  files.filter(({ path, text }) => path !== THIS_FILE && pattern.test(text)).map(({ path }) => path);

describe('tests', () => {
  it('are named by sentences that say what is', () => {
    const names = specFiles().flatMap(({ path, text }) => [...text.matchAll(TEST_NAME)].map((match) => `${path}: ${match[2] ?? ''}`));
    expect(names.filter((name) => /\bshould\b/i.test(name))).toEqual([]);
  });

  it('are all run', () => {
    expect(matching(SWITCHED, specFiles())).toEqual([]);
  });

  it('have no counterpart called .test.ts, which no group would find', () => {
    expect(ownFiles().filter((path) => /\.(test|e2e-spec|int-spec)\.tsx?$/.test(path))).toEqual([]);
  });
});

describe('texts of the repository', () => {
  it('name no folder of a particular machine', () => {
    expect(matching(MACHINE_PATH, textFiles())).toEqual([]);
  });

  it('name no host of a registry in the lockfile', () => {
    expect(/"resolved": "https?:/.test(readFileSync(join(root, 'package-lock.json'), 'utf8'))).toBe(false);
  });
});

describe('files', () => {
  it('have kebab-case names', () => {
    const sources = ownFiles().filter((path) => /\.(ts|tsx|mjs)$/.test(path));
    const names = sources.map((path) => ({ path, name: (path.split('/').at(-1) ?? '').replace(/^\./, '') }));
    expect(names.filter(({ name }) => !KEBAB_CASE.test(name)).map(({ path }) => path)).toEqual([]);
  });
});

describe('the rules of this page', () => {
  it.each(['/work/main/x', 'cd /root/y', "'/home/anna/z'", '"/Users/anna/z"', 'C:\\Users\\anna'])('find the machine path in %j', (text) => {
    expect(MACHINE_PATH.test(text)).toBe(true);
  });

  it.each(['/workflows/x', 'https://example.org/home/a', '<rootDir>/work', 'the root / of', 'apps/api/home/a.ts'])(
    'leave %j alone',
    (text) => {
      expect(MACHINE_PATH.test(text)).toBe(false);
    },
  );

  it.each(['it.only(', 'describe.skip(', 'it.each.skip(', 'xit(', 'fdescribe(', 'test.todo('])('find the switch in %j', (text) => {
    expect(SWITCHED.test(text)).toBe(true);
  });

  it.each([
    ["it('should x', () => {})", 'should x'],
    ["it.each([[1, 'a']])('gives %d', f)", 'gives %d'],
    ['describe("a\\nb", f)', 'a\\nb'],
  ])('read the name in %j', (text, name) => {
    expect([...text.matchAll(TEST_NAME)].map((match) => match[2])).toEqual([name]);
  });
});
