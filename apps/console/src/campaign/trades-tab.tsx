import { useState } from 'react';
import { Link, useNavigate } from 'react-router';
import type { Campaign, Trade } from '../api/types.ts';
import { useCan } from '../session/session.api.ts';
import { Mark } from '../ui/mark.tsx';
import { ProblemView } from '../ui/problem-view.tsx';
import { common } from '../words/common.words.ts';
import { useCodeWords, useWords } from '../words/define-words.ts';
import { useOpenContest } from './campaign.api.ts';
import { campaignWords } from './campaign.words.ts';
import type { Confirming } from './confirming.ts';
import { ConfirmValueDialog } from './confirm-value-dialog.tsx';
import { TradeTable } from './trade-table.tsx';

export function TradesTab({ campaign }: { campaign: Campaign }) {
  const t = useWords(campaignWords);
  const [onlyOpen, setOnlyOpen] = useState(false);
  const [confirming, confirm] = useState<Confirming | null>(null);
  const trades = onlyOpen ? campaign.trades.filter(({ unconfirmed }) => unconfirmed > 0) : campaign.trades;
  return (
    <>
      <div className="filters">
        <label>
          <input type="checkbox" checked={onlyOpen} onChange={(event) => setOnlyOpen(event.target.checked)} /> {t('onlyUnconfirmed')}
        </label>
      </div>
      <TradeTable trades={trades} onConfirm={confirm} contestOf={(trade) => <ContestCell campaignId={campaign.id} trade={trade} />} />
      {confirming && (
        <ConfirmValueDialog key={confirming.value.id} campaignId={campaign.id} confirming={confirming} onClose={() => confirm(null)} />
      )}
    </>
  );
}

/** The trade's contest, or the way to open it. */
function ContestCell({ campaignId, trade }: { campaignId: string; trade: Trade }) {
  const t = useWords(campaignWords);
  const stage = useCodeWords(common, 'stage.');
  const can = useCan();
  const navigate = useNavigate();
  const open = useOpenContest();
  if (trade.contest) {
    return (
      <div>
        <Link to={`/contests/${trade.contest.caseId}`} aria-label={t('gotoOf', { trade: trade.name })}>
          {trade.contest.number}
        </Link>{' '}
        <Mark tone="info">{stage(trade.contest.stage)}</Mark>
      </div>
    );
  }
  if (!can('campaign.manage')) return '—';
  return (
    <>
      <button
        type="button"
        className="btn btn-small"
        disabled={open.isPending}
        aria-label={t('openOf', { trade: trade.name })}
        onClick={() =>
          open.mutate({ campaignId, tradeNo: trade.no }, { onSuccess: (contest) => void navigate(`/contests/${contest.caseId}`) })
        }
      >
        {t('open')}
      </button>
      <ProblemView error={open.error} />
    </>
  );
}
