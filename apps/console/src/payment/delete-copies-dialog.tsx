import type { IdCopiesDeletion } from '../api/types.ts';
import { FormDialog } from '../ui/form-dialog.tsx';
import { toast } from '../ui/toast.tsx';
import { useWords } from '../words/define-words.ts';
import type { CopiesDialogProps } from './audit-dialog.tsx';
import { useMoneyAct } from './payment.api.ts';
import { paymentWords } from './payment.words.ts';

/** What goes for good and what stays stands here before it goes; those that go are those shown. */
export function DeleteCopiesDialog({ campaignId, contest: { contestId, title, copies }, onClose }: CopiesDialogProps) {
  const t = useWords(paymentWords);
  const going = copies.filter(({ deleted }) => deleted === null);
  const remove = useMoneyAct<IdCopiesDeletion>(campaignId, 'payments/id-copies-deletion');
  const submit = async () => {
    await remove.mutateAsync({ contestId, fileIds: going.map(({ fileId }) => fileId) });
    toast(t('done'));
  };
  const heading = t('of', { act: t('act.deleteIdCopies'), name: title });
  return (
    <FormDialog<object> title={heading} open okText={t('act.deleteIdCopies')} onClose={onClose} onSubmit={submit}>
      <p>{t('deleteHint', { n: going.length })}</p>
      <ul>
        {going.map(({ fileId, name }) => (
          <li key={fileId}>{name}</li>
        ))}
      </ul>
      <p className="fine">{t('deleteKeeps')}</p>
    </FormDialog>
  );
}
