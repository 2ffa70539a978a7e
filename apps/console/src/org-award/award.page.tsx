import { Link, useParams } from 'react-router';
import { apiPath } from '../api/client.ts';
import type { OrgAward } from '../api/types.ts';
import { CaseContacts } from '../reminder/case-contacts.tsx';
import { useCan } from '../session/session.api.ts';
import { CaseTasksCard } from '../task/case-tasks.tsx';
import { DataTable, type Column } from '../ui/data-table.tsx';
import { Facts } from '../ui/facts.tsx';
import { localTime } from '../ui/format.ts';
import { Mark } from '../ui/mark.tsx';
import { Page } from '../ui/page.tsx';
import { Await } from '../ui/state.tsx';
import { useCodeWords, useWords } from '../words/define-words.ts';
import { AwardActions } from './award-actions.tsx';
import { GapNotice } from './gap-notice.tsx';
import { awardPath, reviewPath, useAward } from './org-award.api.ts';
import { orgAwardWords } from './org-award.words.ts';

export function AwardPage() {
  const { id = '' } = useParams();
  const query = useAward(id);
  return <Await query={query}>{(award) => <Award award={award} />}</Await>;
}

/** Every unit's two sums with the difference, in the order of the reviewed ones; then the lists that were proposed. */
function Award({ award }: { award: OrgAward }) {
  const t = useWords(orgAwardWords);
  const can = useCan();
  return (
    <Page
      title={award.title}
      crumbs={[{ to: '/org-awards', label: t('awards') }]}
      actions={
        <>
          <a className="btn" href={apiPath(`${awardPath(award.caseId)}/recompute`)} download={`${award.number}.json`}>
            {t('export')}
          </a>
          <Link className="btn" to={`/cases/${award.caseId}/history`}>
            {t('history')}
          </Link>
        </>
      }
    >
      <Facts
        items={[
          [t('number'), award.number],
          [t('stage'), award.stageLabel],
          ...(award.approved === null
            ? []
            : [[t('title'), t('approvedBy', { name: award.approved.name, at: localTime(award.approved.at) })] as const]),
        ]}
      />
      <GapNotice award={award} />
      {award.actions.length > 0 && <AwardActions award={award} />}
      {can('orgaward.manage') && <CaseTasksCard caseId={award.caseId} />}
      <Units award={award} />
      {[...award.proposals].reverse().map((proposal) => (
        <Proposed key={proposal.round} proposal={proposal} />
      ))}
      <CaseContacts caseId={award.caseId} />
    </Page>
  );
}

type Unit = OrgAward['units'][number];

function Units({ award }: { award: OrgAward }) {
  const t = useWords(orgAwardWords);
  const outside = useCodeWords(orgAwardWords, 'outside.');
  const columns: Column<Unit>[] = [
    { key: 'rank', title: t('rank'), tight: true, render: (row) => row.rank ?? <Mark tone="warn">{outside(row.outside ?? '')}</Mark> },
    { key: 'unit', title: t('unit'), render: (row) => <Link to={reviewPath(award.caseId, row.organizationId)}>{row.name}</Link> },
    { key: 'self', title: t('self'), number: true, render: (row) => row.self ?? '—' },
    { key: 'reviewed', title: t('reviewed'), number: true, render: (row) => row.reviewed ?? '—' },
    { key: 'difference', title: t('difference'), number: true, render: (row) => row.difference ?? '—' },
  ];
  return <DataTable label={t('unit')} rows={award.units} columns={columns} rowKey={(row) => row.organizationId} />;
}

function Proposed({ proposal: { round, by, at, units } }: { proposal: OrgAward['proposals'][number] }) {
  const t = useWords(orgAwardWords);
  const title = t('proposed', { round, by, at: localTime(at) });
  return (
    <section aria-labelledby={`proposal-${String(round)}`}>
      <h2 id={`proposal-${String(round)}`}>{title}</h2>
      <DataTable
        label={title}
        rows={units.filter(({ awarded }) => awarded)}
        rowKey={(row) => row.organizationId}
        columns={[
          { key: 'rank', title: t('rank'), tight: true, render: (row) => row.rank ?? '—' },
          { key: 'unit', title: t('awarded'), render: (row) => row.name },
          { key: 'total', title: t('reviewed'), number: true, render: (row) => row.total ?? '—' },
        ]}
      />
    </section>
  );
}
