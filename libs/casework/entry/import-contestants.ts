import { importContestants as readContestants, type Imported } from '@jiangcheng/domain/entry/import-contestants';
import { savingProblems } from '@jiangcheng/domain/entry/team-acts';
import { done, refused, type Outcome } from '../ports/outcome.ts';
import { csvInvalid, type TableReader } from '../score-report/import-sheet.ts';
import { atTheTeam, keepTeam, type AtTeam } from './at-the-team.ts';
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
export const importContestants = (
  desk: EntryDesk,
  request: TeamRequest<ImportContestantsInput>,
  read: TableReader,
): Promise<Outcome<ImportAnswer>> =>
  atTheTeam(desk, request, 'UNIT', async (at) => {
    const { fileId, proofFileId = null, dryRun } = request.input;
    const { tx, locked, team, pack, today } = at;
    const closed = savingProblems(team);
    if (closed.length > 0) return refused(closed);
    const table = await hashOf(at, fileId, 'ENTRY_TABLE');
    const proof = await hashOf(at, proofFileId, 'ENTRY_PROOF');
    if (table === null) return refused([{ code: 'FILE_NOT_OF_CASE', field: 'fileId' }]);
    if (proof === null) return refused([{ code: 'FILE_NOT_OF_CASE', field: 'proofFileId' }]);
    const rows = await read(table ?? null);
    if (rows.kind !== 'DONE') return rows;
    const existing = team.version === 0 ? [] : await tx.contestants(locked.id, request.organizationId);
    const imported = readContestants(rows.value.rows, existing, { pack, today, newId: desk.newId, proofFileId });
    if (!imported.ok) return csvInvalid(imported.refusals);
    const nothing = imported.value.unchanged === existing.length && imported.value.added === 0;
    if (dryRun || nothing) return done({ ...countsOf(imported.value), version: team.version });
    return keep(at, imported.value, [rows.value.sha256, ...(proof === undefined ? [] : [proof])]);
  });

async function keep(at: AtTeam<ImportContestantsInput>, imported: Imported, documents: string[]): Promise<Outcome<ImportAnswer>> {
  const { tx, locked, request, basis } = at;
  const { version } = await keepTeam(at, statusAfterSaving(at.team));
  await tx.replaceContestants(locked.id, request.organizationId, imported.contestants);
  const after = { ...countsOf(imported), contestants: imported.contestants.length, version };
  await tx.appendEvents(locked, [teamEvent('CONTESTANTS_IMPORTED', basis, request.organizationId, after, { documents })]);
  return done({ ...countsOf(imported), version });
}

const countsOf = ({ added, changed, unchanged, removed }: Imported) => ({ added, changed, unchanged, removed });

/** SHA-256 of a named file, null where it is none of this case; undefined where none is named. */
async function hashOf(
  { tx, locked }: AtTeam<unknown>,
  fileId: string | null | undefined,
  purpose: string,
): Promise<string | null | undefined> {
  return fileId === null || fileId === undefined ? undefined : tx.fileHash(locked.id, fileId, purpose);
}
