import type { ReactNode } from 'react';
import type { Trade, TradeValue } from '../api/types.ts';
import { useCan } from '../session/session.api.ts';
import { DataTable, type Column } from '../ui/data-table.tsx';
import { Clause } from '../ui/clause.tsx';
import { localTime } from '../ui/format.ts';
import { Mark } from '../ui/mark.tsx';
import { useCodeWords, useWords } from '../words/define-words.ts';
import { campaignWords } from './campaign.words.ts';
import type { Confirming } from './confirming.ts';
import { useValueText } from './value-words.ts';

interface Props {
  trades: readonly Trade[];
  onConfirm: (confirming: Confirming) => void;
  contestOf: (trade: Trade) => ReactNode;
}

/** The trades: what the table prints and what is inferred stand in columns apart. */
export function TradeTable({ trades, onConfirm, contestOf }: Props) {
  const t = useWords(campaignWords);
  const columns: Column<Trade>[] = [
    { key: 'no', title: t('no'), number: true, render: (trade) => trade.no },
    { key: 'trade', title: t('trade'), render: (trade) => <strong>{trade.name}</strong> },
    {
      key: 'printed',
      title: t('printed'),
      render: (trade) => trade.values.filter(isPrinted).map((value) => <Printed key={value.id} value={value} />),
    },
    { key: 'inferred', title: t('inferred'), render: (trade) => <Inferences trade={trade} onConfirm={onConfirm} /> },
    { key: 'contest', title: t('contest'), render: contestOf },
  ];
  return (
    <DataTable
      label={t('trades')}
      rows={trades}
      columns={columns}
      rowKey={(trade) => String(trade.no)}
      rowClass={(trade) => (trade.unconfirmed > 0 ? 'attention' : undefined)}
    />
  );
}

/** The name has its column; a blank cell of the print is said with its inference. */
const isPrinted = ({ field, printed }: TradeValue): boolean => field !== 'name' && printed !== null && printed !== undefined;

function Printed({ value }: { value: TradeValue }) {
  const field = useCodeWords(campaignWords, 'field.');
  const text = useValueText();
  return (
    <div>
      <span className="value-field">{field(value.field)}：</span>
      {text(value.printed)}
    </div>
  );
}

function Inferences({ trade, onConfirm }: { trade: Trade; onConfirm: (confirming: Confirming) => void }) {
  const inferred = trade.values.filter(({ status }) => status !== 'PRINTED');
  if (inferred.length === 0) return '—';
  return inferred.map((value) => <Inference key={value.id} trade={trade} value={value} onConfirm={() => onConfirm({ trade, value })} />);
}

function Inference({ trade, value, onConfirm }: { trade: Trade; value: TradeValue; onConfirm: () => void }) {
  const t = useWords(campaignWords);
  const field = useCodeWords(campaignWords, 'field.');
  const text = useValueText();
  const can = useCan();
  const open = value.status === 'INFERRED';
  return (
    <div className={open ? 'trade-value value-open' : 'trade-value'}>
      <span className="value-field">{field(value.field)}：</span>
      {text(value.inferred)} {open ? <Mark tone="warn">{t('toConfirm')}</Mark> : <Mark tone="ok">{t('confirmed')}</Mark>}{' '}
      {value.inherited && <Mark>{t('inherited')}</Mark>}
      {open ? <OpenInference value={value} /> : <ConfirmedAs value={value} />}
      {can('campaign.manage') && open && (
        <button
          type="button"
          className="btn btn-small"
          aria-label={t('confirmOf', { trade: trade.name, field: field(value.field) })}
          onClick={onConfirm}
        >
          {t('confirm')}
        </button>
      )}
    </div>
  );
}

function OpenInference({ value }: { value: TradeValue }) {
  const t = useWords(campaignWords);
  const block = useCodeWords(campaignWords, 'block.');
  return (
    <div className="fine">
      {value.note && <div>{value.note}</div>}
      {value.blocks.length > 0 && <div>{t('blocks', { what: value.blocks.map(block).join('、') })}</div>}
      <Clause clause={value.clause} />
    </div>
  );
}

function ConfirmedAs({ value }: { value: TradeValue }) {
  const t = useWords(campaignWords);
  const text = useValueText();
  const differs = JSON.stringify(value.value) !== JSON.stringify(value.inferred);
  return (
    <div className="fine">
      {differs && (
        <div>
          {t('confirmedValue')} <strong>{text(value.value)}</strong>
        </div>
      )}
      {value.confirmedBy && value.confirmedAt && t('confirmedBy', { name: value.confirmedBy, at: localTime(value.confirmedAt) })}
      {value.reason && <div>{value.reason}</div>}
    </div>
  );
}
