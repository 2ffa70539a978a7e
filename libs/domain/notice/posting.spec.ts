import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import type { Result } from '../shared/result.ts';
import { valueOf } from '../shared/result.ts';
import { at, DECISION, listed, posted, textWith, unposted } from './notice.fixture.ts';
import { postingOf, type PostedText, type PublicNotice } from './notice.ts';
import { concernedBy, listText, post, remove } from './posting.ts';

const said = (result: Result<unknown>): string[] =>
  result.ok ? [] : result.refusals.map(({ code, field }) => `${code} ${field ?? ''}`.trim());
const [甲, 乙, 丙] = [listed('甲'), listed('乙'), listed('丙')];
const first = posted(at('2026-05-06 09:00'), [甲, 乙]);
const put = (
  notice: PublicNotice,
  text: PostedText,
  reason: string | null = '更正',
  decision: typeof DECISION | null = DECISION,
): Result<PublicNotice> => post(notice, { text, hash: 'h2', decision, reason }, at('2026-05-08 09:00'));

describe('the text of a list', () => {
  it('says the order of the persons, for that is printed, and not the order of the columns', () => {
    expect(listText(textWith([甲, 乙]))).not.toBe(listText(textWith([乙, 甲])));
    const turned = { ...甲, printed: Object.fromEntries(Object.entries(甲.printed).reverse()) };
    expect(listText(textWith([turned]))).toBe(listText(textWith([甲])));
  });

  it('is another for every other character', () => {
    fc.assert(
      fc.property(fc.string(), fc.string(), (a, b) => {
        expect(listText(textWith([甲], { text: a })) === listText(textWith([甲], { text: b }))).toBe(a === b);
      }),
    );
  });
});

describe('a change', () => {
  const before = textWith([甲, 乙]);

  it.each<[string, PostedText | null, PostedText, string[]]>([
    ['the first posting', null, before, ['甲', '乙']],
    ['nothing', before, before, []],
    ['another unit', before, textWith([甲, listed('乙', '另一单位')]), ['乙']],
    ['somebody more', before, textWith([甲, 乙, 丙]), ['丙']],
    ['somebody less', before, textWith([甲]), []],
    ['another order', before, textWith([乙, 甲]), []],
    ['the free text', before, textWith([甲, 乙], { text: '另有说明' }), []],
    [
      'the telephone to which people object',
      before,
      textWith([甲, 乙], { reception: { ...before.reception, phone: '0475-8200001' } }),
      ['甲', '乙'],
    ],
  ])('of %s concerns exactly these', (_what, old, now, persons) => {
    expect(concernedBy(old, now)).toEqual(persons);
  });

  it('begins the time anew for those whom it concerns, and for no others', () => {
    const changed = valueOf(put(first, textWith([甲, listed('乙', '另一单位'), 丙])));
    expect(['甲', '乙', '丙'].map((person) => postingOf(changed, person)?.no)).toEqual([1, 2, 2]);
    expect(postingOf(changed, '丁')).toBe(null);
    expect(changed.postings.map(({ no, hash, reason }) => [no, hash, reason])).toEqual([
      [1, 'h', null],
      [2, 'h2', '更正'],
    ]);
  });

  it.each<[string, PublicNotice, PostedText, string | null, string[]]>([
    ['without anybody', unposted(), textWith([]), null, ['LIST_EMPTY list']],
    ['with somebody twice', unposted(), textWith([甲, 甲]), null, ['LIST_PERSON_TWICE list.甲']],
    [
      'without a way to object',
      unposted(),
      textWith([甲], { reception: { department: '示例部', phone: ' ', email: '', address: '示例路1号', postcode: '028000' } }),
      null,
      ['RECEPTION_PART_MISSING reception.phone', 'RECEPTION_PART_MISSING reception.email'],
    ],
    ['with a telephone in it', unposted(), textWith([甲], { text: '致电13800000000' }), null, ['PERSONAL_DATA_PRINTED text']],
    ['that changes nothing', first, textWith([甲, 乙]), '更正', ['NOTHING_CHANGED']],
    ['without a reason', first, textWith([甲, 乙, 丙]), ' ', ['REASON_MISSING reason']],
    ['without somebody who was not removed by a decision', first, textWith([甲]), '更正', ['PERSON_DROPPED list.乙']],
  ])('%s is not put up', (_what, notice, text, reason, expected) => {
    expect(said(put(notice, text, reason))).toEqual(expected);
  });
});

describe('a list', () => {
  it('names nobody new without a recorded decision, neither at first nor in place of who was removed (C14)', () => {
    expect(said(put(unposted(), textWith([甲, 乙]), null, null))).toEqual([
      'NOTICE_DECISION_MISSING list.甲',
      'NOTICE_DECISION_MISSING list.乙',
    ]);
    const removed = valueOf(remove(first, '乙', DECISION));
    expect(said(put(removed, textWith([甲, 丙]), '递补', null))).toEqual(['NOTICE_DECISION_MISSING list.丙']);
    expect(postingOf(valueOf(put(removed, textWith([甲, 丙]), '递补')), '丙')?.no).toBe(2);
    expect(said(put(first, textWith([甲, listed('乙', '另一单位')]), '更正', null))).toEqual([]);
  });
});

describe('a removal', () => {
  const removed = valueOf(remove(first, '乙', DECISION));

  it('lets the list be put up without the person, never with him again', () => {
    const without = valueOf(put(removed, textWith([甲])));
    expect([postingOf(without, '甲')?.no, without.removals]).toEqual([1, [{ personId: '乙', decision: DECISION }]]);
    expect(said(put(without, textWith([甲, 乙])))).toEqual(['PERSON_REMOVED list.乙']);
  });

  it.each<[string, PublicNotice, string, string[]]>([
    ['of somebody who is not on the list', first, '丙', ['PERSON_NOT_LISTED personId']],
    ['of somebody removed before', removed, '乙', ['PERSON_REMOVED personId']],
    ['of somebody announced', { ...first, announced: [{ personId: '甲', at: 1, docNo: '示例号' }] }, '甲', ['PERSON_ANNOUNCED personId']],
  ])('%s is refused', (_what, notice, personId, expected) => {
    expect(said(remove(notice, personId, DECISION))).toEqual(expected);
  });
});
