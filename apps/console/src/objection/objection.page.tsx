import { Link, useParams } from 'react-router';
import { ActList } from '../act/act-list.tsx';
import type { Objection } from '../api/types.ts';
import { ContestStages } from '../contest/contest-stages.tsx';
import { CaseDeadlines } from '../deadline/case-deadlines.tsx';
import { PendingPaper } from '../paper-decision/pending-paper.tsx';
import { CaseContacts } from '../reminder/case-contacts.tsx';
import { useCan } from '../session/session.api.ts';
import { CaseTasksCard } from '../task/case-tasks.tsx';
import { Page } from '../ui/page.tsx';
import { Await } from '../ui/state.tsx';
import { useWords } from '../words/define-words.ts';
import { HandlingCard } from './handling-card.tsx';
import { ObjectionDialog } from './objection-dialog.tsx';
import { useObjection } from './objection.api.ts';
import { objectionWords } from './objection.words.ts';
import { ReceivedCard } from './received-card.tsx';
import { TakeUpCard } from './take-up-card.tsx';

/** An objection for the office, the auditor and those who verify it. Who objects is masked for everybody, and read by three for a reason. */
export function ObjectionPage() {
  const { id = '' } = useParams();
  const query = useObjection(id);
  return <Await query={query}>{(objection) => <View objection={objection} />}</Await>;
}

function View({ objection }: { objection: Objection }) {
  const t = useWords(objectionWords);
  const can = useCan();
  const { id, receiptNo, noticeId, noticeTitle, takenUp } = objection;
  const crumbs = can('notice.read') ? [{ to: `/notices/${noticeId}?tab=objections`, label: noticeTitle }] : [];
  return (
    <Page title={t('one', { no: receiptNo })} crumbs={crumbs} actions={takenUp && can('audit.read') && <HistoryLink id={id} />}>
      {objection.catchingUp && (
        <p className="notice" role="status">
          {t('catchingUp')}
        </p>
      )}
      {takenUp && <ContestStages contest={objection} />}
      <div className="columns">
        <div className="aside">
          {takenUp ? (
            <ActList
              actions={objection.actions}
              dialog={(way, action, onClose) => <ObjectionDialog way={way} objection={objection} action={action} onClose={onClose} />}
            />
          ) : (
            <TakeUpCard objection={objection} />
          )}
          {takenUp && can('notice.read') && <CaseDeadlines caseId={id} />}
          {takenUp && can('case.act') && can('notice.read') && <CaseTasksCard caseId={id} />}
        </div>
        <div>
          <ReceivedCard objection={objection} />
          <HandlingCard objection={objection} />
          <PendingPaper contest={{ number: receiptNo, paperDecisions: objection.paperDecisions }} />
        </div>
      </div>
      {takenUp && <CaseContacts caseId={id} />}
    </Page>
  );
}

function HistoryLink({ id }: { id: string }) {
  const t = useWords(objectionWords);
  return (
    <Link className="btn" to={`/cases/${id}/history`}>
      {t('history')}
    </Link>
  );
}
