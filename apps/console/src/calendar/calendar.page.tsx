import { useQuery } from '@tanstack/react-query';
import { get } from '../api/client.ts';
import type { ApiError } from '../api/problem.ts';
import type { CalendarYear } from '../api/types.ts';
import { useNow } from '../session/session.api.ts';
import { localDate } from '../ui/format.ts';
import { Page } from '../ui/page.tsx';
import { Await } from '../ui/state.tsx';
import { useFilter } from '../ui/use-filter.ts';
import { useWords } from '../words/define-words.ts';
import { calendarWords } from './calendar.words.ts';
import { FeedsCard } from '../calendar-feed/feeds-card.tsx';
import { BetweenTool } from './between-tool.tsx';
import { ChangeButtons } from './change-buttons.tsx';
import { UpdateStatus } from './update-status.tsx';
import { WorkingDaysTool } from './working-days-tool.tsx';
import { YearView } from './year-view.tsx';

const WHILE_UPDATING_MS = 2000;

export function CalendarPage() {
  const t = useWords(calendarWords);
  const { value, change } = useFilter();
  const now = useNow();
  const year = Number(value('year')) || Number(localDate(new Date(now).toISOString()).slice(0, 4));
  const query = useQuery<CalendarYear, ApiError>({
    queryKey: ['calendar', year],
    queryFn: ({ signal }) => get<CalendarYear>(`/calendars/${String(year)}`, {}, signal),
    refetchInterval: ({ state }) => (state.data?.update?.status === 'OPEN' ? WHILE_UPDATING_MS : false),
  });
  const go = (by: number) => change({ year: String(year + by) });
  const actions = (
    <>
      <button type="button" className="btn" aria-label={t('previous')} onClick={() => go(-1)}>
        ‹
      </button>
      <strong aria-live="polite">{t('yearTitle', { year })}</strong>
      <button type="button" className="btn" aria-label={t('next')} onClick={() => go(1)}>
        ›
      </button>
    </>
  );
  return (
    <Page title={t('title')} actions={actions}>
      <Await query={query}>
        {(calendar) => (
          <>
            <ChangeButtons calendar={calendar} />
            <UpdateStatus update={calendar.update} />
            <YearView calendar={calendar} />
          </>
        )}
      </Await>
      <WorkingDaysTool />
      <BetweenTool />
      <FeedsCard />
    </Page>
  );
}
