import type { Refusal } from '@jiangcheng/domain/shared/result';
import { sentenceOf } from '../platform/messages/catalogue.ts';
import type { Locale } from '../platform/messages/locale.ts';

/** A refusal as pages show it: its sentence beside its code. */
export const refusalInWords = ({ code, clause, field, params }: Refusal, locale: Locale) => ({
  code,
  message: sentenceOf(code, locale, params),
  clause: clause ?? null,
  field: field ?? null,
  params: params ?? null,
});
