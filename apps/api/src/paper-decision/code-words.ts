import { hasPack } from '@jiangcheng/regulations/list-packs';
import { loadPack } from '@jiangcheng/regulations/load-pack';
import { sentenceOf } from '../platform/messages/catalogue.ts';
import type { Locale } from '../platform/messages/locale.ts';
import { questionsOf } from '../recommendation/questions.view.ts';

const codes = ['ACCEPT', 'RETURN', 'REJECT', 'PASS', 'IN_ORDER', 'LACKING', 'FAILS'];

interface Edition {
  regulation: string;
  edition: string;
}

/** What the codes in an entry mean, verdicts, results and the rules of the pack edition: who confirms the entry reads words. */
export const codeWords = (edition: Edition, locale: Locale): Record<string, string> => ({
  ...rulesOf(edition, locale),
  ...Object.fromEntries(codes.map((code) => [code, sentenceOf(`paper.${code}`, locale)])),
});

function rulesOf({ regulation, edition }: Edition, locale: Locale): Record<string, string> {
  if (!hasPack(regulation, edition)) return {};
  const pack = loadPack(regulation, edition);
  if (pack.kind === 'SELECTION') return Object.fromEntries(questionsOf(pack, locale).items.map(({ key, label }) => [key, label]));
  return Object.fromEntries(pack.eligibility.rules.map(({ key, label }) => [key, locale === 'en' ? label.en : label.zh]));
}
