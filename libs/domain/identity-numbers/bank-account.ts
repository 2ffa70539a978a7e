import { checked, refuse, type Checked } from '../shared/result.ts';

/**
 * A Chinese bank account or card number: 12 to 21 digits, stored without spaces. Refuses with BANK_ACCOUNT_MISSING, BANK_ACCOUNT_BAD_FORM;
 * warns with BANK_ACCOUNT_CHECK_DIGIT_DOUBTFUL, since passbook and corporate accounts carry no Luhn digit.
 */
export function parseBankAccount(input: unknown): Checked<string> {
  if (input === null || input === undefined) return refuse('BANK_ACCOUNT_MISSING');
  if (typeof input !== 'string') return refuse('BANK_ACCOUNT_BAD_FORM');
  const number = input.replace(/[ \u3000]/gu, '');
  if (number === '') return refuse('BANK_ACCOUNT_MISSING');
  if (!/^\d{12,21}$/.test(number)) return refuse('BANK_ACCOUNT_BAD_FORM');
  return checked(number, passesLuhn(number) ? [] : [{ code: 'BANK_ACCOUNT_CHECK_DIGIT_DOUBTFUL' }]);
}

/** ISO/IEC 7812-1 annex B. */
function passesLuhn(number: string): boolean {
  const sum = [...number].reverse().reduce((total, digit, index) => total + luhnValue(Number(digit), index), 0);
  return sum % 10 === 0;
}

function luhnValue(digit: number, index: number): number {
  if (index % 2 === 0) return digit;
  return digit > 4 ? digit * 2 - 9 : digit * 2;
}
