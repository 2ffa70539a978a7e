import type { Deadline } from '../api/types.ts';
import { useWords } from '../words/define-words.ts';
import { deadlineWords } from './deadline.words.ts';

/** The name of the days in which a deadline counts. */
export function useUnit(): (unit: Deadline['unit']) => string {
  const t = useWords(deadlineWords);
  return (unit) => t(unit === 'WORKING_DAY' ? 'unit.WORKING_DAY' : 'unit.DAY');
}
