import { plain } from '../ui/format.ts';
import { useCodeWords } from '../words/define-words.ts';
import { campaignWords } from './campaign.words.ts';

/** A value of the trade table as the table would print it. */
export function useValueText(): (value: unknown) => string {
  const word = useCodeWords(campaignWords, 'value.');
  return (value) => {
    if (Array.isArray(value)) return value.length === 0 ? '—' : value.map((part) => word(String(part))).join('、');
    if (typeof value === 'boolean' || typeof value === 'string') return value === '' ? '—' : word(String(value));
    return plain(value);
  };
}
