import { MAX_CSV_ROWS } from '@jiangcheng/domain/score-report/csv-lines';
import { importEntries } from '@jiangcheng/domain/score-report/import-entries';
import { refused, type Outcome } from '../ports/outcome.ts';
import { csvInvalid, wholeTable, type TableReader } from '../ports/table.ts';
import { atTheReport } from './at-the-report.ts';
import { draftConflict, keepDraft, type DraftSaved } from './keep-draft.ts';
import type { ReportDesk, ReportRequest } from './ports.ts';
import { csvImportedEvent } from './report-events.ts';

export interface ImportInput {
  version: number;
  fileId?: string | undefined;
}

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
    const rows = await wholeTable(table.value, MAX_CSV_ROWS);
    const entries = rows.ok ? importEntries(rows.value, draft?.entries ?? [], at.pack, desk.newId) : rows;
    if (!entries.ok) return csvInvalid(entries.refusals);
    const { sha256 } = table.value;
    return keepDraft(at, draft, entries.value, (version) => [csvImportedEvent(at.basis, entries.value.length, version, sha256)]);
  });
