import { cpSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from '@jest/globals';
import { RegulationDataError } from './data-error.ts';
import { diffPacks } from './diff.ts';
import { settingDefault } from './facts/settings.ts';
import { loadSelectionPack, readPack } from './load-pack.ts';
import { packageRoot } from './package-root.ts';

const source = join(packageRoot(), 'packs/004/2026');
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

const selection = () => loadSelectionPack('004', '2026');

describe('通工办发〔2026〕11号', () => {
  it('is what was printed', () => {
    const { regulation, selection: rounds, cultivation } = selection();
    expect([regulation.docNo.value, regulation.issuedOn.value, regulation.trial.value, regulation.approvedBy.seq]).toEqual([
      '通工办发〔2026〕11号',
      '2026-03-17',
      true,
      8,
    ]);
    expect([rounds.target, rounds.quotas.factors.map(({ label }) => label.zh)]).toEqual([
      { value: 20, about: true, clause: '004/第二条' },
      ['地区发展状况', '行业技术水平', '职工人数', '人才培育环境'],
    ]);
    expect([cultivation.support.perYear, cultivation.support.mainUses.map(({ label }) => label.zh), cultivation.studio.grant]).toEqual([
      '10000',
      ['项目创新', '培训研修', '交流学习'],
      '10000',
    ]);
  });

  it('has five conditions of three points each, whose force is inferred', () => {
    const { dimensions, forces } = selection().scoring;
    expect(dimensions.map(({ items }) => items.map(({ name }) => name).join('、'))).toEqual([
      '担当重任、协同配合、直面难题',
      '技能精湛、业绩突出、持续学习',
      '业务洞察力强、创新成果多、价值创造大',
      '勇挑重担、追求卓越、示范带动',
      '总结继承、培养人才、应用智能',
    ]);
    expect(dimensions.map(({ force }) => [force.printed, force.inferred])).toEqual(
      ['BREAKTHROUGH', 'PRACTICE', 'INNOVATION', 'LEADERSHIP', 'INHERITANCE'].map((force) => [null, force]),
    );
    expect(forces.map(({ label }) => label.zh)).toEqual(['引领力', '实践力', '创新力', '攻关力', '传承力']);
  });

  it('refuses some, asks a reason for others, and leaves the rest to be judged', () => {
    const kinds = selection().conditions.conditions.map(({ key, kind }) => `${kind} ${key}`);
    expect(kinds).toEqual([
      'ATTESTED POLITICAL',
      'ATTESTED CONTRIBUTION',
      'FACTOR KEY_INDUSTRY',
      'YEARS FRONT_LINE_YEARS',
      'SOFT LEADING_OFFICIAL',
      'SOFT ENTERPRISE_HEAD',
      'SOFT RETIRED',
      'HARD UNLAWFUL',
      'HARD UNETHICAL',
      'HARD DISHONEST',
      'HARD CRIMINAL_RECORD',
    ]);
  });

  it('leaves to the office what it does not say', () => {
    const pack = selection();
    const defaults = ['NOTICE_COUNTING', 'TRIM_FROM_EXPERTS', 'TIE_BREAK', 'ENTERPRISE_HEADS', 'TARGET_TOLERANCE', 'SUPPORT_PAYEE'];
    expect(defaults.map((key) => settingDefault(pack, key))).toEqual(['EXCLUDED', 5, 'UNTRIMMED', 'ALL', 2, 'EMPLOYER']);
    expect(pack.settings.settings.filter(({ reason }) => reason.zh === '')).toEqual([]);
  });

  it('is compared with its next edition like any other', () => {
    edit('cultivation.yaml', "perYear: '10000'", "perYear: '12000'");
    expect(diffPacks(loadSelectionPack('004', '2026'), readPack(folder))).toEqual([
      { path: 'cultivation.support.perYear', before: '10000', after: '12000' },
    ]);
  });
});

describe('a broken pack of a selection is refused', () => {
  it.each([
    [
      'trimming besides its setting',
      'scoring.yaml',
      'value: 5, setting: TRIM',
      'value: 4, setting: TRIM',
      'scoring.yaml trim.fromExperts CONTENT_CONTRADICTS: the default of TRIM_FROM_EXPERTS is 5, not 4',
    ],
    [
      'a declaration that the form does not offer',
      'conditions.yaml',
      'unless: RE_EMPLOYED',
      'unless: KEPT_ON',
      [
        'conditions.yaml declarations CONTENT_CONTRADICTS: KEPT_ON cannot be declared',
        'conditions.yaml declarations CONTENT_CONTRADICTS: RE_EMPLOYED concerns no condition',
      ],
    ],
    [
      'a force paired twice',
      'scoring.yaml',
      'inferred: PRACTICE',
      'inferred: INNOVATION',
      [
        'scoring.yaml dimensions CONTENT_CONTRADICTS: INNOVATION is there twice',
        'scoring.yaml dimensions CONTENT_CONTRADICTS: no condition is paired with PRACTICE',
      ],
    ],
    [
      'a setting that is gone',
      'settings.yaml',
      'key: WOMEN_PERCENT',
      'key: WOMEN',
      'selection.yaml listChecks CONTENT_CONTRADICTS: no setting WOMEN_PERCENT',
    ],
    ['a point twice', 'scoring.yaml', 'code: P02', 'code: P01', 'scoring.yaml dimensions CONTENT_CONTRADICTS: P01 is there twice'],
    [
      'support from a fund that is none',
      'cultivation.yaml',
      'source: CITY_FUND',
      'source: CITY_CHEST',
      'cultivation.yaml support.source CONTENT_CONTRADICTS: CITY_CHEST is in no list of sources',
    ],
    [
      'a certificate without a running number',
      'cultivation.yaml',
      '{seq:3}',
      '1',
      'cultivation.yaml certificate.number VALUE_INVALID: no {year} or no {seq:digits}',
    ],
  ])('%s', (_what, file, from, to, expected) => {
    edit(file, from, to);
    expect(problems()).toEqual([expected].flat());
  });

  it('a file of a contest in it', () => {
    writeFileSync(join(folder, 'trades.yaml'), 'trades: []\n');
    expect(problems()).toEqual(['trades.yaml  FILE_UNKNOWN: no part of a pack']);
  });
});
