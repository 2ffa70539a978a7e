import { describe, expect, it } from '@jest/globals';
import { loadSelectionPack } from '../load-pack.ts';
import { certificateRule, endReasons, supportRule } from './cultivation.ts';
import { conditionsOf, listRule, quotaRule } from './selection.ts';

const pack = loadSelectionPack('004', '2026');

describe('a selection under 通工办发〔2026〕11号', () => {
  it('weighs four factors for its quotas, equally until the office decides', () => {
    expect(quotaRule(pack)).toEqual({
      weights: { DEVELOPMENT: 25, TECHNICAL_LEVEL: 25, WORKERS: 25, ENVIRONMENT: 25 },
      clause: '004/第五条',
    });
    expect(quotaRule(pack, { QUOTA_WEIGHT_WORKERS: 70 }).weights['WORKERS']).toBe(70);
  });

  it('looks for about twenty, mainly of the key industries, and leaves the rest without a bound', () => {
    expect(listRule(pack)).toEqual({
      target: 20,
      tolerance: 2,
      keyIndustryPercent: 50,
      oneIndustryPercent: 0,
      oneRegionPercent: 0,
      womenPercent: 0,
    });
    expect(listRule(pack, { WOMEN_PERCENT: 30, TARGET_TOLERANCE: 0 })).toMatchObject({ womenPercent: 30, tolerance: 0 });
  });

  it('asks for five years, excludes in principle or for good', () => {
    const conditions = conditionsOf(pack);
    expect(conditions.find(({ key }) => key === 'FRONT_LINE_YEARS')).toEqual({
      key: 'FRONT_LINE_YEARS',
      clause: '004/第三条',
      kind: 'YEARS',
      min: 5,
    });
    expect(conditions.find(({ key }) => key === 'RETIRED')).toMatchObject({ kind: 'SOFT', unless: 'RE_EMPLOYED', onlyWith: null });
    expect(conditions.filter(({ kind }) => kind === 'HARD').map(({ key }) => key)).toEqual([
      'UNLAWFUL',
      'UNETHICAL',
      'DISHONEST',
      'CRIMINAL_RECORD',
    ]);
  });

  it.each([
    ['ALL', null],
    ['DEPUTY_DIVISION', 'LEADING_OFFICIAL'],
  ])('reads heads of enterprises as %s: only with %s (C12)', (ENTERPRISE_HEADS, onlyWith) => {
    const conditions = conditionsOf(pack, { ENTERPRISE_HEADS });
    expect(conditions.find(({ key }) => key === 'ENTERPRISE_HEAD')).toMatchObject({ onlyWith });
    expect(conditions.find(({ key }) => key === 'RETIRED')).toMatchObject({ onlyWith: null });
  });
});

describe('a cultivation under it', () => {
  it('is supported with 1 万元 a year of the city’s fund', () => {
    expect(supportRule(pack)).toEqual({
      perYear: '10000',
      cappedSource: 'CITY_FUND',
      mainUses: ['INNOVATION', 'TRAINING', 'EXCHANGE'],
      otherUse: 'OTHER',
      sources: ['CITY_FUND', 'UNION_MATCH', 'EMPLOYER', 'SOCIETY'],
      studioGrant: '10000',
      payee: 'EMPLOYER',
      returns: true,
      clause: '004/第十四条',
    });
    expect(supportRule(pack, { SUPPORT_PAYEE: 'PERSON', UNSPENT_RETURN: false })).toMatchObject({ payee: 'PERSON', returns: false });
  });

  it('ends with a certificate, or before for a reason of 第二十一条', () => {
    expect(certificateRule(pack)).toEqual({ form: '科尔沁工匠〔{year}〕{seq:3}号', clause: '004/第十条' });
    expect(endReasons(pack)).toEqual([
      { code: 'FRAUD', revokesCertificate: true },
      { code: 'VIOLATION', revokesCertificate: true },
      { code: 'UNFIT', revokesCertificate: true },
      { code: 'VOLUNTARY', revokesCertificate: false },
    ]);
  });
});
