import type { Payments } from '../api/types.ts';
import { Clause } from '../ui/clause.tsx';
import { DataTable, type Column } from '../ui/data-table.tsx';
import { Facts } from '../ui/facts.tsx';
import { Mark } from '../ui/mark.tsx';
import { useWords } from '../words/define-words.ts';
import { paymentWords } from './payment.words.ts';

type Total = Payments['totals']['trades'][number];

/** Prizes and subsidies apart, and each trade. */
export function Sums({ payments: { totals, tax } }: { payments: Payments }) {
  const t = useWords(paymentWords);
  const columns: Column<Total>[] = [
    { key: 'trade', title: t('trade'), render: ({ tradeNo, trade }) => `${tradeNo} ${trade}` },
    { key: 'kind', title: t('kind'), render: ({ kind }) => t(`kind.${kind}`) },
    { key: 'payees', title: t('payees'), number: true, render: ({ payees }) => payees },
    { key: 'entitled', title: t('entitled'), number: true, render: ({ entitled }) => entitled },
    { key: 'paid', title: t('paid'), number: true, render: ({ paid }) => paid },
  ];
  return (
    <section className="card" aria-labelledby="money-sums">
      <h2 id="money-sums">{t('sums')}</h2>
      <Facts
        items={[
          [t('prizes'), <Sum key="prizes" sum={totals.prizes} />],
          [t('subsidies'), <Sum key="subsidies" sum={totals.subsidies} />],
          [t('tax'), <Tax key="tax" tax={tax} />],
        ]}
      />
      {totals.trades.length > 0 && (
        <details>
          <summary>{t('byTrade')}</summary>
          <DataTable label={t('byTrade')} rows={totals.trades} columns={columns} rowKey={({ kind, tradeNo }) => `${kind}-${tradeNo}`} />
        </details>
      )}
    </section>
  );
}

function Sum({ sum: { entitled, paid, over } }: { sum: Payments['totals']['prizes'] }) {
  const t = useWords(paymentWords);
  return (
    <>
      {t('sumOf', { entitled, paid })} {over !== '0.00' && <Mark tone="danger">{t('overOf', { over })}</Mark>}
    </>
  );
}

function Tax({ tax: { treatment, clause } }: { tax: Payments['tax'] }) {
  const t = useWords(paymentWords);
  return (
    <>
      {treatment === 'UNDETERMINED' ? <Mark tone="warn">{t('tax.UNDETERMINED')}</Mark> : t(`tax.${treatment}`)} <Clause clause={clause} />
    </>
  );
}
