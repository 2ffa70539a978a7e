import { birthDateOf } from '../identity-numbers/resident-id.ts';
import { maskPhone, maskResidentId } from '../identity-numbers/masks.ts';
import { parsePhone } from '../identity-numbers/phone.ts';
import { isCivilDate } from '../shared/civil-date.ts';
import type { Refusal } from '../shared/result.ts';
import type { PostedText } from './notice.ts';

type Kind = 'RESIDENT_ID' | 'PHONE';
/** A number in a text: `at` counts UTF-16 units of the text as NFKC makes it; `masked` is what may be shown of it. */
export type Found = { kind: Kind; at: number; masked: string };

/** Digits as people write them: in groups, with a space, point or dash between. */
const RUN = /\d(?:[ .\u2010-\u2015-]{0,2}\d)*[Xx]?/gu;

/** No number has more digits, so no more groups; a text made of digits costs no more than its length. */
const LONGEST = 18;

/**
 * Identity and telephone numbers in a text, also in full-width digits and in groups. A wrong check digit does not make an identity number
 * harmless: one digit of it may be mistyped. What is masked already (150502********0015) is left alone.
 */
export function personalNumbersIn(text: string): Found[] {
  return [...text.normalize('NFKC').matchAll(RUN)].flatMap(({ 0: run, index }) => numbersOfRun(run, index));
}

/** The groups of a run may be one number or several beside each other: from each group on, the longest that is a number. */
function numbersOfRun(run: string, start: number): Found[] {
  const groups = [...run.matchAll(/\d+[Xx]?/gu)].map(({ 0: digits, index }) => ({ digits: digits.toUpperCase(), at: start + index }));
  const found: Found[] = [];
  for (let first = 0; first < groups.length; first += 1) {
    for (let last = Math.min(groups.length, first + LONGEST); last > first; last -= 1) {
      const part = groups.slice(first, last);
      const number = kindOf(part.map(({ digits }) => digits).join(''));
      if (number === null) continue;
      found.push({ ...number, at: part[0]?.at ?? start });
      first = last - 1;
      break;
    }
  }
  return found;
}

/**
 * Why a notice may not be put up: PERSONAL_DATA_PRINTED (kind, masked) at `list.<personId>.<column>`, `text`, `title`, `basis.<n>` or, of a
 * change, at its `reason`, which the page prints as 更正说明. The block 受理方式 is exempt.
 */
export function personalDataRefusals({ list, text, title, basis }: PostedText, reason: string | null): Refusal[] {
  const places = [
    ['title', title] as const,
    ...basis.map((line, index) => [`basis.${index}`, line] as const),
    ...list.flatMap(({ personId, printed }) =>
      Object.entries(printed).map(([column, value]) => [`list.${personId}.${column}`, value] as const),
    ),
    ['text', text] as const,
    ['reason', reason ?? ''] as const,
  ];
  return places.flatMap(([field, value]) =>
    personalNumbersIn(value).map(({ kind, masked }) => ({ code: 'PERSONAL_DATA_PRINTED', field, params: { kind, masked } })),
  );
}

function kindOf(digits: string): Omit<Found, 'at'> | null {
  if (isResidentId(digits)) return { kind: 'RESIDENT_ID', masked: maskResidentId(digits) };
  const phone = parsePhone(digits);
  return phone.ok ? { kind: 'PHONE', masked: maskPhone(phone.value) } : null;
}

/** 18 characters around a birth date, or the 15 of a first-generation card: what a register of companies or a document number is not. */
function isResidentId(digits: string): boolean {
  if (/^\d{17}[\dX]$/.test(digits)) return isCivilDate(birthDateOf(digits));
  return /^\d{15}$/.test(digits) && isCivilDate(`19${digits.slice(6, 8)}-${digits.slice(8, 10)}-${digits.slice(10, 12)}`);
}
