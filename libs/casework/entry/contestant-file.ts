import { ContestantTable } from '@jiangcheng/domain/entry/contestant-table';
import { ofGroup, type ContestantContent } from '@jiangcheng/domain/entry/records';
import { civilDateOf } from '@jiangcheng/domain/shared/instant';
import { contestProcess } from '../contest/contest-process.ts';
import { done, notFound, refused, type Outcome } from '../ports/outcome.ts';
import { csvInvalid, type TableReader } from '../ports/table.ts';
import { ofKind } from '../process/process.ts';
import { teamRole } from './at-the-team.ts';
import type { EntryDesk, TeamRequest } from './ports.ts';

interface ReadContestants {
  contents: readonly ContestantContent[];
  sha256: string;
}

/**
 * A table of contestants, read and checked before the case is held: fifty thousand rows take longer than others may wait. What comes of it is
 * told only under the lock, to whom the team belongs. Refuses with FILE_NOT_OF_CASE, CSV_INVALID followed by each error with row and column.
 */
export async function readContestants(
  desk: EntryDesk,
  { caseId, organizationId, origin, input }: TeamRequest<{ fileId?: string | undefined }>,
  read: TableReader,
): Promise<Outcome<ReadContestants>> {
  const { fileId } = input;
  const about = await desk.store.read(async (tx) => {
    const found = ofKind(contestProcess, await tx.find(caseId));
    if (found === null || teamRole(origin.actor, found.scope, organizationId, 'UNIT') === null) return null;
    const pack = ofGroup(desk.packOf(found.regulation, found.edition, found.settings), await tx.tradeGroup(found));
    return { pack, today: civilDateOf(found.now), sha256: fileId === undefined ? null : await tx.fileHash(caseId, fileId, 'ENTRY_TABLE') };
  });
  if (about === null) return notFound;
  if (fileId !== undefined && about.sha256 === null) return refused([{ code: 'FILE_NOT_OF_CASE', field: 'fileId' }]);
  const table = await read(about.sha256);
  if (table.kind !== 'DONE') return table;
  const contestants = new ContestantTable(about.pack, about.today);
  for await (const slice of table.value.slices) {
    contestants.take(slice);
    if (contestants.hasEnough) break;
  }
  const contents = contestants.contestants();
  return contents.ok ? done({ contents: contents.value, sha256: table.value.sha256 }) : csvInvalid(contents.refusals);
}
