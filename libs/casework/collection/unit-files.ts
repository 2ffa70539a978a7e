import type { UnitCommand } from '@jiangcheng/domain/collection/unit-acts';
import { filesOfAssessment } from '@jiangcheng/domain/org-award/assessment';
import type { PackageItem } from '@jiangcheng/domain/collection/unit';
import type { Refusal } from '@jiangcheng/domain/shared/result';
import type { CollectionTransaction } from '../ports/collection-store.ts';

/** What a unit lays ready; the proof of a day of receipt. Names of contracts/api/file. */
const ITEM = 'PACKAGE_ITEM';
const PROOF = 'RECEIPT_PROOF';

/** SHA-256 of the files that an act names, or that it takes over from what is laid ready, by id. Files of another case are not among them. */
export async function filesOf(
  tx: CollectionTransaction,
  caseId: string,
  { act, input }: UnitCommand,
  laid: readonly PackageItem[],
): Promise<ReadonlyMap<string, string>> {
  const named = (fileIds: readonly string[], purpose: string) =>
    fileIds.length === 0 ? Promise.resolve(new Map<string, string>()) : tx.fileHashes(caseId, fileIds, purpose);
  switch (act) {
    case 'saveItem':
      return named(input.item.fileIds, ITEM);
    case 'saveAssessment':
      return named([...new Set(filesOfAssessment(input.assessment))], ITEM);
    case 'registerReceipt':
      return named([input.fileId], PROOF);
    case 'handIn':
    case 'confirmReceipt':
      return named(
        laid.flatMap(({ fileIds }) => fileIds),
        ITEM,
      );
    default:
      return new Map();
  }
}

/** A file that was brought for something else, or to another case, is none of this package. */
export function foreignFiles({ act, input }: UnitCommand, hashes: ReadonlyMap<string, string>): Refusal[] {
  if (act === 'saveAssessment') return foreign(filesOfAssessment(input.assessment), 'evidence', hashes);
  if (act === 'saveItem') return foreign(input.item.fileIds, 'fileIds', hashes);
  return act === 'registerReceipt' ? foreign([input.fileId], 'fileId', hashes) : [];
}

const foreign = (ids: readonly string[], field: string, hashes: ReadonlyMap<string, string>): Refusal[] =>
  ids.some((id) => !hashes.has(id)) ? [{ code: 'FILE_NOT_OF_CASE', field }] : [];
