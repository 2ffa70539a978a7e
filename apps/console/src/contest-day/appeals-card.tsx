import type { ContestDay } from '../api/types.ts';
import { FileLink } from '../ui/file-link.tsx';
import { localTime } from '../ui/format.ts';
import { Mark } from '../ui/mark.tsx';
import { useWords } from '../words/define-words.ts';
import { dayWords } from './day.words.ts';

type Appeal = ContestDay['appeals'][number];

const isOpen = ({ decision, withdrawn }: Appeal): boolean => decision === null && withdrawn === null;

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
        <Standing appeal={appeal} />
        <span className="fine">{t('by', { unit, leader })}</span>
      </div>
      <div>{about}</div>
      <div className="fine">
        {t('received', { at: localTime(receivedAt), until: localTime(lateFrom) })}{' '}
        {fileId && <FileLink fileId={fileId} label={t('paper')} />}
      </div>
      <Outcome appeal={appeal} />
    </li>
  );
}

function Standing({ appeal }: { appeal: Appeal }) {
  const t = useWords(dayWords);
  const { decision, withdrawn, admitted } = appeal;
  return (
    <>
      {isOpen(appeal) && <Mark tone="danger">{t('open')}</Mark>}
      {decision && <Mark tone={decision.upheld ? 'warn' : 'ok'}>{decision.upheld ? t('upheld') : t('notUpheld')}</Mark>}
      {withdrawn !== null && <Mark>{t('withdrawn')}</Mark>}
      {admitted !== null && <Mark tone="info">{t('admitted')}</Mark>}
    </>
  );
}

function Outcome({ appeal: { decision, withdrawn, admitted } }: { appeal: Appeal }) {
  const t = useWords(dayWords);
  return (
    <>
      {admitted !== null && <div className="fine">{t('admittedFor', { reason: admitted })}</div>}
      {decision && (
        <div className="fine">{t('decidedBy', { by: decision.byName, at: localTime(decision.at), reason: decision.reason })}</div>
      )}
      {withdrawn !== null && <div className="fine">{t('withdrawnFor', { reason: withdrawn })}</div>}
    </>
  );
}
