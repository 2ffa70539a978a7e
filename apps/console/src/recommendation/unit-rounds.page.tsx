import { Link } from 'react-router';
import type { UnitRound } from '../api/types.ts';
import { DataTable, type Column } from '../ui/data-table.tsx';
import { LoadMore } from '../ui/load-more.tsx';
import { Page } from '../ui/page.tsx';
import { Await, Empty } from '../ui/state.tsx';
import { useWords } from '../words/define-words.ts';
import { unitPath, useUnitRounds } from './recommendation.api.ts';
import { recommendationWords } from './recommendation.words.ts';

/** The unit's own page: rounds in which it has places. */
export function UnitRoundsPage() {
  const t = useWords(recommendationWords);
  const { items, query } = useUnitRounds();
  return (
    <Page title={t('title')}>
      <Await query={query}>{() => (items.length === 0 ? <Empty title={t('none')} hint={t('noneHint')} /> : <Rows items={items} />)}</Await>
      <LoadMore query={query} />
    </Page>
  );
}

function Rows({ items }: { items: readonly UnitRound[] }) {
  const t = useWords(recommendationWords);
  const columns: Column<UnitRound>[] = [
    { key: 'round', title: t('round'), render: (row) => <Link to={unitPath(row.roundId, row.organizationId)}>{row.title}</Link> },
    { key: 'unit', title: t('unit'), render: (row) => row.unit },
    { key: 'stage', title: t('stage'), tight: true, render: (row) => row.stageLabel },
    { key: 'window', title: t('window'), render: ({ window }) => (window ? t('fromTo', window) : '—') },
    { key: 'places', title: t('places'), number: true, render: (row) => t('placesOf', { counted: row.counted, places: row.places }) },
  ];
  return <DataTable label={t('title')} rows={items} columns={columns} rowKey={(row) => `${row.roundId} ${row.organizationId}`} />;
}
