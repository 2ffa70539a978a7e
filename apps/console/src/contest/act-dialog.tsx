import type { Action, Contest } from '../api/types.ts';
import { Clause } from '../ui/clause.tsx';
import { FormDialog } from '../ui/form-dialog.tsx';
import { toast } from '../ui/toast.tsx';
import { useWords } from '../words/define-words.ts';
import { ActFields, initialInput, inputBody } from './act-fields.tsx';
import { useAct } from './contest.api.ts';
import { contestWords } from './contest.words.ts';

/** The form of one act, sent to the act's own route. */
export function ActDialog({ contest, action, onClose }: { contest: Contest; action: Action; onClose: () => void }) {
  const t = useWords(contestWords);
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
      {action.notes.map(({ code, message, clause }) => (
        <p key={code} className="notice">
          {message} <Clause clause={clause} />
        </p>
      ))}
      <ActFields contest={contest} act={action.act} />
    </FormDialog>
  );
}
