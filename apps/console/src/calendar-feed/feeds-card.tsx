import { useState } from 'react';
import type { CalendarFeed, CampaignSummary, NewCalendarFeed, OpenedCalendarFeed } from '../api/types.ts';
import { useCommand } from '../api/use-command.ts';
import { useList } from '../api/use-list.ts';
import { useCan } from '../session/session.api.ts';
import { CopyButton } from '../ui/copy-button.tsx';
import { ProblemView } from '../ui/problem-view.tsx';
import { useWords } from '../words/define-words.ts';
import { feedWords } from './feed.words.ts';
import { FeedTable } from './feed-table.tsx';

const STALE = [['calendar-feeds']];

/** Secret addresses of one's own deadlines, or of a campaign's: opened, shown once, listed, revoked. */
export function FeedsCard() {
  const t = useWords(feedWords);
  const [campaignId, choose] = useState('');
  const feeds = useList<CalendarFeed>(['calendar-feeds'], '/calendar-feeds');
  const open = useCommand<OpenedCalendarFeed, NewCalendarFeed>((body) => ({ path: '/calendar-feeds', body }), STALE);
  return (
    <section className="card" id="feeds" style={{ marginTop: 20 }}>
      <h2>{t('title')}</h2>
      <p className="fine">{t('hint')}</p>
      <p className="row">
        <What value={campaignId} onChange={choose} />
        <button
          type="button"
          className="btn btn-primary"
          disabled={open.isPending}
          onClick={() => open.mutate(campaignId ? { campaignId } : {})}
        >
          {t('open')}
        </button>
      </p>
      <ProblemView error={open.error} />
      {open.data && (
        <p className="notice" role="status">
          {t('once')} <code className="break">{open.data.url}</code> <CopyButton text={open.data.url} />
        </p>
      )}
      {feeds.items.length > 0 && <FeedTable feeds={feeds.items} />}
    </section>
  );
}

/** One's own tasks; or a campaign, for those who read campaigns. */
function What({ value, onChange }: { value: string; onChange: (campaignId: string) => void }) {
  const t = useWords(feedWords);
  const enabled = useCan()('campaign.read');
  const { items } = useList<CampaignSummary>(['campaigns', 'feeds'], '/campaigns', { limit: 200 }, { enabled });
  return (
    <select className="input" aria-label={t('what')} value={value} onChange={(event) => onChange(event.target.value)}>
      <option value="">{t('own')}</option>
      {items.map(({ id, title }) => (
        <option key={id} value={id}>
          {t('ofCampaign', { title })}
        </option>
      ))}
    </select>
  );
}
