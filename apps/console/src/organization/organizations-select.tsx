import { Select } from 'antd';
import { useState } from 'react';
import { useWords } from '../words/define-words.ts';
import { useOrganizations } from './organization-select.tsx';
import { organizationWords } from './organization.words.ts';

interface Props {
  id: string;
  value: string[] | undefined;
  onChange: (ids: string[]) => void;
}

/** Several organizations, in the order in which they were chosen; each is found by a piece of its name or alias. */
export function OrganizationsSelect({ id, value = [], onChange }: Props) {
  const t = useWords(organizationWords);
  const [q, setQ] = useState('');
  const [names, setNames] = useState<Readonly<Record<string, string>>>({});
  const { found, isFetching } = useOrganizations(q);
  const chosen = value
    .filter((one) => !found.some((option) => option.value === one))
    .map((one) => ({ value: one, label: names[one] ?? one }));
  return (
    <Select
      id={id}
      className="wide"
      mode="multiple"
      showSearch={{ filterOption: false, onSearch: setQ }}
      placeholder={t('search')}
      loading={isFetching}
      value={value}
      onChange={(ids: string[], options) => {
        const known = [options ?? []].flat().flatMap(({ value: one, label }) => (label === undefined ? [] : [[one, label] as const]));
        setNames((before) => ({ ...before, ...Object.fromEntries(known) }));
        onChange(ids);
      }}
      options={[...chosen, ...found]}
      notFoundContent={t('empty')}
    />
  );
}
