import { describe, expect, it } from '@jest/globals';
import { sampleContest, sampleEntry, youthCertificates } from './award.fixture.ts';
import { certificateOf } from './certificates.ts';
import { awardTradeOf } from './of-record.ts';

describe('what the record knows of a trade', () => {
  it.each<[string, Record<string, unknown>, boolean | null]>([
    ['of a table without such a column', { catalogued: false }, false],
    ['that nobody confirmed', { catalogued: false, specialAbility: null }, null],
    ['confirmed as one', { catalogued: false, specialAbility: true }, true],
    ['confirmed as none', { catalogued: false, specialAbility: false }, false],
  ])('says of a special ability %s', (_what, known, expected) => {
    expect(awardTradeOf(known).specialAbility).toBe(expected);
  });

  it.each<[Record<string, unknown>, string]>([
    [{ catalogued: false, specialAbility: true }, 'SPECIAL_ABILITY 003/附2/三.3'],
    [{ catalogued: false, specialAbility: null }, 'CERTIFICATE_ABILITY_UNCONFIRMED 003/附2/三.3'],
    [{ catalogued: false, specialAbility: false }, 'CERTIFICATE_NOT_IN_CATALOGUE 003/附2/三.2'],
    [{ catalogued: null, specialAbility: null }, 'CERTIFICATE_CATALOGUE_UNCONFIRMED 003/附2/三.2(1)'],
    [{ catalogued: true, specialAbility: null }, 'SKILL_LEVEL 003/附2/三.2(1)'],
  ])('%j gives its winner %s', (known, expected) => {
    const contest = sampleContest([], { trade: awardTradeOf(known) });
    const { given, withheld } = certificateOf({ person: sampleEntry('a', '90'), rank: 1 }, contest, youthCertificates);
    expect([...given.map((one) => `${one.certificate} ${one.clause}`), ...withheld.map((one) => `${one.code} ${one.clause}`)]).toEqual([
      expected,
    ]);
  });
});
