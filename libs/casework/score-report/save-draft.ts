import { draftEntry, type EntryInput } from '@jiangcheng/domain/score-report/entry';
import type { DraftEntry } from '@jiangcheng/domain/score-report/records';
import { ok, refuseAll, type Refusal, type Result } from '@jiangcheng/domain/shared/result';
import { refused, type Outcome } from '../ports/outcome.ts';
import type { NewId } from '../ports/ids.ts';
import { atTheReport } from './at-the-report.ts';
import { draftConflict, keepDraft, type DraftSaved } from './keep-draft.ts';
import type { ReportDesk, ReportRequest } from './ports.ts';

export interface SaveDraftInput {
  /** The version the person saw, 0 for none. */
  version: number;
  entries: readonly (EntryInput & { key?: string | undefined })[];
}

/**
 * Saves the whole sheet. What is there must be well formed: refuses with the codes of draftEntry, `entries.<n>.<field>` and row named,
 * and ENTRY_KEY_TWICE; what is missing or contradicts itself is shown with the rows. CONFLICT_DRAFT when another version was saved meanwhile, DRAFT_HELD while another edits it.
 */
export const saveDraft = (desk: ReportDesk, request: ReportRequest<SaveDraftInput>): Promise<Outcome<DraftSaved>> =>
  atTheReport(desk, request, async (at) => {
    const { draft } = await at.tx.dossier(request.caseId);
    const conflict = draftConflict(at, draft, request.input.version);
    if (conflict !== null) return conflict;
    const entries = entriesOf(request.input.entries, at.pack.markDecimals, desk.newId);
    return entries.ok ? keepDraft(at, draft, entries.value) : refused(entries.refusals);
  });

function entriesOf(inputs: SaveDraftInput['entries'], markDecimals: number, newId: NewId): Result<DraftEntry[]> {
  const seen = new Set<string>();
  const read = inputs.map((input, index) => atRow(index, keyed(input, seen, markDecimals, newId)));
  const refusals = read.flatMap((entry) => (entry.ok ? [] : entry.refusals));
  return refusals.length > 0 ? refuseAll(refusals) : ok(read.flatMap((entry) => (entry.ok ? [entry.value] : [])));
}

function keyed(
  { key: given, ...input }: SaveDraftInput['entries'][number],
  seen: Set<string>,
  markDecimals: number,
  newId: NewId,
): Result<DraftEntry> {
  const key = given?.toLowerCase() ?? newId();
  const entry = draftEntry(input, key, markDecimals);
  const twice: Refusal[] = seen.has(key) ? [{ code: 'ENTRY_KEY_TWICE', field: 'key' }] : [];
  seen.add(key);
  return twice.length === 0 ? entry : refuseAll([...twice, ...(entry.ok ? [] : entry.refusals)]);
}

const atRow = (index: number, entry: Result<DraftEntry>): Result<DraftEntry> =>
  entry.ok
    ? entry
    : refuseAll(
        entry.refusals.map(({ field, params, ...rest }) => ({
          ...rest,
          field: `entries.${index}.${field ?? ''}`,
          params: { ...params, row: index + 1 },
        })),
      );
