import { Select } from 'antd';
import type { InterestDeclaration } from '../api/types.ts';
import { useWords } from '../words/define-words.ts';
import { scoringWords } from './scoring.words.ts';

type Declared = InterestDeclaration['relations'][number];
type Relation = Declared['relation'];
/** Each candidate who is named, and what he is to the expert. */
export type Related = ReadonlyMap<string, Relation>;

const RELATIONS: readonly Relation[] = ['RELATIVE', 'TEACHER_STUDENT', 'COOPERATION', 'COLLEAGUE', 'OTHER'];

export const relationsOf = (related: Related): Declared[] => [...related].map(([candidateId, relation]) => ({ candidateId, relation }));

interface Props {
  id?: string;
  candidates: readonly { id: string; name: string; employer: string }[];
  value?: Related;
  onChange?: (related: Related) => void;
}

/** To whom an expert is related, and how; nobody named is a declaration too. */
export function RelationFields({ id, candidates, value = new Map(), onChange }: Props) {
  const t = useWords(scoringWords);
  const name = (ids: readonly string[]) => onChange?.(new Map(ids.map((one) => [one, value.get(one) ?? 'RELATIVE'])));
  return (
    <>
      <Select
        {...(id === undefined ? {} : { id })}
        mode="multiple"
        className="wide"
        aria-label={t('related')}
        placeholder={t('declareNone')}
        value={[...value.keys()]}
        onChange={name}
        optionFilterProp="label"
        options={candidates.map(({ id: one, name: who, employer }) => ({ value: one, label: `${who}（${employer}）` }))}
      />
      {[...value].map(([one, relation]) => (
        <div key={one} className="filters">
          <span>{candidates.find((candidate) => candidate.id === one)?.name}</span>
          <Select
            aria-label={t('relation')}
            value={relation}
            onChange={(said) => onChange?.(new Map(value).set(one, said))}
            options={RELATIONS.map((each) => ({ value: each, label: t(each) }))}
          />
        </div>
      ))}
    </>
  );
}
