import { MailList } from '../mail/mails.page.tsx';
import { mailWords } from '../mail/mail.words.ts';
import { useCan } from '../session/session.api.ts';
import { useWords } from '../words/define-words.ts';
import { UrgingSection } from './urging-section.tsx';

/** How those who have to act in a case of any kind were reached: urges and calls, and beside them the mails. */
export function CaseContacts({ caseId }: { caseId: string }) {
  const mail = useWords(mailWords);
  const can = useCan();
  return (
    <>
      {can('urging.read') && <UrgingSection caseId={caseId} />}
      {can('mail.read') && (
        <section aria-labelledby="case-mails">
          <h2 id="case-mails">{mail('title')}</h2>
          <MailList caseId={caseId} />
        </section>
      )}
    </>
  );
}
