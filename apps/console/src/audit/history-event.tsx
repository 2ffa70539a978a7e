import type { HistoryEvent } from '../api/types.ts';
import { FileLink } from '../ui/file-link.tsx';
import { Clause } from '../ui/clause.tsx';
import { localTime, plain } from '../ui/format.ts';
import { Mark } from '../ui/mark.tsx';
import { common } from '../words/common.words.ts';
import { useCodeWords, useWords } from '../words/define-words.ts';
import { auditWords } from './audit.words.ts';
import { diff, type Change } from './diff.ts';
import { RecordValue } from './record-value.tsx';
import { recordWords } from './record.words.ts';

/** Who, acting as what, did what, when, on which clause, how long it took, and what it changed. */
export function HistoryEventItem({ event }: { event: HistoryEvent }) {
  const t = useWords(auditWords);
  return (
    <li>
      <div className="fine">
        {localTime(event.at)} · {t('seq', { n: event.seq })} · {event.actor}
      </div>
      <strong>{event.label}</strong> {event.decidedBy && <Mark tone="info">{t('fromPaper')}</Mark>}{' '}
      {event.tookWorkingDays !== null && <Mark>{t('took', { n: event.tookWorkingDays })}</Mark>}
      <p>
        {event.sentence} <Clause clause={event.clause} />
      </p>
      <Provenance event={event} />
      {event.reason && (event.reason.text || event.reason.code) && (
        <p>{t('reason', { text: event.reason.text ?? event.reason.code ?? '' })}</p>
      )}
      <Changes changes={diff(event.before, event.after)} />
      <Documents ids={event.documents} />
      <div className="fine">
        {t('hash')} <code title={event.hash}>{event.hash.slice(0, 16)}</code>
      </div>
    </li>
  );
}

/** A decision from paper is the signer's; who typed it in and who confirmed the entry stand beside it. */
function Provenance({ event }: { event: HistoryEvent }) {
  const t = useWords(auditWords);
  const { decidedBy } = event;
  const parts = [
    decidedBy && t('decided', { who: [decidedBy.name, decidedBy.post, decidedBy.body].join(' · '), on: plain(event.decidedOn) }),
    event.enteredBy && t('entered', { name: event.enteredBy }),
    event.confirmedBy && t('confirmed', { name: event.confirmedBy }),
  ].filter(Boolean);
  return parts.length > 0 ? <p className="fine">{parts.join(' · ')}</p> : null;
}

function Changes({ changes }: { changes: readonly Change[] }) {
  const t = useWords(auditWords);
  const word = useCodeWords(recordWords, 'key.');
  const name = (part: string) => (/^\d+$/.test(part) ? t('nth', { n: part }) : word(part));
  if (changes.length === 0) return null;
  return (
    <details>
      <summary className="fine">{t('changes', { n: changes.length })}</summary>
      <table className="diff">
        <thead>
          <tr>
            <th scope="col">{t('field')}</th>
            <th scope="col">{t('before')}</th>
            <th scope="col">{t('after')}</th>
          </tr>
        </thead>
        <tbody>
          {changes.map((change) => (
            <tr key={change.field}>
              <th scope="row">{change.field.split('.').map(name).join(' · ')}</th>
              <td className="before">
                <RecordValue name={lastOf(change.field)} value={change.before} />
              </td>
              <td className="after">
                <RecordValue name={lastOf(change.field)} value={change.after} />
              </td>
            </tr>
          ))}
        </tbody>
      </table>
    </details>
  );
}

const lastOf = (path: string): string => path.split('.').at(-1) ?? path;
const UUID = /^[0-9a-f]{8}-/i;

/** Files by their id open; others are named by their digest. */
function Documents({ ids }: { ids: readonly string[] }) {
  const t = useWords(auditWords);
  const c = useWords(common);
  if (ids.length === 0) return null;
  return (
    <p className="fine row">
      {t('documents', { n: ids.length })}
      {ids.map((id) =>
        UUID.test(id) ? (
          <FileLink key={id} fileId={id} label={c('openFile')} />
        ) : (
          <code key={id} title={id}>
            {id.slice(0, 16)}
          </code>
        ),
      )}
    </p>
  );
}
