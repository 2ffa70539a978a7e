import { Form, Select } from 'antd';
import { useState } from 'react';
import { Link, useNavigate } from 'react-router';
import type { OrgAward, OrgAwardSummary } from '../api/types.ts';
import { useWindows } from '../collection/collection.api.ts';
import { useCan } from '../session/session.api.ts';
import { DataTable, type Column } from '../ui/data-table.tsx';
import { FormDialog } from '../ui/form-dialog.tsx';
import { LoadMore } from '../ui/load-more.tsx';
import { Page } from '../ui/page.tsx';
import { useRequired } from '../ui/rules.ts';
import { Await, Empty } from '../ui/state.tsx';
import { useWords } from '../words/define-words.ts';
import { awardPath, useAwardAct, useAwards } from './org-award.api.ts';
import { orgAwardWords } from './org-award.words.ts';

/** The awards of the office's campaigns. */
export function AwardsPage() {
  const t = useWords(orgAwardWords);
  const can = useCan();
  const { items, query } = useAwards();
  const [opening, setOpening] = useState(false);
  const button = (
    <button type="button" className="btn btn-primary" onClick={() => setOpening(true)}>
      {t('begin')}
    </button>
  );
  return (
    <Page title={t('awards')} actions={can('orgaward.manage') && button}>
      <Await query={query}>
        {() => (items.length === 0 ? <Empty title={t('none')} hint={t('noneHint')} /> : <Awards items={items} />)}
      </Await>
      <LoadMore query={query} />
      {opening && <BeginDialog onClose={() => setOpening(false)} />}
    </Page>
  );
}

function Awards({ items }: { items: readonly OrgAwardSummary[] }) {
  const t = useWords(orgAwardWords);
  const columns: Column<OrgAwardSummary>[] = [
    {
      key: 'title',
      title: t('title'),
      render: (row) => (
        <div>
          <Link to={awardPath(row.caseId)}>
            <strong>{row.title}</strong>
          </Link>
          <div className="fine">{row.number}</div>
        </div>
      ),
    },
    { key: 'stage', title: t('stage'), tight: true, render: (row) => row.stageLabel },
    { key: 'units', title: t('review'), tight: true, render: (row) => t('reviewedOf', row) },
  ];
  return <DataTable label={t('awards')} rows={items} columns={columns} rowKey={(row) => row.caseId} />;
}

/** An award begins with a window that is over. */
function BeginDialog({ onClose }: { onClose: () => void }) {
  const t = useWords(orgAwardWords);
  const required = useRequired();
  const navigate = useNavigate();
  const { items } = useWindows();
  const begin = useAwardAct<{ collectionId: string }, OrgAward>((body) => ({ path: '/org-awards', body }));
  return (
    <FormDialog<{ collectionId: string }>
      title={t('begin')}
      open
      onClose={onClose}
      onSubmit={async (values) => {
        const award = await begin.mutateAsync(values);
        await navigate(awardPath(award.caseId));
      }}
    >
      <Form.Item name="collectionId" label={t('window')} rules={required(t('window'))}>
        <Select options={items.map(({ caseId, title, number }) => ({ value: caseId, label: `${title}（${number}）` }))} />
      </Form.Item>
    </FormDialog>
  );
}
