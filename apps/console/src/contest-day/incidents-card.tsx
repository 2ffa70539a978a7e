import type { ContestDay } from '../api/types.ts';
import { FileLink } from '../ui/file-link.tsx';
import { localTime } from '../ui/format.ts';
import { useWords } from '../words/define-words.ts';
import { dayWords } from './day.words.ts';

/** What went wrong at the contest, and what was done about it. */
export function IncidentsCard({ day: { incidents } }: { day: ContestDay }) {
  const t = useWords(dayWords);
  return (
    <section className="card" aria-labelledby="incidents">
      <h2 id="incidents">{t('incidents')}</h2>
      {incidents.length === 0 && <p>{t('noIncidents')}</p>}
      <ul className="actions">
        {incidents.map(({ happenedAt, incident, measures, fileId, byName }) => (
          <li key={`${happenedAt} ${incident}`}>
            <div className="row">
              <strong>{localTime(happenedAt)}</strong>
              <span className="fine">{t('recordedBy', { by: byName })}</span>
            </div>
            <div>{incident}</div>
            <div className="fine">
              {t('measures', { measures })} {fileId && <FileLink fileId={fileId} label={t('paper')} />}
            </div>
          </li>
        ))}
      </ul>
    </section>
  );
}
