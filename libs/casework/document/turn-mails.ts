import { distinct, mailTo } from '../reminder/reminding.ts';
import type { NewMail } from '../ports/case-changes.ts';
import type { CaseTransaction, LockedCase } from '../ports/case-store.ts';
import type { Desk } from '../process/act-context.ts';

/** A body whose turn it is with a document, and what it is asked to do, as a mail says it. */
interface Turn {
  organizationId: string | null;
  step: { zh: string; en: string };
}

/** Each body hears when it is its turn to sign a document. */
export async function turnMails(
  { desk, tx, locked }: { desk: Desk; tx: CaseTransaction; locked: LockedCase },
  turns: readonly Turn[],
  { clause, link }: { clause: string; link: string },
): Promise<NewMail[]> {
  const mails: NewMail[] = [];
  for (const { organizationId, step } of turns) {
    const to = await tx.recipients('BODY', locked.scope.campaignId, organizationId);
    const variables = { contest: locked.title, step, clause, link };
    mails.push(...mailTo(distinct(to), desk.newId, { kind: 'document-turn', variables }));
  }
  return mails;
}
