import { useState } from 'react';
import type { InterestDeclaration, ScoringDesk } from '../api/types.ts';
import { ProblemView } from '../ui/problem-view.tsx';
import { toast } from '../ui/toast.tsx';
import { useWords } from '../words/define-words.ts';
import { RelationFields, relationsOf, type Related } from './relation-fields.tsx';
import { scoringPath, useScoringAct } from './scoring.api.ts';
import { scoringWords } from './scoring.words.ts';

/** 利益关系申报: before a file opens an expert says to whom he is related, or that he is to nobody. */
export function DeclarationForm({ desk }: { desk: ScoringDesk }) {
  const t = useWords(scoringWords);
  const [related, setRelated] = useState<Related>(new Map());
  const declare = useScoringAct<unknown, InterestDeclaration>(desk.caseId, (body) => ({
    path: `${scoringPath(desk.caseId)}/declaration`,
    body,
  }));
  const send = async () => {
    await declare.mutateAsync({ relations: relationsOf(related) });
    toast(t('declare'));
  };
  return (
    <section aria-labelledby="declare">
      <h2 id="declare">{t('declare')}</h2>
      <p>{t('declareHint')}</p>
      <ul>
        {desk.candidates.map(({ id, name: who, employer, unit }) => (
          <li key={id}>{[who, employer, unit].join(' · ')}</li>
        ))}
      </ul>
      <RelationFields candidates={desk.candidates} value={related} onChange={setRelated} />
      <ProblemView error={declare.error} />
      <p>
        <button
          type="button"
          className="btn btn-primary"
          disabled={declare.isPending}
          onClick={() => void send().catch(() => undefined)} // shown above by the command's own error
        >
          {related.size === 0 ? t('declareNone') : t('declareSend')}
        </button>
      </p>
    </section>
  );
}
