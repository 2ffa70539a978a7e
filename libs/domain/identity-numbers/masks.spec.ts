import { describe, expect, it } from '@jest/globals';
import { maskBankAccount, maskPhone, maskResidentId } from './masks.ts';

describe('masks', () => {
  it.each([
    ['152301199001010015', '152301********0015'],
    ['15230119900101001X', '152301********001X'],
    ['', '****'],
    ['1523011990', '****'],
  ])('of the identity number %j is %s', (number, mask) => {
    expect(maskResidentId(number)).toBe(mask);
  });

  it.each([
    ['13800008000', '138****8000'],
    ['0475-8200000', '0475-****0000'],
    ['010-82000000', '010-****0000'],
    ['8200', '****'],
  ])('of the phone %j is %s', (number, mask) => {
    expect(maskPhone(number)).toBe(mask);
  });

  it.each([
    ['4111111111111111', '****1111'],
    ['0018', '****'],
    ['不是账号', '****'],
  ])('of the account %j is %s', (number, mask) => {
    expect(maskBankAccount(number)).toBe(mask);
  });
});
