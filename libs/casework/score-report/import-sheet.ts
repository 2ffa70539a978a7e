import type { CsvRow } from '@jiangcheng/domain/score-report/csv-lines';
import { importEntries } from '@jiangcheng/domain/score-report/import-entries';
import { refused, type Outcome } from '../ports/outcome.ts';
import { atTheReport } from './at-the-report.ts';
import { draftConflict, keepDraft, type DraftSaved } from './keep-draft.ts';
import type { ReportDesk, ReportRequest } from './ports.ts';
import { csvImportedEvent } from './report-events.ts';

export interface ImportInput {
  version: number;
  fileId?: string | undefined;
}

/** A table read from text or from the bytes of a file, with the SHA-256 of what was read. */
export interface ReadTable {
  rows: readonly CsvRow[];
  sha256: string;
}

/** Reads the table: of the stored file with this hash where one was named, else of the command's own text. */
export type TableReader = (fileSha256: string | null) => Promise<Outcome<ReadTable>>;

/**
 * Takes a table as the new sheet, all or nothing. Refuses with CSV_INVALID followed by each error with params row and column,
 * FILE_NOT_OF_CASE; CONFLICT_DRAFT when another version was saved meanwhile, DRAFT_HELD while another edits it.
 */
export const importSheet = (desk: ReportDesk, request: ReportRequest<ImportInput>, read: TableReader): Promise<Outcome<DraftSaved>> =>
  atTheReport(desk, request, async (at) => {
    const { draft } = await at.tx.dossier(request.caseId);
    const conflict = draftConflict(at, draft, request.input.version);
    if (conflict !== null) return conflict;
    const { fileId } = request.input;
    const fileSha256 = fileId === undefined ? null : await at.tx.fileHash(request.caseId, fileId, 'SCORE_CSV');
    if (fileId !== undefined && fileSha256 === null) return refused([{ code: 'FILE_NOT_OF_CASE', field: 'fileId' }]);
    const table = await read(fileSha256);
    if (table.kind !== 'DONE') return table;
    const entries = importEntries(table.value.rows, draft?.entries ?? [], at.pack, desk.newId);
    if (!entries.ok) return csvInvalid(entries.refusals);
    const { sha256 } = table.value;
    return keepDraft(at, draft, entries.value, (version) => [csvImportedEvent(at.basis, entries.value.length, version, sha256)]);
  });

/** The umbrella stands first; the errors it covers follow. */
export const csvInvalid = (refusals: Parameters<typeof refused>[0]): Outcome<never> => refused([{ code: 'CSV_INVALID' }, ...refusals]);
