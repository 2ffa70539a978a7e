import { Form, Input, Select } from 'antd';
import { useState } from 'react';
import type { Expert, NewExpert } from '../api/types.ts';
import { OrganizationSelect } from '../organization/organization-select.tsx';
import { PersonSelect } from '../person/person-select.tsx';
import { useCan } from '../session/session.api.ts';
import { DataTable, type Column } from '../ui/data-table.tsx';
import { FormDialog } from '../ui/form-dialog.tsx';
import { LoadMore } from '../ui/load-more.tsx';
import { Page } from '../ui/page.tsx';
import { useRequired } from '../ui/rules.ts';
import { Await, Empty } from '../ui/state.tsx';
import { toast } from '../ui/toast.tsx';
import { useWords } from '../words/define-words.ts';
import { useExpertAct, useExperts } from './scoring.api.ts';
import { scoringWords } from './scoring.words.ts';

/** The pool of experts with their service record. */
export function ExpertsPage() {
  const t = useWords(scoringWords);
  const can = useCan();
  const { items, query } = useExperts();
  const [adding, setAdding] = useState(false);
  const add = (
    <button type="button" className="btn btn-primary" onClick={() => setAdding(true)}>
      {t('addExpert')}
    </button>
  );
  return (
    <Page title={t('experts')} actions={can('expert.manage') && add}>
      <Await query={query}>{() => (items.length === 0 ? <Empty title={t('noExperts')} /> : <Rows items={items} />)}</Await>
      <LoadMore query={query} />
      {adding && <AddDialog onClose={() => setAdding(false)} />}
    </Page>
  );
}

function Rows({ items }: { items: readonly Expert[] }) {
  const t = useWords(scoringWords);
  const columns: Column<Expert>[] = [
    { key: 'name', title: t('expert'), render: (row) => <strong>{row.name}</strong> },
    { key: 'kind', title: t('kind'), render: (row) => t(row.kind) },
    { key: 'fields', title: t('fields'), render: (row) => row.fields.join('、') || '—' },
    { key: 'employer', title: t('employer'), render: (row) => row.employer.name },
    { key: 'units', title: t('units'), render: (row) => row.units.map(({ name }) => name).join('、') || '—' },
    { key: 'served', title: t('served'), number: true, render: (row) => row.panels },
    { key: 'recusals', title: t('steppedAside'), number: true, render: (row) => row.recusals },
    { key: 'active', title: t('state'), tight: true, render: (row) => <UseSwitch expert={row} /> },
  ];
  return <DataTable label={t('experts')} rows={items} columns={columns} rowKey={(row) => row.id} />;
}

/** Takes an expert out of use, or back. */
function UseSwitch({ expert }: { expert: Expert }) {
  const t = useWords(scoringWords);
  const can = useCan();
  const { id, version, kind, fields, employer, units, note, active } = expert;
  const change = useExpertAct<boolean>((next) => ({
    method: 'PUT',
    path: `/experts/${id}`,
    body: { version, kind, fields, employerId: employer.id, unitIds: units.map((unit) => unit.id), active: next, ...(note && { note }) },
  }));
  const label = t(active ? 'inUse' : 'retired');
  if (!can('expert.manage')) return label;
  return (
    <button
      type="button"
      className="btn btn-small"
      aria-pressed={active}
      disabled={change.isPending}
      onClick={() => change.mutate(!active)}
    >
      {label}
    </button>
  );
}

function AddDialog({ onClose }: { onClose: () => void }) {
  const t = useWords(scoringWords);
  const required = useRequired();
  const add = useExpertAct<NewExpert>((body) => ({ path: '/experts', body }));
  return (
    <FormDialog<NewExpert>
      title={t('addExpert')}
      open
      onClose={onClose}
      initial={{ kind: 'FIELD_EXPERT', fields: [] }}
      onSubmit={async (values) => {
        await add.mutateAsync(values);
        toast(t('saved'));
      }}
    >
      <Form.Item name="personId" label={t('person')} rules={required(t('person'))}>
        <PersonSelect known={null} />
      </Form.Item>
      <Form.Item name="kind" label={t('kind')} rules={required(t('kind'))}>
        <Select options={(['FIELD_EXPERT', 'DEPARTMENT_HEAD'] as const).map((value) => ({ value, label: t(value) }))} />
      </Form.Item>
      <Form.Item name="fields" label={t('fields')}>
        <Select mode="tags" />
      </Form.Item>
      <Form.Item name="employerId" label={t('employer')} rules={required(t('employer'))}>
        <OrganizationSelect />
      </Form.Item>
      <Form.Item name="note" label={t('note')}>
        <Input maxLength={500} />
      </Form.Item>
    </FormDialog>
  );
}
