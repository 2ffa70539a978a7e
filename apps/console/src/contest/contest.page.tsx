import { Link, useParams } from 'react-router';
import { apiPath } from '../api/client.ts';
import type { Contest } from '../api/types.ts';
import { ArchiveLink } from '../archive/archive-link.tsx';
import { DeadlineCard } from '../deadline/deadline-card.tsx';
import { ExtraAwardsCard } from '../extra-award/extra-awards-card.tsx';
import { OwnSubsidyCard } from '../payment/own-subsidy-card.tsx';
import { PendingPaper } from '../paper-decision/pending-paper.tsx';
import { CaseContacts } from '../reminder/case-contacts.tsx';
import { OfficeUrgingCard } from '../reminder/office-urging.tsx';
import { useCan } from '../session/session.api.ts';
import { CaseTasksCard } from '../task/case-tasks.tsx';
import { FrontCards } from '../sub-plan/front-cards.tsx';
import { Page } from '../ui/page.tsx';
import { Await } from '../ui/state.tsx';
import { useWords } from '../words/define-words.ts';
import { ActionsPanel } from './actions-panel.tsx';
import { ContestFacts } from './contest-facts.tsx';
import { ContestStages } from './contest-stages.tsx';
import { useContest } from './contest.api.ts';
import { useReportLimit } from './use-report-limit.ts';
import { contestWords } from './contest.words.ts';

export function ContestPage() {
  const { id = '' } = useParams();
  const query = useContest(id);
  return <Await query={query}>{(contest) => <ContestView contest={contest} />}</Await>;
}

function ContestView({ contest }: { contest: Contest }) {
  const t = useWords(contestWords);
  const reportLimit = useReportLimit();
  const can = useCan();
  return (
    <Page title={contest.title} crumbs={[{ to: '/contests', label: t('title') }]} actions={<Ways contest={contest} />}>
      {contest.catchingUp && (
        <p className="notice" role="status">
          {t('catchingUp')}
        </p>
      )}
      <ContestStages contest={contest} />
      <div className="columns">
        <div className="aside">
          <DeadlineCard
            caseId={contest.caseId}
            deadlines={contest.deadlines}
            first={`${t('noDeadlineHint')}${reportLimit(contest.limits.report)}`}
          />
          <ActionsPanel contest={contest} />
        </div>
        <div>
          <ContestFacts contest={contest} />
          <FrontCards contest={contest} />
          {can('case.act') && <CaseTasksCard caseId={contest.caseId} />}
          <PendingPaper contest={contest} />
          <ExtraAwardsCard contestId={contest.caseId} />
          {can('subsidy.own') && <OwnSubsidyCard contestId={contest.caseId} />}
          {can('office.urge') && <OfficeUrgingCard caseId={contest.caseId} />}
        </div>
      </div>
      <CaseContacts caseId={contest.caseId} />
    </Page>
  );
}

/** The pages of this case. */
function Ways({ contest }: { contest: Contest }) {
  const t = useWords(contestWords);
  const can = useCan();
  const base = `/contests/${contest.caseId}`;
  const reported = contest.stages.some(({ stage }) => stage === 'OFFICE_REVIEW');
  return (
    <>
      <Link className="btn" to={`${base}/entries`}>
        {t('entries')}
      </Link>
      <Link className="btn" to={`${base}/day`}>
        {t('day')}
      </Link>
      <Link className="btn" to={`${base}/score-report`}>
        {t('scoreReport')}
      </Link>
      {reported && can('campaign.read') && (
        <Link className="btn" to={`${base}/review`}>
          {t('review')}
        </Link>
      )}
      {!contest.front?.notice?.text && (
        <a className="btn" href={apiPath(`${base}/documents/notice`)} target="_blank" rel="noreferrer">
          {t('noticeDraft')}
        </a>
      )}
      {can('archive.download') && <ArchiveLink caseId={contest.caseId} />}
      {can('audit.read') && (
        <Link className="btn" to={`${base}/history`}>
          {t('history')}
        </Link>
      )}
    </>
  );
}
