import { describe, expect, it } from '@jest/globals';
import type { RankedEntry } from '../api/types.ts';
import { blankRow, entryOf, isBlank, rowOf, unreadCells, withKeys } from './sheet.ts';

const entry = (key: string, name: string): RankedEntry => ({
  key,
  number: null,
  name,
  sex: null,
  unit: '示例单位',
  team: null,
  theory: '88.50',
  practice: null,
  timeSeconds: 95,
  ownTotal: null,
  status: 'PRESENT',
  note: null,
  local: true,
  total: null,
  rank: null,
  decidedBy: null,
  problems: [],
});

describe('a line of the sheet', () => {
  it('goes out as it came in, marks as they were typed', () => {
    expect(entryOf(rowOf(entry('k1', '测试甲')))).toEqual({
      key: 'k1',
      name: '测试甲',
      unit: '示例单位',
      theory: '88.50',
      practice: null,
      timeSeconds: 95,
      status: 'PRESENT',
    });
  });

  it('says of a contestant from elsewhere that he is none of one’s own', () => {
    expect(entryOf(rowOf({ ...entry('k1', '测试甲'), local: false }))).toMatchObject({ key: 'k1', local: false });
  });

  it('is blank until something but the status is filled in', () => {
    expect([isBlank(blankRow()), isBlank({ ...blankRow(), name: '测试甲' })]).toEqual([true, false]);
  });

  it.each([
    [{ timeSeconds: '', sex: '' }, []],
    [{ timeSeconds: '95', sex: 'F', status: 'ABSENT' }, []],
    [{ timeSeconds: '9.5' }, ['timeSeconds']],
    [{ timeSeconds: '1m', sex: '其他', status: '因故未到' }, ['sex', 'timeSeconds', 'status']],
  ])('of %j cannot be sent for the cells %j', (cells, wrong) => {
    expect(unreadCells({ ...blankRow(), ...cells })).toEqual(wrong);
  });

  it('takes the key of the entry with the same contents, each entry once', () => {
    const twin = { ...blankRow(), name: '测试甲', unit: '示例单位' };
    const rows = withKeys(
      [twin, { ...twin, id: -1 }, { ...twin, id: -2, key: 'k3' }],
      [entry('k3', '测试甲'), entry('k1', '测试甲'), entry('k2', '测试甲')],
    );
    expect(rows.map(({ key }) => key)).toEqual(['k1', 'k2', 'k3']);
  });
});
