import { useQuery } from '@tanstack/react-query';
import { Select } from 'antd';
import { useState } from 'react';
import { get } from '../api/client.ts';
import type { ApiError } from '../api/problem.ts';
import type { Organization, Page } from '../api/types.ts';
import { useWords } from '../words/define-words.ts';
import { organizationWords } from './organization.words.ts';

interface Props {
  id?: string;
  value?: string;
  onChange?: (id: string | undefined, name: string) => void;
  /** Names of organizations that are already chosen, so that an id is never shown. */
  known?: readonly { organizationId: string; name: string }[];
  allowClear?: boolean;
  'aria-label'?: string;
}

/** Finds an organization by a piece of its name or alias. */
export function OrganizationSelect({ value, onChange, known = [], ...rest }: Props) {
  const t = useWords(organizationWords);
  const [q, setQ] = useState('');
  const { found, isFetching } = useOrganizations(q);
  const others = known.filter(({ organizationId }) => !found.some((option) => option.value === organizationId));
  return (
    <Select
      {...rest}
      className="wide"
      showSearch={{ filterOption: false, onSearch: setQ }}
      placeholder={t('search')}
      loading={isFetching}
      value={value ?? null}
      onChange={(next, option) => onChange?.(next ?? undefined, [option].flat()[0]?.label ?? '')}
      options={[...others.map(({ organizationId, name }) => ({ value: organizationId, label: name })), ...found]}
      notFoundContent={t('empty')}
    />
  );
}

/** Organizations by a piece of their name or alias, as options. */
export function useOrganizations(q: string): { found: { value: string; label: string }[]; isFetching: boolean } {
  const { data, isFetching } = useQuery<Page<Organization>, ApiError>({
    queryKey: ['organizations', 'select', q],
    queryFn: ({ signal }) => get<Page<Organization>>('/organizations', { q, limit: 30 }, signal),
    placeholderData: (before) => before,
  });
  return { found: (data?.items ?? []).map(({ id, name }) => ({ value: id, label: name })), isFetching };
}
