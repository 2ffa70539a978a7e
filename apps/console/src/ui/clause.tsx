import { useWords } from '../words/define-words.ts';
import { common } from '../words/common.words.ts';

/** The provision that a value, a deadline or a refusal rests on. */
export function Clause({ clause }: { clause: string | null | undefined }) {
  const t = useWords(common);
  return clause ? <span className="clause">{t('clause', { clause })}</span> : null;
}
