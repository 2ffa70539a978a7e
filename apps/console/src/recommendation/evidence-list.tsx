import type { Candidate, Recommendation } from '../api/types.ts';
import { FileLink } from '../ui/file-link.tsx';
import { useWords } from '../words/define-words.ts';
import { recommendationWords } from './recommendation.words.ts';

/** 支撑材料 by force, in the order of the five. */
export function EvidenceList({ candidate, questions }: { candidate: Candidate; questions: Recommendation['questions'] }) {
  const t = useWords(recommendationWords);
  const pointOf = (point: string | null): string => questions.points.find(({ key }) => key === point)?.label ?? '';
  return (
    <section className="card" aria-label={t('evidence')}>
      <h2>{t('evidence')}</h2>
      {questions.forces.map(({ key, label }) => (
        <div key={key}>
          <h3>{label}</h3>
          <ul>
            {candidate.evidence
              .filter(({ force }) => force === key)
              .map(({ id, title, text, point, fileId }) => (
                <li key={id}>
                  {title} <span className="fine">{pointOf(point)}</span> {fileId !== null && <FileLink fileId={fileId} label={t('file')} />}
                  {text !== '' && <p className="fine">{text}</p>}
                </li>
              ))}
          </ul>
        </div>
      ))}
    </section>
  );
}
