import { setImmediate } from 'node:timers/promises';
import { ImportedList, type Imported } from '@jiangcheng/domain/entry/import-contestants';
import type { ContestantContent } from '@jiangcheng/domain/entry/records';
import { savingProblems } from '@jiangcheng/domain/entry/team-acts';
import { done, refused, type Outcome } from '../ports/outcome.ts';
import type { TableReader } from '../ports/table.ts';
import { atTheTeam, keepTeam, type AtTeam } from './at-the-team.ts';
import { readContestants } from './contestant-file.ts';
import { teamEvent } from './entry-events.ts';
import type { EntryDesk, TeamRequest } from './ports.ts';
import { statusAfterSaving } from './save-team.ts';

export interface ImportContestantsInput {
  version: number;
  fileId?: string | undefined;
  /** One proof for everybody on the table who has none yet. */
  proofFileId?: string | undefined;
  /** Only tells what would change. */
  dryRun: boolean;
}

export interface ImportAnswer extends Omit<Imported, 'contestants'> {
  version: number;
}

/**
 * Takes a table as the team's list, all or nothing; the same table twice changes nothing and leaves no trace. Refuses with TEAM_IS_FILED,
 * FILE_NOT_OF_CASE, CSV_INVALID followed by each error with row and column; CONFLICT_TEAM.
 */
export async function importContestants(
  desk: EntryDesk,
  request: TeamRequest<ImportContestantsInput>,
  read: TableReader,
): Promise<Outcome<ImportAnswer>> {
  const table = await readContestants(desk, request, read);
  return atTheTeam(desk, request, 'UNIT', async (at) => {
    const { proofFileId = null, dryRun } = request.input;
    const closed = savingProblems(at.team);
    if (closed.length > 0) return refused(closed);
    if (table.kind !== 'DONE') return table;
    const proof = proofFileId === null ? undefined : await at.tx.fileHash(at.locked.id, proofFileId, 'ENTRY_PROOF');
    if (proof === null) return refused([{ code: 'FILE_NOT_OF_CASE', field: 'proofFileId' }]);
    const { contents, sha256 } = table.value;
    const imported = await compared(at, contents, proofFileId);
    const nothing = imported.added + imported.changed + imported.removed === 0;
    if (dryRun || nothing) return done({ ...countsOf(imported), version: at.team.version });
    return keep(at, imported, [sha256, ...(proof === undefined ? [] : [proof])]);
  });
}

const AT_ONCE = 100;

/** The table beside the list as it is. Some hundred at a time: between them other people's requests are answered. */
async function compared(
  { tx, desk, locked, request }: AtTeam<ImportContestantsInput>,
  contents: readonly ContestantContent[],
  proofFileId: string | null,
): Promise<Imported> {
  const list = new ImportedList({ newId: desk.newId, proofFileId });
  for (let after = 0, more = true; more;) {
    const page = await tx.contestantPage(locked.id, request.organizationId, after, AT_ONCE);
    list.knows(page);
    after = page.at(-1)?.position ?? after;
    more = page.length === AT_ONCE;
  }
  for (let taken = 0; taken < contents.length; taken += AT_ONCE) {
    list.take(contents.slice(taken, taken + AT_ONCE));
    await setImmediate();
  }
  return list.imported();
}

async function keep(at: AtTeam<ImportContestantsInput>, imported: Imported, documents: string[]): Promise<Outcome<ImportAnswer>> {
  const { tx, locked, request, basis } = at;
  const { version } = await keepTeam(at, statusAfterSaving(at.team));
  await tx.replaceContestants(locked.id, request.organizationId, imported.contestants);
  const after = { ...countsOf(imported), contestants: imported.contestants.length, version };
  await tx.appendEvents(locked, [teamEvent('CONTESTANTS_IMPORTED', basis, request.organizationId, after, { documents })]);
  return done({ ...countsOf(imported), version });
}

const countsOf = ({ added, changed, unchanged, removed }: Imported) => ({ added, changed, unchanged, removed });
