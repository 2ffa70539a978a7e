import type { Selection } from '../api/types.ts';
import { DataTable, type Column } from '../ui/data-table.tsx';
import { Mark } from '../ui/mark.tsx';
import { useWords } from '../words/define-words.ts';
import { selectionWords } from './selection.words.ts';

type Balance = Selection['balance'];
type Check = Balance['checks'][number];

/** What a whole list is looked at for, with the binding checks named, and how it is spread. */
export function BalanceCard({ balance }: { balance: Balance }) {
  const t = useWords(selectionWords);
  const columns: Column<Check>[] = [
    { key: 'check', title: t('balance'), render: (row) => row.label },
    { key: 'found', title: t('found'), number: true, render: (row) => `${row.found} / ${row.of}` },
    { key: 'room', title: t('room'), number: true, render: (row) => row.room ?? t('noBound') },
    { key: 'about', title: t('notes'), render: (row) => <Note check={row} /> },
  ];
  const spread = (list: Balance['industries']): string => list.map(({ name, count }) => `${name} ${count}`).join('、');
  return (
    <section className="card" aria-label={t('balance')}>
      <h2>{t('balanceOf', { n: balance.persons })}</h2>
      <DataTable label={t('balance')} rows={balance.checks} columns={columns} rowKey={(row) => row.key} />
      <p className="fine">
        {t('industries')}：{spread(balance.industries)}
      </p>
      <p className="fine">
        {t('regions')}：{spread(balance.regions)}
      </p>
    </section>
  );
}

function Note({ check: { about, binding, room } }: { check: Check }) {
  const t = useWords(selectionWords);
  return (
    <>
      {about} {binding && <Mark tone={room !== null && room < 0 ? 'danger' : 'warn'}>{t('binding')}</Mark>}
    </>
  );
}
