import { useState } from 'react';
import type { Edition } from '../api/types.ts';
import { DataTable, type Column } from '../ui/data-table.tsx';
import { Mark } from '../ui/mark.tsx';
import { useWords } from '../words/define-words.ts';
import { AddTradeDialog } from './add-trade-dialog.tsx';
import { editionWords } from './edition.words.ts';
import { RemoveTradeDialog } from './remove-trade-dialog.tsx';
import { RestoreTrade } from './restore-trade.tsx';

export type EditionTrade = Edition['trades'][number];
const tones = { KEPT: 'plain', ADDED: 'ok', REMOVED: 'warn' } as const;

/** The trades of an edition, with those that it adds and takes out. */
export function EditionTrades({ edition }: { edition: Edition }) {
  const t = useWords(editionWords);
  const [adding, setAdding] = useState(false);
  const [removed, setRemoved] = useState<EditionTrade | null>(null);
  const { change } = edition.may;
  return (
    <>
      {change && (
        <div className="filters">
          <button type="button" className="btn" onClick={() => setAdding(true)}>
            {t('addTrade')}
          </button>
          <span className="fine">{t('tradesHint')}</span>
        </div>
      )}
      <Rows edition={edition} onRemove={setRemoved} />
      {adding && <AddTradeDialog edition={edition} onClose={() => setAdding(false)} />}
      {removed && <RemoveTradeDialog edition={edition} trade={removed} onClose={() => setRemoved(null)} />}
    </>
  );
}

function Rows({ edition, onRemove }: { edition: Edition; onRemove: (trade: EditionTrade) => void }) {
  const t = useWords(editionWords);
  const columns: Column<EditionTrade>[] = [
    { key: 'no', title: t('tradeNo'), render: ({ no }) => no, tight: true },
    { key: 'name', title: t('tradeName'), render: ({ name, state }) => (state === 'REMOVED' ? <del>{name}</del> : name) },
    { key: 'state', title: t('tradeState'), render: ({ state }) => <Mark tone={tones[state]}>{t(`trade.${state}`)}</Mark> },
    { key: 'reason', title: t('reason'), render: ({ reason }) => reason },
    { key: 'clause', title: t('clause'), render: ({ clause }) => clause },
    {
      key: 'ways',
      title: t('ways'),
      render: (trade) => edition.may.change && <Ways edition={edition} trade={trade} onRemove={onRemove} />,
    },
  ];
  return <DataTable label={t('trades')} rows={edition.trades} columns={columns} rowKey={({ no }) => String(no)} />;
}

function Ways({ edition, trade, onRemove }: { edition: Edition; trade: EditionTrade; onRemove: (trade: EditionTrade) => void }) {
  const t = useWords(editionWords);
  if (trade.state === 'REMOVED') return trade.restorable && <RestoreTrade edition={edition} trade={trade} />;
  return (
    <button type="button" className="btn" aria-label={t('removeTradeOf', { trade: trade.name })} onClick={() => onRemove(trade)}>
      {t('removeTrade')}
    </button>
  );
}
