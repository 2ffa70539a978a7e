import { cpSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from '@jest/globals';
import { leavesOf } from './clause-walk.ts';
import { RegulationDataError } from './data-error.ts';
import { hasPack, listPacks } from './list-packs.ts';
import { filesOf, loadContestPack, loadPack, loadSelectionPack, readPack } from './load-pack.ts';
import { packageRoot } from './package-root.ts';

const source = join(packageRoot(), 'packs/000/2025');
let folder = '';

beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'jc-pack-'));
  cpSync(source, folder, { recursive: true });
});
afterEach(() => rmSync(folder, { recursive: true, force: true }));

/** Replaces the first occurrence; a text that is not there would make a test of nothing. */
function edit(file: string, from: string, to: string): void {
  const text = readFileSync(join(folder, file), 'utf8');
  if (!text.includes(from)) throw new Error(`${file} does not say ${from}`);
  writeFileSync(join(folder, file), text.replace(from, to));
}

function problems(): string[] {
  try {
    readPack(folder);
    return [];
  } catch (error) {
    if (!(error instanceof RegulationDataError)) throw error;
    return error.problems.map(({ file, path, code, reason }) => `${file} ${path} ${code}: ${reason}`);
  }
}

describe('a pack', () => {
  it('is loaded once, whole and frozen', () => {
    const pack = loadContestPack('000', '2025');
    expect(loadContestPack('000', '2025')).toBe(pack);
    expect([pack.id, pack.edition, pack.regulation.docNo.value, pack.trades.trades.length]).toEqual([
      '000',
      '2025',
      '通工发〔2025〕14号',
      22,
    ]);
    expect(() => Object.assign(pack.trades.trades[0]?.name ?? {}, { printed: '改' })).toThrow(TypeError);
    expect([listPacks(), hasPack('000', '2025'), hasPack('000', '2026')]).toEqual([
      [
        { id: '000', edition: '2025', kind: 'CONTEST' },
        { id: '002', edition: '2021', kind: 'CONTEST' },
        { id: '003', edition: '2020', kind: 'CONTEST' },
        { id: '004', edition: '2026', kind: 'SELECTION' },
      ],
      true,
      false,
    ]);
    expect([hasPack('004', '2026', 'CONTEST'), hasPack('004', '2026', 'SELECTION')]).toEqual([false, true]);
  });

  it.each([
    ['000', '2026'],
    ['004', '2025'],
    ['..', '2025'],
    ['000', '../000/2025'],
  ])('%s/%s that is not there is refused', (id, edition) => {
    expect(() => loadPack(id, edition)).toThrow(`packs: PACK_UNKNOWN no pack ${id}/${edition}`);
  });

  it('of one kind is none to the other', () => {
    expect(() => loadSelectionPack('000', '2025')).toThrow("packs: PACK_UNKNOWN no selection's pack 000/2025");
    expect(() => loadContestPack('004', '2026')).toThrow("packs: PACK_UNKNOWN no contest's pack 004/2026");
  });

  it.each([
    ['000', '2025', 900],
    ['002', '2021', 400],
    ['003', '2020', 600],
    ['004', '2026', 400],
  ])('%s/%s puts a clause on every value', (id, edition, many) => {
    const leaves = [...filesOf(loadPack(id, edition)).values()].flatMap(leavesOf);
    expect(leaves.length).toBeGreaterThan(many);
    expect(leaves.filter(({ clause }) => clause === null)).toEqual([]);
  });

  it('has the hash of its content, not of its layout', () => {
    const { hash } = readPack(folder);
    expect(hash).toMatch(/^[0-9a-f]{64}$/);
    edit('scoring.yaml', '# 成绩、名次', '# 另一条注释：成绩、名次');
    edit('scoring.yaml', "theory: '0.30', practice: '0.70'", "practice: '0.70', theory: '0.30'");
    expect(readPack(folder).hash).toBe(hash);
    edit('scoring.yaml', "rank: 6, amount: '1000'", "rank: 6, amount: '1001'");
    expect(readPack(folder).hash).not.toBe(hash);
  });
});

describe('a broken pack is refused with file, path and reason', () => {
  it.each([
    [
      'an unknown key',
      'scoring.yaml',
      'minFinalists: {',
      'minFinalists: { maximum: 90,',
      'scoring.yaml minFinalists VALUE_INVALID: Unrecognized key: "maximum"',
    ],
    [
      'a number as a float',
      'scoring.yaml',
      "amount: '5000'",
      'amount: 5000',
      'scoring.yaml prizes.table.0.amount VALUE_INVALID: Invalid input: expected string, received number',
    ],
    [
      'a rule for a group that nobody enters in',
      'eligibility.yaml',
      'kind: STATUS, block: HARD',
      'kind: STATUS, groups: [WORKER], block: HARD',
      'eligibility.yaml rules.2.groups CONTENT_CONTRADICTS: WORKER is no group of the regulation',
    ],
    ['weights beyond one', 'scoring.yaml', "'0.70'", "'0.80'", 'scoring.yaml weights CONTENT_CONTRADICTS: WEIGHTS_NOT_ONE'],
    [
      'a rank left out',
      'scoring.yaml',
      '{ rank: 6,',
      '{ rank: 7,',
      'scoring.yaml prizes.table CONTENT_CONTRADICTS: prizes for the ranks 1,2,3,4,5,7, winners are 1,2,3,4,5,6',
    ],
    [
      'a tie-break besides its setting',
      'scoring.yaml',
      '[PRACTICE, THEORY, TIME]',
      '[PRACTICE, TIME]',
      'scoring.yaml tieBreak CONTENT_CONTRADICTS: the default of TIE_BREAK is PRACTICE,THEORY,TIME, not PRACTICE,TIME',
    ],
    [
      'a key given twice',
      'regulation.yaml',
      'theme: {',
      'pack: {',
      'regulation.yaml  YAML_BROKEN: Map keys must be unique at line 22, column 1:',
    ],
    [
      'an impossible date',
      'regulation.yaml',
      "'2025-05-09'",
      "'2025-02-30'",
      'regulation.yaml issuedOn.value VALUE_INVALID: not a civil date YYYY-MM-DD',
    ],
    [
      'no clause where one is needed',
      'regulation.yaml',
      ', clause: 000/附1/三 }',
      ' }',
      [
        'regulation.yaml period.clause VALUE_INVALID: Invalid input: expected string, received undefined',
        'regulation.yaml period.from VALUE_WITHOUT_CLAUSE: no clause on the value or around it',
        'regulation.yaml period.to VALUE_WITHOUT_CLAUSE: no clause on the value or around it',
      ],
    ],
    [
      'a clause that is none',
      'regulation.yaml',
      'clause: 000/附1/三 }',
      'clause: 第三部分 }',
      'regulation.yaml period.clause VALUE_INVALID: not a clause such as 000/附1/六.3, rules §9-3, office §6',
    ],
    [
      'another count of trades',
      'regulation.yaml',
      'value: 22',
      'value: 23',
      'trades.yaml trades CONTENT_CONTRADICTS: 22 trades, the regulation names 23',
    ],
    [
      'an industry that is none',
      'trades.yaml',
      'inferred: 消防',
      'inferred: 消费',
      'trades.yaml trades.18.industry CONTENT_CONTRADICTS: 消费 is no industry of the regulation',
    ],
    [
      'an inference that blocks nothing by oversight',
      'trades.yaml',
      'inferred: 消防, blocks: [NOTICE]',
      'inferred: 消防',
      'trades.yaml trades.18.industry VALUE_INVALID: blocks is named exactly where a value is inferred',
    ],
    [
      'a block that nobody knows',
      'trades.yaml',
      '[RELEASE_CONTEST, NOTICE]',
      '[RELEASE_ALL]',
      'trades.yaml trades.14.organizers.blocks CONTENT_CONTRADICTS: RELEASE_ALL is not in the list of blocks',
    ],
    [
      'an inference without a reason',
      'trades.yaml',
      'blocks: [AWARDS], note: 备注空白，推定有国家职业技能标准 }',
      'blocks: [AWARDS] }',
      'trades.yaml trades.0.nationalStandard VALUE_INVALID: an inferred value needs a note saying why',
    ],
    [
      'a ladder with a rung twice',
      'deadlines.yaml',
      'offset: -5',
      'offset: -2',
      'deadlines.yaml deadlines.0 CONTENT_CONTRADICTS: DEADLINE_RUNG_TWICE',
    ],
    [
      'a length besides its setting',
      'deadlines.yaml',
      'value: 5, setting',
      'value: 6, setting',
      'deadlines.yaml deadlines.1.length CONTENT_CONTRADICTS: the default of CORRECTION_WORKING_DAYS is 5, not 6',
    ],
    [
      'certificates that leave a rank out',
      'awards.yaml',
      '{ fromRank: 4,',
      '{ fromRank: 5,',
      'awards.yaml certificates.bands CONTENT_CONTRADICTS: bands 1-3, 5-6 do not follow one another from rank 1',
    ],
    [
      'an honour besides its setting',
      'awards.yaml',
      "value: '1990-05-01'",
      "value: '1990-06-01'",
      'awards.yaml honours.2.bornFrom CONTENT_CONTRADICTS: the default of YOUTH_BORN_ON_OR_AFTER is 1990-05-01, not 1990-06-01',
    ],
    [
      'a setting that is gone',
      'settings.yaml',
      'key: LATE_SCORE_REPORT',
      'key: LATE_REPORT',
      'deadlines.yaml deadlines.0.lateness CONTENT_CONTRADICTS: no setting LATE_SCORE_REPORT',
    ],
    [
      'a default that is not allowed',
      'settings.yaml',
      'default: 5',
      'default: 61',
      'settings.yaml settings.3.default VALUE_INVALID: the default is not an allowed value',
    ],
    [
      'a reason twice',
      'return-reasons.yaml',
      'code: SEAL_MISSING',
      'code: OTHER',
      'return-reasons.yaml reasons CONTENT_CONTRADICTS: OTHER is there twice',
    ],
    [
      'a blank that nothing fills',
      'documents.yaml',
      '本人{name}',
      '本人{姓名}',
      'documents.yaml authorization.text.zh.0 VALUE_INVALID: a blank that nothing fills',
    ],
  ])('%s', (_what, file, from, to, expected) => {
    edit(file, from, to);
    expect(problems()).toEqual([expected].flat());
  });

  it('a file that is missing and one that is no part of it', () => {
    rmSync(join(folder, 'scoring.yaml'));
    writeFileSync(join(folder, 'scores.yaml'), 'x: 1\n');
    expect(problems()).toEqual(['scoring.yaml  FILE_MISSING: the pack lacks it', 'scores.yaml  FILE_UNKNOWN: no part of a pack']);
  });

  it('one without its regulation, and one of a kind that nobody knows', () => {
    edit('regulation.yaml', "edition: '2025'", "edition: '2025'\n  kind: FESTIVAL");
    expect(problems()).toEqual(['regulation.yaml pack VALUE_INVALID: no pack of a known kind']);
    rmSync(join(folder, 'regulation.yaml'));
    expect(problems()).toEqual(['regulation.yaml  FILE_MISSING: the pack lacks it']);
  });

  it('a value outside of every clause', () => {
    expect(leavesOf({ clause: '000/附1', a: { b: 1, clause: '000/附1/一' }, c: [{ d: 2 }] })).toEqual([
      { path: ['a', 'b'], value: 1, clause: '000/附1/一' },
      { path: ['c', '0', 'd'], value: 2, clause: null },
    ]);
  });

  it('every problem at once', () => {
    edit('regulation.yaml', "'2025-05-09'", "'2025-13-09'");
    edit('regulation.yaml', 'hard: false', 'hard: maybe');
    edit('trades.yaml', 'no: 22', 'no: zwölf');
    expect(problems().map((line) => line.split(':')[0])).toEqual([
      'regulation.yaml issuedOn.value VALUE_INVALID',
      'regulation.yaml contestCutoff.hard VALUE_INVALID',
      'trades.yaml trades.21.no VALUE_INVALID',
    ]);
  });
});
