import { useWords } from '../words/define-words.ts';
import { common } from '../words/common.words.ts';

/** The provision that a value, a deadline or a refusal rests on; `bare` where the column's heading says so already. */
export function Clause({ clause, bare }: { clause: string | null | undefined; bare?: boolean }) {
  const t = useWords(common);
  return clause ? <span className="clause">{bare ? clause : t('clause', { clause })}</span> : null;
}
