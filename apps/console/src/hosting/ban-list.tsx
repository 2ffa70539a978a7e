import { Form, Input } from 'antd';
import { useState } from 'react';
import type { HostingBan, NewHostingBan } from '../api/types.ts';
import { OrganizationSelect } from '../organization/organization-select.tsx';
import { EitherWayDialog } from '../paper-decision/either-way-dialog.tsx';
import type { PaperPlace } from '../paper-decision/paper-dialog.tsx';
import { DataTable, type Column } from '../ui/data-table.tsx';
import { FileLink } from '../ui/file-link.tsx';
import { LoadMore } from '../ui/load-more.tsx';
import { Mark } from '../ui/mark.tsx';
import { useRequired } from '../ui/rules.ts';
import { Await } from '../ui/state.tsx';
import { useWords } from '../words/define-words.ts';
import { useBans } from './hosting.api.ts';
import { hostingWords } from './hosting.words.ts';

/** Organizers that were 通报 and may not apply for a while, whichever campaign pronounced it. */
export function BanList({ campaignId, manages }: { campaignId: string; manages: boolean }) {
  const t = useWords(hostingWords);
  const { items, query } = useBans(campaignId);
  const [entering, enter] = useState(false);
  const columns: Column<HostingBan>[] = [
    { key: 'organization', title: t('organization'), render: (row) => row.organization },
    { key: 'decision', title: t('banDecision'), render: (row) => <Decision row={row} /> },
    { key: 'decidedOn', title: t('decidedOn'), tight: true, render: (row) => row.decidedOn },
    { key: 'until', title: t('until'), tight: true, render: (row) => <Until row={row} /> },
    { key: 'reason', title: t('reason'), render: (row) => row.reason },
  ];
  return (
    <section aria-labelledby="hosting-bans">
      <h2 id="hosting-bans">{t('bans')}</h2>
      {manages && (
        <div className="filters">
          <button type="button" className="btn" onClick={() => enter(true)}>
            {t('ban')}
          </button>
        </div>
      )}
      <Await query={query}>
        {() =>
          items.length === 0 ? (
            <p className="fine">{t('noBans')}</p>
          ) : (
            <DataTable label={t('bans')} rows={items} columns={columns} rowKey={(row) => row.id} />
          )
        }
      </Await>
      <LoadMore query={query} />
      {entering && <BanDialog campaignId={campaignId} onClose={() => enter(false)} />}
    </section>
  );
}

function Decision({ row: { decision, fileId } }: { row: HostingBan }) {
  const t = useWords(hostingWords);
  return (
    <>
      {decision}
      {fileId && (
        <div>
          <FileLink fileId={fileId} label={t('openBan')} />
        </div>
      )}
    </>
  );
}

function Until({ row: { until, inForce } }: { row: HostingBan }) {
  const t = useWords(hostingWords);
  return (
    <>
      <strong>{until}</strong> <Mark tone={inForce ? 'danger' : 'plain'}>{inForce ? t('inForce') : t('over')}</Mark>
    </>
  );
}

/** A sanction is pronounced on paper: two clerks enter it. */
function BanDialog({ campaignId, onClose }: { campaignId: string; onClose: () => void }) {
  const t = useWords(hostingWords);
  const required = useRequired();
  const place: PaperPlace = { id: campaignId, of: 'campaignId', purpose: 'HOSTING_PAPER' };
  return (
    <EitherWayDialog<NewHostingBan> title={t('ban')} onClose={onClose} paper={{ act: 'hosting.ban', place, input: (values) => values }}>
      <Form.Item name="organizationId" label={t('organization')} rules={required(t('organization'))}>
        <OrganizationSelect />
      </Form.Item>
      <Form.Item name="decision" label={t('banDecision')} rules={required(t('banDecision'))}>
        <Input maxLength={120} />
      </Form.Item>
      <Form.Item name="reason" label={t('reason')} rules={required(t('reason'))}>
        <Input.TextArea rows={2} maxLength={500} />
      </Form.Item>
    </EitherWayDialog>
  );
}
