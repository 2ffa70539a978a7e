import { describe, expect, it } from '@jest/globals';
import { civilDateText, dueText, instantText } from './due-text.ts';

const ZONE = 'Asia/Shanghai';
const due = (at: string, provisional = false) => ({ at, provisional });

describe('a due time', () => {
  it.each([
    ['24:00 of the last day', due('2026-05-22T16:00:00Z'), '2026年5月22日星期五 24:00', 'Friday, 22 May 2026 24:00'],
    ['24:00 at the end of a year', due('2026-12-31T16:00:00.000000Z'), '2026年12月31日星期四 24:00', 'Thursday, 31 December 2026 24:00'],
    ['a time within a day', due('2026-05-22T09:30:00Z'), '2026年5月22日星期五 17:30', 'Friday, 22 May 2026 17:30'],
    ['one second after midnight', due('2026-05-22T16:00:01Z'), '2026年5月23日星期六 00:00', 'Saturday, 23 May 2026 00:00'],
  ])('is %s', (_, moment, chinese, english) => {
    expect([dueText(moment, ZONE, 'zh-CN'), dueText(moment, ZONE, 'en')]).toEqual([chinese, english]);
  });

  it('says when its year is not published', () => {
    expect(dueText(due('2027-01-15T16:00:00Z', true), ZONE, 'zh-CN')).toBe('2027年1月15日星期五 24:00（暂定：该年度放假安排尚未公布）');
    expect(dueText(due('2027-01-15T16:00:00Z', true), ZONE, 'en')).toBe(
      'Friday, 15 January 2027 24:00 (provisional: the holidays of that year are not yet published)',
    );
  });

  it('is shown in the zone given, whatever the zone of the process', () => {
    expect(instantText('2026-05-22T16:00:00Z', 'America/New_York', 'zh-CN')).toBe('2026年5月22日星期五 12:00');
    expect(civilDateText('2026-05-22', 'zh-CN')).toBe('2026年5月22日星期五');
  });

  it.each(['', 'soon', '2026-05-22T16:00:00+08:00', '2026-05-22'])('is not %j', (at) => {
    expect(() => instantText(at, ZONE, 'zh-CN')).toThrow(TypeError);
  });
});
