import { Fragment, useState, type ClipboardEvent } from 'react';
import type { RankedEntry } from '../api/types.ts';
import { useWords } from '../words/define-words.ts';
import { columns, COMPUTED_AFTER, type ColumnKey } from './columns.ts';
import { cellOf, moveFocus } from './grid-focus.ts';
import { GridPager } from './grid-pager.tsx';
import { GridRow } from './grid-row.tsx';
import { pasteInto } from './paste.ts';
import { reportWords } from './score-report.words.ts';
import { blankRow, isBlank, type Row } from './sheet.ts';

const PAGE = 50;
type Faults = ReadonlyMap<number, Partial<Record<ColumnKey, string>>>;

interface Props {
  rows: readonly Row[];
  onChange: (change: (rows: Row[]) => Row[]) => void;
  computed: ReadonlyMap<string, RankedEntry>;
  faults: Faults;
  editable: boolean;
  /** Own contestants are ranked by themselves: who is one is marked. */
  coHosted: boolean;
}

/** The sheet as a table of inputs, fifty lines a page. Enter and the arrows change lines; a copied range can be pasted into any cell. */
export function ScoreGrid({ rows, onChange, computed, faults, editable, coHosted }: Props) {
  const t = useWords(reportWords);
  const [page, setPage] = useState(0);
  const pages = Math.max(1, Math.ceil(rows.length / PAGE));
  const first = Math.min(page, pages - 1) * PAGE;
  const shown = rows.slice(first, first + PAGE);
  const { edit, paste, place, remove } = editing(onChange);
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
          <GridHead editable={editable} coHosted={coHosted} />
          <tbody>
            {shown.map((row, offset) => (
              <GridRow
                key={row.id}
                row={row}
                index={first + offset}
                computed={computed.get(row.key ?? '')}
                faults={faults.get(row.id)}
                editable={editable}
                onPlace={coHosted ? place : null}
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
    place: (id: number, elsewhere: boolean) => onChange((rows) => rows.map((row) => (row.id === id ? { ...row, elsewhere } : row))),
    paste: (index: number, column: ColumnKey, text: string) => onChange((rows) => pasteInto(rows, index, column, text)),
    remove: (id: number) => onChange((rows) => rows.filter((row) => row.id !== id)),
  };
}

function GridHead({ editable, coHosted }: Pick<Props, 'editable' | 'coHosted'>) {
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
        {coHosted && <th scope="col">{t('col.local')}</th>}
        {editable && <td />}
      </tr>
    </thead>
  );
}
