import type { ContestDay } from '../api/types.ts';
import { FileLink } from '../ui/file-link.tsx';
import { localTime } from '../ui/format.ts';
import { Mark } from '../ui/mark.tsx';
import { useWords } from '../words/define-words.ts';
import { AppealOutcome, AppealStanding, isOpen } from './appeal-standing.tsx';
import { dayWords } from './day.words.ts';

type Appeal = ContestDay['appeals'][number];

/** Appeals and score reviews, open ones first: each holds the score's confirmation until it is decided. */
export function AppealsCard({ day: { appeals } }: { day: ContestDay }) {
  const t = useWords(dayWords);
  const open = appeals.filter(isOpen);
  return (
    <section className="card" aria-labelledby="appeals">
      <h2 id="appeals">
        {t('appeals')} {open.length > 0 && <Mark tone="danger">{open.length}</Mark>}
      </h2>
      {open.length > 0 && <p className="fine">{t('holds')}</p>}
      {appeals.length === 0 && <p>{t('noAppeals')}</p>}
      <ul className="actions">
        {[...open, ...appeals.filter((one) => !isOpen(one))].map((appeal) => (
          <Item key={appeal.id} appeal={appeal} />
        ))}
      </ul>
    </section>
  );
}

function Item({ appeal }: { appeal: Appeal }) {
  const t = useWords(dayWords);
  const { id, kind, unit, leader, about, receivedAt, lateFrom, fileId } = appeal;
  return (
    <li>
      <div className="row">
        <strong>
          {id}. {t(`kind.${kind}`)}
        </strong>
        <AppealStanding appeal={appeal} />
        <span className="fine">{t('by', { unit, leader })}</span>
      </div>
      <div>{about}</div>
      <div className="fine">
        {t('received', { at: localTime(receivedAt), until: localTime(lateFrom) })}{' '}
        {fileId && <FileLink fileId={fileId} label={t('paper')} />}
      </div>
      <AppealOutcome appeal={appeal} />
    </li>
  );
}
