import type { Campaign } from '../api/types.ts';
import { useCan } from '../session/session.api.ts';
import { Page } from '../ui/page.tsx';
import { ProblemView } from '../ui/problem-view.tsx';
import { Await, Empty } from '../ui/state.tsx';
import { useWords } from '../words/define-words.ts';
import { ProcessView } from './process-view.tsx';
import { useOpenProcess, useProcess } from './process.api.ts';
import { processWords } from './process.words.ts';

/** The year's plan, 组委会审核 and 成绩通报 of a campaign; before the office has opened it, the way to do so. */
export function ProcessTab({ campaign }: { campaign: Campaign }) {
  return campaign.processOpen ? <OpenProcess campaignId={campaign.id} /> : <NotOpen campaignId={campaign.id} />;
}

function OpenProcess({ campaignId }: { campaignId: string }) {
  const query = useProcess(campaignId);
  return <Await query={query}>{(process) => <ProcessView process={process} />}</Await>;
}

function NotOpen({ campaignId }: { campaignId: string }) {
  const t = useWords(processWords);
  const can = useCan();
  const open = useOpenProcess(campaignId);
  return (
    <Empty title={t('notOpen')} hint={t('notOpenHint')}>
      <ProblemView error={open.error} />
      {can('campaign.manage') && (
        <button type="button" className="btn btn-primary" disabled={open.isPending} onClick={() => open.mutate()}>
          {t('open')}
        </button>
      )}
    </Empty>
  );
}

/** The same as a page of its own, for people of the bodies, who see nothing else of the campaign. */
export function ProcessOnly({ campaignId }: { campaignId: string }) {
  const query = useProcess(campaignId);
  return (
    <Await query={query}>
      {(process) => (
        <Page title={process.campaign}>
          <ProcessView process={process} />
        </Page>
      )}
    </Await>
  );
}
