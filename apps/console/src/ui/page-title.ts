import { useEffect } from 'react';
import { common } from '../words/common.words.ts';
import { upTo999 } from './format.ts';
import { useWords } from '../words/define-words.ts';

/** The window's title counts the inbox: `(3) 待办事项 · 匠程`. */
export function usePageTitle(title: string, count = 0): void {
  const t = useWords(common);
  const product = t('product');
  useEffect(() => {
    document.title = `${count > 0 ? `(${upTo999(count)}) ` : ''}${title} · ${product}`;
  }, [title, count, product]);
}
