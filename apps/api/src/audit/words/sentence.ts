import type { Locale } from '../../platform/messages/locale.ts';
import { formats, type Surroundings } from './sentence-parts.ts';
import type { EventWords, Pair } from './word-types.ts';

/** What a sentence is made of: what was there before and after, and named parts of the event itself (`@decider`). */
export interface Said {
  readonly before: unknown;
  readonly after: unknown;
  readonly named: Readonly<Record<string, string>>;
}

const PLACEHOLDER = /\{([-@]?)([A-Za-z.]+)(?:\|([A-Za-z]+))?\}/g;

export const inLocale = ([zh, en]: Pair, locale: Locale): string => (locale === 'en' ? en : zh);

/** The sentence's predicate with every placeholder filled; a part that is not there shows as a dash. */
export function predicateOf(words: EventWords, said: Said, around: Surroundings): string {
  const other = words.instead?.find(({ when, is }) => (is === undefined ? partOf(when, said) !== undefined : partOf(when, said) === is));
  return inLocale(other?.says ?? words.says, around.locale).replace(
    PLACEHOLDER,
    (_, mark: string, path: string, format = 'plain') =>
      (formats[format as string] ?? formats['plain'])?.(partOf(mark + path, said), around, said.after) ?? '',
  );
}

function partOf(path: string, { before, after, named }: Said): unknown {
  if (path.startsWith('@')) return named[path.slice(1)];
  const [root, rest] = path.startsWith('-') ? [before, path.slice(1)] : [after, path];
  return rest.split('.').reduce<unknown>(step, root);
}

function step(value: unknown, key: string): unknown {
  if (Array.isArray(value)) return key === 'last' ? (value.at(-1) as unknown) : undefined;
  return typeof value === 'object' && value !== null && Object.hasOwn(value, key) ? (value as Record<string, unknown>)[key] : undefined;
}
