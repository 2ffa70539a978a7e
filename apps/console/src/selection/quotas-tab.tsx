import { Link } from 'react-router';
import type { Selection } from '../api/types.ts';
import { DataTable, type Column } from '../ui/data-table.tsx';
import { Mark } from '../ui/mark.tsx';
import { Empty } from '../ui/state.tsx';
import { useWords } from '../words/define-words.ts';
import { selectionWords } from './selection.words.ts';

type Unit = Selection['units'][number];

/** Each unit's places beside the arithmetic that proposed them. */
export function QuotasTab({ round }: { round: Selection }) {
  const t = useWords(selectionWords);
  if (round.units.length === 0) return <Empty title={t('noQuotas')} />;
  const columns: Column<Unit>[] = [
    {
      key: 'unit',
      title: t('unit'),
      render: (row) => <Link to={`/selections/${round.id}/units/${row.organizationId}`}>{row.name}</Link>,
    },
    { key: 'figures', title: t('figures'), render: (row) => <Figures unit={row} factors={round.factors} /> },
    { key: 'share', title: t('share'), number: true, render: (row) => row.share },
    { key: 'exact', title: t('exact'), number: true, render: (row) => row.exact },
    { key: 'proposed', title: t('proposed'), number: true, render: (row) => <Proposed unit={row} /> },
    { key: 'places', title: t('decided'), number: true, render: (row) => <strong>{row.places}</strong> },
    { key: 'recommended', title: t('recommended'), number: true, render: (row) => row.recommended },
    { key: 'contact', title: t('contact'), render: (row) => row.contact ?? '—' },
  ];
  return (
    <section className="card" aria-label={t('quotas')}>
      <DataTable label={t('quotas')} rows={round.units} columns={columns} rowKey={(row) => row.organizationId} />
      {round.places?.reason && <p className="fine">{t('departedFor', { reason: round.places.reason })}</p>}
    </section>
  );
}

function Proposed({ unit: { proposed, tied } }: { unit: Unit }) {
  const t = useWords(selectionWords);
  return (
    <>
      {proposed} {tied && <Mark tone="warn">{t('tied')}</Mark>}
    </>
  );
}

/** Each factor with its weight, the unit's figure and its share of all. */
function Figures({ unit, factors }: { unit: Unit; factors: Selection['factors'] }) {
  const t = useWords(selectionWords);
  return (
    <>
      {factors.map(({ code, label, weight }) => (
        <div key={code} className="fine">
          {label}（{t('weight', { n: weight })}）：{unit.figures[code] ?? '—'}，{unit.shares[code] ?? '0'}%
        </div>
      ))}
    </>
  );
}
