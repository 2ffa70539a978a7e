import { Link, useParams } from 'react-router';
import { ArchiveLink } from '../archive/archive-link.tsx';
import { ActList } from '../act/act-list.tsx';
import type { Selection } from '../api/types.ts';
import { SettingsTab } from '../campaign/settings-tab.tsx';
import { ContestStages } from '../contest/contest-stages.tsx';
import { CaseDeadlines } from '../deadline/case-deadlines.tsx';
import { PendingPaper } from '../paper-decision/pending-paper.tsx';
import { CaseContacts } from '../reminder/case-contacts.tsx';
import { useCan } from '../session/session.api.ts';
import { CaseTasksCard } from '../task/case-tasks.tsx';
import { Page } from '../ui/page.tsx';
import { Await } from '../ui/state.tsx';
import { TabLinks } from '../ui/tab-links.tsx';
import { useFilter } from '../ui/use-filter.ts';
import { useWords } from '../words/define-words.ts';
import { CandidatesTab } from './candidates-tab.tsx';
import { CultivationsTab } from './cultivations-tab.tsx';
import { DocumentsTab } from './documents-tab.tsx';
import { ListsTab } from './lists-tab.tsx';
import { OverviewTab } from './overview-tab.tsx';
import { QuotasTab } from './quotas-tab.tsx';
import { RoundDialog } from './round-dialog.tsx';
import { useSelection } from './selection.api.ts';
import { selectionWords } from './selection.words.ts';

/** A year's selection for the office: where it stands, what may be done, and everything that was decided. */
export function SelectionPage() {
  const { id = '' } = useParams();
  const query = useSelection(id);
  return <Await query={query}>{(round) => <View round={round} />}</Await>;
}

function View({ round }: { round: Selection }) {
  const t = useWords(selectionWords);
  const can = useCan();
  const tab = useFilter().value('tab') || 'overview';
  return (
    <Page title={round.title} crumbs={[{ to: '/selections', label: t('title') }]} actions={<Ways round={round} />}>
      {round.catchingUp && (
        <p className="notice" role="status">
          {t('catchingUp')}
        </p>
      )}
      <ContestStages contest={round} />
      <TabLinks
        current={tab}
        tabs={(['overview', 'quotas', 'candidates', 'lists', 'documents', 'cultivations', 'settings'] as const)
          .filter((key) => key !== 'candidates' || can('candidate.list'))
          .filter((key) => key !== 'cultivations' || can('cultivation.read'))
          .map((key) => ({ key, label: t(key) }))}
      />
      <div className="columns">
        <div className="aside">
          <ActList
            actions={round.actions}
            dialog={(way, action, onClose) => <RoundDialog way={way} round={round} action={action} onClose={onClose} />}
          />
          <CaseDeadlines caseId={round.caseId} />
          {can('selection.act') && <CaseTasksCard caseId={round.caseId} />}
        </div>
        <div>
          <Tab tab={tab} round={round} />
          <PendingPaper contest={round} />
        </div>
      </div>
      {tab === 'overview' && <CaseContacts caseId={round.caseId} />}
    </Page>
  );
}

/** The experts' scoring, the notices of its lists, the whole file, and the record. */
function Ways({ round }: { round: Selection }) {
  const t = useWords(selectionWords);
  const can = useCan();
  const been = (stage: string): boolean => round.stages.some((one) => one.stage === stage);
  return (
    <>
      {been('EXPERT_SCORING') && can('expert.read') && (
        <Link className="btn" to={`/scorings/${round.caseId}`}>
          {t('scoring')}
        </Link>
      )}
      {been('NOTICE') && can('notice.read') && (
        <Link className="btn" to={`/notices?campaignId=${round.id}`}>
          {t('notices')}
        </Link>
      )}
      {can('archive.download') && <ArchiveLink caseId={round.caseId} />}
      {can('audit.read') && (
        <Link className="btn" to={`/cases/${round.caseId}/history`}>
          {t('history')}
        </Link>
      )}
    </>
  );
}

function Tab({ tab, round }: { tab: string; round: Selection }) {
  switch (tab) {
    case 'quotas':
      return <QuotasTab round={round} />;
    case 'candidates':
      return <CandidatesTab round={round} />;
    case 'lists':
      return <ListsTab round={round} />;
    case 'documents':
      return <DocumentsTab round={round} />;
    case 'cultivations':
      return <CultivationsTab round={round} />;
    case 'settings':
      return <SettingsTab campaign={round} base="/selections" />;
    default:
      return <OverviewTab round={round} />;
  }
}
