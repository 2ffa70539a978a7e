import { Select } from 'antd';
import { useWords } from '../words/define-words.ts';
import { useExperts } from './scoring.api.ts';
import { scoringWords } from './scoring.words.ts';

interface One {
  id?: string;
  value?: string;
  onChange?: (id: string) => void;
}
interface Several {
  id?: string;
  value?: string[];
  onChange?: (ids: string[]) => void;
}

/** An expert of the pool who is in use. */
export function ExpertSelect(props: One) {
  return <Select showSearch optionFilterProp="label" options={useOptions()} {...props} />;
}

/** Several of them. */
export function ExpertsSelect(props: Several) {
  return <Select mode="multiple" optionFilterProp="label" options={useOptions()} {...props} />;
}

function useOptions(): { value: string; label: string }[] {
  const t = useWords(scoringWords);
  const { items } = useExperts();
  return items
    .filter(({ active }) => active)
    .map(({ id, name, kind, employer }) => ({ value: id, label: `${name}（${t(kind)}，${employer.name}）` }));
}
