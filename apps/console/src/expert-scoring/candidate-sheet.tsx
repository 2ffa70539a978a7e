import { Select } from 'antd';
import { useState } from 'react';
import type { CandidateEvidence, DeskCandidate, ScoringDesk } from '../api/types.ts';
import { FileLink } from '../ui/file-link.tsx';
import { Await } from '../ui/state.tsx';
import { useWords } from '../words/define-words.ts';
import { ScoreFields, scoredOf } from './score-fields.tsx';
import { useEvidence } from './scoring.api.ts';
import { scoringWords } from './scoring.words.ts';

interface Props {
  desk: ScoringDesk;
  points: ReadonlyMap<string, Readonly<Record<string, string>>>;
  closed: boolean;
  onChange: (candidateId: string, points: Record<string, string>) => void;
}

/** One candidate after the other: who he is, his evidence, his points. */
export function CandidateSheet({ desk, points, closed, onChange }: Props) {
  const t = useWords(scoringWords);
  const [index, setIndex] = useState(0);
  const { candidates, items } = desk;
  const candidate = candidates[index];
  if (candidate === undefined) return <p>{t('none')}</p>;
  const doneOf = ({ id, mine }: DeskCandidate): string =>
    mine ? t('done', { done: scoredOf(items, points.get(id) ?? {}), all: items.length }) : t('recused');
  return (
    <section aria-labelledby="candidate">
      <div className="sheet-pick">
        <button type="button" className="btn" disabled={index === 0} onClick={() => setIndex(index - 1)}>
          {t('previous')}
        </button>
        <Select
          aria-label={t('pick')}
          className="wide"
          value={index}
          onChange={setIndex}
          options={candidates.map((one, at) => ({ value: at, label: `${one.name}（${one.employer}）${doneOf(one)}` }))}
        />
        <button type="button" className="btn" disabled={index === candidates.length - 1} onClick={() => setIndex(index + 1)}>
          {t('next')}
        </button>
      </div>
      <h2 id="candidate">{candidate.name}</h2>
      <p className="fine">{[candidate.employer, candidate.post, candidate.unit].join(' · ')}</p>
      {candidate.mine && !candidate.conflict ? (
        <>
          <Evidence caseId={desk.caseId} candidateId={candidate.id} />
          <h3>{t('points')}</h3>
          <ScoreFields
            items={items}
            points={points.get(candidate.id) ?? {}}
            disabled={closed}
            onChange={(row) => onChange(candidate.id, row)}
          />
        </>
      ) : (
        <p className="notice">{candidate.conflict ? t('inConflict') : t('recused')}</p>
      )}
    </section>
  );
}

function Evidence({ caseId, candidateId }: { caseId: string; candidateId: string }) {
  const t = useWords(scoringWords);
  const query = useEvidence(caseId, candidateId);
  return (
    <>
      <h3>{t('evidence')}</h3>
      <Await query={query}>
        {({ evidence }) => (evidence.length === 0 ? <p className="fine">{t('noEvidence')}</p> : <EvidenceList evidence={evidence} />)}
      </Await>
    </>
  );
}

function EvidenceList({ evidence }: Pick<CandidateEvidence, 'evidence'>) {
  return (
    <ul>
      {evidence.map(({ id, forceLabel, title, text, fileId, fileName }) => (
        <li key={id}>
          <strong>{forceLabel}</strong> {title}
          {text && <div>{text}</div>}
          {fileId && (
            <div>
              <FileLink fileId={fileId} label={fileName ?? ''} />
            </div>
          )}
        </li>
      ))}
    </ul>
  );
}
