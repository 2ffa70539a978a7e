import { useParams } from 'react-router';
import type { UnitPackage } from '../api/types.ts';
import { useCan } from '../session/session.api.ts';
import { DataTable, type Column } from '../ui/data-table.tsx';
import { Facts } from '../ui/facts.tsx';
import { localTime } from '../ui/format.ts';
import { Page } from '../ui/page.tsx';
import { Await, Empty } from '../ui/state.tsx';
import { useWords } from '../words/define-words.ts';
import { usePackage, windowPath } from './collection.api.ts';
import { collectionWords } from './collection.words.ts';
import { PackageActions } from './package-actions.tsx';
import { PackageItems } from './package-items.tsx';
import { UnitStatus } from './unit-status.tsx';

export function PackagePage() {
  const { id = '', organizationId = '' } = useParams();
  const query = usePackage(id, organizationId);
  return <Await query={query}>{(found) => <Package key={organizationId} found={found} />}</Await>;
}

/** A unit's package: what is there, what is missing, what was handed in. */
function Package({ found }: { found: UnitPackage }) {
  const t = useWords(collectionWords);
  const can = useCan();
  const crumb = can('collection.read') ? { to: windowPath(found.caseId), label: found.title } : { to: '/packages', label: t('packages') };
  return (
    <Page title={t('packageOf', { name: found.name })} crumbs={[crumb]} actions={<PackageActions found={found} />}>
      {found.reason && found.status === 'RETURNED' && <p className="notice">{t('returnedBecause', { reason: found.reason })}</p>}
      {found.receipt && <p className="notice">{t('receiptWaits', { on: found.receipt.receivedOn, by: found.receipt.registeredBy })}</p>}
      <Facts
        items={[
          [t('status'), <UnitStatus key="status" unit={found} />],
          [t('due'), found.dueText ?? t('suspended')],
          [t('late'), found.hard ? t('hard') : t('soft')],
          [t('clause'), found.clause],
        ]}
      />
      <PackageItems found={found} />
      <HandIns found={found} />
    </Page>
  );
}

type HandIn = UnitPackage['handIns'][number];

function HandIns({ found: { handIns } }: { found: UnitPackage }) {
  const t = useWords(collectionWords);
  const columns: Column<HandIn>[] = [
    { key: 'no', title: t('no'), number: true, render: (row) => row.no },
    { key: 'at', title: t('cameAt'), tight: true, render: (row) => row.receivedOn ?? localTime(row.effectiveAt) },
    { key: 'how', title: t('how'), tight: true, render: (row) => t(`how.${row.channel}`) },
    { key: 'files', title: t('files'), number: true, render: (row) => row.files },
    { key: 'by', title: t('by'), render: (row) => row.by },
    { key: 'late', title: t('status'), render: (row) => (row.late ? `${t('wasLate')}${row.reason ? `：${row.reason}` : ''}` : '—') },
  ];
  return (
    <section aria-labelledby="hand-ins">
      <h2 id="hand-ins">{t('handIns')}</h2>
      {handIns.length === 0 ? (
        <Empty title={t('noHandIns')} />
      ) : (
        <DataTable label={t('handIns')} rows={handIns} columns={columns} rowKey={(row) => String(row.no)} />
      )}
    </section>
  );
}
