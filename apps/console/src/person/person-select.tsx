import { useQuery } from '@tanstack/react-query';
import { Select } from 'antd';
import { useState } from 'react';
import { get } from '../api/client.ts';
import type { ApiError } from '../api/problem.ts';
import type { Page, Person } from '../api/types.ts';
import { useWords } from '../words/define-words.ts';
import { personWords } from './person.words.ts';

interface Option {
  value: string;
  label: string;
}
interface Props {
  id?: string;
  value?: string | null;
  onChange?: (id: string | null) => void;
  /** Who is chosen already, so that an id is never shown. */
  known: { personId: string; name: string } | null;
}

/** Finds a person by a piece of the name; may be left empty. */
export function PersonSelect({ value, onChange, known, ...rest }: Props) {
  const t = useWords(personWords);
  const [q, setQ] = useState('');
  const [chosen, choose] = useState<Option | null>(known && { value: known.personId, label: known.name });
  const { data, isFetching } = useQuery<Page<Person>, ApiError>({
    queryKey: ['people', 'select', q],
    queryFn: ({ signal }) => get<Page<Person>>('/people', { q, limit: 30 }, signal),
    placeholderData: (before) => before,
  });
  const found = (data?.items ?? []).map((each) => ({ value: each.id, label: [each.name, each.post].filter(Boolean).join(' · ') }));
  const kept = chosen === null || found.some((option) => option.value === chosen.value) ? [] : [chosen];
  return (
    <Select
      {...rest}
      className="wide"
      allowClear
      showSearch={{ filterOption: false, onSearch: setQ }}
      placeholder={t('search')}
      loading={isFetching}
      value={value ?? null}
      onChange={(next: string | undefined | null) => {
        choose([...kept, ...found].find((option) => option.value === next) ?? null);
        onChange?.(next ?? null);
      }}
      options={[...kept, ...found]}
      notFoundContent={t('empty')}
    />
  );
}
