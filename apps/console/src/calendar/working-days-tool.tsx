import { useQuery } from '@tanstack/react-query';
import { useId, useState, type FormEvent } from 'react';
import { get } from '../api/client.ts';
import type { ApiError } from '../api/problem.ts';
import type { WorkingDays } from '../api/types.ts';
import { PlainField } from '../session/plain-field.tsx';
import { textOf } from '../session/text-of.ts';
import { CivilDateField } from '../ui/civil-date-field.tsx';
import { Mark } from '../ui/mark.tsx';
import { Await } from '../ui/state.tsx';
import { useWords } from '../words/define-words.ts';
import { calendarWords } from './calendar.words.ts';
import { CountedDays } from './counted-days.tsx';

/** "N working days after a day", with the reason of each day between. */
export function WorkingDaysTool() {
  const t = useWords(calendarWords);
  const [asked, ask] = useState<{ from: string; count: string } | null>(null);
  const id = useId();
  const [from, setFrom] = useState<string | undefined>();
  const query = useQuery<WorkingDays, ApiError>({
    queryKey: ['working-days', asked],
    queryFn: ({ signal }) => get<WorkingDays>('/working-days', asked ?? {}, signal),
    enabled: asked !== null,
  });
  const send = (event: FormEvent<HTMLFormElement>) => {
    event.preventDefault();
    const form = new FormData(event.currentTarget);
    if (from) ask({ from, count: textOf(form, 'count') });
  };
  return (
    <section className="card" style={{ marginTop: 20 }}>
      <h2>{t('tool')}</h2>
      <form onSubmit={send} className="filters" style={{ alignItems: 'end' }}>
        <div className="plain-field">
          <label htmlFor={id}>{t('from')}</label>
          <CivilDateField id={id} {...(from && { value: from })} onChange={setFrom} />
        </div>
        <PlainField name="count" label={t('count')} type="number" min={1} max={400} defaultValue={10} required />
        <button type="submit" className="btn btn-primary" style={{ marginBottom: 16 }}>
          {t('compute')}
        </button>
      </form>
      {asked && <Await query={query}>{(answer) => <Result answer={answer} />}</Await>}
    </section>
  );
}

function Result({ answer }: { answer: WorkingDays }) {
  const t = useWords(calendarWords);
  return (
    <div aria-live="polite">
      <p className="deadline-due">{t('result', { count: answer.count, date: answer.date })}</p>
      <p>
        {t('until', { date: answer.date })} {answer.provisional && <Mark tone="warn">{t('status.PROVISIONAL')}</Mark>}
      </p>
      {answer.provisionalYear !== null && <p className="notice">{t('provisionalYear', { year: answer.provisionalYear })}</p>}
      <CountedDays label={t('tool')} days={answer.days} />
    </div>
  );
}
