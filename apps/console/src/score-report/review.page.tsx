import { isNotOfDuty } from '@jiangcheng/domain/contest/duties';
import { useState } from 'react';
import { useParams } from 'react-router';
import type { Action, Contest, ScoreReport } from '../api/types.ts';
import { ApprovalPanel } from '../approval/approval-panel.tsx';
import { useContest } from '../contest/contest.api.ts';
import { DeadlineLine } from '../deadline/deadline-line.tsx';
import { Page } from '../ui/page.tsx';
import { RefusalList } from '../ui/problem-view.tsx';
import { Await } from '../ui/state.tsx';
import { useWords } from '../words/define-words.ts';
import { ConfirmDialog, ReturnDialog } from './review-dialogs.tsx';
import { reviewWords } from './review.words.ts';
import { RoundsTab } from './rounds-tab.tsx';
import { useScoreReport } from './score-report.api.ts';
import { WinnersTab } from './winners-tab.tsx';

export function ReviewPage() {
  const { id = '' } = useParams();
  const contest = useContest(id);
  const report = useScoreReport(id);
  return <Await query={contest}>{(found) => <Await query={report}>{(data) => <ReviewView contest={found} report={data} />}</Await>}</Await>;
}

function ReviewView({ contest, report }: { contest: Contest; report: ScoreReport }) {
  const t = useWords(reviewWords);
  return (
    <Page
      title={t('titleOf', { title: contest.title })}
      crumbs={[{ to: `/contests/${contest.caseId}`, label: `${contest.number} ${contest.title}` }]}
      actions={<DecisionButtons contest={contest} />}
    >
      <DeadlineLine deadlines={contest.deadlines.filter(isNotOfDuty)} />
      <WhyNot contest={contest} />
      {contest.approvalId && <ApprovalPanel approvalId={contest.approvalId} />}
      <RoundsTab contest={contest} report={report} />
      {report.winners.length > 0 && (
        <section aria-labelledby="winners" style={{ marginTop: 16 }}>
          <h2 id="winners">{t('winners')}</h2>
          <WinnersTab report={{ ...report, editable: false }} />
        </section>
      )}
    </Page>
  );
}

const actionOf = (contest: Contest, name: string): Action | undefined => contest.actions.find(({ act }) => act === name);

function DecisionButtons({ contest }: { contest: Contest }) {
  const t = useWords(reviewWords);
  const [open, setOpen] = useState<'confirm' | 'return' | null>(null);
  const confirm = actionOf(contest, 'confirm');
  const back = actionOf(contest, 'return');
  const close = () => setOpen(null);
  return (
    <>
      {back && (
        <button type="button" className="btn btn-danger" disabled={!back.allowed} onClick={() => setOpen('return')}>
          {t('return')}
        </button>
      )}
      {confirm && (
        <button type="button" className="btn btn-primary" disabled={!confirm.allowed} onClick={() => setOpen('confirm')}>
          {t('confirm')}
        </button>
      )}
      {open === 'confirm' && confirm && <ConfirmDialog contest={contest} action={confirm} onClose={close} />}
      {open === 'return' && back && <ReturnDialog contest={contest} action={back} onClose={close} />}
    </>
  );
}

function WhyNot({ contest }: { contest: Contest }) {
  const t = useWords(reviewWords);
  const refusals = ['confirm', 'return'].flatMap((name) => actionOf(contest, name)?.refusals ?? []);
  const once = refusals.filter((refusal, index) => refusals.findIndex(({ code }) => code === refusal.code) === index);
  if (once.length === 0) return null;
  return (
    <div className="notice" style={{ marginBottom: 14 }}>
      {t('cannot')}
      <RefusalList refusals={once} />
    </div>
  );
}
