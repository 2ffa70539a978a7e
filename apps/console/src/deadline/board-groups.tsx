import type { BoardGroup } from '../api/types.ts';
import { useList } from '../api/use-list.ts';
import { DataTable, type Column } from '../ui/data-table.tsx';
import { LoadMore } from '../ui/load-more.tsx';
import { Await } from '../ui/state.tsx';
import type { Filter } from '../ui/use-filter.ts';
import { useWords } from '../words/define-words.ts';
import type { BoardFilter } from './board-filter.ts';
import { boardWords } from './board.words.ts';

const fields: Readonly<Record<string, keyof BoardFilter>> = {
  CAMPAIGN: 'campaignId',
  ORGANIZATION: 'organizationId',
  PERSON: 'personId',
};

/** Counts by campaign, by organization or by person; a name narrows the list to its own. */
export function BoardGroups({ by, asked, filter }: { by: string; asked: BoardFilter; filter: Filter }) {
  const t = useWords(boardWords);
  const { standing: _all, ...rest } = asked;
  const { items, query } = useList<BoardGroup>(['deadlines', 'groups'], '/deadlines/groups', { ...rest, by });
  const count = (field: 'overdue' | 'soon' | 'later' | 'suspended', title: string): Column<BoardGroup> => ({
    key: field,
    title,
    number: true,
    render: (row) => row[field],
  });
  const columns: Column<BoardGroup>[] = [
    { key: 'name', title: t('groupName'), render: (row) => <GroupName row={row} field={fields[by] ?? 'campaignId'} filter={filter} /> },
    count('overdue', t('standing.OVERDUE')),
    count('soon', t('standing.SOON')),
    count('later', t('standing.LATER')),
    count('suspended', t('standing.SUSPENDED')),
  ];
  return (
    <section className="card" aria-label={t('groups')}>
      <Await query={query}>
        {() => <DataTable label={t('groups')} rows={items} columns={columns} rowKey={(row) => row.id ?? 'nobody'} />}
      </Await>
      <LoadMore query={query} />
    </section>
  );
}

function GroupName({ row, field, filter }: { row: BoardGroup; field: keyof BoardFilter; filter: Filter }) {
  const t = useWords(boardWords);
  const { id, name } = row;
  if (id === null || name === null) return <span className="fine">{t('ofTheCase')}</span>;
  return (
    <button type="button" className="btn" onClick={() => filter.change({ [field]: id, name, by: '' })}>
      {name}
    </button>
  );
}
