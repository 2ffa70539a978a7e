import { Link } from 'react-router';
import { ArchiveLink } from '../archive/archive-link.tsx';
import { ActList } from '../act/act-list.tsx';
import { SchemaActDialog, SchemaPaperDialog } from '../act/schema-dialogs.tsx';
import type { CampaignProcess } from '../api/types.ts';
import { StageApproval } from '../approval/stage-approval.tsx';
import { ContestStages } from '../contest/contest-stages.tsx';
import { DeadlineCard } from '../deadline/deadline-card.tsx';
import { PendingPaper } from '../paper-decision/pending-paper.tsx';
import { DocumentCard } from '../document/document-card.tsx';
import { CaseContacts } from '../reminder/case-contacts.tsx';
import { useCan } from '../session/session.api.ts';
import { CaseTasksCard } from '../task/case-tasks.tsx';
import { useWords } from '../words/define-words.ts';
import { Bodies } from './bodies.tsx';
import { Corrections } from './correction.tsx';
import { Gate } from './gate.tsx';
import { Objections } from './objections.tsx';
import { staleAfterStep } from './process.api.ts';
import { processWords } from './process.words.ts';
import { Round } from './round.tsx';
import { WinnersNotices } from './winners-notices.tsx';

/** The end of a campaign: what it waits for, who has signed, what objects, the circular on its way, and what one may do. */
export function ProcessView({ process }: { process: CampaignProcess }) {
  const t = useWords(processWords);
  const can = useCan();
  const { caseId, campaignId, rounds } = process;
  return (
    <>
      {process.catchingUp && (
        <p className="notice" role="status">
          {t('catchingUp')}
        </p>
      )}
      <ContestStages contest={process} />
      <div className="columns">
        <div className="aside">
          <ActList
            actions={process.actions}
            dialog={(way, action, onClose) =>
              way === 'ACT' ? (
                <SchemaActDialog caseId={caseId} action={action} stale={staleAfterStep(campaignId)} onClose={onClose} />
              ) : (
                <SchemaPaperDialog caseId={caseId} action={action} onClose={onClose} />
              )
            }
          />
          {process.deadlines.length > 0 && <DeadlineCard caseId={caseId} deadlines={process.deadlines} />}
          <Bodies process={process} />
          {can('archive.download') && <ArchiveLink caseId={caseId} />}
          {can('audit.read') && (
            <Link className="btn" to={`/cases/${caseId}/history`}>
              {t('history')}
            </Link>
          )}
        </div>
        <div>
          <StageApproval of={process} stage="COMMITTEE_REVIEW" />
          <Objections process={process} />
          <WinnersNotices process={process} />
          <Corrections corrections={process.corrections.filter(({ result }) => result !== null)} campaignId={campaignId} />
          {rounds.toReversed().map((round) => (
            <Round key={round.round} round={round} campaignId={campaignId} />
          ))}
          <Corrections corrections={process.corrections.filter(({ result }) => result === null)} campaignId={campaignId} />
          {process.yearPlan && <DocumentCard document={process.yearPlan} path={`/campaigns/${campaignId}/process/plan`} />}
          <Gate process={process} />
          {can('case.act') && <CaseTasksCard caseId={caseId} />}
          <PendingPaper contest={process} />
        </div>
      </div>
      <CaseContacts caseId={caseId} />
    </>
  );
}
