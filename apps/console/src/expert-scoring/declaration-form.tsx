import { Select } from 'antd';
import { useState } from 'react';
import type { InterestDeclaration, ScoringDesk } from '../api/types.ts';
import { ProblemView } from '../ui/problem-view.tsx';
import { toast } from '../ui/toast.tsx';
import { useWords } from '../words/define-words.ts';
import { scoringPath, useScoringAct } from './scoring.api.ts';
import { scoringWords } from './scoring.words.ts';

type Relation = InterestDeclaration['relations'][number]['relation'];
const RELATIONS: readonly Relation[] = ['RELATIVE', 'TEACHER_STUDENT', 'COOPERATION', 'COLLEAGUE', 'OTHER'];

/** 利益关系申报: before a file opens an expert says to whom he is related, or that he is to nobody. */
export function DeclarationForm({ desk }: { desk: ScoringDesk }) {
  const t = useWords(scoringWords);
  const [related, setRelated] = useState<ReadonlyMap<string, Relation>>(new Map());
  const declare = useScoringAct<unknown, InterestDeclaration>(desk.caseId, (body) => ({
    path: `${scoringPath(desk.caseId)}/declaration`,
    body,
  }));
  const send = async () => {
    await declare.mutateAsync({ relations: [...related].map(([candidateId, relation]) => ({ candidateId, relation })) });
    toast(t('declare'));
  };
  const name = (ids: readonly string[]) => setRelated(new Map(ids.map((id) => [id, related.get(id) ?? 'RELATIVE'])));
  return (
    <section aria-labelledby="declare">
      <h2 id="declare">{t('declare')}</h2>
      <p>{t('declareHint')}</p>
      <ul>
        {desk.candidates.map(({ id, name: who, employer, unit }) => (
          <li key={id}>{[who, employer, unit].join(' · ')}</li>
        ))}
      </ul>
      <Select
        mode="multiple"
        className="wide"
        aria-label={t('related')}
        placeholder={t('declareNone')}
        value={[...related.keys()]}
        onChange={name}
        optionFilterProp="label"
        options={desk.candidates.map(({ id, name: who, employer }) => ({ value: id, label: `${who}（${employer}）` }))}
      />
      {[...related].map(([id, relation]) => (
        <div key={id} className="filters">
          <span>{desk.candidates.find((one) => one.id === id)?.name}</span>
          <Select
            aria-label={t('relation')}
            value={relation}
            onChange={(value) => setRelated(new Map(related).set(id, value))}
            options={RELATIONS.map((value) => ({ value, label: t(value) }))}
          />
        </div>
      ))}
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
