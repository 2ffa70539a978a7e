import { checked, refuse, type Checked } from '../shared/result.ts';

/** The alphabet of GB 32100-2015: digits and letters without I, O, S, V, Z. */
const ALPHABET = '0123456789ABCDEFGHJKLMNPQRTUWXY';
const WEIGHTS = [1, 3, 9, 27, 19, 26, 16, 17, 20, 29, 25, 13, 8, 24, 10, 30, 28] as const;
/** Kind of registration (2), area (6 digits), organization code (9), check character. */
const FORM = new RegExp(`^[${ALPHABET}]{2}\\d{6}[${ALPHABET}]{10}$`);

/** GB 11714: in the organization code letters count 10 to 35 without gaps. */
const INNER_ALPHABET = '0123456789ABCDEFGHIJKLMNOPQRSTUVWXYZ';
const INNER_WEIGHTS = [3, 7, 9, 10, 5, 8, 4, 2] as const;
const INNER_CHECK_CHARACTERS = '0123456789X';

/**
 * 统一社会信用代码 (GB 32100-2015), 18 characters, stored in capitals. Refuses with USCC_MISSING, USCC_BAD_FORM, USCC_CHECK_CHARACTER_WRONG;
 * warns with USCC_ORGANIZATION_CODE_DOUBTFUL, for codes in use whose inner check fails (rules §9.1-20).
 */
export function parseUscc(input: unknown): Checked<string> {
  if (input === null || input === undefined || input === '') return refuse('USCC_MISSING');
  if (typeof input !== 'string') return refuse('USCC_BAD_FORM');
  const code = input.toUpperCase();
  if (!FORM.test(code) || code.length !== input.length) return refuse('USCC_BAD_FORM');
  if (usccCheckCharacter(code) !== code.charAt(17)) return refuse('USCC_CHECK_CHARACTER_WRONG');
  const innerHolds = organizationCheckCharacter(code.slice(8, 16)) === code.charAt(16);
  return checked(code, innerHolds ? [] : [{ code: 'USCC_ORGANIZATION_CODE_DOUBTFUL' }]);
}

/** Over the first 17 characters. A remainder of 0 gives the check character 0, not a 31st one. */
export function usccCheckCharacter(firstSeventeen: string): string {
  const sum = WEIGHTS.reduce((total, weight, index) => total + weight * ALPHABET.indexOf(firstSeventeen.charAt(index)), 0);
  return ALPHABET.charAt((31 - (sum % 31)) % 31);
}

/** GB 11714, over the first 8 characters of the organization code. */
export function organizationCheckCharacter(firstEight: string): string {
  const sum = INNER_WEIGHTS.reduce((total, weight, index) => total + weight * INNER_ALPHABET.indexOf(firstEight.charAt(index)), 0);
  return INNER_CHECK_CHARACTERS.charAt((11 - (sum % 11)) % 11);
}
