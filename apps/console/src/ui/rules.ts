import { common } from '../words/common.words.ts';
import { useWords } from '../words/define-words.ts';

/** A required field names itself when it is left out. */
export function useRequired(): (label: string) => { required: true; message: string }[] {
  const t = useWords(common);
  return (label) => [{ required: true, message: t('required', { label }) }];
}
