import { useQuery } from '@tanstack/react-query';
import { Select } from 'antd';
import { useState } from 'react';
import { get } from '../api/client.ts';
import type { ApiError } from '../api/problem.ts';
import type { Colleague, Page } from '../api/types.ts';
import { useWords } from '../words/define-words.ts';
import { postWords } from './post.words.ts';

interface Props {
  id?: string;
  value?: string | string[];
  onChange?: (id: string | string[] | undefined) => void;
  /** Names of those already chosen, so that an id is never shown. */
  known?: readonly { personId: string; name: string }[];
  multiple?: boolean;
  allowClear?: boolean;
}

/** Finds a person to whom work may go by a piece of the name. */
export function ColleagueSelect({ value, onChange, known = [], multiple = false, ...rest }: Props) {
  const t = useWords(postWords);
  const [q, setQ] = useState('');
  const { data, isFetching } = useQuery<Page<Colleague>, ApiError>({
    queryKey: ['colleagues', q],
    queryFn: ({ signal }) => get<Page<Colleague>>('/colleagues', { q, limit: 50 }, signal),
    placeholderData: (before) => before,
  });
  const found = (data?.items ?? []).map(({ personId, name, organizationName }) => ({
    value: personId,
    label: organizationName ? `${name}（${organizationName}）` : name,
  }));
  const others = known.filter(({ personId }) => !found.some((option) => option.value === personId));
  return (
    <Select<string | string[] | null>
      {...rest}
      {...(multiple && { mode: 'multiple' as const })}
      className="wide"
      showSearch={{ filterOption: false, onSearch: setQ }}
      placeholder={t('colleague')}
      loading={isFetching}
      value={value ?? (multiple ? [] : null)}
      onChange={(next) => onChange?.(next ?? undefined)}
      options={[...others.map(({ personId, name }) => ({ value: personId, label: name })), ...found]}
      notFoundContent={t('noColleague')}
    />
  );
}
