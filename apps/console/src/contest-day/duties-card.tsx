import type { ContestDay } from '../api/types.ts';
import { FileLink } from '../ui/file-link.tsx';
import { Mark } from '../ui/mark.tsx';
import { useWords } from '../words/define-words.ts';
import { dayWords } from './day.words.ts';

type Duty = ContestDay['duties'][number];

/** What the organizer owes beside the scores, each with its own date. */
export function DutiesCard({ day: { duties } }: { day: ContestDay }) {
  const t = useWords(dayWords);
  return (
    <section className="card" aria-labelledby="duties">
      <h2 id="duties">{t('duties')}</h2>
      <ul className="actions">
        {duties.map((duty) => (
          <Item key={duty.duty} duty={duty} />
        ))}
      </ul>
    </section>
  );
}

function Item({ duty: { duty, dueOn, late, fulfilled } }: { duty: Duty }) {
  const t = useWords(dayWords);
  return (
    <li>
      <div className="row">
        <strong>{t(`duty.${duty}`)}</strong>
        <Mark tone={fulfilled ? 'ok' : 'info'}>{fulfilled ? t('dutyDone') : t('dutyOwed')}</Mark>
        {late && <Mark tone="danger">{t('dutyLate')}</Mark>}
        <span className="fine">{dueOn === null ? t('noDate') : t('dueOn', { date: dueOn })}</span>
      </div>
      {fulfilled && (
        <div className="fine">
          {t('fulfilledOn', { by: fulfilled.byName, on: fulfilled.on, text: fulfilled.text })}{' '}
          <FileLink fileId={fulfilled.fileId} label={t('paper')} />
        </div>
      )}
    </li>
  );
}
