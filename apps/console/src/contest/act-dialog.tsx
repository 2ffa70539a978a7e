import type { Action, Contest } from '../api/types.ts';
import { FormDialog } from '../ui/form-dialog.tsx';
import { toast } from '../ui/toast.tsx';
import { ActNotes } from '../act/act-notes.tsx';
import { actWords } from '../act/act.words.ts';
import { useWords } from '../words/define-words.ts';
import { ActFields, initialInput, inputBody } from './act-fields.tsx';
import { useAct } from './contest.api.ts';

/** The form of one act, sent to the act's own route. */
export function ActDialog({ contest, action, onClose }: { contest: Contest; action: Action; onClose: () => void }) {
  const t = useWords(actWords);
  const act = useAct(contest.caseId, action.href);
  return (
    <FormDialog<{ input: unknown }>
      title={action.label}
      open
      onClose={onClose}
      initial={{ input: initialInput(contest, action.act) }}
      onSubmit={async ({ input }) => {
        await act.mutateAsync(inputBody(input));
        toast(t('acted', { label: action.label }));
      }}
    >
      <p>{t('confirmAct', { label: action.label })}</p>
      <ActNotes action={action} />
      <ActFields contest={contest} act={action.act} />
    </FormDialog>
  );
}
