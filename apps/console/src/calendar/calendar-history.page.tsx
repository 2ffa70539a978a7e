import { useQuery } from '@tanstack/react-query';
import { useParams } from 'react-router';
import { get } from '../api/client.ts';
import type { ApiError } from '../api/problem.ts';
import type { History } from '../api/types.ts';
import { HistoryTimeline } from '../audit/history-timeline.tsx';
import { Page } from '../ui/page.tsx';
import { Await } from '../ui/state.tsx';
import { useWords } from '../words/define-words.ts';
import { calendarWords } from './calendar.words.ts';

/** Who changed a year, by which document, and what followed. */
export function CalendarHistoryPage() {
  const t = useWords(calendarWords);
  const { id = '' } = useParams();
  const query = useQuery<History, ApiError>({
    queryKey: ['calendar', id, 'history'],
    queryFn: ({ signal }) => get<History>(`/cases/${id}/history`, {}, signal),
  });
  return (
    <Await query={query}>
      {(history) => (
        <Page
          title={t('historyTitle', { year: history.number })}
          crumbs={[{ to: `/calendar?year=${history.number}`, label: t('yearTitle', { year: history.number }) }]}
        >
          <HistoryTimeline history={history} />
        </Page>
      )}
    </Await>
  );
}
