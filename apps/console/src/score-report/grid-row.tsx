import { Fragment, memo } from 'react';
import type { RankedEntry } from '../api/types.ts';
import { useCodeWords, useWords } from '../words/define-words.ts';
import { columns, COMPUTED_AFTER, statuses, type ColumnKey } from './columns.ts';
import { reportWords } from './score-report.words.ts';
import { isBlank, type Row } from './sheet.ts';

interface RowProps {
  row: Row;
  index: number;
  computed: RankedEntry | undefined;
  faults: Partial<Record<ColumnKey, string>> | undefined;
  editable: boolean;
  /** Null where everybody is ranked. */
  onPlace: ((id: number, elsewhere: boolean) => void) | null;
  onEdit: (id: number, column: ColumnKey, value: string) => void;
  onRemove: (id: number) => void;
}

const same = (a: RowProps, b: RowProps): boolean =>
  a.row === b.row &&
  a.index === b.index &&
  a.computed === b.computed &&
  a.faults === b.faults &&
  a.editable === b.editable &&
  (a.onPlace === null) === (b.onPlace === null);

/** Drawn again only when something of its own changed. */
export const GridRow = memo(function GridRow({ row, index, computed, faults, editable, onPlace, onEdit, onRemove }: RowProps) {
  const t = useWords(reportWords);
  return (
    <tr>
      <td className="still">{index + 1}</td>
      {columns.map((column) => (
        <Fragment key={column}>
          <td
            className={[faults?.[column] && 'wrong', ['name', 'unit', 'team', 'note'].includes(column) && 'wide-cell']
              .filter(Boolean)
              .join(' ')}
          >
            <Cell row={row} index={index} column={column} editable={editable} fault={faults?.[column]} onEdit={onEdit} />
          </td>
          {column === COMPUTED_AFTER && <Computed computed={computed} />}
        </Fragment>
      ))}
      {onPlace && (
        <td>
          <input
            type="checkbox"
            aria-label={t('cell', { row: index + 1, column: t('col.local') })}
            checked={row.elsewhere !== true}
            disabled={!editable}
            onChange={({ target }) => onPlace(row.id, !target.checked)}
          />
        </td>
      )}
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
  const shared = {
    'data-row': index,
    'data-column': column,
    'aria-label': label,
    'aria-invalid': fault ? true : undefined,
    disabled: !editable,
  };
  const change = (event: { target: { value: string } }) => onEdit(row.id, column, event.target.value);
  return (
    <>
      {column === 'sex' || column === 'status' ? (
        <select {...shared} value={row[column]} onChange={change}>
          <Options column={column} now={row[column]} />
        </select>
      ) : (
        <input
          {...shared}
          value={row[column]}
          onChange={change}
          maxLength={400}
          autoComplete="off"
          inputMode={['theory', 'practice', 'total'].includes(column) ? 'decimal' : undefined}
        />
      )}
      {fault && <span className="cell-error">{fault}</span>}
    </>
  );
}

/** The values to choose from, and a pasted word that is none of them, so that it stays in sight until it is corrected. */
function Options({ column, now }: { column: 'sex' | 'status'; now: string }) {
  const t = useWords(reportWords);
  const known =
    column === 'status' ? statuses.map((code) => [code, t(`status.${code}`)]) : ['', 'F', 'M'].map((code) => [code, sexWord(code, t)]);
  const choices = known.some(([code]) => code === now) ? known : [[now, now], ...known];
  return choices.map(([code, word]) => (
    <option key={code} value={code}>
      {word}
    </option>
  ));
}

const sexWord = (code: string, t: (key: 'sex.F' | 'sex.M') => string): string => (code === '' ? ' ' : t(code === 'F' ? 'sex.F' : 'sex.M'));
