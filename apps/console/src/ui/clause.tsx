import { useWords } from '../words/define-words.ts';
import { common } from '../words/common.words.ts';

/** The provision that a value, a deadline or a refusal rests on; `bare` where the column's heading says so already. */
export function Clause({ clause, bare }: { clause: string | null | undefined; bare?: boolean }) {
  const t = useWords(common);
  if (!clause) return null;
  const unprinted = unprintedOf(clause);
  const provision = unprinted === null ? clause : t(unprinted);
  return <span className="clause">{bare ? provision : t('clause', { clause: provision })}</span>;
}

/** What no regulation prints: how the office works, how it is done everywhere, and what the office's settings say. */
const unprintedOf = (clause: string): 'officePractice' | 'commonPractice' | 'settingOfOffice' | null => {
  if (clause.startsWith('office ')) return 'officePractice';
  if (clause.startsWith('domain ')) return 'commonPractice';
  return clause.startsWith('rules ') ? 'settingOfOffice' : null;
};
