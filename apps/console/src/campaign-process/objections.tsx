import type { CampaignProcess } from '../api/types.ts';
import { localTime } from '../ui/format.ts';
import { Mark } from '../ui/mark.tsx';
import { useWords } from '../words/define-words.ts';
import { processWords } from './process.words.ts';

type Objection = CampaignProcess['objections'][number];

/** 异议 of the bodies, open ones first: each holds the round's agreement and its circular until it is settled. */
export function Objections({ process: { objections, rounds } }: { process: CampaignProcess }) {
  const t = useWords(processWords);
  if (rounds.length === 0) return null;
  const open = objections.filter(({ settled }) => settled === null);
  return (
    <section className="card" aria-labelledby="objections">
      <h2 id="objections">
        {t('objections')} {open.length > 0 && <Mark tone="danger">{open.length}</Mark>}
      </h2>
      {objections.length === 0 && <p>{t('noObjection')}</p>}
      <ul className="actions">
        {[...open, ...objections.filter(({ settled }) => settled !== null)].map((objection) => (
          <Item key={objection.id} objection={objection} />
        ))}
      </ul>
    </section>
  );
}

function Item({ objection: { contest, body, reason, raisedAt, settled } }: { objection: Objection }) {
  const t = useWords(processWords);
  return (
    <li>
      <div className="row">
        <strong>{contest}</strong>
        {settled === null && <Mark tone="danger">{t('objectionOpen')}</Mark>}
        <span className="fine">{t('raised', { body, at: localTime(raisedAt) })}</span>
      </div>
      <div>{reason}</div>
      {settled && <div className="fine">{t('settledAs', { label: settled.label, reason: settled.reason, at: localTime(settled.at) })}</div>}
    </li>
  );
}
