import { describe, expect, it } from '@jest/globals';
import { checked, refuse } from '../shared/result.ts';
import { parseBankAccount } from './bank-account.ts';

const DOUBTFUL = [{ code: 'BANK_ACCOUNT_CHECK_DIGIT_DOUBTFUL' }];

describe('parseBankAccount', () => {
  it.each([
    ['4111111111111111', '4111111111111111', []],
    ['0000 0000 0000 0000 000', '0000000000000000000', []],
    ['0000\u30000000 0018', '000000000018', []],
    ['000000000059', '000000000059', []],
    ['4111111111111112', '4111111111111112', DOUBTFUL],
    ['123456789012', '123456789012', DOUBTFUL],
    ['000000000000000000001', '000000000000000000001', DOUBTFUL],
  ])('reads %j as %s with doubts %j', (input, number, warnings) => {
    expect(parseBankAccount(input)).toEqual(checked(number, warnings));
  });

  it.each<[unknown, string]>([
    ['12345678901', 'BANK_ACCOUNT_BAD_FORM'],
    ['1'.repeat(22), 'BANK_ACCOUNT_BAD_FORM'],
    ['4111-1111-1111-1111', 'BANK_ACCOUNT_BAD_FORM'],
    ['６222000000000000', 'BANK_ACCOUNT_BAD_FORM'],
    ['4.11111E+15', 'BANK_ACCOUNT_BAD_FORM'],
    ['4111111111111111\n', 'BANK_ACCOUNT_BAD_FORM'],
    [4111111111111111, 'BANK_ACCOUNT_BAD_FORM'],
    ['', 'BANK_ACCOUNT_MISSING'],
    ['  ', 'BANK_ACCOUNT_MISSING'],
    [null, 'BANK_ACCOUNT_MISSING'],
  ])('refuses %j with %s', (input, code) => {
    expect(parseBankAccount(input)).toEqual(refuse(code));
  });
});
