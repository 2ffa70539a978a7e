import type { QueryKey } from '@tanstack/react-query';
import { Link } from 'react-router';
import type { AccessEvent, Deviation, Incident } from '../api/types.ts';
import { useList } from '../api/use-list.ts';
import { Clause } from '../ui/clause.tsx';
import { DataTable, type Column } from '../ui/data-table.tsx';
import { localTime } from '../ui/format.ts';
import { LoadMore } from '../ui/load-more.tsx';
import { Mark } from '../ui/mark.tsx';
import { Await, Empty } from '../ui/state.tsx';
import { common } from '../words/common.words.ts';
import { useWords } from '../words/define-words.ts';
import { auditWords } from './audit.words.ts';
import { Detail } from './detail.tsx';

export function Deviations() {
  const t = useWords(auditWords);
  const c = useWords(common);
  const columns: Column<Deviation>[] = [
    { key: 'at', title: t('when'), tight: true, render: (row) => localTime(row.at) },
    { key: 'what', title: t('what'), render: (row) => `${row.label} · ${c('round', { n: row.round })}` },
    { key: 'case', title: t('case'), render: (row) => <CaseLink id={row.caseId} text={`${row.number} ${row.title}`} /> },
    { key: 'reason', title: c('reason'), render: (row) => row.reason ?? c('none') },
    { key: 'clause', title: t('clause'), render: (row) => <Clause clause={row.clause} bare /> },
  ];
  return <AuditList path="/deviations" label={t('deviations')} empty={t('noDeviations')} columns={columns} />;
}

export function Incidents() {
  const t = useWords(auditWords);
  const columns: Column<Incident>[] = [
    { key: 'at', title: t('when'), tight: true, render: (row) => localTime(row.at) },
    { key: 'what', title: t('what'), render: (row) => row.label },
    { key: 'case', title: t('case'), render: (row) => <CaseLink id={row.caseId} text={row.number} /> },
    {
      key: 'state',
      title: t('resolved', { at: '' }).trim(),
      render: (row) => (
        <Mark tone={row.resolvedAt ? 'ok' : 'warn'}>{row.resolvedAt ? t('resolved', { at: localTime(row.resolvedAt) }) : t('open')}</Mark>
      ),
    },
    { key: 'detail', title: t('detail'), render: (row) => <Detail detail={row.detail} /> },
  ];
  return <AuditList path="/incidents" label={t('incidents')} empty={t('noIncidents')} columns={columns} />;
}

export function AccessEvents() {
  const t = useWords(auditWords);
  const columns: Column<AccessEvent>[] = [
    { key: 'at', title: t('when'), tight: true, render: (row) => localTime(row.at) },
    { key: 'what', title: t('what'), render: (row) => row.label },
    { key: 'who', title: t('who'), render: (row) => row.account ?? '—' },
    { key: 'from', title: t('from'), render: (row) => row.address ?? '—' },
    { key: 'case', title: t('case'), render: (row) => <CaseLink id={row.caseId} text={t('case')} /> },
    { key: 'detail', title: t('detail'), render: (row) => <Detail detail={row.detail} /> },
  ];
  return <AuditList path="/access-events" label={t('access')} empty={t('noAccess')} columns={columns} />;
}

function AuditList<T extends { id: string }>({
  path,
  label,
  empty,
  columns,
}: {
  path: string;
  label: string;
  empty: string;
  columns: Column<T>[];
}) {
  const t = useWords(auditWords);
  const { items, query } = useList<T>(keyOf(path), path);
  return (
    <>
      <Await query={query}>
        {() =>
          items.length === 0 ? (
            <Empty title={empty} hint={t('emptyHint')} />
          ) : (
            <DataTable label={label} rows={items} columns={columns} rowKey={(row) => row.id} />
          )
        }
      </Await>
      <LoadMore query={query} />
    </>
  );
}

const keyOf = (path: string): QueryKey => ['audit', path];

const CaseLink = ({ id, text }: { id: string | null; text: string | null }) =>
  id ? <Link to={`/contests/${id}/history`}>{text ?? id}</Link> : '—';
