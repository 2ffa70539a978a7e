import type { Team } from '../api/types.ts';
import { AppealOutcome, AppealStanding } from '../contest-day/appeal-standing.tsx';
import { dayWords } from '../contest-day/day.words.ts';
import { localTime } from '../ui/format.ts';
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

function Item({ appeal }: { appeal: Appeal }) {
  const t = useWords(dayWords);
  const { id, kind, about, receivedAt } = appeal;
  return (
    <li>
      <div className="row">
        <strong>
          {id}. {t(`kind.${kind}`)}
        </strong>
        <AppealStanding appeal={appeal} />
        <span className="fine">{t('receivedAt', { at: localTime(receivedAt) })}</span>
      </div>
      <div>{about}</div>
      <AppealOutcome appeal={appeal} />
    </li>
  );
}
