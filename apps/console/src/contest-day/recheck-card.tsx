import type { ContestDay } from '../api/types.ts';
import { DataTable, type Column } from '../ui/data-table.tsx';
import { Mark } from '../ui/mark.tsx';
import { useWords } from '../words/define-words.ts';
import { dayWords } from './day.words.ts';

type Recheck = NonNullable<ContestDay['recheck']>;
type Row = Recheck['rows'][number];

const tones = { WAITING: 'info', SECOND: 'warn', AGREES: 'ok', DIFFERS: 'danger' } as const;

/** Who is read again and what came of it, without the marks: whoever reads is not to know them. */
export function RecheckCard({ day: { asks, recheck } }: { day: ContestDay }) {
  const t = useWords(dayWords);
  return (
    <section className="card" aria-labelledby="recheck">
      <h2 id="recheck">{t('recheck')}</h2>
      {recheck === null ? <p>{asks.recheck ? t('recheckNotDrawn') : t('recheckNotAsked')}</p> : <Rows recheck={recheck} />}
    </section>
  );
}

function Rows({ recheck: { round, seed, widened, rows } }: { recheck: Recheck }) {
  const t = useWords(dayWords);
  const columns: Column<Row>[] = [
    { key: 'name', title: t('name'), tight: true, render: ({ name }) => name },
    { key: 'unit', title: t('unit'), render: ({ unit }) => unit },
    {
      key: 'finding',
      title: t('finding'),
      tight: true,
      render: ({ finding }) => <Mark tone={tones[finding]}>{t(`finding.${finding}`)}</Mark>,
    },
  ];
  const done = rows.filter(({ finding }) => finding === 'AGREES' || finding === 'DIFFERS').length;
  return (
    <>
      <p className="fine">
        {t('recheckRound', { round, done, all: rows.length, seed })} {widened && <Mark tone="danger">{t('widened')}</Mark>}
      </p>
      <DataTable label={t('recheck')} rows={rows} columns={columns} rowKey={({ name, unit }) => `${name} ${unit}`} />
    </>
  );
}
