import { Form, Input, InputNumber } from 'antd';
import { useState } from 'react';
import { Link, useNavigate } from 'react-router';
import type { NewSelection, Selection, SelectionSummary } from '../api/types.ts';
import { useCommand } from '../api/use-command.ts';
import { useCan } from '../session/session.api.ts';
import { DataTable, type Column } from '../ui/data-table.tsx';
import { FormDialog } from '../ui/form-dialog.tsx';
import { LoadMore } from '../ui/load-more.tsx';
import { Page } from '../ui/page.tsx';
import { useRequired } from '../ui/rules.ts';
import { Await, Empty } from '../ui/state.tsx';
import { toast } from '../ui/toast.tsx';
import { useWords } from '../words/define-words.ts';
import { useSelections } from './selection.api.ts';
import { selectionWords } from './selection.words.ts';

/** Each year's selection, the newest first. */
export function SelectionsPage() {
  const t = useWords(selectionWords);
  const can = useCan();
  const { items, query } = useSelections();
  const [creating, create] = useState(false);
  const button = can('selection.manage') && (
    <button type="button" className="btn btn-primary" onClick={() => create(true)}>
      {t('create')}
    </button>
  );
  return (
    <Page title={t('title')} actions={button}>
      <Await query={query}>
        {() => (items.length === 0 ? <Empty title={t('empty')} hint={t('emptyHint')} /> : <Rows items={items} />)}
      </Await>
      <LoadMore query={query} />
      {creating && <NewDialog onClose={() => create(false)} />}
    </Page>
  );
}

function Rows({ items }: { items: readonly SelectionSummary[] }) {
  const t = useWords(selectionWords);
  const columns: Column<SelectionSummary>[] = [
    { key: 'year', title: t('year'), tight: true, render: (row) => row.year },
    { key: 'name', title: t('name'), render: (row) => <Link to={`/selections/${row.id}`}>{row.title}</Link> },
    { key: 'stage', title: t('stage'), tight: true, render: (row) => row.stageLabel },
    { key: 'window', title: t('window'), render: ({ window }) => (window ? t('fromTo', window) : '—') },
  ];
  return <DataTable label={t('title')} rows={items} columns={columns} rowKey={(row) => row.id} />;
}

function NewDialog({ onClose }: { onClose: () => void }) {
  const t = useWords(selectionWords);
  const required = useRequired();
  const navigate = useNavigate();
  const open = useCommand<Selection, NewSelection>((body) => ({ path: '/selections', body }), [['selections']]);
  const submit = async ({ year, title }: NewSelection) => {
    const round = await open.mutateAsync({ year, ...(title && { title }) });
    toast(t('created'));
    await navigate(`/selections/${round.id}`);
  };
  return (
    <FormDialog<NewSelection> title={t('create')} open onClose={onClose} onSubmit={submit}>
      <Form.Item name="year" label={t('year')} rules={required(t('year'))}>
        <InputNumber min={2020} max={2100} precision={0} controls={false} />
      </Form.Item>
      <Form.Item name="title" label={t('name')} extra={t('nameHint')}>
        <Input maxLength={120} />
      </Form.Item>
    </FormDialog>
  );
}
