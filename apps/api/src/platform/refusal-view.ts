import type { refusal } from '@jiangcheng/contracts/api/common';
import type { Output } from '@jiangcheng/contracts/api/output';
import type { Refusal } from '@jiangcheng/domain/shared/result';
import { sentenceOf } from './messages/catalogue.ts';
import type { Locale } from './messages/locale.ts';

/** A reason why not, in words. `words` are its parameters as the sentence says them, where that is otherwise. */
export const refusalViewOf = ({ code, clause, field, params }: Refusal, locale: Locale, words = params): Output<typeof refusal> => ({
  code,
  message: sentenceOf(code, locale, words),
  clause: clause ?? null,
  field: field ?? null,
  params: params ?? null,
});
