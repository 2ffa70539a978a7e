import { knownCodes, sentenceOf } from '../platform/messages/catalogue.ts';
import type { Locale } from '../platform/messages/locale.ts';

const PREFIX = 'task.';

/** Every kind of task that has words, for a filter. */
export const taskKinds = (locale: Locale): { kind: string; label: string }[] =>
  knownCodes()
    .filter((code) => code.startsWith(PREFIX))
    .map((code) => ({ kind: code.slice(PREFIX.length), label: sentenceOf(code, locale) }));
