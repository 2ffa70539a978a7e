import type { Contest } from '../api/types.ts';
import { useUnit } from '../deadline/use-unit.ts';
import { useWords } from '../words/define-words.ts';
import { contestWords } from './contest.words.ts';

/** When the report of a contest is due as its regulation has it: counted from the end, or on a day that the document names. */
export function useReportLimit(): (report: Contest['limits']['report']) => string {
  const t = useWords(contestWords);
  const unitOf = useUnit();
  return ({ unit, length: n, on, clause }) =>
    n === null ? t('reportDated', { on: on ?? '', clause }) : t('reportCounted', { n, unit: unitOf(unit), clause });
}
