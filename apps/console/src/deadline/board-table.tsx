import { Link } from 'react-router';
import type { BoardItem } from '../api/types.ts';
import { Clause } from '../ui/clause.tsx';
import { DataTable, type Column } from '../ui/data-table.tsx';
import { Mark, type Tone } from '../ui/mark.tsx';
import { common } from '../words/common.words.ts';
import { useWords } from '../words/define-words.ts';
import { boardWords } from './board.words.ts';
import { deadlineWords } from './deadline.words.ts';
import { useUnit } from './use-unit.ts';

const tones = { OVERDUE: 'danger', SOON: 'warn', LATER: 'info', SUSPENDED: 'plain' } as const satisfies Record<BoardItem['standing'], Tone>;

export function BoardTable({ items }: { items: readonly BoardItem[] }) {
  const t = useWords(boardWords);
  const columns: Column<BoardItem>[] = [
    { key: 'contest', title: t('contest'), render: (row) => <Contest row={row} /> },
    { key: 'whose', title: t('whose'), render: (row) => <Whose row={row} /> },
    { key: 'due', title: t('due'), render: (row) => <Due row={row} /> },
    { key: 'left', title: t('left'), tight: true, render: (row) => <Left row={row} /> },
  ];
  return (
    <DataTable
      label={t('title')}
      rows={items}
      columns={columns}
      rowKey={(row) => row.id}
      rowClass={(row) => (row.standing === 'OVERDUE' ? 'overdue' : row.standing === 'SUSPENDED' ? undefined : 'attention')}
    />
  );
}

function Contest({ row }: { row: BoardItem }) {
  const c = useWords(common);
  return (
    <div>
      <Link to={row.href}>
        <strong>{row.title}</strong>
      </Link>
      <div>
        {row.keyLabel} · {c('round', { n: row.round })}
      </div>
      <div className="fine">
        {row.number} · {row.campaign.name}
      </div>
    </div>
  );
}

/** A clock of a whole case, or of a seat that nobody has taken, is nobody's alone: that no account acts for it would be untrue. */
function Whose({ row: { participant, people } }: { row: BoardItem }) {
  const t = useWords(boardWords);
  const names = people.map(({ name }) => name).join('、');
  return (
    <div>
      {participant?.name ?? t('ofTheCase')}
      <div className="fine">{names || (participant === null ? '' : t('nobodyActs'))}</div>
    </div>
  );
}

function Due({ row }: { row: BoardItem }) {
  const d = useWords(deadlineWords);
  const c = useWords(common);
  const unit = useUnit()(row.unit);
  return (
    <div>
      <span className={row.standing === 'OVERDUE' ? 'due-overdue' : undefined}>{row.dueText ?? d('earliest', { date: row.dueOn })}</span>{' '}
      {row.provisional && <Mark tone="warn">{c('provisional')}</Mark>}
      {row.grossDays !== row.netDays && <div className="fine">{d('grossNet', { gross: row.grossDays, net: row.netDays, unit })}</div>}
      <div className="fine">
        <Clause clause={row.clause} />
      </div>
    </div>
  );
}

function Left({ row }: { row: BoardItem }) {
  const t = useWords(boardWords);
  const d = useWords(deadlineWords);
  const { workingDaysLeft: left, suspendedSince } = row;
  return (
    <div>
      <Mark tone={tones[row.standing]}>{t(`standing.${row.standing}`)}</Mark>
      {suspendedSince !== null && <div className="fine">{d('suspendedSince', { date: suspendedSince })}</div>}
      {left !== null && (
        <div className="fine">{row.standing === 'OVERDUE' ? t('over', { n: Math.max(1, -left) }) : t('leftDays', { n: left })}</div>
      )}
    </div>
  );
}
