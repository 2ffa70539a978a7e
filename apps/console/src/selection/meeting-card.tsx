import { apiPath } from '../api/client.ts';
import type { Selection } from '../api/types.ts';
import { DataTable, type Column } from '../ui/data-table.tsx';
import { Facts } from '../ui/facts.tsx';
import { Mark } from '../ui/mark.tsx';
import { useWords } from '../words/define-words.ts';
import { BalanceCard } from './balance-card.tsx';
import { People } from './people.tsx';
import { selectionWords } from './selection.words.ts';

type Meeting = Selection['meetings'][number];
type Minutes = NonNullable<Meeting['minutes']>;
type Votes = Minutes['votes'][number];

/** 专家评审会议: who was there, what was said and voted, whom it suggests; and its papers to print. */
export function MeetingCard({ roundId, meeting }: { roundId: string; meeting: Meeting }) {
  const t = useWords(selectionWords);
  const { round, on, place, chair, present, ballot, minutes, suggested, reserves, balance, reason } = meeting;
  const paper = (name: 'minutes' | 'agenda'): string => apiPath(`/selections/${roundId}/documents/meetings/${String(round)}/${name}`);
  return (
    <section className="card" aria-label={t('meeting')}>
      <h2>{t('meeting')}</h2>
      <p>
        {t('heldOn', { on, place, chair, n: present })} {ballot && <Mark>{t(`ballot${ballot}`)}</Mark>}
      </p>
      {minutes && <MinutesFacts minutes={minutes} />}
      {suggested.length > 0 && <People title={t('suggested')} people={suggested} />}
      {reserves.length > 0 && <People title={t('reserves')} people={reserves} />}
      {balance && <BalanceCard balance={balance} />}
      {reason !== null && <p>{t('checksReason', { reason })}</p>}
      {minutes && (
        <p>
          <a href={paper('minutes')} target="_blank" rel="noreferrer">
            {t('printMinutes')}
          </a>{' '}
          {suggested.length > 0 && (
            <a href={paper('agenda')} target="_blank" rel="noreferrer">
              {t('printAgenda')}
            </a>
          )}
        </p>
      )}
    </section>
  );
}

function MinutesFacts({ minutes: { agenda, discussion, present, absent, votes } }: { minutes: Minutes }) {
  const t = useWords(selectionWords);
  const columns: Column<Votes>[] = [
    { key: 'person', title: t('person'), render: ({ name, unit }) => `${name}（${unit}）` },
    { key: 'inFavour', title: t('inFavour'), number: true, render: (row) => row.inFavour },
    { key: 'against', title: t('against'), number: true, render: (row) => row.against },
    { key: 'abstained', title: t('abstained'), number: true, render: (row) => row.abstained },
  ];
  return (
    <>
      <Facts
        items={[
          [t('present'), present.join('、')],
          [t('absent'), absent.join('、')],
          [t('agenda'), agenda.join('；')],
          [t('discussion'), discussion],
        ]}
      />
      {votes.length > 0 && <DataTable label={t('votes')} rows={votes} columns={columns} rowKey={(row) => row.candidateId} />}
    </>
  );
}
