import type { CalendarPreview } from '../api/types.ts';
import { DataTable } from '../ui/data-table.tsx';
import { useWords } from '../words/define-words.ts';
import { changeWords } from './change.words.ts';

type Effect = CalendarPreview['effects'][number];

/** How many open deadlines a change would move, and by how much, campaign by campaign. */
export function Effects({ effects }: { effects: readonly Effect[] }) {
  const t = useWords(changeWords);
  const moved = (n: number, days: number) => (n === 0 ? '0' : t('moved', { n, days }));
  return (
    <>
      <h3>{t('effects')}</h3>
      {effects.length === 0 ? (
        <p>{t('noEffects')}</p>
      ) : (
        <DataTable<Effect>
          label={t('effects')}
          rows={effects}
          rowKey={({ campaignId }) => campaignId}
          columns={[
            { key: 'campaign', title: t('campaign'), render: ({ title }) => title },
            { key: 'deadlines', title: t('deadlines'), number: true, render: ({ deadlines }) => deadlines },
            { key: 'earlier', title: t('earlier'), render: ({ earlier, mostEarlier }) => moved(earlier, mostEarlier) },
            { key: 'later', title: t('later'), render: ({ later, mostLater }) => moved(later, mostLater) },
            { key: 'final', title: t('final'), number: true, render: ({ final }) => final },
          ]}
        />
      )}
    </>
  );
}
