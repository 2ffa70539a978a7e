import { useQuery } from '@tanstack/react-query';
import { Drawer } from 'antd';
import { get } from '../api/client.ts';
import type { ApiError } from '../api/problem.ts';
import type { EngineHistory } from '../api/types.ts';
import { DataTable } from '../ui/data-table.tsx';
import { localTime } from '../ui/format.ts';
import { Await } from '../ui/state.tsx';
import { useWords } from '../words/define-words.ts';
import { auditWords } from './audit.words.ts';

type Event = EngineHistory['events'][number];

/** The workflow engine's own events of a case. */
export function EngineDrawer({ caseId, open, onClose }: { caseId: string; open: boolean; onClose: () => void }) {
  const t = useWords(auditWords);
  const query = useQuery<EngineHistory, ApiError>({
    queryKey: ['engine', caseId],
    queryFn: ({ signal }) => get<EngineHistory>(`/cases/${caseId}/engine`, {}, signal),
    enabled: open,
  });
  return (
    <Drawer title={t('engine')} open={open} onClose={onClose} size={760} destroyOnHidden>
      <p className="fine">{t('engineHint')}</p>
      <Await query={query}>{(engine) => <Events engine={engine} />}</Await>
    </Drawer>
  );
}

function Events({ engine }: { engine: EngineHistory }) {
  const t = useWords(auditWords);
  if (!engine.available) return <p className="notice">{t('engineAway')}</p>;
  return (
    <>
      <p>{t('engineStatus', { id: engine.workflowId, status: engine.status ?? '—' })}</p>
      <DataTable<Event>
        label={t('engine')}
        rows={engine.events}
        rowKey={(event) => `${event.runId}-${String(event.eventId)}`}
        columns={[
          { key: 'id', title: '#', number: true, render: (event) => event.eventId },
          { key: 'at', title: t('when'), tight: true, render: (event) => localTime(event.at) },
          { key: 'type', title: t('what'), render: (event) => <code>{event.type}</code> },
          { key: 'detail', title: t('detail'), render: (event) => <code>{JSON.stringify(event.detail)}</code> },
        ]}
      />
    </>
  );
}
