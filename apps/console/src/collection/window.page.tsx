import { Form } from 'antd';
import { useCallback, useState } from 'react';
import { Link, useParams } from 'react-router';
import { apiPath } from '../api/client.ts';
import type { Collection, CollectionUnit } from '../api/types.ts';
import { CaseDeadlines } from '../deadline/case-deadlines.tsx';
import { OrganizationSelect } from '../organization/organization-select.tsx';
import { CaseContacts } from '../reminder/case-contacts.tsx';
import { useCan } from '../session/session.api.ts';
import { CaseTasksCard } from '../task/case-tasks.tsx';
import { DataTable, type Column } from '../ui/data-table.tsx';
import { Facts } from '../ui/facts.tsx';
import { FormDialog } from '../ui/form-dialog.tsx';
import { localTime } from '../ui/format.ts';
import { LoadMore } from '../ui/load-more.tsx';
import { Page } from '../ui/page.tsx';
import { useRequired } from '../ui/rules.ts';
import { SearchBox } from '../ui/search-box.tsx';
import { Await, Empty } from '../ui/state.tsx';
import { useFilter, type Filter } from '../ui/use-filter.ts';
import { useWords } from '../words/define-words.ts';
import { unitPath, useCollectionAct, useUnits, useWindow, windowPath } from './collection.api.ts';
import { collectionWords } from './collection.words.ts';
import { UnitStatus } from './unit-status.tsx';
import { WindowActions } from './window-actions.tsx';

export function WindowPage() {
  const { id = '' } = useParams();
  const query = useWindow(id);
  return <Await query={query}>{(window) => <Window window={window} />}</Await>;
}

/** The office's board of one window: how many stand how, and each unit by filter. */
function Window({ window }: { window: Collection }) {
  const t = useWords(collectionWords);
  const can = useCan();
  const filter = useFilter();
  const [listing, setListing] = useState(false);
  const asked = { filter: filter.value('filter') || 'ALL', q: filter.value('q') };
  return (
    <Page
      title={window.title}
      crumbs={[{ to: '/collections', label: t('windows') }]}
      actions={
        <>
          <a className="btn" href={apiPath(`${windowPath(window.caseId)}/units/xlsx`, asked)}>
            {t('exportWorkbook')}
          </a>
          <a className="btn" href={apiPath(`${windowPath(window.caseId)}/units/csv`, asked)}>
            {t('export')}
          </a>
          {can('collection.manage') && window.stage === 'OPEN' && (
            <button type="button" className="btn" onClick={() => setListing(true)}>
              {t('addUnit')}
            </button>
          )}
          <WindowActions window={window} />
        </>
      }
    >
      <Facts
        items={[
          [t('stage'), window.stageLabel],
          [t('due'), window.dueText ?? t('suspended')],
          [t('late'), window.hard ? t('hard') : t('soft')],
          [t('clause'), window.clause],
        ]}
      />
      <CaseDeadlines caseId={window.caseId} />
      {can('collection.manage') && <CaseTasksCard caseId={window.caseId} />}
      <Units window={window} filter={filter} />
      <CaseContacts caseId={window.caseId} />
      {listing && <ListDialog caseId={window.caseId} onClose={() => setListing(false)} />}
    </Page>
  );
}

function Units({ window, filter }: { window: Collection; filter: Filter }) {
  const t = useWords(collectionWords);
  const { change } = filter;
  const { items, query } = useUnits(window.caseId, filter.value('filter'), filter.value('q'));
  return (
    <section aria-labelledby="units">
      <h2 id="units">{t('units')}</h2>
      <div className="filters">
        <SearchBox label={t('search')} value={filter.value('q')} onSearch={useCallback((q: string) => change({ q }), [change])} />
        <UnitFilter window={window} filter={filter} />
      </div>
      <Await query={query}>
        {() => (items.length === 0 ? <Empty title={t('noUnits')} /> : <UnitTable caseId={window.caseId} items={items} />)}
      </Await>
      <LoadMore query={query} />
    </section>
  );
}

function UnitFilter({ window: { counts }, filter }: { window: Collection; filter: Filter }) {
  const t = useWords(collectionWords);
  const numbers = {
    ...{ ALL: counts.units, OWING: counts.awaited + counts.returned, OVERDUE: counts.overdue, UNREACHABLE: counts.unreachable },
    ...{ HANDED_IN: counts.handedIn, RECEIPTS: counts.receipts, RETURNED: counts.returned, ACCEPTED: counts.accepted },
    ...{ LATE: counts.late, EXCUSED: counts.excused },
  };
  return (
    <select
      className="input"
      aria-label={t('filter')}
      value={filter.value('filter') || 'ALL'}
      onChange={(event) => filter.change({ filter: event.target.value })}
    >
      {(Object.keys(numbers) as (keyof typeof numbers)[]).map((name) => (
        <option key={name} value={name}>
          {t(`filter.${name}`, { n: numbers[name] })}
        </option>
      ))}
    </select>
  );
}

function UnitTable({ caseId, items }: { caseId: string; items: readonly CollectionUnit[] }) {
  const t = useWords(collectionWords);
  const columns: Column<CollectionUnit>[] = [
    { key: 'unit', title: t('unit'), render: (row) => <Link to={unitPath(caseId, row.organizationId)}>{row.name}</Link> },
    { key: 'status', title: t('status'), tight: true, render: (row) => <UnitStatus unit={row} /> },
    { key: 'due', title: t('due'), tight: true, render: (row) => row.dueText ?? '—' },
    { key: 'first', title: t('firstAt'), tight: true, render: (row) => (row.firstAt ? localTime(row.firstAt) : '—') },
    { key: 'reached', title: t('reached'), number: true, render: (row) => row.reached ?? '—' },
  ];
  return <DataTable label={t('units')} rows={items} columns={columns} rowKey={(row) => row.organizationId} />;
}

function ListDialog({ caseId, onClose }: { caseId: string; onClose: () => void }) {
  const t = useWords(collectionWords);
  const required = useRequired();
  const list = useCollectionAct<{ organizationIds: string[] }>((body) => ({ path: `${windowPath(caseId)}/units`, body }));
  return (
    <FormDialog<{ organizationId: string }>
      title={t('addUnit')}
      open
      onClose={onClose}
      onSubmit={({ organizationId }) => list.mutateAsync({ organizationIds: [organizationId] })}
    >
      <Form.Item name="organizationId" label={t('unit')} rules={required(t('unit'))}>
        <OrganizationSelect />
      </Form.Item>
    </FormDialog>
  );
}
