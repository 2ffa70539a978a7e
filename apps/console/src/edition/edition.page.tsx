import { Modal } from 'antd';
import { useState } from 'react';
import { useParams } from 'react-router';
import type { Edition } from '../api/types.ts';
import { Mark } from '../ui/mark.tsx';
import { Page } from '../ui/page.tsx';
import { ProblemView } from '../ui/problem-view.tsx';
import { Await } from '../ui/state.tsx';
import { TabLinks } from '../ui/tab-links.tsx';
import { useFilter } from '../ui/use-filter.ts';
import { common } from '../words/common.words.ts';
import { useWords } from '../words/define-words.ts';
import { useEdition, usePublishing } from './edition.api.ts';
import { editionWords } from './edition.words.ts';
import { EditionApprovals } from './edition-approvals.tsx';
import { EditionTrades } from './edition-trades.tsx';
import { EditionValues } from './edition-values.tsx';

/** An edition beside the one it was made from. */
export function EditionPage() {
  const { regulation = '', edition = '' } = useParams();
  const query = useEdition(regulation, edition);
  return <Await query={query}>{(found) => <EditionView edition={found} />}</Await>;
}

function EditionView({ edition }: { edition: Edition }) {
  const t = useWords(editionWords);
  const { title, basedOn, draftedBy, publishedBy, reason, status, problems } = edition;
  return (
    <Page
      title={t('of', { title, edition: edition.edition })}
      crumbs={[{ to: '/editions', label: t('title') }]}
      actions={edition.may.publish && <PublishButton edition={edition} />}
    >
      <p>
        <Mark tone={status === 'DRAFT' ? 'warn' : 'ok'}>{t(`status.${status}`)}</Mark> {t('facts', { basedOn, by: draftedBy, reason })}{' '}
        {publishedBy && t('published', { by: publishedBy })}
      </p>
      {problems.length > 0 && (
        <div className="notice">
          <p>{t('problems')}</p>
          <ul>
            {problems.map((problem) => (
              <li key={problem}>{problem}</li>
            ))}
          </ul>
        </div>
      )}
      <EditionContent edition={edition} />
    </Page>
  );
}

/** Value by value; and trades and approvals by themselves where the regulation has them. */
function EditionContent({ edition }: { edition: Edition }) {
  const t = useWords(editionWords);
  const tab = useFilter().value('tab') || 'values';
  const shown = { trades: edition.trades.length > 0, approvals: edition.approvals.length > 0 };
  if (!shown.trades && !shown.approvals) return <EditionValues edition={edition} />;
  const tabs = (['values', 'trades', 'approvals'] as const)
    .filter((key) => key === 'values' || shown[key])
    .map((key) => ({ key, label: t(key) }));
  return (
    <>
      <TabLinks current={tab} tabs={tabs} />
      <Tab tab={tab} edition={edition} />
    </>
  );
}

function Tab({ tab, edition }: { tab: string; edition: Edition }) {
  switch (tab) {
    case 'trades':
      return <EditionTrades edition={edition} />;
    case 'approvals':
      return <EditionApprovals edition={edition} />;
    default:
      return <EditionValues edition={edition} />;
  }
}

function PublishButton({ edition }: { edition: Edition }) {
  const t = useWords(editionWords);
  const c = useWords(common);
  const [asking, setAsking] = useState(false);
  const publish = usePublishing(edition);
  const send = async () => {
    await publish.mutateAsync({ version: edition.version });
    setAsking(false);
  };
  return (
    <>
      <button type="button" className="btn btn-primary" onClick={() => setAsking(true)}>
        {t('publish')}
      </button>
      <Modal
        title={t('publish')}
        open={asking}
        onCancel={() => setAsking(false)}
        onOk={() => void send().catch(() => undefined)} // shown above by the command's own error
        okText={t('publish')}
        cancelText={c('cancel')}
        confirmLoading={publish.isPending}
        destroyOnHidden
      >
        <ProblemView error={publish.error} />
        <p>{t('publishAsk')}</p>
      </Modal>
    </>
  );
}
