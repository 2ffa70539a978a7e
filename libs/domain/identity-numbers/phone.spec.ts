import { describe, expect, it } from '@jest/globals';
import { ok, refuse } from '../shared/result.ts';
import { isMobile, parsePhone } from './phone.ts';

describe('parsePhone', () => {
  it.each([
    ['13800000000', '13800000000'],
    ['199 0000 0000', '19900000000'],
    ['0475-8200000', '0475-8200000'],
    ['04758200000', '0475-8200000'],
    ['010-82000000', '010-82000000'],
    ['02182000000', '021-82000000'],
  ])('reads %s as %s', (input, number) => {
    expect(parsePhone(input)).toEqual(ok(number));
  });

  it.each<[unknown, string]>([
    ['92123456789', 'PHONE_BAD_FORM'],
    ['12800000000', 'PHONE_BAD_FORM'],
    ['1380000000', 'PHONE_BAD_FORM'],
    ['138000000000', 'PHONE_BAD_FORM'],
    ['8200000', 'PHONE_BAD_FORM'],
    ['0475-1200000', 'PHONE_BAD_FORM'],
    ['0175-8200000', 'PHONE_BAD_FORM'],
    ['１３８００００００００', 'PHONE_BAD_FORM'],
    ['13800000000\r\nBcc: x', 'PHONE_BAD_FORM'],
    [13800000000, 'PHONE_BAD_FORM'],
    ['', 'PHONE_MISSING'],
    [undefined, 'PHONE_MISSING'],
  ])('refuses %j with %s', (input, code) => {
    expect(parsePhone(input)).toEqual(refuse(code));
  });

  it('tells mobiles from landlines', () => {
    expect([isMobile('13800000000'), isMobile('0475-8200000')]).toEqual([true, false]);
  });
});
