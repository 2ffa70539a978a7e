import type { Selection } from '../api/types.ts';
import { DataTable, type Column } from '../ui/data-table.tsx';
import { Mark } from '../ui/mark.tsx';
import { Empty } from '../ui/state.tsx';
import { useWords } from '../words/define-words.ts';
import { MeetingCard } from './meeting-card.tsx';
import { OpenOpinions } from './open-opinions.tsx';
import { People } from './people.tsx';
import { selectionWords } from './selection.words.ts';

type Ranked = Selection['ranking'][number];

/** From the ranking to the announcement: what the experts' meeting suggested, what the party group decided, who waits and why. */
export function ListsTab({ round }: { round: Selection }) {
  const t = useWords(selectionWords);
  const { ranking, meetings, decisions, openOpinions, vacancies, waiting } = round;
  if (ranking.length + meetings.length + decisions.length + openOpinions.length === 0) return <Empty title={t('noLists')} />;
  return (
    <>
      {openOpinions.length > 0 && <OpenOpinions roundId={round.id} opinions={openOpinions} />}
      {vacancies.length > 0 && <Vacancies vacancies={vacancies} />}
      {waiting.length > 0 && <Waiting waiting={waiting} />}
      {decisions.toReversed().map((decision) => (
        <Decision key={`${decision.year}-${decision.seq}-${decision.round}`} decision={decision} />
      ))}
      {meetings.toReversed().map((meeting) => (
        <MeetingCard key={meeting.round} roundId={round.id} meeting={meeting} />
      ))}
      {ranking.length > 0 && <Ranking ranking={ranking} />}
    </>
  );
}

function Ranking({ ranking }: { ranking: readonly Ranked[] }) {
  const t = useWords(selectionWords);
  const columns: Column<Ranked>[] = [
    { key: 'rank', title: t('rank'), number: true, render: (row) => (row.joint ? `${row.rank}（${t('joint')}）` : row.rank) },
    { key: 'person', title: t('person'), render: (row) => row.name },
    { key: 'unit', title: t('unit'), render: (row) => row.unit },
    { key: 'score', title: t('score'), number: true, render: (row) => row.total },
  ];
  return (
    <section className="card" aria-label={t('ranking')}>
      <h2>{t('ranking')}</h2>
      <DataTable label={t('ranking')} rows={ranking} columns={columns} rowKey={(row) => row.candidateId} />
    </section>
  );
}

function Decision({ decision }: { decision: Selection['decisions'][number] }) {
  const t = useWords(selectionWords);
  const { year, seq, on, approved, struck, sentBack } = decision;
  const title = t('decision', { year, seq, on });
  return (
    <section className="card" aria-label={title}>
      <h2>{title}</h2>
      {sentBack !== null && <p>{t('sentBack', { reason: sentBack })}</p>}
      {approved.length > 0 && <People title={t('approved')} people={approved} />}
      {struck.length > 0 && <People title={t('struck')} people={struck} />}
    </section>
  );
}

/** Places that came free: each filled, left so, or still to be decided. */
function Vacancies({ vacancies }: { vacancies: Selection['vacancies'] }) {
  const t = useWords(selectionWords);
  return (
    <section className="card" aria-label={t('vacancies')}>
      <h2>{t('vacancies')}</h2>
      <ul>
        {vacancies.map(({ candidateId, name, unit, filledBy, notFilled }) => (
          <li key={candidateId}>
            {name}（{unit}）{' '}
            {filledBy === null && notFilled === null ? (
              <Mark tone="warn">{t('vacant')}</Mark>
            ) : (
              <span className="fine">{filledBy === null ? t('notFilled', { reason: notFilled ?? '' }) : t('filledBy', filledBy)}</span>
            )}
          </li>
        ))}
      </ul>
    </section>
  );
}

function Waiting({ waiting }: { waiting: Selection['waiting'] }) {
  const t = useWords(selectionWords);
  return (
    <section className="card" aria-label={t('waiting')}>
      <h2>{t('waiting')}</h2>
      <ul>
        {waiting.map(({ candidateId, name, unit, refusals }) => (
          <li key={candidateId}>
            {name}（{unit}） {refusals.length === 0 ? <Mark tone="ok">{t('free')}</Mark> : refusals.map(({ message }) => message).join(' ')}
          </li>
        ))}
      </ul>
    </section>
  );
}
