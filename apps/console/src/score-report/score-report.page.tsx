import { isNotOfDuty } from '@jiangcheng/domain/contest/duties';
import { useParams } from 'react-router';
import type { Contest, ScoreReport } from '../api/types.ts';
import { useContest } from '../contest/contest.api.ts';
import { DeadlineLine } from '../deadline/deadline-line.tsx';
import { Page } from '../ui/page.tsx';
import { Await } from '../ui/state.tsx';
import { TabLinks } from '../ui/tab-links.tsx';
import { useFilter } from '../ui/use-filter.ts';
import { useWords } from '../words/define-words.ts';
import { EntriesTab } from './entries-tab.tsx';
import { HandInTab } from './hand-in-tab.tsx';
import { PrintsTab } from './prints-tab.tsx';
import { ReturnNotice } from './return-notice.tsx';
import { RoundsTab } from './rounds-tab.tsx';
import { useScoreReport } from './score-report.api.ts';
import { reportWords } from './score-report.words.ts';
import { useDraft, type Draft } from './use-draft.ts';
import { WinnersTab } from './winners-tab.tsx';

const tabs = ['entries', 'winners', 'prints', 'hand-in', 'rounds'] as const;
type Tab = (typeof tabs)[number];

export function ScoreReportPage() {
  const { id = '' } = useParams();
  const contest = useContest(id);
  const report = useScoreReport(id);
  return (
    <Await query={contest}>
      {(found) => <Await query={report}>{(data) => <ReportView key={id} contest={found} report={data} />}</Await>}
    </Await>
  );
}

/** The sheet lives above its tabs, so that going to another keeps what is not saved yet. */
function ReportView({ contest, report }: { contest: Contest; report: ScoreReport }) {
  const t = useWords(reportWords);
  const draft = useDraft(report);
  const asked = useFilter().value('tab');
  const tab: Tab = tabs.find((one) => one === asked) ?? 'entries';
  return (
    <Page
      title={t('titleOf', { title: contest.title })}
      crumbs={[{ to: `/contests/${contest.caseId}`, label: `${contest.number} ${contest.title}` }]}
    >
      <DeadlineLine deadlines={contest.deadlines.filter(isNotOfDuty)} />
      <ReturnNotice contest={contest} />
      <TabLinks current={tab} tabs={tabs.map((key) => ({ key, label: t(`tab.${key}`) }))} />
      <TabBody tab={tab} contest={contest} report={report} draft={draft} />
    </Page>
  );
}

function TabBody({ tab, contest, report, draft }: { tab: Tab; contest: Contest; report: ScoreReport; draft: Draft }) {
  switch (tab) {
    case 'entries':
      return <EntriesTab report={report} draft={draft} />;
    case 'winners':
      return <WinnersTab report={report} />;
    case 'prints':
      return <PrintsTab contest={contest} report={report} draft={draft} />;
    case 'hand-in':
      return <HandInTab contest={contest} report={report} draft={draft} />;
    case 'rounds':
      return <RoundsTab contest={contest} report={report} />;
  }
}
