import { Popconfirm } from 'antd';
import type { Account, Grant, OneTimeLink } from '../api/types.ts';
import { useCommand } from '../api/use-command.ts';
import { useNow } from '../session/session.api.ts';
import { DataTable, type Column } from '../ui/data-table.tsx';
import { localTime } from '../ui/format.ts';
import { Mark } from '../ui/mark.tsx';
import { ProblemView } from '../ui/problem-view.tsx';
import { common } from '../words/common.words.ts';
import { useWords } from '../words/define-words.ts';
import { AccountActions } from './account-actions.tsx';
import { accountWords } from './account.words.ts';

interface Props {
  accounts: readonly Account[];
  onGrant: (account: Account) => void;
  onLink: (link: OneTimeLink) => void;
}

export function AccountTable({ accounts, onGrant, onLink }: Props) {
  const t = useWords(accountWords);
  const columns: Column<Account>[] = [
    { key: 'name', title: t('name'), render: (row) => <Who account={row} /> },
    { key: 'organization', title: t('organization'), render: (row) => [row.organizationName, row.post].filter(Boolean).join(' · ') || '—' },
    { key: 'roles', title: t('roles'), render: (row) => <Grants account={row} /> },
    { key: 'status', title: t('status'), render: (row) => <Status account={row} /> },
    { key: 'manage', title: t('manage'), render: (row) => <AccountActions account={row} onGrant={() => onGrant(row)} onLink={onLink} /> },
  ];
  return <DataTable label={t('title')} rows={accounts} columns={columns} rowKey={(row) => row.id} />;
}

function Who({ account }: { account: Account }) {
  return (
    <div>
      <strong>{account.name}</strong>
      <div className="fine">{[account.login, account.email, account.phoneMask].filter(Boolean).join(' · ')}</div>
    </div>
  );
}

function Status({ account }: { account: Account }) {
  const t = useWords(accountWords);
  const now = useNow();
  const tone = { ACTIVE: 'ok', INVITED: 'info', DISABLED: 'plain' } as const;
  const locked = account.lockedUntil !== null && Date.parse(account.lockedUntil) > now;
  return (
    <>
      <Mark tone={tone[account.status]}>{t(`status.${account.status}`)}</Mark>{' '}
      {locked && account.lockedUntil && <Mark tone="danger">{t('locked', { at: localTime(account.lockedUntil) })}</Mark>}
    </>
  );
}

function Grants({ account }: { account: Account }) {
  const t = useWords(accountWords);
  const c = useWords(common);
  const withdraw = useCommand<Account, Grant>(
    (grant) => ({ method: 'DELETE', path: `/accounts/${account.id}/grants/${grant.id}` }),
    [['accounts']],
  );
  return (
    <div>
      {account.grants.map((grant) => (
        <div key={grant.id}>
          {c(`role.${grant.role}`)} {grant.organizationName && <span className="fine">{grant.organizationName}</span>}{' '}
          <Popconfirm
            title={t('withdrawAsk', { name: account.name, role: c(`role.${grant.role}`) })}
            okText={t('withdraw')}
            cancelText={c('cancel')}
            onConfirm={() => withdraw.mutate(grant)}
          >
            <button
              type="button"
              className="btn-link"
              aria-label={t('withdrawOf', { name: account.name, role: c(`role.${grant.role}`) })}
              disabled={withdraw.isPending}
            >
              {t('withdraw')}
            </button>
          </Popconfirm>
        </div>
      ))}
      {account.grants.length === 0 && '—'}
      <ProblemView error={withdraw.error} />
    </div>
  );
}
