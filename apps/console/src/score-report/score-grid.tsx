import { Fragment, memo, useState, type ClipboardEvent, type KeyboardEvent } from 'react';
import type { RankedEntry } from '../api/types.ts';
import { useCodeWords, useWords } from '../words/define-words.ts';
import { columns, statuses, type ColumnKey } from './columns.ts';
import { GridPager } from './grid-pager.tsx';
import { pasteInto } from './paste.ts';
import { reportWords } from './score-report.words.ts';
import { blankRow, isBlank, type Row } from './sheet.ts';

const PAGE = 50;
/** What the server computes stands beside the marks, in sight. */
const COMPUTED_AFTER: ColumnKey = 'practice';
type Faults = ReadonlyMap<number, Partial<Record<ColumnKey, string>>>;

interface Props {
  rows: readonly Row[];
  onChange: (change: (rows: Row[]) => Row[]) => void;
  computed: ReadonlyMap<string, RankedEntry>;
  faults: Faults;
  editable: boolean;
}

/** The sheet as a table of inputs, fifty lines a page. Enter and the arrows change lines; a copied range can be pasted into any cell. */
export function ScoreGrid({ rows, onChange, computed, faults, editable }: Props) {
  const t = useWords(reportWords);
  const [page, setPage] = useState(0);
  const pages = Math.max(1, Math.ceil(rows.length / PAGE));
  const first = Math.min(page, pages - 1) * PAGE;
  const shown = rows.slice(first, first + PAGE);
  const { edit, paste, remove } = editing(onChange);
  const onPaste = (event: ClipboardEvent<HTMLTableElement>) => {
    const cell = cellOf(event.target);
    const text = event.clipboardData.getData('text/plain');
    if (!cell || !/[\t\r\n]/.test(text.trimEnd()) || !editable) return;
    event.preventDefault();
    paste(cell.index, cell.column, text);
  };
  return (
    <>
      <div className="grid-scroll" role="region" aria-label={t('sheet')} tabIndex={editable ? -1 : 0}>
        <table className="grid" aria-label={t('sheet')} onPaste={onPaste} onKeyDown={moveFocus}>
          <GridHead editable={editable} />
          <tbody>
            {shown.map((row, offset) => (
              <GridRow
                key={row.id}
                row={row}
                index={first + offset}
                computed={computed.get(row.key ?? '')}
                faults={faults.get(row.id)}
                editable={editable}
                onEdit={edit}
                onRemove={remove}
              />
            ))}
          </tbody>
        </table>
      </div>
      <GridPager page={first / PAGE} pages={pages} onPage={setPage} />
    </>
  );
}

/** Changes of the sheet that do not depend on what is drawn, so that only changed lines are drawn again. */
function editing(onChange: Props['onChange']) {
  return {
    edit: (id: number, column: ColumnKey, value: string) =>
      onChange((rows) => {
        const next = rows.map((row) => (row.id === id ? { ...row, [column]: value } : row));
        const last = next.at(-1);
        return last && isBlank(last) ? next : [...next, blankRow()];
      }),
    paste: (index: number, column: ColumnKey, text: string) => onChange((rows) => pasteInto(rows, index, column, text)),
    remove: (id: number) => onChange((rows) => rows.filter((row) => row.id !== id)),
  };
}

function GridHead({ editable }: { editable: boolean }) {
  const t = useWords(reportWords);
  return (
    <thead>
      <tr>
        <th scope="col">#</th>
        {columns.map((column) => (
          <Fragment key={column}>
            <th scope="col">{t(`col.${column}`)}</th>
            {column === COMPUTED_AFTER && (
              <>
                <th scope="col">{t('col.computed')}</th>
                <th scope="col">{t('col.rank')}</th>
              </>
            )}
          </Fragment>
        ))}
        {editable && <td />}
      </tr>
    </thead>
  );
}

interface RowProps {
  row: Row;
  index: number;
  computed: RankedEntry | undefined;
  faults: Partial<Record<ColumnKey, string>> | undefined;
  editable: boolean;
  onEdit: (id: number, column: ColumnKey, value: string) => void;
  onRemove: (id: number) => void;
}

const same = (a: RowProps, b: RowProps): boolean => a.row === b.row && a.index === b.index && a.computed === b.computed && a.faults === b.faults && a.editable === b.editable;

const GridRow = memo(function GridRow({ row, index, computed, faults, editable, onEdit, onRemove }: RowProps) {
  const t = useWords(reportWords);
  return (
    <tr>
      <td className="still">{index + 1}</td>
      {columns.map((column) => (
        <Fragment key={column}>
          <td className={[faults?.[column] && 'wrong', ['name', 'unit', 'team', 'note'].includes(column) && 'wide-cell'].filter(Boolean).join(' ')}>
            <Cell row={row} index={index} column={column} editable={editable} fault={faults?.[column]} onEdit={onEdit} />
          </td>
          {column === COMPUTED_AFTER && <Computed computed={computed} />}
        </Fragment>
      ))}
      {editable && (
        <td>
          {!isBlank(row) && (
            <button type="button" className="btn-link" aria-label={t('removeRow', { row: index + 1 })} onClick={() => onRemove(row.id)}>
              ×
            </button>
          )}
        </td>
      )}
    </tr>
  );
}, same);

/** Total and rank; where a tie was settled, by what. */
function Computed({ computed }: { computed: RankedEntry | undefined }) {
  const decidedBy = useCodeWords(reportWords, 'decidedBy.');
  const told = computed?.decidedBy && reportWords.has(`decidedBy.${computed.decidedBy}`) ? decidedBy(computed.decidedBy) : undefined;
  return (
    <>
      <td className="still">{computed?.total ?? ''}</td>
      <td className="still">
        {computed?.rank ?? ''} {told && <span className="fine">{told}</span>}
      </td>
    </>
  );
}

interface CellProps extends Pick<RowProps, 'row' | 'index' | 'editable' | 'onEdit'> {
  column: ColumnKey;
  fault: string | undefined;
}

function Cell({ row, index, column, editable, fault, onEdit }: CellProps) {
  const t = useWords(reportWords);
  const label = t('cell', { row: index + 1, column: t(`col.${column}`) });
  const shared = { 'data-row': index, 'data-column': column, 'aria-label': label, 'aria-invalid': fault ? true : undefined, disabled: !editable };
  const change = (event: { target: { value: string } }) => onEdit(row.id, column, event.target.value);
  return (
    <>
      {column === 'sex' || column === 'status' ? (
        <select {...shared} value={row[column]} onChange={change}>
          <Options column={column} />
        </select>
      ) : (
        <input {...shared} value={row[column]} onChange={change} maxLength={400} autoComplete="off" inputMode={['theory', 'practice', 'total'].includes(column) ? 'decimal' : undefined} />
      )}
      {fault && <span className="cell-error">{fault}</span>}
    </>
  );
}

function Options({ column }: { column: 'sex' | 'status' }) {
  const t = useWords(reportWords);
  if (column === 'status') return statuses.map((status) => <option key={status} value={status}>{t(`status.${status}`)}</option>);
  return (
    <>
      <option value=""> </option>
      <option value="F">{t('sex.F')}</option>
      <option value="M">{t('sex.M')}</option>
    </>
  );
}

function cellOf(target: EventTarget): { index: number; column: ColumnKey } | null {
  const data = target instanceof HTMLElement ? target.dataset : {};
  const column = columns.find((one) => one === data['column']);
  return column && data['row'] !== undefined ? { index: Number(data['row']), column } : null;
}

const STEPS: Readonly<Record<string, number>> = { Enter: 1, ArrowDown: 1, ArrowUp: -1 };

/** In a choice the arrows choose; everywhere else they change lines. */
function moveFocus(event: KeyboardEvent<HTMLTableElement>): void {
  const step = STEPS[event.key];
  const cell = cellOf(event.target);
  if (!step || !cell || event.nativeEvent.isComposing || (event.target instanceof HTMLSelectElement && event.key !== 'Enter')) return;
  const next = event.currentTarget.querySelector<HTMLElement>(`[data-row="${String(cell.index + step)}"][data-column="${cell.column}"]`);
  if (!next) return;
  event.preventDefault();
  next.focus();
  if (next instanceof HTMLInputElement) next.select();
}
