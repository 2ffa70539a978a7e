import type { CalendarFeed } from '../api/types.ts';
import { useCommand } from '../api/use-command.ts';
import { DataTable } from '../ui/data-table.tsx';
import { localTime } from '../ui/format.ts';
import { toast } from '../ui/toast.tsx';
import { useWords } from '../words/define-words.ts';
import { feedWords } from './feed.words.ts';

/** One's addresses that work; the secret of none of them can be shown again. */
export function FeedTable({ feeds }: { feeds: readonly CalendarFeed[] }) {
  const t = useWords(feedWords);
  const revoke = useCommand<unknown, string>((id) => ({ method: 'DELETE', path: `/calendar-feeds/${id}` }), [['calendar-feeds']]);
  const nameOf = ({ campaignTitle }: CalendarFeed) => (campaignTitle === null ? t('own') : t('ofCampaign', { title: campaignTitle }));
  return (
    <DataTable<CalendarFeed>
      label={t('title')}
      rows={feeds}
      rowKey={({ id }) => id}
      columns={[
        { key: 'what', title: t('what'), render: nameOf },
        { key: 'opened', title: t('opened'), tight: true, render: ({ createdAt }) => localTime(createdAt) },
        {
          key: 'revoke',
          title: t('revoke'),
          render: (feed) => (
            <button
              type="button"
              className="btn"
              aria-label={t('revokeOf', { what: nameOf(feed), at: localTime(feed.createdAt) })}
              onClick={() => revoke.mutate(feed.id, { onSuccess: () => toast(t('revoked')) })}
            >
              {t('revoke')}
            </button>
          ),
        },
      ]}
    />
  );
}
