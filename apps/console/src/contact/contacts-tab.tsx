import { useState } from 'react';
import type { Contact, ContactHolder, ContactRoster } from '../api/types.ts';
import { useCan } from '../session/session.api.ts';
import { Clause } from '../ui/clause.tsx';
import { DataTable, type Column } from '../ui/data-table.tsx';
import { Mark } from '../ui/mark.tsx';
import { Await } from '../ui/state.tsx';
import { useWords } from '../words/define-words.ts';
import { useContacts } from './contact.api.ts';
import { ContactDialog, NumberDialog } from './contact-dialogs.tsx';
import { contactWords } from './contact.words.ts';

/** 联系人 of organizers and office, and who has named none yet (003/七.2). */
export function ContactsTab({ campaignId }: { campaignId: string }) {
  const query = useContacts(campaignId);
  return <Await query={query}>{(roster) => <View campaignId={campaignId} roster={roster} />}</Await>;
}

function View({ campaignId, roster: { holders, missing } }: { campaignId: string; roster: ContactRoster }) {
  const t = useWords(contactWords);
  const [entering, enter] = useState<ContactHolder | null>(null);
  const [calling, call] = useState<Contact | null>(null);
  const manages = useCan()('campaign.manage');
  const columns = useColumns(manages ? { enter, call } : null);
  return (
    <section aria-label={t('title')}>
      <p className="fine">{t('hint')}</p>
      <p>
        <Mark tone={missing > 0 ? 'warn' : 'ok'}>{missing > 0 ? t('missing', { n: missing }) : t('complete')}</Mark>
      </p>
      <DataTable label={t('title')} rows={holders} columns={columns} rowKey={({ organization }) => organization} />
      {entering && <ContactDialog campaignId={campaignId} holder={entering} onClose={() => enter(null)} />}
      {calling && <NumberDialog campaignId={campaignId} contact={calling} onClose={() => call(null)} />}
    </section>
  );
}

interface Acts {
  enter: (holder: ContactHolder) => void;
  call: (contact: Contact) => void;
}

function useColumns(acts: Acts | null): Column<ContactHolder>[] {
  const t = useWords(contactWords);
  const columns: Column<ContactHolder>[] = [
    {
      key: 'organization',
      title: t('organization'),
      render: ({ organization, clause }) => (
        <>
          {organization} <Clause clause={clause} />
        </>
      ),
    },
    { key: 'name', title: t('name'), tight: true, render: ({ contact }) => (contact ? <strong>{contact.name}</strong> : t('nobody')) },
    { key: 'phone', title: t('phone'), tight: true, render: ({ contact }) => contact?.phoneMask ?? '—' },
    { key: 'email', title: t('email'), render: ({ contact }) => contact?.email ?? '—' },
    {
      key: 'address',
      title: t('address'),
      render: ({ contact }) => [contact?.address, contact?.postcode].filter(Boolean).join(' ') || '—',
    },
  ];
  if (acts === null) return columns;
  return [...columns, { key: 'do', title: t('do'), render: (holder) => <ActCell holder={holder} acts={acts} /> }];
}

function ActCell({ holder, acts: { enter, call } }: { holder: ContactHolder; acts: Acts }) {
  const t = useWords(contactWords);
  const { organization, contact } = holder;
  return (
    <>
      <button type="button" className="btn btn-small" aria-label={t('enterOf', { organization })} onClick={() => enter(holder)}>
        {contact ? t('replace') : t('enter')}
      </button>{' '}
      {contact && (
        <button type="button" className="btn btn-small" aria-label={t('revealOf', { name: contact.name })} onClick={() => call(contact)}>
          {t('reveal')}
        </button>
      )}
    </>
  );
}
