import { useState } from 'react';
import { TAX_SETTING } from '@jiangcheng/domain/payment/tax';
import type { Campaign, Setting } from '../api/types.ts';
import { useCan } from '../session/session.api.ts';
import { DataTable, type Column } from '../ui/data-table.tsx';
import { plain } from '../ui/format.ts';
import { Mark } from '../ui/mark.tsx';
import { useWords } from '../words/define-words.ts';
import { campaignWords } from './campaign.words.ts';
import { SettingDialog } from './setting-dialog.tsx';
import { settingText } from './setting-text.ts';

/** What the document leaves open: the default, what this campaign says, on which source, and why. */
export function SettingsTab({ campaign, base = '/campaigns' }: { campaign: Pick<Campaign, 'id' | 'settings'>; base?: string }) {
  const t = useWords(campaignWords);
  const can = useCan();
  const [changed, change] = useState<Setting | null>(null);
  const columns: Column<Setting>[] = [
    { key: 'label', title: t('setting'), render: (row) => <Label row={row} /> },
    { key: 'value', title: t('value'), render: (row) => <strong>{settingText(row, row.value)}</strong> },
    { key: 'default', title: t('default'), render: (row) => settingText(row, row.default) },
    { key: 'source', title: t('source'), render: (row) => row.source },
    { key: 'reason', title: t('reason'), render: (row) => plain(row.reason) },
    ...(can('campaign.manage')
      ? [
          {
            key: 'change',
            title: t('change'),
            render: (row: Setting) => !row.atOpening && <Change row={row} onChange={() => change(row)} />,
          },
        ]
      : []),
  ];
  return (
    <>
      <DataTable label={t('settings')} rows={inUseFirst(campaign.settings)} columns={columns} rowKey={(row) => row.key} />
      {changed && <SettingDialog key={changed.key} path={`${base}/${campaign.id}`} setting={changed} onClose={() => change(null)} />}
    </>
  );
}

/** What nothing reads yet stands below what counts. */
const inUseFirst = (settings: readonly Setting[]): Setting[] => [...settings].sort((a, b) => Number(a.display) - Number(b.display));

function Label({ row }: { row: Setting }) {
  const t = useWords(campaignWords);
  return (
    <div>
      {row.label} {row.display && <Mark>{t('displayOnly')}</Mark>}
    </div>
  );
}

/** How prizes are taxed is finance's to choose, with its basis, where the payments are. */
function Change({ row, onChange }: { row: Setting; onChange: () => void }) {
  const t = useWords(campaignWords);
  if (row.key === TAX_SETTING) return <span className="fine">{t('ofFinance')}</span>;
  return (
    <button type="button" className="btn btn-small" aria-label={t('changeOf', { label: row.label })} onClick={onChange}>
      {t('change')}
    </button>
  );
}
