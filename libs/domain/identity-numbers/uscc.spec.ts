import { describe, expect, it } from '@jest/globals';
import { checked, refuse } from '../shared/result.ts';
import { organizationCheckCharacter, parseUscc, usccCheckCharacter } from './uscc.ts';

/** A made-up code; `inner` is the body of the organization code without its check character. */
function madeUp(inner: string, head = '91150502', innerCheck = organizationCheckCharacter(inner)): string {
  const body = head + inner + innerCheck;
  return body + usccCheckCharacter(body);
}

const BODIES = Array.from({ length: 200 }, (_unused, index) => `MA00${String(index).padStart(4, '0')}`);
const WITH_CHECK_ZERO = BODIES.map((body) => madeUp(body)).filter((code) => code.endsWith('0'));

describe('parseUscc', () => {
  it('agrees with the sample that GB 32100 prints', () => {
    expect(parseUscc('91350100M000100Y43')).toEqual(checked('91350100M000100Y43'));
  });

  it('accepts codes whose check character is 0', () => {
    expect(WITH_CHECK_ZERO.length).toBeGreaterThan(0);
    for (const code of WITH_CHECK_ZERO) expect(parseUscc(code)).toEqual(checked(code));
  });

  it.each(['11150502', '53150502', '81150502', 'A1150502', 'N2150502', 'Y1150502'])('accepts the head %s', (head) => {
    const code = madeUp('MA000001', head);
    expect(parseUscc(code)).toEqual(checked(code));
  });

  it('stores capitals', () => {
    const code = madeUp('MA000001');
    expect(parseUscc(code.toLowerCase())).toEqual(checked(code));
  });

  it('only warns when the inner organization code fails', () => {
    const wrongInner = organizationCheckCharacter('MA000001') === '7' ? '8' : '7';
    const code = madeUp('MA000001', '81150502', wrongInner);
    expect(parseUscc(code)).toEqual(checked(code, [{ code: 'USCC_ORGANIZATION_CODE_DOUBTFUL' }]));
  });

  it('refuses every other check character', () => {
    const code = madeUp('MA000001');
    const others = [...'0123456789ABCDEFGHJKLMNPQRTUWXY'].filter((character) => character !== code.at(-1));
    const answers = others.map((character) => parseUscc(code.slice(0, 17) + character));
    expect(answers).toEqual(others.map(() => refuse('USCC_CHECK_CHARACTER_WRONG')));
  });

  it.each<[string, unknown, string]>([
    ['a letter that the alphabet lacks', '91150502MI00000100', 'USCC_BAD_FORM'],
    ['a letter in the area', '9115050AMA00000100', 'USCC_BAD_FORM'],
    ['seventeen characters', '91150502MA0000010', 'USCC_BAD_FORM'],
    ['a registration number of old', '150502000000001', 'USCC_BAD_FORM'],
    ['full-width digits', '９１150502MA00000100', 'USCC_BAD_FORM'],
    ['a letter that grows in capitals', '91150502MA000001ß', 'USCC_BAD_FORM'],
    ['a number', 911505020000000000, 'USCC_BAD_FORM'],
    ['nothing', '', 'USCC_MISSING'],
    ['undefined', undefined, 'USCC_MISSING'],
  ])('refuses %s', (_what, input, code) => {
    expect(parseUscc(input)).toEqual(refuse(code));
  });
});

describe('the inner check character', () => {
  it('covers the digits and X', () => {
    const found = new Set(BODIES.map((body) => organizationCheckCharacter(body)));
    expect([...found].sort()).toEqual([...'0123456789X']);
  });
});
