import { useQuery } from '@tanstack/react-query';
import { useId, useState, type FormEvent } from 'react';
import { get } from '../api/client.ts';
import type { ApiError } from '../api/problem.ts';
import type { WorkingDaysBetween } from '../api/types.ts';
import { CivilDateField } from '../ui/civil-date-field.tsx';
import { Await } from '../ui/state.tsx';
import { useWords } from '../words/define-words.ts';
import { calendarWords } from './calendar.words.ts';
import { CountedDays } from './counted-days.tsx';

type Span = { from?: string | undefined; to?: string | undefined };

/** "How many working days between two days", each skipped day with its reason. */
export function BetweenTool() {
  const t = useWords(calendarWords);
  const [span, setSpan] = useState<Span>({});
  const [asked, ask] = useState<Span | null>(null);
  const [fromId, toId] = [useId(), useId()];
  const query = useQuery<WorkingDaysBetween, ApiError>({
    queryKey: ['working-days', 'between', asked],
    queryFn: ({ signal }) => get<WorkingDaysBetween>('/working-days/between', { ...asked }, signal),
    enabled: asked !== null,
  });
  const send = (event: FormEvent) => {
    event.preventDefault();
    if (span.from && span.to) ask(span);
  };
  return (
    <section className="card" style={{ marginTop: 20 }}>
      <h2>{t('between')}</h2>
      <form onSubmit={send} className="filters" style={{ alignItems: 'end' }}>
        <div className="plain-field">
          <label htmlFor={fromId}>{t('from')}</label>
          <CivilDateField id={fromId} value={span.from ?? null} onChange={(from) => setSpan({ ...span, from })} />
        </div>
        <div className="plain-field">
          <label htmlFor={toId}>{t('to')}</label>
          <CivilDateField id={toId} value={span.to ?? null} onChange={(to) => setSpan({ ...span, to })} />
        </div>
        <button type="submit" className="btn btn-primary" style={{ marginBottom: 16 }} aria-label={`${t('compute')}：${t('between')}`}>
          {t('compute')}
        </button>
      </form>
      {asked && <Await query={query}>{(answer) => <Result answer={answer} />}</Await>}
    </section>
  );
}

function Result({ answer }: { answer: WorkingDaysBetween }) {
  const t = useWords(calendarWords);
  const { from, to, count, provisionalYear, days } = answer;
  return (
    <div aria-live="polite">
      <p className="deadline-due">{t('betweenResult', { from, to, count })}</p>
      {provisionalYear !== null && <p className="notice">{t('provisionalYear', { year: provisionalYear })}</p>}
      <CountedDays label={t('between')} days={days} />
    </div>
  );
}
