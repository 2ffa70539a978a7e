import { createHash } from 'node:crypto';
import type { DocumentFacts } from '@jiangcheng/domain/document/commands';
import { formatDocumentNumber, parseDocumentNumber } from '@jiangcheng/domain/document/number';
import type { DocumentContent } from '@jiangcheng/domain/document/state';
import { canonicalJson, type CanonicalValue } from '@jiangcheng/domain/shared/canonical-json';
import type { CaseTransaction } from '../ports/case-store.ts';

/** SHA-256 of a content in canonical form, lower-case hex. */
export const digestOf = ({ issuers, text, ...content }: DocumentContent): string => {
  const { title, recipients, body, attachments, note, annexes = [] } = text;
  const tables = annexes.map((annex) => ({ title: annex.title, columns: annex.columns, rows: annex.rows }));
  const attached: Record<string, CanonicalValue> = tables.length === 0 ? {} : { annexes: tables };
  const named = issuers.map(({ organizationId, name }) => ({ organizationId, name }));
  const canonical = canonicalJson({ ...content, issuers: named, text: { title, recipients, body, attachments, note, ...attached } });
  return createHash('sha256').update(canonical).digest('hex');
};

/**
 * What a step of an official document must know, whatever kind of case issues it. `number` is as typed: one in proper form is looked up
 * under a lock, so that two cases cannot both be told that it is free.
 */
export async function documentFacts(
  tx: Pick<CaseTransaction, 'isNumberTaken' | 'checkCodeOf'>,
  { today, holdMinutes, number }: Pick<DocumentFacts, 'today' | 'holdMinutes'> & { number: string | null },
): Promise<DocumentFacts> {
  const parsed = number === null ? null : parseDocumentNumber(number);
  const taken = parsed?.ok === true && (await tx.isNumberTaken(formatDocumentNumber(parsed.value)));
  return { today, holdMinutes, isTaken: () => taken, digestOf, checkCodeOf: (sha256) => tx.checkCodeOf(sha256) };
}
