import type { QueryKey } from '@tanstack/react-query';
import { Modal } from 'antd';
import type { ReactNode } from 'react';
import type { ActAnswer, Action, FilePurpose } from '../api/types.ts';
import { useCommand } from '../api/use-command.ts';
import { inputBody } from '../contest/act-fields.tsx';
import type { Schema } from '../forms/check-schema.ts';
import { defaultsOf, ofPaper } from '../forms/prepare-schema.ts';
import { SchemaFields, useFreshSchema } from '../forms/schema-item.tsx';
import type { FormContext } from '../forms/schema-widgets.tsx';
import { PaperForm } from '../paper-decision/paper-dialog.tsx';
import { FormDialog } from '../ui/form-dialog.tsx';
import { Await } from '../ui/state.tsx';
import { toast } from '../ui/toast.tsx';
import { useWords } from '../words/define-words.ts';
import { ActNotes } from './act-notes.tsx';
import { actWords } from './act.words.ts';

interface Props {
  caseId: string;
  action: Action;
  /** What the act may change. */
  stale: readonly QueryKey[];
  onClose: () => void;
  /** What its file is, where the act asks for one. */
  purpose?: FilePurpose;
  /** Form items below `input` in the place of those that the schema draws. */
  fields?: ReactNode;
}

/** Long texts are written here too. */
const WIDTH = 720;
const contextOf = (caseId: string, purpose: FilePurpose = 'PAPER_DECISION'): FormContext => ({ caseId, purpose });

/** Any act of any kind of case: the form that its schema describes, beginning where the case says, sent to the act's own route. */
export function SchemaActDialog(props: Props) {
  return <WithSchema {...props}>{(schema) => <ActForm {...props} schema={schema} />}</WithSchema>;
}

function ActForm({ caseId, action, stale, schema, purpose, fields, onClose }: Props & { schema: Schema }) {
  const t = useWords(actWords);
  const act = useCommand<ActAnswer, unknown>((body) => ({ path: action.href, body }), stale);
  return (
    <FormDialog<{ input: unknown }>
      title={action.label}
      open
      onClose={onClose}
      width={WIDTH}
      initial={{ input: defaultsOf(schema) }}
      onSubmit={async ({ input }) => {
        await act.mutateAsync(inputBody(input));
        toast(t('acted', { label: action.label }));
      }}
    >
      <p>{t('confirmAct', { label: action.label })}</p>
      <ActNotes action={action} />
      {fields ?? <SchemaFields schema={schema} context={contextOf(caseId, purpose)} />}
    </FormDialog>
  );
}

/** The same act as it was decided on paper. */
export function SchemaPaperDialog({ caseId, action, fields, onClose }: Omit<Props, 'stale' | 'purpose'>) {
  return (
    <WithSchema action={action} onClose={onClose}>
      {(schema) => (
        <PaperForm caseId={caseId} action={action} initial={defaultsOf(schema)} onClose={onClose}>
          {fields ?? <SchemaFields schema={ofPaper(schema)} context={contextOf(caseId)} />}
        </PaperForm>
      )}
    </WithSchema>
  );
}

/** The dialog takes the place of its own loading: a form begins with what it was given at first. */
function WithSchema({ action, onClose, children }: Pick<Props, 'action' | 'onClose'> & { children: (schema: Schema) => ReactNode }) {
  const query = useFreshSchema(action.schemaHref ?? '');
  if (query.data !== undefined) return children(query.data);
  return (
    <Modal title={action.label} open onCancel={onClose} footer={null}>
      <Await query={query}>{() => null}</Await>
    </Modal>
  );
}
