import { describe, expect, it } from '@jest/globals';
import { datesIn, noticeChange } from './change-body.ts';

describe('the make-up days of a holiday', () => {
  it.each([
    [undefined, []],
    ['2027-01-31', ['2027-01-31']],
    ['2027-01-31、2027-02-13', ['2027-01-31', '2027-02-13']],
    [' 2027-01-31, 2027-02-13；', ['2027-01-31', '2027-02-13']],
    ['一月三十一日', ['一月三十一日']],
  ])('typed as %j are %j', (text, dates) => {
    expect(datesIn(text)).toEqual(dates);
  });
});

describe('a notice', () => {
  it('leaves out the rows that nobody filled in, and takes a single day as its own end', () => {
    const holidays = [{ name: '元旦', from: '2027-01-01' }, { name: '春节' }, { name: '清明节', makeUp: '2027-04-10' }];
    expect(noticeChange({ by: 'FORM', documentNo: '示例', documentUrl: '', holidays })).toEqual({
      kind: 'FORM',
      documentNo: '示例',
      holidays: [
        { name: '元旦', from: '2027-01-01', to: '2027-01-01', makeUp: [] },
        { name: '清明节', from: '', to: '', makeUp: ['2027-04-10'] },
      ],
    });
  });
});
