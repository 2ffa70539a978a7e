import { useTranslation } from 'react-i18next';
import { i18n } from './i18n.ts';

type Table = Record<string, readonly [chinese: string, english: string]>;
type Params = Record<string, string | number>;
export type Say<K extends string> = (key: K, params?: Params) => string;

export interface Words<K extends string> {
  feature: string;
  has: (key: string) => key is K;
  /** Outside of components; components use useWords, which follows the language. */
  say: Say<K>;
}

/** A feature's words, Chinese and English side by side, so that neither can be forgotten. */
export function defineWords<const T extends Table>(feature: string, table: T): Words<keyof T & string> {
  const column = (index: 0 | 1) => Object.fromEntries(Object.entries(table).map(([key, pair]) => [key, pair[index]]));
  i18n.addResourceBundle('zh-CN', feature, column(0));
  i18n.addResourceBundle('en', feature, column(1));
  return {
    feature,
    has: (key): key is keyof T & string => Object.hasOwn(table, key),
    say: (key, params) => translate(i18n.t, key, { ns: feature, ...params }),
  };
}

/** i18next guesses the type of each word from its key; here the table has said it already. */
const translate = (t: unknown, key: string, params: Params): string => (t as (key: string, params: Params) => string)(key, params);

/** The feature's words in the page's language; the component is drawn again when it changes. */
export function useWords<K extends string>(words: Words<K>): Say<K> {
  const { t } = useTranslation(words.feature, { i18n });
  return (key, params) => translate(t, key, { ...params });
}

/** The word of a code that the server sent; the code itself where there is none yet. */
export function useCodeWords<K extends string>(words: Words<K>, prefix: string): (code: string) => string {
  const say = useWords(words);
  return (code) => {
    const key = `${prefix}${code}`;
    return words.has(key) ? say(key) : code;
  };
}
