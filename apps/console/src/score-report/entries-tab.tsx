import { useMemo } from 'react';
import { apiPath } from '../api/client.ts';
import type { ScoreReport } from '../api/types.ts';
import { ProblemView } from '../ui/problem-view.tsx';
import { useWords } from '../words/define-words.ts';
import { ConflictDialog } from './conflict-dialog.tsx';
import { CsvImport } from './csv-import.tsx';
import { computedFaults, refusedFaults, unreadFaults, type CellFault } from './faults.ts';
import { TakeOver } from './take-over.tsx';
import { SaveStatus } from './save-status.tsx';
import { HoldNotice } from './hold-notice.tsx';
import { isHeld } from './score-report.api.ts';
import { ScoreGrid } from './score-grid.tsx';
import { reportWords } from './score-report.words.ts';
import { blankRow, isBlank } from './sheet.ts';
import type { Draft } from './use-draft.ts';

export function EntriesTab({ report, draft }: { report: ScoreReport; draft: Draft }) {
  const t = useWords(reportWords);
  const computed = useMemo(() => new Map(report.entries.map((entry) => [entry.key, entry])), [report.entries]);
  const faults = useFaults(draft, computed);
  const byRow = useMemo(() => faultsByRow(faults), [faults]);
  const editable = report.editable && !isHeld(report);
  const count = draft.rows.filter((row) => !isBlank(row)).length;
  return (
    <>
      <p className="row">
        <span>{t('weights', report.weights)}</span>
        {report.currentAffairs && <span>（{t('currentAffairs', shares(report.currentAffairs))}）</span>} ·{' '}
        <span>{t('count', { n: count })}</span>
        {editable && <SaveStatus draft={draft} version={report.version} />}
        {!report.editable && <span className="mark mark-warn">{t('readOnly')}</span>}
      </p>
      {report.editable && <HoldNotice report={report} />}
      {editable && (
        <div className="filters">
          <button type="button" className="btn" onClick={() => draft.setRows((rows) => [...rows, blankRow()])}>
            {t('addRow')}
          </button>
          <TakeOver report={report} draft={draft} />
          <CsvImport report={report} draft={draft} />
          <a className="btn" href={apiPath(`/contests/${report.caseId}/score-report/csv`)}>
            {t('export')}
          </a>
          <a className="btn" href={apiPath(`/contests/${report.caseId}/score-report/xlsx`)}>
            {t('exportWorkbook')}
          </a>
          <span className="fine">{t('pasteHint')}</span>
        </div>
      )}
      {!draft.conflict && !(draft.error && faults.length > 0) && <ProblemView error={draft.error} />}
      <FaultList faults={faults} rows={draft.rows.map(({ id }) => id)} />
      <ScoreGrid
        rows={draft.rows}
        onChange={draft.setRows}
        computed={computed}
        faults={byRow}
        editable={editable}
        coHosted={report.coHosted}
      />
      {draft.conflict && <ConflictDialog caseId={report.caseId} draft={draft} />}
    </>
  );
}

/** Shares in per cent, as people say them. */
const shares = ({ ofTheory, ofTotal }: { ofTheory: string; ofTotal: string }) => ({
  ofTheory: percent(ofTheory),
  ofTotal: percent(ofTotal),
});
const percent = (share: string): string => `${String(Math.round(Number(share) * 100))}%`;

function useFaults({ rows, sent, error }: Draft, computed: Parameters<typeof computedFaults>[1]): CellFault[] {
  const t = useWords(reportWords);
  const [sex, timeSeconds, status] = [t('unread.sex'), t('unread.timeSeconds'), t('unread.status')];
  return useMemo(
    () => [...unreadFaults(rows, { sex, timeSeconds, status }), ...refusedFaults(sent, error), ...computedFaults(rows, computed)],
    [rows, sent, error, computed, sex, timeSeconds, status],
  );
}

function faultsByRow(faults: readonly CellFault[]) {
  const byRow = new Map<number, Record<string, string>>();
  for (const { row, column, message } of faults) if (column) byRow.set(row.id, { ...byRow.get(row.id), [column]: message });
  return byRow;
}

/** The same errors as a list, so that none hides on another page of the sheet. */
function FaultList({ faults, rows }: { faults: readonly CellFault[]; rows: readonly number[] }) {
  const t = useWords(reportWords);
  if (faults.length === 0) return null;
  const place = ({ row, column }: CellFault) => t('cell', { row: rows.indexOf(row.id) + 1, column: column ? t(`col.${column}`) : '' });
  return (
    <details className="notice" open={faults.length <= 10}>
      <summary>{t('problems', { n: faults.length })}</summary>
      <ul className="refusals">
        {faults.map((fault, index) => (
          <li key={index}>
            <strong>{place(fault)}</strong> {fault.message}
          </li>
        ))}
      </ul>
    </details>
  );
}
