import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { valueOf } from '../shared/result.ts';
import { cityRules, sampleContest, sampleEntry } from './award.fixture.ts';
import { awardsOf } from './awards-of.ts';
import type { AwardEntry } from './contest.ts';

const ids = ['a', 'b', 'c', 'd', 'e', 'f', 'g'];
/** 99, 98, 97 … */
const seven = ids.map((id, index) => sampleEntry(id, String(99 - index)));

function linesOf(entries: readonly AwardEntry[], more: Parameters<typeof sampleContest>[1] = {}): string[] {
  const { entitlements, withheld } = valueOf(awardsOf(sampleContest(entries, more), cityRules));
  return [
    ...entitlements.map((one) => {
      if (one.kind === 'PRIZE') return `${one.entry} ${one.amount} ${one.clause}`;
      return one.kind === 'CERTIFICATE' ? `${one.entry} 级${one.level ?? '-'} ${one.clause}` : `${one.entry} ${one.honour} ${one.clause}`;
    }),
    ...withheld.map(({ entry, code, honour }) => `${entry} ${honour ?? '证书'} ${code}`),
  ];
}

describe('a contest', () => {
  it('entitles to prizes, certificates and honours, each with its clause', () => {
    expect(linesOf(seven)).toEqual([
      'a 5000.00 000/附1/七(二)1',
      'b 4000.00 000/附1/七(二)1',
      'c 3000.00 000/附1/七(二)1',
      'd 2000.00 000/附1/七(二)1',
      'e 1500.00 000/附1/七(二)1',
      'f 1000.00 000/附1/七(二)1',
      'a 级3 000/附1/七(二)3',
      'b 级3 000/附1/七(二)3',
      'c 级3 000/附1/七(二)3',
      'd 级4 000/附1/七(二)3',
      'e 级4 000/附1/七(二)3',
      'f 级4 000/附1/七(二)3',
      'a MAY_DAY_MEDAL 000/附1/七(二)2',
      'a YOUTH_LEAGUE HONOUR_BORN_BEFORE',
    ]);
  });

  it('pays joint ranks by the clause for them', () => {
    const joint = [sampleEntry('a', '90'), sampleEntry('b', '90')];
    expect(linesOf(joint, { ranking: { ...sampleContest([]).ranking, tieBreak: [] } }).slice(0, 2)).toEqual([
      'a 4500.00 rules §9.1-13',
      'b 4500.00 rules §9.1-13',
    ]);
  });

  it('co-hosted from above is ranked for the office’s own contestants alone (000-57)', () => {
    const entries = seven.map((entry, index) => ({ ...entry, local: index % 2 === 1 }));
    const { ranking, prizeTotal } = valueOf(awardsOf(sampleContest(entries, { coHosted: true }), cityRules));
    expect(ranking.map(({ id, rank }) => [id, rank])).toEqual([
      ...[['b', 1], ['d', 2], ['f', 3]], // prettier-ignore
      ...['a', 'c', 'e', 'g'].map((id) => [id, null]),
    ]);
    expect(prizeTotal).toBe('12000.00');
  });

  it('is refused where the document ranks nobody separately, and where a certificate is younger than the contest', () => {
    expect(awardsOf(sampleContest(seven, { coHosted: true }), { ...cityRules, localRanking: null })).toMatchObject({
      refusals: [{ code: 'LOCAL_RANKING_UNKNOWN', field: 'coHosted' }],
    });
    const late = sampleEntry('a', '90', { held: { level: 4, issuedOn: '2025-06-19' } });
    expect(awardsOf(sampleContest([late]), cityRules)).toMatchObject({
      refusals: [{ code: 'HELD_CERTIFICATE_AFTER_CONTEST', field: 'entries.a.held.issuedOn' }],
    });
  });
});

describe('any contest', () => {
  const anyEntry = fc.record({
    id: fc.stringMatching(/^[a-z]{1,3}$/),
    mark: fc.integer({ min: 80, max: 86 }),
    sex: fc.constantFrom('F', 'M', null),
    bornOn: fc.constantFrom('1990-04-30', '1990-05-01', null),
    local: fc.boolean(),
  });
  const field = fc
    .uniqueArray(anyEntry, { selector: ({ id }) => id, maxLength: 14 })
    .map((people) => people.map(({ id, mark, ...more }) => sampleEntry(id, String(mark), more)));

  it('entitles the same in every order of input, and pays no more than the table', () => {
    const shuffled = field.chain((entries) => fc.tuple(fc.constant(entries), fc.shuffledSubarray(entries, { minLength: entries.length })));
    fc.assert(
      fc.property(shuffled, fc.boolean(), ([entries, others], coHosted) => {
        const awards = valueOf(awardsOf(sampleContest(entries, { coHosted }), cityRules));
        expect(awardsOf(sampleContest(others, { coHosted }), cityRules)).toEqual({ ok: true, value: awards });
        expect(Number(awards.prizeTotal)).toBeLessThanOrEqual(16_500);
      }),
      { seed: 20250609, numRuns: 200 },
    );
  });

  it('gives or withholds exactly one certificate for each of the first six', () => {
    fc.assert(
      fc.property(field, (entries) => {
        const { ranking, entitlements, withheld } = valueOf(awardsOf(sampleContest(entries), cityRules));
        const answered = [
          ...entitlements.filter(({ kind }) => kind === 'CERTIFICATE').map(({ entry }) => entry),
          ...withheld.filter(({ honour }) => honour === null).map(({ entry }) => entry),
        ];
        expect(answered).toEqual(ranking.filter(({ rank }) => rank !== null && rank <= 6).map(({ id }) => id));
      }),
      { seed: 20250609, numRuns: 200 },
    );
  });
});
