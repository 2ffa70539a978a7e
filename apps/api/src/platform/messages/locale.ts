export type Locale = 'zh-CN' | 'en';

/** The first language of `Accept-Language` that we speak, by weight; Chinese when none is. */
export function localeOf(header: string | undefined): Locale {
  const wanted = (header ?? '').slice(0, 500).split(',').map(readRange);
  const best = wanted.filter(({ locale, q }) => locale !== null && q > 0).sort((a, b) => b.q - a.q)[0];
  return best?.locale ?? 'zh-CN';
}

function readRange(range: string): { locale: Locale | null; q: number } {
  const [tag = '', ...params] = range.trim().toLowerCase().split(';');
  const weight = params.map((each) => /^\s*q=(\d(?:\.\d{1,3})?)\s*$/.exec(each)?.[1]).find((each) => each !== undefined);
  return { locale: tag.startsWith('zh') ? 'zh-CN' : tag.startsWith('en') ? 'en' : null, q: weight === undefined ? 1 : Number(weight) };
}
