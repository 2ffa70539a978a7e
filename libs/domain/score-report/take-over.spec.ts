import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { takeOver, type CheckedIn, type OfTheDay } from './take-over.ts';

const person = (name: string, unit = '示例企业'): CheckedIn => ({
  contestantId: `${name} ${unit}`,
  name,
  sex: 'F',
  unit,
  team: '示例旗总工会',
});
const keys = () => {
  let next = 0;
  return () => `k${(next += 1)}`;
};

describe('a sheet that takes over who checked in', () => {
  it('has a row for each, with unit and team and without marks', () => {
    expect(takeOver([], [person('测试甲')], {}, keys())).toEqual([
      {
        key: 'k1',
        number: null,
        name: '测试甲',
        sex: 'F',
        unit: '示例企业',
        team: '示例旗总工会',
        theory: null,
        practice: null,
        timeSeconds: null,
        total: null,
        status: 'PRESENT',
        note: null,
      },
    ]);
  });

  it('keeps the rows and marks that are there, and tells namesakes of two units apart', () => {
    const [row] = takeOver([], [person('测试甲')], {}, keys());
    const marked = { ...row!, theory: '90', key: 'old' };
    const sheet = takeOver([marked], [person('测试甲'), person('测试甲', '示例他企业')], {}, keys());
    expect(sheet.map(({ key, unit, theory }) => [key, unit, theory])).toEqual([
      ['old', '示例企业', '90'],
      ['k1', '示例他企业', null],
    ]);
  });

  it('has the number that was drawn, and says who has no marks and why', () => {
    const day: OfTheDay = {
      draw: { seed: 's', fileId: null, lots: [{ contestantId: '测试甲 示例企业', no: 7, code: 'K001' }] },
      marks: [{ contestantId: '测试乙 示例企业', mark: 'DISQUALIFIED', reason: '示例：使用违禁工具' }],
    };
    const sheet = takeOver([], [person('测试甲'), person('测试乙')], day, keys());
    expect(sheet.map(({ number, status, note }) => [number, status, note])).toEqual([
      ['7', 'PRESENT', null],
      [null, 'DISQUALIFIED', '示例：使用违禁工具'],
    ]);
  });

  it('is the same after a second time', () => {
    const people = fc.uniqueArray(fc.integer({ min: 1, max: 50 }), { maxLength: 20 }).map((all) => all.map((n) => person(`测试${n}`)));
    fc.assert(
      fc.property(people, (all) => {
        const once = takeOver([], all, {}, keys());
        expect(takeOver(once, all, {}, keys())).toEqual(once);
      }),
    );
  });
});
