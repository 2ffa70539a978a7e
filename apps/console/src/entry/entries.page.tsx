import { useState } from 'react';
import { Link, useNavigate, useParams } from 'react-router';
import type { Entries } from '../api/types.ts';
import { OrganizationSelect } from '../organization/organization-select.tsx';
import { useCan } from '../session/session.api.ts';
import { Clause } from '../ui/clause.tsx';
import { DataTable, type Column } from '../ui/data-table.tsx';
import { localTime } from '../ui/format.ts';
import { Mark } from '../ui/mark.tsx';
import { Page } from '../ui/page.tsx';
import { Await, Empty } from '../ui/state.tsx';
import { Reasons } from '../ui/reasons.tsx';
import { toast } from '../ui/toast.tsx';
import { common } from '../words/common.words.ts';
import { useWords } from '../words/define-words.ts';
import { teamPath, useEntries, useEntryAct } from './entry.api.ts';
import { entryWords } from './entry.words.ts';
import { ReasonDialog, type Reasoned } from './reason-dialog.tsx';
import { TeamStatus } from './team-status.tsx';

export function EntriesPage() {
  const { id = '' } = useParams();
  const query = useEntries(id);
  return <Await query={query}>{(entries) => <EntriesView entries={entries} />}</Await>;
}

function EntriesView({ entries }: { entries: Entries }) {
  const t = useWords(entryWords);
  const can = useCan();
  const crumb = { to: `/contests/${entries.caseId}`, label: `${entries.number} ${entries.title}` };
  return (
    <Page title={t('entriesOf', { title: entries.title })} crumbs={can('case.read') ? [crumb] : []}>
      {entries.closed.length > 0 && (
        <div className="notice">
          {t('closed')}
          <Reasons refusals={entries.closed} />
        </div>
      )}
      <FinalSize entries={entries} />
      {entries.may.fileFor && <FillFor caseId={entries.caseId} />}
      {entries.teams.length === 0 ? <Empty title={t('noTeams')} /> : <Teams entries={entries} />}
    </Page>
  );
}

/** Thirty in the final (000-24): said, and let pass only with the office's reason. */
function FinalSize({ entries }: { entries: Entries }) {
  const t = useWords(entryWords);
  const [open, setOpen] = useState(false);
  const { counted, minEntrants, waiver, caseId } = entries;
  const enough = counted >= minEntrants.value;
  const waive = useEntryAct<Entries, Reasoned>(caseId, ({ reason }) => ({ path: `/contests/${caseId}/entries/waiver`, body: { reason } }));
  return (
    <p className="row">
      {enough ? <Mark tone="ok">{t('enough')}</Mark> : <Mark tone="warn">{t('tooFew')}</Mark>}{' '}
      {t('counted', { n: counted, wanted: minEntrants.value })} <Clause clause={minEntrants.clause} />
      {waiver && <span className="fine"> {t('waived', { reason: waiver.reason })}</span>}
      {!enough && entries.may.waive && (
        <button type="button" className="btn btn-small" onClick={() => setOpen(true)}>
          {t('waive')}
        </button>
      )}
      {open && (
        <ReasonDialog
          title={t('waive')}
          hint={t('waiveHint')}
          paper={{
            act: 'entry.waive',
            place: { id: caseId, of: 'caseId', purpose: 'PAPER_DECISION' },
            input: ({ reason }) => ({ reason }),
          }}
          onClose={() => setOpen(false)}
          onSubmit={async (values) => {
            await waive.mutateAsync(values);
            toast(t('waive'));
          }}
        />
      )}
    </p>
  );
}

/** Half of the units never sign in: the office opens their team for them (代填). */
function FillFor({ caseId }: { caseId: string }) {
  const t = useWords(entryWords);
  const go = useNavigate();
  return (
    <div className="filters">
      <div style={{ minWidth: 280 }}>
        <OrganizationSelect
          aria-label={t('fillFor')}
          onChange={(organizationId) => organizationId && void go(teamPath(caseId, organizationId))}
        />
      </div>
      <span className="fine">{t('fillFor')}</span>
    </div>
  );
}

type TeamRow = Entries['teams'][number];

function Teams({ entries }: { entries: Entries }) {
  const t = useWords(entryWords);
  const c = useWords(common);
  const columns: Column<TeamRow>[] = [
    {
      key: 'unit',
      title: t('unit'),
      render: (row) => (
        <Link to={teamPath(entries.caseId, row.organizationId)}>
          <strong>{row.name}</strong>
        </Link>
      ),
    },
    { key: 'status', title: t('status'), tight: true, render: (row) => <TeamStatus status={row.status} /> },
    { key: 'leader', title: t('leader'), tight: true, render: (row) => row.leaderName ?? c('none') },
    { key: 'people', title: t('people'), number: true, render: (row) => row.contestants },
    { key: 'accepted', title: t('accepted'), number: true, render: (row) => row.accepted },
    { key: 'rejected', title: t('rejected'), number: true, render: (row) => row.rejected },
    { key: 'checkedIn', title: t('checkedIn'), number: true, render: (row) => row.checkedIn },
    { key: 'filedAt', title: t('filedAt'), tight: true, render: (row) => (row.filedAt ? localTime(row.filedAt) : c('none')) },
  ];
  return <DataTable label={t('teams')} rows={entries.teams} columns={columns} rowKey={(row) => row.organizationId} />;
}
