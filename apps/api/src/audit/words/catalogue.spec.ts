import { globSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from '@jest/globals';
import { repositoryRoot } from '@jiangcheng/config/paths';
import { eventTypes, wordsOf } from './catalogue.ts';
import { accessWords, deviationWords, incidentWords } from './list.words.ts';
import { formats } from './sentence-parts.ts';

const sources = globSync(['libs/**/*.ts', 'apps/{api,worker}/**/*.ts', 'activities/**/*.ts'], { cwd: repositoryRoot() })
  .filter((path) => !/node_modules|\/dist\/|\.spec\.ts$|fixture|libs\/contracts\//.test(path))
  .map((path) => ({ path, text: readFileSync(join(repositoryRoot(), path), 'utf8') }));

/** Every code in capitals that the pattern's group catches, wherever it is written. */
const written = (pattern: RegExp, inFiles: RegExp = /./): string[] => [
  ...new Set(
    sources
      .filter(({ path }) => inFiles.test(path))
      .flatMap(({ text }) =>
        [...text.matchAll(pattern)].flatMap((match) => [...(match[1] ?? '').matchAll(/'([A-Z][A-Z_]+)'/g)].map((code) => code[1] ?? '')),
      ),
  ),
];

/** The first argument of auditEvent( and its like, also where it is chosen between two; the events of the domain; a first event written by hand. */
const auditTypes = [
  ...written(/\b(?:auditEvent|paperEvent|teamEvent|scoringEvent|event)\(\s*([^,)]*?)\s*,/g),
  ...written(/\{ type: ('[A-Z_]+');/g, /domain\/contest\/events\.ts$/),
  ...written(/^\s+type: ('[A-Z_]+'),\n\s+actorAccountId/gm),
];

describe('the words of the history', () => {
  it('are there for every event that any code writes', () => {
    expect(auditTypes.filter((type) => !eventTypes.includes(type))).toEqual([]);
  });

  it('are looked for where events are written', () => {
    expect(
      ['CASE_OPENED', 'DEADLINE_RECOMPUTED', 'REPORT_RETURNED', 'SETTING_CHANGED', 'PAPER_REJECTED', 'REMINDED', 'WINNER_SAVED'].filter(
        (type) => !auditTypes.includes(type),
      ),
    ).toEqual([]);
  });

  it.each(eventTypes.map((type) => [type]))('of %s are in both languages, and every format in them is known', (type) => {
    const { label, says, instead = [] } = wordsOf(type);
    const texts = [...label, ...says, ...instead.flatMap((other) => [...other.says])];
    expect(texts.filter((text) => text.trim() === '')).toEqual([]);
    expect([label[0], says[0]].filter((text) => !/\p{Script=Han}/u.test(text))).toEqual([]);
    expect([label[1], says[1]].filter((text) => /\p{Script=Han}/u.test(text))).toEqual([]);
    const used = texts.flatMap((text) => [...text.matchAll(/\|(\w+)\}/g)].map((match) => match[1] ?? ''));
    expect(used.filter((format) => !Object.hasOwn(formats, format))).toEqual([]);
  });

  it('fall back to the type itself', () => {
    expect(wordsOf('constructor').label).toEqual(['constructor', 'constructor']);
  });
});

describe('the words of the lists', () => {
  it('name every access event', () => {
    const types = [
      ...written(/recordAccess\([^;]*?type: ([^,}]+)/g),
      ...written(/openings\.note\(([^,)]+)/g),
      ...written(/return \{ type: ([^,]+), detail/g),
      ...written(/\btype: ('[A-Z_]+')/g, /sitting\.ts$/),
    ];
    expect(types.filter((type) => !Object.hasOwn(accessWords, type))).toEqual([]);
  });

  it('name every deviation and incident', () => {
    const deviations = written(/\bkind: ('[A-Z_]+'),\s*round/g, /casework\//);
    const incidents = [
      ...written(/incidents\.open\([^,]+, ([^,]+)/g),
      ...written(/wake\(ports, one, ('[A-Z_]+')/g),
      ...written(/incident: ([^}]+)\}/g, /mail\//),
    ];
    expect(deviations.filter((kind) => !Object.hasOwn(deviationWords, kind))).toEqual([]);
    expect(incidents.filter((kind) => !Object.hasOwn(incidentWords, kind))).toEqual([]);
  });
});
