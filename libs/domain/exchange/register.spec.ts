// 技能展示交流活动 alongside a contest (002/四): what may be registered of a campaign.
import { describe, expect, it } from '@jest/globals';
import { exchangeRefusals, type ExchangeEvent } from './register.ts';

const event: ExchangeEvent = {
  ...{ name: '示例展示交流', place: '示例馆', organizer: '示例局', note: null },
  ...{ from: '2021-10-12', to: '2021-10-14' },
};
const around = { year: 2021, standing: ['示例论坛'], clause: '002/四' };

describe('an exchange of skills', () => {
  it.each<[string, Partial<ExchangeEvent>, string[]]>([
    ['of the campaign’s year', {}, []],
    ['of one day', { to: '2021-10-12' }, []],
    ['that ends in the next year', { from: '2021-12-31', to: '2022-01-02' }, []],
    ['that ends before it begins', { to: '2021-10-11' }, ['EXCHANGE_ENDS_BEFORE']],
    ['of another year', { from: '2020-12-31' }, ['EXCHANGE_OUTSIDE_YEAR']],
    ['of a name that stands already', { name: '示例论坛' }, ['EXCHANGE_TWICE']],
  ])('%s', (_what, more, codes) => {
    expect(exchangeRefusals({ ...event, ...more }, around).map(({ code }) => code)).toEqual(codes);
  });
});
