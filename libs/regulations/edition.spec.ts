import { afterAll, describe, expect, it } from '@jest/globals';
import { diffPacks } from './diff.ts';
import { editableValues, nextEdition, withValue } from './edition.ts';
import { listPacks } from './list-packs.ts';
import { adoptPack, checkedPack, loadContestPack } from './load-pack.ts';

const shipped = loadContestPack('000', '2025');
const copy = nextEdition(shipped, '2025-2');
const PRIZE = 'scoring.prizes.table.0.amount';
const changed = (path: string, value: string | number | boolean, clause = '000/2026/七') => withValue(copy, { path, value, clause });

describe('the next edition of a pack', () => {
  it('of the same year is the same but for its name, and what is changed in it never reaches the first', () => {
    expect(diffPacks(shipped, checkedPack('CONTEST', copy))).toEqual([
      { path: 'regulation.pack.edition', before: '2025', after: '2025-2' },
    ]);
    const next = checkedPack('CONTEST', changed(PRIZE, '6000') ?? {});
    expect(diffPacks(shipped, next).filter(({ path }) => path.startsWith('scoring'))).toEqual([
      { path: 'scoring.prizes.table[rank=1].amount', before: '5000', after: '6000' },
      { path: 'scoring.prizes.table[rank=1].clause', before: '000/附1/七(二)1', after: '000/2026/七' },
    ]);
    expect([loadContestPack('000', '2025').hash, next.hash === shipped.hash]).toEqual([shipped.hash, false]);
  });

  it('offers every value with its clause, and no name that code looks up', () => {
    const values = editableValues(copy);
    expect(values.find(({ path }) => path === PRIZE)).toEqual({ path: PRIZE, value: '5000', clause: '000/附1/七(二)1' });
    expect(
      values.filter(({ path, clause }) => clause === '' || /\.(key|kind|no|code|setting|clause)$|^regulation\.pack/.test(path)),
    ).toEqual([]);
  });

  it('names a row by its number, and changes that one', () => {
    const path = 'trades.trades.no=6.month.reads';
    const next = checkedPack('CONTEST', changed(path, '2025-09') ?? {});
    expect(diffPacks(shipped, next).find((change) => change.after === '2025-09')).toEqual({
      ...{ path: 'trades.trades[no=6].month.reads', before: '2025-08', after: '2025-09' },
    });
    expect(changed('trades.trades.5.month.reads', '2025-09')).toBeNull();
  });

  it.each<[string, string, string | number | boolean]>([
    ['no such value', 'scoring.prizes.table.99.amount', '1'],
    ['a name', 'regulation.pack.id', '001'],
    ['a clause', 'scoring.prizes.clause', 'x'],
    ['a prototype', '__proto__.polluted', 'x'],
    ['a number for a text', PRIZE, 6000],
  ])('takes no change of %s', (_what, path, value) => {
    expect(changed(path, value)).toBeNull();
  });

  it.each<[string, string, string]>([
    ['that is none', PRIZE, 'viel'],
    ['that contradicts another', 'scoring.weights.theory', '0.40'],
  ])('is not accepted with a value %s', (_what, path, value) => {
    expect(() => checkedPack('CONTEST', changed(path, value) ?? {})).toThrow('scoring.yaml');
  });
});

describe('a published edition', () => {
  const next = checkedPack('CONTEST', nextEdition(shipped, '2099'));
  afterAll(() => expect(loadContestPack('000', '2025')).toBe(shipped));

  it('is found beside the shipped ones once it is adopted', () => {
    expect(() => loadContestPack('000', '2099')).toThrow('PACK_UNKNOWN');
    adoptPack(next);
    expect([loadContestPack('000', '2099'), listPacks().at(-1)]).toEqual([next, { id: '000', edition: '2099', kind: 'CONTEST' }]);
  });
});
