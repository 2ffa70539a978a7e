import { useState } from 'react';
import { Link } from 'react-router';
import type { Objection } from '../api/types.ts';
import { useCan } from '../session/session.api.ts';
import { Facts } from '../ui/facts.tsx';
import { localTime } from '../ui/format.ts';
import { useCodeWords, useWords } from '../words/define-words.ts';
import { Timely } from './objection-rows.tsx';
import { objectionWords } from './objection.words.ts';
import { ObjectorDialog } from './objector-dialog.tsx';

/** What came, when and how; who sent it is masked. */
export function ReceivedCard({ objection }: { objection: Objection }) {
  const t = useWords(objectionWords);
  const basis = useCodeWords(objectionWords, 'basis.');
  const can = useCan();
  const { noticeId, noticeTitle, arrival, facts, concrete, sealed, files } = objection;
  return (
    <section className="card" aria-labelledby="received">
      <h2 id="received">{t('received')}</h2>
      <Facts
        items={[
          [t('person'), objection.personName],
          [
            t('notice'),
            can('notice.read') ? (
              <Link key="notice" to={`/notices/${noticeId}`}>
                {noticeTitle}
              </Link>
            ) : (
              noticeTitle
            ),
          ],
          [t('channel'), t(`channel.${objection.channel}`)],
          [t('receivedAt'), localTime(objection.receivedAt)],
          [t('timely'), <Timely key="timely" objection={objection} />],
          [t('arrival'), t('arrivalOn', { on: arrival.on, basis: basis(arrival.basis) })],
          [t('kind'), t(`kind.${objection.objectorKind}`)],
          [t('objector'), <Objector key="objector" objection={objection} />],
          [t('files'), t('fileCount', { n: files })],
          [t('concrete'), t(concrete ? 'yes' : 'no')],
          [t('sealed'), t(sealed ? 'yes' : 'no')],
        ]}
      />
      <h3>{t('facts')}</h3>
      <p className="mail-text">{facts}</p>
    </section>
  );
}

/** The registering clerk and the two who verify read it, each time for a reason. */
function Objector({ objection: { id, objectorKind, mayReadObjector } }: { objection: Objection }) {
  const t = useWords(objectionWords);
  const [reading, read] = useState(false);
  const secret = objectorKind === 'ANONYMOUS' ? t('anonymous') : t('masked');
  if (!mayReadObjector) return secret;
  return (
    <>
      <button type="button" className="btn btn-small" onClick={() => read(true)}>
        {t('showObjector')}
      </button>
      {reading && <ObjectorDialog id={id} onClose={() => read(false)} />}
    </>
  );
}
