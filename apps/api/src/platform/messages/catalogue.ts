import { english } from './en.ts';
import type { Locale } from './locale.ts';
import { chinese } from './zh.ts';

/** Sentences by code; `{name}` is replaced by the parameter of that name. */
export type Sentences = Readonly<Record<string, string>>;

const catalogue = { 'zh-CN': new Map<string, string>(), en: new Map<string, string>() } as const satisfies Record<
  Locale,
  Map<string, string>
>;

/**
 * Adds a feature's sentences, both languages for every code; called when the feature's module file is loaded.
 * Throws when a code lacks a language, or has another sentence already: a code means one thing.
 */
export function registerMessages<Code extends string>(
  feature: string,
  messages: { zh: Readonly<Record<Code, string>>; en: Readonly<Record<NoInfer<Code>, string>> },
): void {
  const codes = new Set([...Object.keys(messages.zh), ...Object.keys(messages.en)]) as Set<Code>;
  for (const code of codes) {
    add(catalogue['zh-CN'], feature, code, messages.zh[code]);
    add(catalogue.en, feature, code, messages.en[code]);
  }
}

function add(sentences: Map<string, string>, feature: string, code: string, sentence: string | undefined): void {
  if (!sentence) throw new Error(`message ${code} of ${feature} lacks a language`);
  const known = sentences.get(code);
  if (known !== undefined && known !== sentence) throw new Error(`message ${code} of ${feature} is said differently elsewhere: ${known}`);
  sentences.set(code, sentence);
}

/** The sentence of a code; the code itself where nobody has registered one. `{name|kind}` is a code too, said by its own word `kind.CODE`. */
export function sentenceOf(code: string, locale: Locale, params: Readonly<Record<string, string | number>> = {}): string {
  const sentence = catalogue[locale].get(code) ?? code;
  return sentence.replace(/\{(\w+)(?:\|(\w+))?\}/g, (placeholder, name: string, kind?: string) => {
    if (!Object.hasOwn(params, name)) return placeholder;
    const said = String(params[name]);
    return kind === undefined ? said : (catalogue[locale].get(`${kind}.${said}`) ?? said);
  });
}

/** All codes that have a sentence, for tests. */
export const knownCodes = (): readonly string[] => [...catalogue.en.keys()];

registerMessages('platform', { zh: chinese, en: english });
