import type { Locale } from './locale.ts';

/** A label of a rule pack in the reader's language. */
export const labelIn = (label: { readonly zh: string; readonly en: string }, locale: Locale): string =>
  locale === 'en' ? label.en : label.zh;
