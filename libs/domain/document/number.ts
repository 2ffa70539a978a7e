import { ok, refuse, type Result } from '../shared/result.ts';
import { checkName } from '../shared/text.ts';

/** 发文字号 taken apart, as 通工发〔2025〕14号: the issuing body's code, the full year, the sequence in the register. */
export interface DocumentNumber {
  agency: string;
  year: number;
  sequence: number;
}

export const NUMBER_CLAUSE = 'GB/T 9704-2012 7.2.5';
const MAX_AGENCY = 20;
const FORM = /^([^〔〕]+)〔(\d{4})〕(\d{1,5})号$/u;
/** Full-width digits and brackets become plain ones by NFKC, and ﹝ ﹞ become 〔 〕. */
const normalized = (typed: string): string => typed.normalize('NFKC').replace(/\s/gu, '').replaceAll('[', '〔').replaceAll(']', '〕');

/**
 * A number as somebody typed it from the register: square brackets are written as 六角括号 (U+3014, U+3015), spaces left out.
 * Refuses with NUMBER_MISSING, NUMBER_BAD_FORM, NUMBER_LEADING_ZERO.
 */
export function parseDocumentNumber(typed: string): Result<DocumentNumber> {
  if (typed.trim() === '') return refuse('NUMBER_MISSING', { clause: NUMBER_CLAUSE });
  const [, agency = '', year = '', sequence = ''] = (typed.length <= 100 && FORM.exec(normalized(typed))) || [];
  if (!checkName(agency).ok || [...agency].length > MAX_AGENCY) return refuse('NUMBER_BAD_FORM', { clause: NUMBER_CLAUSE });
  if (sequence.startsWith('0')) return refuse('NUMBER_LEADING_ZERO', { clause: NUMBER_CLAUSE });
  return ok({ agency, year: Number(year), sequence: Number(sequence) });
}

export const formatDocumentNumber = ({ agency, year, sequence }: DocumentNumber): string => `${agency}〔${year}〕${sequence}号`;
