import type { Team } from '../api/types.ts';
import { dayWords } from '../contest-day/day.words.ts';
import { localTime } from '../ui/format.ts';
import { Mark } from '../ui/mark.tsx';
import { useWords } from '../words/define-words.ts';

type Appeal = Team['appeals'][number];

/** What a unit appealed against or asked to be reviewed, and how that ended; nothing where it has not. */
export function OwnAppeals({ appeals }: { appeals: readonly Appeal[] }) {
  const t = useWords(dayWords);
  if (appeals.length === 0) return null;
  return (
    <section className="card" aria-labelledby="own-appeals">
      <h2 id="own-appeals">{t('appeals')}</h2>
      <ul className="actions">
        {appeals.map((appeal) => (
          <Item key={appeal.id} appeal={appeal} />
        ))}
      </ul>
    </section>
  );
}

function Item({ appeal: { id, kind, about, receivedAt, decision, withdrawn } }: { appeal: Appeal }) {
  const t = useWords(dayWords);
  return (
    <li>
      <div className="row">
        <strong>
          {id}. {t(`kind.${kind}`)}
        </strong>
        {decision && <Mark tone={decision.upheld ? 'warn' : 'ok'}>{decision.upheld ? t('upheld') : t('notUpheld')}</Mark>}
        {withdrawn !== null && <Mark>{t('withdrawn')}</Mark>}
        {decision === null && withdrawn === null && <Mark tone="danger">{t('open')}</Mark>}
        <span className="fine">{t('receivedAt', { at: localTime(receivedAt) })}</span>
      </div>
      <div>{about}</div>
      {decision && (
        <div className="fine">{t('decidedBy', { by: decision.byName, at: localTime(decision.at), reason: decision.reason })}</div>
      )}
      {withdrawn !== null && <div className="fine">{t('withdrawnFor', { reason: withdrawn })}</div>}
    </li>
  );
}
