import { ok, refuse, type Result } from '../shared/result.ts';

const MOBILE = /^1[3-9]\d{9}$/;
/** 010 and 02x have three digits, all other area codes four; local numbers have seven or eight and begin with 2 to 9. */
const LANDLINE = /^(010|02\d|0[3-9]\d{2})-?([2-9]\d{6,7})$/;

/**
 * A mobile number of 11 digits, or a landline with area code, stored as '0475-8200000'; spaces are dropped.
 * Refuses with PHONE_MISSING, PHONE_BAD_FORM.
 */
export function parsePhone(input: unknown): Result<string> {
  if (input === null || input === undefined) return refuse('PHONE_MISSING');
  if (typeof input !== 'string') return refuse('PHONE_BAD_FORM');
  const number = input.replace(/ /gu, '');
  if (number === '') return refuse('PHONE_MISSING');
  if (isMobile(number)) return ok(number);
  const landline = LANDLINE.exec(number);
  return landline ? ok(`${landline[1]}-${landline[2]}`) : refuse('PHONE_BAD_FORM');
}

export function isMobile(number: string): boolean {
  return MOBILE.test(number);
}
