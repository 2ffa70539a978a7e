import { useState } from 'react';
import type { NewObjection, Notice, ObjectionReceipt } from '../api/types.ts';
import { FactsDialog } from '../ui/facts-dialog.tsx';
import { FormDialog } from '../ui/form-dialog.tsx';
import { useWords } from '../words/define-words.ts';
import { sentFiles } from '../public-notice/files.ts';
import { useObjectionAct } from './objection.api.ts';
import { objectionWords } from './objection.words.ts';
import { RegisterFields, type Registered } from './register-fields.tsx';

/** An objection by letter, call or visit, entered by a clerk: he alone and the two who verify read who objects. */
export function RegisterDialog({ notice, onClose }: { notice: Notice; onClose: () => void }) {
  const t = useWords(objectionWords);
  const [receipt, show] = useState<ObjectionReceipt | null>(null);
  const register = useObjectionAct<ObjectionReceipt, NewObjection>((body) => ({ path: `/notices/${notice.caseId}/objections`, body }));
  if (receipt) return <Receipt receipt={receipt} onClose={onClose} />;
  return (
    <FormDialog<Registered>
      title={t('register')}
      open
      onClose={onClose}
      initial={{ channel: 'LETTER', objectorKind: 'REAL_NAME', concrete: true, sealed: false }}
      onSubmit={async (values) => {
        show(await register.mutateAsync(await bodyOf(values)));
        return false;
      }}
    >
      <RegisterFields list={notice.postings.at(-1)?.list ?? []} />
    </FormDialog>
  );
}

async function bodyOf({
  channel,
  postmarkedOn,
  receivedOn = '',
  name = '',
  contact = '',
  papers = [],
  ...rest
}: Registered): Promise<NewObjection> {
  const arrival = channel === 'LETTER' ? { channel, receivedOn, ...(postmarkedOn && { postmarkedOn }) } : { channel };
  const files = await sentFiles(papers);
  return { ...rest, files, arrival, ...(rest.objectorKind !== 'ANONYMOUS' && { identity: { name, contact } }) };
}

/** The code is shown this once: the clerk tells it to who objects. */
function Receipt({ receipt: { receiptNo, code }, onClose }: { receipt: ObjectionReceipt; onClose: () => void }) {
  const t = useWords(objectionWords);
  return (
    <FactsDialog
      title={t('receipt')}
      hint={t('receiptHint')}
      items={[
        [t('receiptNo'), receiptNo],
        [t('code'), code],
      ]}
      onClose={onClose}
    />
  );
}
