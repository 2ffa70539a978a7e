import type { refusal } from '@jiangcheng/contracts/api/common';
import type { Output } from '@jiangcheng/contracts/api/output';
import type { Refusal } from '@jiangcheng/domain/shared/result';
import { sentenceOf } from './messages/catalogue.ts';
import type { Locale } from './messages/locale.ts';

/** A reason why not, in words. */
export const refusalViewOf = ({ code, clause, field, params }: Refusal, locale: Locale): Output<typeof refusal> => ({
  code,
  message: sentenceOf(code, locale, params),
  clause: clause ?? null,
  field: field ?? null,
  params: params ?? null,
});
