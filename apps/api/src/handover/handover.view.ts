import { createHash } from 'node:crypto';
import { canonicalJson } from '@jiangcheng/audit/canonical';
import type { handoverView } from '@jiangcheng/contracts/api/handover';
import type { Output } from '@jiangcheng/contracts/api/output';
import type { HandoverItem } from '@jiangcheng/domain/handover/handover';
import { sentenceOf } from '../platform/messages/catalogue.ts';
import type { Locale } from '../platform/messages/locale.ts';

export type HandoverView = Output<typeof handoverView>;

export const handoverViewOf = (items: readonly HandoverItem[], locale: Locale): HandoverView => ({
  items: items.map((item) => ({
    ...item,
    detail: item.kind === 'TASK' && item.detail !== null ? sentenceOf(`task.${item.detail}`, locale) : item.detail,
    refusals: item.refusals.map(({ code, clause, field, params }) => ({
      ...{ code, message: sentenceOf(code, locale, params), params: params ?? null },
      ...{ clause: clause ?? null, field: field ?? null },
    })),
  })),
  seen: digestOf(items),
});

/** The same for the same things with the same reasons, whatever the language. */
export const digestOf = (items: readonly HandoverItem[]): string =>
  createHash('sha256')
    .update(canonicalJson(items.map(({ kind, id, detail, refusals }) => [kind, id, detail, refusals.map(({ code }) => code)])))
    .digest('hex');
