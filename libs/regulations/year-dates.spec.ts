import { describe, expect, it } from '@jest/globals';
import { leavesOf } from './clause-walk.ts';
import { contentOf, editableValues, nextEdition, type EditionContent } from './edition.ts';
import { checkedPack, loadPack } from './load-pack.ts';
import { movedByYears } from './year-dates.ts';

const datesIn = (content: EditionContent): [string, unknown][] =>
  Object.entries(content).flatMap(([file, root]) =>
    leavesOf(root)
      .filter(({ value }) => /^\d{4}-\d{2}(-\d{2})?$/.test(String(value)))
      .map(({ path, value }): [string, unknown] => [[file, ...path].map((step) => (/^\d+$/.test(step) ? '*' : step)).join('.'), value]),
  );

/** Every day and month of a pack, with what it is in an edition of another year. */
function moves(id: string, edition: string, next: string): string[] {
  const pack = loadPack(id, edition);
  const after = datesIn(nextEdition(pack, next)).map(([, value]) => String(value));
  const lines = datesIn(contentOf(pack)).map(([path, value], index) => {
    return `${path} ${String(value)} ${value === after[index] ? 'stays' : `→ ${String(after[index])}`}`;
  });
  return [...new Set(lines)];
}

describe('every date of a pack', () => {
  it.each<[string, string, string, string[]]>([
    [
      '000',
      '2025',
      '2026',
      [
        'regulation.issuedOn.value 2025-05-09 stays',
        'regulation.period.from 2025-05 → 2026-05',
        'regulation.period.to 2025-10 → 2026-10',
        'regulation.contestCutoff.value 2025-10-31 → 2026-10-31',
        'trades.trades.*.month.reads 2025-06 → 2026-06',
        'trades.trades.*.month.reads 2025-07 → 2026-07',
        'trades.trades.*.month.reads 2025-05 → 2026-05',
        'trades.trades.*.month.reads 2025-08 → 2026-08',
        'trades.trades.*.month.reads 2025-09 → 2026-09',
        'awards.honours.*.bornFrom.value 1990-05-01 → 1991-05-01',
        'settings.settings.*.default 1990-05-01 → 1991-05-01',
        'settings.settings.*.allowed.example 1990-05-01 stays',
      ],
    ],
    [
      '002',
      '2021',
      '2026',
      [
        'regulation.issuedOn.value 2021-05-31 stays',
        'regulation.period.from 2021-05 → 2026-05',
        'regulation.period.to 2021-10 → 2026-10',
        'regulation.stages.*.until 2021-08-31 → 2026-08-31',
        'regulation.stages.*.month 2021-10 → 2026-10',
        'regulation.contestCutoff.value 2021-08-31 → 2026-08-31',
        'deadlines.deadlines.*.on.value 2021-08-31 → 2026-08-31',
      ],
    ],
    [
      '003',
      '2020',
      '2026',
      [
        'regulation.issuedOn.value 2020-09-18 stays',
        'regulation.period.from 2020-09 → 2026-09',
        'regulation.period.to 2020-11 → 2026-11',
        'regulation.contestCutoff.value 2020-11-30 → 2026-11-30',
        'awards.honours.*.bornFrom.value 1985-07-01 → 1991-07-01',
        'deadlines.deadlines.*.on.value 2020-11-30 → 2026-11-30',
        'eligibility.rules.*.onOrAfter 1985-07-01 → 1991-07-01',
        'eligibility.rules.*.onOrAfter 1995-07-01 → 2001-07-01',
        'eligibility.rules.*.onOrBefore 2004-06-30 → 2010-06-30',
        'youth.showcase.born.onOrAfter 1985-07-01 → 1991-07-01',
      ],
    ],
    ['004', '2026', '2027', ['regulation.issuedOn.value 2026-03-17 stays', 'regulation.inForceFrom.value 2026-03-17 stays']],
  ])('of %s/%s either moves to %s or stays', (id, edition, next, lines) => {
    expect(moves(id, edition, next)).toEqual(lines);
  });

  it.each(['000/2025', '002/2021', '003/2020', '004/2026'])('of %s stays in another edition of the same year', (name) => {
    const [id = '', edition = ''] = name.split('/');
    expect(moves(id, edition, `${edition}-2`).filter((line) => !line.endsWith('stays'))).toEqual([]);
  });

  it.each(['000/2025', '002/2021', '003/2020', '004/2026'])('of %s that moved leaves a pack that holds together', (name) => {
    const [id = '', edition = ''] = name.split('/');
    const pack = loadPack(id, edition);
    expect(checkedPack(pack.kind, nextEdition(pack, '2032')).edition).toBe('2032');
  });
});

describe('what moved', () => {
  const pack = loadPack('003', '2020');
  const before = new Map(editableValues(contentOf(pack)).map((one) => [one.path, one]));
  const changed = editableValues(nextEdition(pack, '2026')).filter(({ path, value }) => before.get(path)?.value !== value);

  it('is a change like any other, and keeps the clause that it rests on', () => {
    expect(changed.map(({ path, clause }) => [path, clause])).toEqual([
      ['regulation.period.from', '003/四'],
      ['regulation.period.to', '003/四'],
      ['regulation.contestCutoff.value', '003/七.2'],
      ['awards.honours.1.bornFrom.value', '003/附2/三.1'],
      ['deadlines.deadlines.0.on.value', '003/七.1'],
      ['deadlines.deadlines.1.on.value', '003/七.1'],
      ['eligibility.rules.0.label.zh', '003/三.1'],
      ['eligibility.rules.0.label.en', '003/三.1'],
      ['eligibility.rules.0.onOrAfter', '003/三.1'],
      ['eligibility.rules.1.label.zh', '003/三.1'],
      ['eligibility.rules.1.label.en', '003/三.1'],
      ['eligibility.rules.1.onOrAfter', '003/三.1'],
      ['eligibility.rules.1.onOrBefore', '003/三.1'],
      ['youth.showcase.born.onOrAfter', '003/附3/四(一)'],
    ]);
  });

  it('is said in the words that spell it out, and in no others', () => {
    expect(changed.filter(({ path }) => path.includes('label')).map(({ value }) => value)).toEqual([
      '35周岁（含）以下（1991年7月1日后出生）',
      'Born after 1 July 1991',
      '16至25周岁（含）（2001年7月1日后至2010年6月30日前出生）',
      'Born after 1 July 2001 and before 30 June 2010',
    ]);
  });
});

describe('a date', () => {
  const moved = (value: string, years: number) => movedByYears({ regulation: { contestCutoff: { value } } }, years);

  it.each([
    ['2024-02-29', 1, '2025-02-28'],
    ['2024-02-29', 4, '2028-02-29'],
    ['2025-02-28', -1, '2024-02-28'],
    ['2025-12', 1, '2026-12'],
    ['10月31日', 1, '10月31日'],
  ])('%s is %i years later %s', (value, years, after) => {
    expect(moved(value, years)).toEqual({ regulation: { contestCutoff: { value: after } } });
  });
});
