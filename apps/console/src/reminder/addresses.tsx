import { Link } from 'react-router';
import type { ReminderList } from '../api/types.ts';
import { useWords } from '../words/define-words.ts';
import { reminderWords } from './reminder.words.ts';

type Wrong = Pick<ReminderList['addresses'][number], 'personId' | 'name' | 'email' | 'phoneMask'>;

/** Addresses that are wrong, each with the way to correct it. */
export function Addresses({ addresses }: { addresses: readonly Wrong[] }) {
  const t = useWords(reminderWords);
  return addresses.map(({ personId, name, email, phoneMask }) => (
    <p key={personId} className="notice">
      {t('addressOf', { name })} <span className="code">{email}</span> {phoneMask}{' '}
      <Link to={`/people?q=${encodeURIComponent(name)}`}>{t('correct')}</Link>
    </p>
  ));
}
