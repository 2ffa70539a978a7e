import { useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { useParams } from 'react-router';
import { get } from '../api/client.ts';
import type { ApiError } from '../api/problem.ts';
import type { History } from '../api/types.ts';
import { MailList } from '../mail/mails.page.tsx';
import { useCan } from '../session/session.api.ts';
import { Page } from '../ui/page.tsx';
import { Await } from '../ui/state.tsx';
import { useWords } from '../words/define-words.ts';
import { auditWords } from './audit.words.ts';
import { EngineDrawer } from './engine-drawer.tsx';
import { HistoryTimeline } from './history-timeline.tsx';

export function HistoryPage() {
  const { id = '' } = useParams();
  const query = useQuery<History, ApiError>({
    queryKey: ['contest', id, 'history'],
    queryFn: ({ signal }) => get<History>(`/cases/${id}/history`, {}, signal),
  });
  return <Await query={query}>{(history) => <HistoryView history={history} />}</Await>;
}

/** The case in business words; the engine's own events one click below. */
function HistoryView({ history }: { history: History }) {
  const t = useWords(auditWords);
  const can = useCan();
  const [engine, showEngine] = useState(false);
  const button = (
    <button type="button" className="btn" onClick={() => showEngine(true)}>
      {t('engine')}
    </button>
  );
  return (
    <Page
      title={t('historyTitle', { title: history.title })}
      crumbs={[{ to: history.href, label: `${history.number} ${history.title}` }]}
      actions={button}
    >
      <HistoryTimeline history={history} />
      {can('mail.read') && (
        <section aria-labelledby="mails">
          <h2 id="mails">{t('mails')}</h2>
          <MailList caseId={history.caseId} />
        </section>
      )}
      <EngineDrawer caseId={history.caseId} open={engine} onClose={() => showEngine(false)} />
    </Page>
  );
}
