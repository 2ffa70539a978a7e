import { isDayAct } from '@jiangcheng/domain/contest/acts';
import { useParams } from 'react-router';
import { ActList } from '../act/act-list.tsx';
import { SchemaActDialog, SchemaPaperDialog } from '../act/schema-dialogs.tsx';
import type { Contest, ContestDay } from '../api/types.ts';
import { staleAfterAct, useContest } from '../contest/contest.api.ts';
import { Page } from '../ui/page.tsx';
import { Await } from '../ui/state.tsx';
import { useWords } from '../words/define-words.ts';
import { AppealsCard } from './appeals-card.tsx';
import { useDay } from './day.api.ts';
import { dayWords } from './day.words.ts';
import { DrawCard } from './draw-card.tsx';
import { DutiesCard } from './duties-card.tsx';
import { IncidentsCard } from './incidents-card.tsx';
import { MarksCard } from './marks-card.tsx';
import { RecheckCard } from './recheck-card.tsx';
import { SelectionsCard } from './selections-card.tsx';

export function DayPage() {
  const { id = '' } = useParams();
  const contest = useContest(id);
  const day = useDay(id);
  return <Await query={contest}>{(found) => <Await query={day}>{(of) => <DayView contest={found} day={of} />}</Await>}</Await>;
}

function DayView({ contest, day }: { contest: Contest; day: ContestDay }) {
  const t = useWords(dayWords);
  return (
    <Page title={t('dayOf', { title: contest.title })} crumbs={[{ to: `/contests/${contest.caseId}`, label: contest.title }]}>
      <div className="columns">
        <div className="aside">
          <DayActs contest={contest} />
        </div>
        <div>
          <DrawCard day={day} />
          <MarksCard day={day} />
          <IncidentsCard day={day} />
          <Announced day={day} />
          <AppealsCard day={day} />
          <RecheckCard day={day} />
          <DutiesCard day={day} />
          <SelectionsCard day={day} />
        </div>
      </div>
    </Page>
  );
}

/** What the person may do about the contest's day, on screen or as it was decided on paper. */
function DayActs({ contest: { caseId, actions } }: { contest: Contest }) {
  return (
    <ActList
      actions={actions.filter(({ act }) => isDayAct(act))}
      dialog={(way, action, close) =>
        way === 'ACT' ? (
          <SchemaActDialog caseId={caseId} action={action} stale={staleAfterAct(caseId)} onClose={close} />
        ) : (
          <SchemaPaperDialog caseId={caseId} action={action} onClose={close} />
        )
      }
    />
  );
}

function Announced({ day: { announcedOn, reviewsUntil } }: { day: ContestDay }) {
  const t = useWords(dayWords);
  return (
    <section className="card" aria-labelledby="announced">
      <h2 id="announced">{t('announced')}</h2>
      <p>{announcedOn ?? t('notAnnounced')}</p>
      {reviewsUntil !== null && <p>{t('reviewsUntil', { until: reviewsUntil })}</p>}
    </section>
  );
}
