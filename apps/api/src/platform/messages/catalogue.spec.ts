import { describe, expect, it } from '@jest/globals';
import { knownCodes, registerMessages, sentenceOf } from './catalogue.ts';
import { localeOf } from './locale.ts';

describe('the catalogue', () => {
  it('fills placeholders and leaves those without a value', () => {
    expect(sentenceOf('FIELD_TOO_BIG', 'en', { maximum: 5 })).toBe('This is too long or too large (at most 5).');
    expect(sentenceOf('FIELD_TOO_BIG', 'zh-CN')).toBe('此项过长或过大（至多 {maximum}）。');
    expect(sentenceOf('FIELD_TOO_BIG', 'en', { maximum: '{minimum}' })).toBe('This is too long or too large (at most {minimum}).');
  });

  it('says a parameter that is a code by its own word, where it has one', () => {
    registerMessages('x', { zh: { X_TWO: '缺{what|xWhat}', 'xWhat.LOCK': '锁' }, en: { X_TWO: 'no {what|xWhat}', 'xWhat.LOCK': 'lock' } });
    const said = (what: string) => sentenceOf('X_TWO', 'zh-CN', { what });
    expect([said('LOCK'), said('KEY'), sentenceOf('X_TWO', 'en')]).toEqual(['缺锁', '缺KEY', 'no {what|xWhat}']);
  });

  it('answers an unknown code with itself', () => {
    expect(sentenceOf('NOBODY_SAID_THIS', 'en')).toBe('NOBODY_SAID_THIS');
  });

  it('refuses a code without a language and a code said differently', () => {
    expect(() => registerMessages('x', { zh: { X_ONE: '一' }, en: { X_ONE: '' } })).toThrow('lacks a language');
    expect(() => registerMessages('x', { zh: { NOT_FOUND: '没有' }, en: { NOT_FOUND: 'No.' } })).toThrow('said differently');
    expect(() => registerMessages('x', { zh: { NOT_SIGNED_IN: '请先登录。' }, en: { NOT_SIGNED_IN: 'Please sign in.' } })).not.toThrow();
  });

  it('has the same codes in both languages', () => {
    for (const code of knownCodes())
      expect([code, sentenceOf(code, 'zh-CN') !== code, sentenceOf(code, 'en') !== code]).toEqual([code, true, true]);
  });
});

describe('Accept-Language', () => {
  it.each([
    [undefined, 'zh-CN'],
    ['', 'zh-CN'],
    ['en', 'en'],
    ['en-GB,zh;q=0.5', 'en'],
    ['zh-TW,en;q=0.9', 'zh-CN'],
    ['fr,de;q=0.9', 'zh-CN'],
    ['fr,en;q=0.1', 'en'],
    ['en;q=0,zh;q=0.1', 'zh-CN'],
    ['*', 'zh-CN'],
    [';;;,,,q=', 'zh-CN'],
  ])('%j is %s', (header, locale) => {
    expect(localeOf(header)).toBe(locale);
  });
});
