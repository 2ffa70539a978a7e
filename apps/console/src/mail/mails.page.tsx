import type { Mail } from '../api/types.ts';
import { useList } from '../api/use-list.ts';
import { OverdueCopies } from '../reminder/overdue-copies.tsx';
import { ReminderHours } from '../reminder/reminder-hours.tsx';
import { LoadMore } from '../ui/load-more.tsx';
import { Page } from '../ui/page.tsx';
import { Await, Empty } from '../ui/state.tsx';
import { useFilter } from '../ui/use-filter.ts';
import { useWords } from '../words/define-words.ts';
import { MailTable } from './mail-table.tsx';
import { mailWords } from './mail.words.ts';

export function MailsPage() {
  const t = useWords(mailWords);
  const caseId = useFilter().value('caseId');
  return (
    <Page title={t('title')}>
      <ReminderHours />
      <OverdueCopies />
      <MailList caseId={caseId} />
    </Page>
  );
}

/** All mails, or those of one case. */
export function MailList({ caseId }: { caseId: string }) {
  const t = useWords(mailWords);
  const { items, query } = useList<Mail>(['mails'], '/mails', { caseId });
  return (
    <>
      <Await query={query}>
        {() => (items.length === 0 ? <Empty title={t('empty')} hint={t('emptyHint')} /> : <MailTable mails={items} />)}
      </Await>
      <LoadMore query={query} />
    </>
  );
}
