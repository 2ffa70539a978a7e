import { useState } from 'react';
import { useParams } from 'react-router';
import type { Contestant, Team } from '../api/types.ts';
import { useCan } from '../session/session.api.ts';
import { Facts } from '../ui/facts.tsx';
import { FileLink } from '../ui/file-link.tsx';
import { localTime } from '../ui/format.ts';
import { LoadMore } from '../ui/load-more.tsx';
import { Page } from '../ui/page.tsx';
import { Reasons } from '../ui/reasons.tsx';
import { Await, Empty } from '../ui/state.tsx';
import { common } from '../words/common.words.ts';
import { useWords } from '../words/define-words.ts';
import { ContestantDialog } from './contestant-dialog.tsx';
import { ContestantsTable } from './contestants-table.tsx';
import { useContestants, useTeam } from './entry.api.ts';
import { entryWords } from './entry.words.ts';
import { ImportDialog } from './import-dialog.tsx';
import { OwnAppeals } from './own-appeals.tsx';
import { TeamActions } from './team-actions.tsx';
import { TeamStatus } from './team-status.tsx';

export function TeamPage() {
  const { id = '', organizationId = '' } = useParams();
  const query = useTeam(id, organizationId);
  return <Await query={query}>{(team) => <TeamView key={organizationId} team={team} />}</Await>;
}

function TeamView({ team }: { team: Team }) {
  const t = useWords(entryWords);
  const can = useCan();
  const overview = { to: `/contests/${team.caseId}/entries`, label: `${team.number} ${team.contest}` };
  const own = { to: '/team-contests', label: t('contests') };
  return (
    <Page
      title={t('teamOf', { name: team.name })}
      crumbs={[...(can('entry.own') ? [own] : []), overview]}
      actions={<TeamActions team={team} />}
    >
      {team.returnReason && <p className="notice">{t('returned', { reason: team.returnReason })}</p>}
      <Obstacles team={team} />
      <TeamFacts team={team} />
      <Contestants team={team} />
      <OwnAppeals appeals={team.appeals} />
    </Page>
  );
}

/** Why nothing can be done now, or what the unit has yet to fill in. */
function Obstacles({ team: { obstacles, may } }: { team: Team }) {
  const t = useWords(entryWords);
  if (obstacles.length === 0) return null;
  return (
    <div className="notice">
      {may.file ? t('obstacles') : t('closed')}
      <Reasons refusals={obstacles} />
    </div>
  );
}

function TeamFacts({ team }: { team: Team }) {
  const t = useWords(entryWords);
  const c = useWords(common);
  return (
    <Facts
      items={[
        [t('status'), <TeamStatus key="status" status={team.status} />],
        [t('leader'), team.leaderName ?? c('none')],
        [t('leaderPhone'), team.leaderPhoneMask ?? c('none')],
        [t('form'), <FormLink key="form" team={team} />],
        [t('filedAt'), team.filedAt ? localTime(team.filedAt) : c('none')],
        [t('progress'), `${String(team.counts.checkedIn)} / ${String(team.counts.accepted)} / ${String(team.counts.contestants)}`],
      ]}
    />
  );
}

function FormLink({ team }: { team: Team }) {
  const t = useWords(entryWords);
  if (!team.formFileId) return t('formMissing');
  return <FileLink fileId={team.formFileId} label={t('form')} />;
}

function Contestants({ team }: { team: Team }) {
  const t = useWords(entryWords);
  const { items, query } = useContestants(team.caseId, team.organizationId);
  const [edited, setEdited] = useState<Contestant | 'NEW' | null>(null);
  const [importing, setImporting] = useState(false);
  return (
    <section aria-labelledby="contestants">
      <h2 id="contestants">{t('contestants')}</h2>
      {team.may.edit && (
        <div className="filters">
          <button type="button" className="btn" onClick={() => setEdited('NEW')}>
            {t('add')}
          </button>
          <button type="button" className="btn" onClick={() => setImporting(true)}>
            {t('import')}
          </button>
        </div>
      )}
      <Await query={query}>
        {() =>
          items.length === 0 ? <Empty title={t('noContestants')} /> : <ContestantsTable team={team} items={items} onEdit={setEdited} />
        }
      </Await>
      <LoadMore query={query} />
      {edited && <ContestantDialog team={team} contestant={edited === 'NEW' ? null : edited} onClose={() => setEdited(null)} />}
      {importing && <ImportDialog team={team} onClose={() => setImporting(false)} />}
    </section>
  );
}
