import { useCallback, useState } from 'react';
import type { Account, OneTimeLink } from '../api/types.ts';
import { useCommand } from '../api/use-command.ts';
import { useList } from '../api/use-list.ts';
import { FormDialog } from '../ui/form-dialog.tsx';
import { LoadMore } from '../ui/load-more.tsx';
import { Page } from '../ui/page.tsx';
import { SearchBox } from '../ui/search-box.tsx';
import { Await, Empty } from '../ui/state.tsx';
import { useFilter } from '../ui/use-filter.ts';
import { useWords } from '../words/define-words.ts';
import { AccountTable } from './account-table.tsx';
import { accountWords } from './account.words.ts';
import { GrantFields, grantOf, type GrantValues } from './grant-fields.tsx';
import { InviteDialog } from './invite-dialog.tsx';
import { LinkDialog } from './link-dialog.tsx';

export function AccountsPage() {
  const t = useWords(accountWords);
  const { value, change } = useFilter();
  const q = value('q');
  const { items, query } = useList<Account>(['accounts'], '/accounts', { q });
  const [inviting, invite] = useState(false);
  const [link, setLink] = useState<OneTimeLink | null>(null);
  const [granted, grant] = useState<Account | null>(null);
  const button = (
    <button type="button" className="btn btn-primary" onClick={() => invite(true)}>
      {t('invite')}
    </button>
  );
  return (
    <Page title={t('title')} actions={button}>
      <div className="filters">
        <SearchBox label={t('search')} value={q} onSearch={useCallback((text: string) => change({ q: text }), [change])} />
      </div>
      <Await query={query}>
        {() =>
          items.length === 0 ? (
            <Empty title={t('empty')} hint={t('emptyHint')} />
          ) : (
            <>
              {items.length === 1 && q === '' && <p className="notice">{t('firstSteps')}</p>}
              <AccountTable accounts={items} onGrant={grant} onLink={setLink} />
            </>
          )
        }
      </Await>
      <LoadMore query={query} />
      <InviteDialog open={inviting} onClose={() => invite(false)} onLink={setLink} />
      <GrantDialog account={granted} onClose={() => grant(null)} />
      <LinkDialog link={link} onClose={() => setLink(null)} />
    </Page>
  );
}

function GrantDialog({ account, onClose }: { account: Account | null; onClose: () => void }) {
  const t = useWords(accountWords);
  const send = useCommand<Account, GrantValues>(
    (values) => ({ path: `/accounts/${account?.id ?? ''}/grants`, body: grantOf(values) }),
    [['accounts']],
  );
  return (
    <FormDialog<GrantValues>
      title={t('grantTo', { name: account?.name ?? '' })}
      open={account !== null}
      onClose={onClose}
      onSubmit={(values) => send.mutateAsync(values)}
    >
      <GrantFields />
    </FormDialog>
  );
}
