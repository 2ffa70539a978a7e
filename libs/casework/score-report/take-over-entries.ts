import { takeOver } from '@jiangcheng/domain/score-report/take-over';
import { refused, type Outcome } from '../ports/outcome.ts';
import { atTheReport } from './at-the-report.ts';
import { draftConflict, keepDraft, type DraftSaved } from './keep-draft.ts';
import type { ReportDesk, ReportRequest } from './ports.ts';
import { entriesTakenEvent } from './report-events.ts';

/** Takes those who checked in (报到) over to the sheet. Refuses with NOBODY_TO_TAKE_OVER; CONFLICT_DRAFT, DRAFT_HELD while another edits the draft. */
export const takeOverEntries = (desk: ReportDesk, request: ReportRequest<{ version: number }>): Promise<Outcome<DraftSaved>> =>
  atTheReport(desk, request, async (at) => {
    const { draft } = await at.tx.dossier(request.caseId);
    const conflict = draftConflict(at, draft, request.input.version);
    if (conflict !== null) return conflict;
    const before = draft?.entries ?? [];
    const entries = takeOver(before, await at.tx.checkedIn(request.caseId), at.locked.state, desk.newId);
    const added = entries.length - before.length;
    if (added === 0) return refused([{ code: 'NOBODY_TO_TAKE_OVER' }]);
    return keepDraft(at, draft, entries, (version) => [entriesTakenEvent(at.basis, added, version)]);
  });
