import type { CalendarChange } from '../api/types.ts';

export interface HolidayRow {
  name?: string;
  from?: string;
  to?: string;
  makeUp?: string;
}

export interface NoticeValues {
  by: 'FORM' | 'FILE';
  documentNo: string;
  documentUrl?: string;
  holidays?: HolidayRow[];
  file?: string;
}

export interface LocalValues {
  documentNo: string;
  documentUrl?: string;
  dayKind: 'LOCAL_OFF' | 'LOCAL_WORK';
  name: string;
  from: string;
  to: string;
  reason: string;
}

/** What is typed as the make-up days of a holiday, piece by piece: what is no date is left to the server to refuse. */
export const datesIn = (text: string | undefined): string[] => (text ?? '').split(/[、，,；;\s]+/u).filter((piece) => piece !== '');

/** A notice as it is sent. Rows in which nothing is dated are those that the form offered and nobody wanted. */
export function noticeChange({ by, documentNo, documentUrl, holidays = [], file = '' }: NoticeValues): CalendarChange {
  const document = { documentNo, ...(documentUrl && { documentUrl }) };
  if (by === 'FILE') return { kind: 'FILE', ...document, file };
  const rows = holidays
    .filter(({ from, to, makeUp }) => from ?? to ?? makeUp)
    .map(({ name = '', from = '', to = '', makeUp }) => ({ name, from, to: to || from, makeUp: datesIn(makeUp) }));
  return { kind: 'FORM', ...document, holidays: rows };
}

export const localChange = ({ documentUrl, ...values }: LocalValues): CalendarChange => ({
  kind: 'LOCAL',
  ...values,
  ...(documentUrl && { documentUrl }),
});
