import { isCivilDate, type CivilDate } from '../shared/civil-date.ts';
import { ok, refuse, type Result } from '../shared/result.ts';

/** First two digits of the area code (GB/T 2260), with 81, 82 and 83 of the residence permits. Old county codes stay on cards, so no more is checked. */
const PROVINCES = new Set(
  '11 12 13 14 15 21 22 23 31 32 33 34 35 36 37 41 42 43 44 45 46 50 51 52 53 54 61 62 63 64 65 71 81 82 83'.split(' '),
);
const WEIGHTS = [7, 9, 10, 5, 8, 4, 2, 1, 6, 3, 7, 9, 10, 5, 8, 4, 2] as const;
const CHECK_CHARACTERS = '10X98765432';

/**
 * 公民身份号码 (GB 11643-1999), 18 characters; a small x is accepted and stored as X (rules §9.1-23).
 * Give `today` to refuse births after it. Refuses with RESIDENT_ID_MISSING, _FIFTEEN_DIGITS (first-generation cards are no longer valid),
 * _BAD_FORM, _REGION_UNKNOWN, _BIRTH_DATE_INVALID, _BIRTH_DATE_IN_FUTURE, _CHECK_DIGIT_WRONG.
 */
export function parseResidentId(input: unknown, today?: CivilDate): Result<string> {
  if (input === null || input === undefined || input === '') return refuse('RESIDENT_ID_MISSING');
  if (typeof input !== 'string') return refuse('RESIDENT_ID_BAD_FORM');
  if (/^\d{15}$/.test(input)) return refuse('RESIDENT_ID_FIFTEEN_DIGITS');
  if (!/^\d{17}[\dXx]$/.test(input)) return refuse('RESIDENT_ID_BAD_FORM');
  const number = input.toUpperCase();
  const fault = faultOf(number, today);
  return fault === null ? ok(number) : refuse(fault);
}

/** The birth date as printed on the card; a civil date, so that the summer times of 1986 to 1991 cannot move it. */
export function birthDateOf(number: string): CivilDate {
  return `${number.slice(6, 10)}-${number.slice(10, 12)}-${number.slice(12, 14)}`;
}

/** The sequence number is odd for men, even for women. */
export function sexOf(number: string): 'M' | 'F' {
  return Number(number.charAt(16)) % 2 === 1 ? 'M' : 'F';
}

/** ISO 7064 MOD 11-2 over the first 17 digits. */
export function residentIdCheckCharacter(firstSeventeen: string): string {
  const sum = WEIGHTS.reduce((total, weight, index) => total + weight * Number(firstSeventeen.charAt(index)), 0);
  return CHECK_CHARACTERS.charAt(sum % 11);
}

function faultOf(number: string, today: CivilDate | undefined): string | null {
  const birthDate = birthDateOf(number);
  if (!PROVINCES.has(number.slice(0, 2))) return 'RESIDENT_ID_REGION_UNKNOWN';
  if (!isCivilDate(birthDate)) return 'RESIDENT_ID_BIRTH_DATE_INVALID';
  if (today !== undefined && birthDate > today) return 'RESIDENT_ID_BIRTH_DATE_IN_FUTURE';
  return residentIdCheckCharacter(number) === number.charAt(17) ? null : 'RESIDENT_ID_CHECK_DIGIT_WRONG';
}
