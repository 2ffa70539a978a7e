import { describe, expect, it } from '@jest/globals';
import { inputOf, valuesOf } from './post-values.ts';

const member = (personId: string, seat: 'A' | 'B') => ({ personId, name: personId, seat });
const duty = (tradeNo: number | null, campaignId = 'c') => ({ campaignId, campaign: '示例竞赛', tradeNo, trade: null });

describe('the form of a post', () => {
  it.each([
    ['1、2，17', [1, 2, 17]],
    ['3 3', [3]],
    ['', [null]],
    ['全部', [null]],
  ])('reads the trades %j', (tradeNos, expected) => {
    expect(inputOf({ name: '岗', a: '甲', campaignId: 'c', tradeNos }).duties?.map(({ tradeNo }) => tradeNo)).toEqual(expected);
  });

  it('has no duties without a campaign', () => {
    expect(inputOf({ name: '岗', a: '甲', tradeNos: '1' }).duties).toEqual([]);
  });

  it('comes back as it went, duties for other campaigns too', () => {
    const duties = [duty(1), duty(2), duty(null, 'd')];
    const post = { id: 'p', name: '岗', members: [member('甲', 'A'), member('乙', 'B')], duties, openTasks: 0 };
    const { a = '', name = '', ...rest } = valuesOf(post);
    expect(inputOf({ a, name, ...rest }, post)).toEqual({
      name: '岗',
      members: [
        { personId: '甲', seat: 'A' },
        { personId: '乙', seat: 'B' },
      ],
      duties: duties.map(({ campaignId, tradeNo }) => ({ campaignId, tradeNo })),
    });
  });
});
