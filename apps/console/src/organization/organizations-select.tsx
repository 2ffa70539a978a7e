import { Select } from 'antd';
import { useState } from 'react';
import { useWords } from '../words/define-words.ts';
import { useOrganizations } from './organization-select.tsx';
import { organizationWords } from './organization.words.ts';

interface Props {
  id?: string;
  value?: string[] | undefined;
  onChange?: (ids: string[]) => void;
  /** Names of organizations that are already chosen, so that an id is never shown. */
  known?: readonly { organizationId: string; name: string }[];
  /** No more than these are taken. */
  max?: number;
}

/** Several organizations, in the order in which they were chosen; each is found by a piece of its name or alias. */
export function OrganizationsSelect({ id, value = [], onChange, known = [], max }: Props) {
  const t = useWords(organizationWords);
  const [q, setQ] = useState('');
  const [names, setNames] = useState<Readonly<Record<string, string>>>(() =>
    Object.fromEntries(known.map(({ organizationId, name }) => [organizationId, name])),
  );
  const { found, isFetching } = useOrganizations(q);
  const chosen = value
    .filter((one) => !found.some((option) => option.value === one))
    .map((one) => ({ value: one, label: names[one] ?? one }));
  return (
    <Select
      {...(id !== undefined && { id })}
      {...(max !== undefined && { maxCount: max })}
      className="wide"
      mode="multiple"
      showSearch={{ filterOption: false, onSearch: setQ }}
      placeholder={t('search')}
      loading={isFetching}
      value={value}
      onChange={(ids: string[], options) => {
        const picked = [options ?? []].flat().flatMap(({ value: one, label }) => (label === undefined ? [] : [[one, label] as const]));
        setNames((before) => ({ ...before, ...Object.fromEntries(picked) }));
        onChange?.(ids);
      }}
      options={[...chosen, ...found]}
      notFoundContent={t('empty')}
    />
  );
}
