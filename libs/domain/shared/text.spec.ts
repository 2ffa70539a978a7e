import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { ok, refuse } from './result.ts';
import { checkName, queryPieces, searchPieces, wholeWords } from './text.ts';

describe('checkName', () => {
  it.each([
    ['a plain name', '测试甲', '测试甲'],
    ['a name with a middle dot', '测试·示例', '测试·示例'],
    ['a rare character beyond the BMP', '𠮷测试', '𠮷测试'],
    ['a hundred characters beyond the BMP', '𠮷'.repeat(100), '𠮷'.repeat(100)],
    ['an organization with brackets and a Latin letter', '示例单位（B区）', '示例单位（B区）'],
    ['spaces around, ideographic ones too', ' \u3000示例单位\u3000', '示例单位'],
    ['a decomposed letter', 'Jose\u0301', 'Jos\u00e9'],
    ['a compatibility ideograph', '\uf9b4', '\u9818'],
  ])('accepts %s', (_what, input, name) => {
    expect(checkName(input)).toEqual(ok(name));
  });

  it.each([
    ['zero-width space', '张\u200b三', 'NAME_HAS_INVISIBLE_CHARACTER'],
    ['zero-width joiner', '测\u200d试', 'NAME_HAS_INVISIBLE_CHARACTER'],
    ['byte order mark', '\ufeff测试', 'NAME_HAS_INVISIBLE_CHARACTER'],
    ['soft hyphen', '测\u00ad试', 'NAME_HAS_INVISIBLE_CHARACTER'],
    ['Hangul filler', '测\u3164', 'NAME_HAS_INVISIBLE_CHARACTER'],
    ['variation selector', '葛\u{e0100}', 'NAME_HAS_INVISIBLE_CHARACTER'],
    ['override to the left', '测\u202e试', 'NAME_HAS_BIDI_CONTROL'],
    ['isolate', '\u2066测试\u2069', 'NAME_HAS_BIDI_CONTROL'],
    ['NUL', '测\u0000试', 'NAME_HAS_CONTROL_CHARACTER'],
    ['line feed', '测\n试', 'NAME_HAS_CONTROL_CHARACTER'],
    ['trailing tab', '测试\t', 'NAME_HAS_CONTROL_CHARACTER'],
    ['escape', '\u001b[31m测试', 'NAME_HAS_CONTROL_CHARACTER'],
    ['line separator', '测\u2028试', 'NAME_HAS_CONTROL_CHARACTER'],
    ['noncharacter', '测\uffff', 'NAME_HAS_CONTROL_CHARACTER'],
    ['lone high surrogate', '测\ud800', 'NAME_HAS_LONE_SURROGATE'],
    ['lone low surrogate', '\udc00测', 'NAME_HAS_LONE_SURROGATE'],
    ['emoji', '测试😀', 'NAME_HAS_SYMBOL'],
    ['flag', '🇨🇳', 'NAME_HAS_SYMBOL'],
    ['nothing', '', 'NAME_MISSING'],
    ['spaces only', ' \u3000\u00a0 ', 'NAME_MISSING'],
    ['null', null, 'NAME_MISSING'],
    ['undefined', undefined, 'NAME_MISSING'],
    ['number', 7, 'NAME_NOT_TEXT'],
    ['object', { length: 3 }, 'NAME_NOT_TEXT'],
  ])('refuses %s', (_what, input, code) => {
    expect(checkName(input)).toEqual(refuse(code));
  });

  it.each([['测'.repeat(101)], ['𠮷'.repeat(101)], ['测'.repeat(10_000)]])('refuses more than 100 characters', (input) => {
    expect(checkName(input)).toEqual(refuse('NAME_TOO_LONG', { params: { max: 100 } }));
  });

  it('is content with its own answer', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary', maxLength: 20 }), (text) => {
        const first = checkName(text);
        if (first.ok) expect(checkName(first.value)).toEqual(first);
      }),
      { seed: 20250609 },
    );
  });
});

describe('searchPieces', () => {
  it.each([
    ['通辽热电', ['通', '通辽', '辽', '辽热', '热', '热电', '电']],
    ['𠮷田', ['𠮷', '𠮷田', '田']],
    ['AbA', ['a', 'ab', 'b', 'ba']],
    ['示例 单位', ['示', '示例', '例', '单', '单位', '位']],
    ['测测测', ['测', '测测']],
    ['Jose\u0301', ['j', 'jo', 'o', 'os', 's', 's\u00e9', '\u00e9']],
    ['', []],
    [' \u3000', []],
  ])('of %j', (text, pieces) => {
    expect(searchPieces(text)).toEqual(pieces);
  });

  it('of a part are among those of the whole', () => {
    const word = fc.string({ unit: fc.constantFrom('示', '例', '单', '位', '𠮷', 'a', 'B'), maxLength: 8 });
    fc.assert(
      fc.property(word, word, word, (before, part, after) => {
        const whole = new Set(searchPieces(before + part + after));
        expect(searchPieces(part).filter((piece) => !whole.has(piece))).toEqual([]);
      }),
      { seed: 20250609 },
    );
  });
});

describe('queryPieces', () => {
  it.each([
    ['化学检验', ['化学', '学检', '检验']],
    ['化', ['化']],
    ['化 学检', ['化', '学检']],
    ['', []],
  ])('of %j are the pairs, and characters that stand alone', (text, pieces) => {
    expect(queryPieces(text)).toEqual(pieces);
  });

  it('find what all pieces find', () => {
    fc.assert(
      fc.property(
        fc.string({ unit: fc.constantFrom('甲', '乙', '丙', ' ') }),
        fc.string({ unit: fc.constantFrom('甲', '乙', '丙', ' ') }),
        (text, query) => {
          const whole = new Set(searchPieces(text));
          const by = (pieces: string[]): boolean => pieces.every((piece) => whole.has(piece));
          expect(by(queryPieces(query))).toBe(by(searchPieces(query)));
        },
      ),
    );
  });
});

describe('wholeWords', () => {
  it.each([
    ['化学检验', ['化学检验']],
    ['化学 检验工 AbC', ['检验工', 'abc']],
    ['𠮷田', []],
    ['𠮷田子', ['𠮷田子']],
    ['', []],
  ])('of %j are those that no piece stands for', (text, words) => {
    expect(wholeWords(text)).toEqual(words);
  });
});
