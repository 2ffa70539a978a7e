import { Link, useParams } from 'react-router';
import { ActList } from '../act/act-list.tsx';
import type { Notice } from '../api/types.ts';
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
import { DisplayTab } from './display-tab.tsx';
import { NoticeDialog } from './notice-dialog.tsx';
import { useNotice } from './notice.api.ts';
import { noticeWords } from './notice.words.ts';
import { ObjectionsTab } from './objections-tab.tsx';
import { OverviewTab } from './overview-tab.tsx';
import { PostingsTab } from './postings-tab.tsx';

/** A public notice for office and auditor: where it stands, who may be announced, how it was displayed, what was objected. */
export function NoticePage() {
  const { id = '' } = useParams();
  const query = useNotice(id);
  return <Await query={query}>{(notice) => <View notice={notice} />}</Await>;
}

function View({ notice }: { notice: Notice }) {
  const t = useWords(noticeWords);
  const can = useCan();
  const tab = useFilter().value('tab') || 'overview';
  const { waiting, takenUp } = notice.objections;
  const labels = { objections: t('objectionsOf', { n: waiting + takenUp }) } as Partial<Record<string, string>>;
  return (
    <Page title={notice.title} crumbs={[{ to: '/notices', label: t('title') }]} actions={<Ways notice={notice} />}>
      {notice.catchingUp && (
        <p className="notice" role="status">
          {t('catchingUp')}
        </p>
      )}
      <ContestStages contest={notice} />
      <TabLinks
        current={tab}
        tabs={(['overview', 'list', 'display', 'objections'] as const).map((key) => ({ key, label: labels[key] ?? t(key) }))}
      />
      <div className="columns">
        <div className="aside">
          <ActList
            actions={notice.actions}
            dialog={(way, action, onClose) => <NoticeDialog way={way} notice={notice} action={action} onClose={onClose} />}
          />
          <CaseDeadlines caseId={notice.caseId} />
          {can('case.act') && <CaseTasksCard caseId={notice.caseId} />}
        </div>
        <div>
          <Tab tab={tab} notice={notice} />
          <PendingPaper contest={notice} />
        </div>
      </div>
      {tab === 'overview' && <CaseContacts caseId={notice.caseId} />}
    </Page>
  );
}

/** The page for everybody, and the record. */
function Ways({ notice: { caseId, postings } }: { notice: Notice }) {
  const t = useWords(noticeWords);
  const can = useCan();
  return (
    <>
      {postings.length > 0 && (
        <a className="btn" href={`/public/notices/${caseId}`} target="_blank" rel="noreferrer">
          {t('publicPage')}
        </a>
      )}
      {can('audit.read') && (
        <Link className="btn" to={`/cases/${caseId}/history`}>
          {t('history')}
        </Link>
      )}
    </>
  );
}

function Tab({ tab, notice }: { tab: string; notice: Notice }) {
  switch (tab) {
    case 'list':
      return <PostingsTab notice={notice} />;
    case 'display':
      return <DisplayTab notice={notice} />;
    case 'objections':
      return <ObjectionsTab notice={notice} />;
    default:
      return <OverviewTab notice={notice} />;
  }
}
