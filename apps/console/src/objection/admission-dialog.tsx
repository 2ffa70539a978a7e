import { Checkbox, Form } from 'antd';
import type { ActAnswer, Action, AdmitObjection } from '../api/types.ts';
import { actWords } from '../act/act.words.ts';
import { PersonSelect } from '../person/person-select.tsx';
import { FormDialog } from '../ui/form-dialog.tsx';
import { useRequired } from '../ui/rules.ts';
import { toast } from '../ui/toast.tsx';
import { useWords } from '../words/define-words.ts';
import { useObjectionAct } from './objection.api.ts';
import { objectionWords } from './objection.words.ts';

interface Verifier {
  personId: string;
  related?: boolean;
}
interface Values {
  first: Verifier;
  second: Verifier;
}

/** 受理 with the two 核查人, by name, and what each declares of a relation to the person. */
export function AdmissionDialog({ action, onClose }: { action: Action; onClose: () => void }) {
  const t = useWords(objectionWords);
  const a = useWords(actWords);
  const admit = useObjectionAct<ActAnswer, AdmitObjection>((body) => ({ path: action.href, body }));
  return (
    <FormDialog<Values>
      title={action.label}
      open
      onClose={onClose}
      onSubmit={async ({ first, second }) => {
        const both = [first, second];
        const related = both.filter((one) => one.related === true).map(({ personId }) => personId);
        await admit.mutateAsync({ verifiers: both.map(({ personId }) => personId), related });
        toast(a('acted', { label: action.label }));
      }}
    >
      <p className="fine">{t('verifierHint')}</p>
      <VerifierFields name="first" label={t('firstVerifier')} />
      <VerifierFields name="second" label={t('secondVerifier')} />
    </FormDialog>
  );
}

function VerifierFields({ name, label }: { name: keyof Values; label: string }) {
  const t = useWords(objectionWords);
  const required = useRequired();
  return (
    <>
      <Form.Item name={[name, 'personId']} label={label} rules={required(label)}>
        <PersonSelect known={null} />
      </Form.Item>
      <Form.Item name={[name, 'related']} valuePropName="checked">
        <Checkbox>{`${label}：${t('related')}`}</Checkbox>
      </Form.Item>
    </>
  );
}
